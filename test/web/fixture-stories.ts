/** A small invented conflict for the browser tests: six documents, their sentences, and what would be read in them. */

import type { Stance } from '../../src/model/claim.ts';
import type { DisagreementKind, Status } from '../../src/model/corroboration.ts';
import type { EventType } from '../../src/model/plover.ts';

export interface DocumentStory {
  readonly id: string;
  readonly path: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly kind?: 'news' | 'analysis' | 'encyclopedia' | 'report';
  /** Paragraphs; “# ” opens a title, “## ” a heading, “~ ” boiler-plate, “= ” a repeat of the paragraph before. */
  readonly text: string;
}

export interface AccountStory {
  readonly document: string;
  readonly quote: string;
  readonly origin: string;
  readonly stance?: Stance;
  readonly voice?: readonly { readonly text: string; readonly work?: string }[];
  readonly initiators?: readonly string[];
  readonly targets?: readonly string[];
  readonly date?: readonly [from: string | undefined, to: string | undefined, text: string];
  readonly place?: string;
  readonly near?: boolean;
  readonly deaths?: readonly [
    low: number | undefined,
    high: number | undefined,
    text: string,
    about?: boolean,
  ];
  readonly injured?: readonly [low: number | undefined, high: number | undefined, text: string];
  readonly means?: string;
  /** Words of the quote on which a field rests. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface EventStory {
  readonly label: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Status;
  readonly kinds?: Readonly<Record<string, DisagreementKind>>;
  readonly accounts: readonly AccountStory[];
}

export const documents: readonly DocumentStory[] = [
  {
    id: 'a1a1a1a1a1a1a1a1',
    path: 'encyclopedia.md',
    title: 'Caliphate of the North',
    outlet: 'Open Encyclopedia',
    authors: [],
    kind: 'encyclopedia',
    text: `# Caliphate of the North

~ From the Open Encyclopedia, which anyone can edit

## Attack in Marwan

In March 2025 TLA militants reportedly attacked a training camp of the NC near the Bel River in Marwan, killing approximately 30 of its fighters. Local police said that fighters affiliated with the TLA had attacked the camp nearby after one of their own was executed as a spy.

## Declaration

In a video of 36 minutes released on 25 May 2025, the NC declared war on these factions and said that armed groups of Tarim, the TLA among them, had attacked its fighters in the district of Marwan without provocation.

- The group also claimed the bombing of a bus near Khaz on 21 May, which the army's press office put at 8 dead.
- The army denied that any town had been seized.

= In March 2025 TLA militants reportedly attacked a training camp of the NC near the Bel River in Marwan, killing approximately 30 of its fighters.`,
  },
  {
    id: 'b2b2b2b2b2b2b2b2',
    path: 'untitled-report.txt',
    authors: [],
    text: `The NC has formally declared war on the pro-independence groups and blames them for an assault on a large base of theirs in Marwan district, in which nearly 30 of its fighters died.

The announcement came in a 36-minute video put out on Sunday by the Azm Foundation, the group's media wing.

In it, the NC says that the TLA and the TPF together mounted a large attack on its men in Marwan about two months ago. It adds that it used to leave the insurgents alone and now counts them as enemies.

The video threatens rallies of the Tarim Unity Committee, the “primary targets” to come.

Gunmen seized the town of Manor for several hours on 2 May, residents said; police spoke of two dead and the TLA of at least 21.`,
  },
  {
    id: 'c3c3c3c3c3c3c3c3',
    path: 'news/<script>alert(1)</script>.html',
    title: '<img src=x onerror="document.title=\'broken\'"> analysis \u202etxt.exe of a war',
    outlet: '<b>Untitled</b> analysis',
    authors: ['R. "Bobby" O\'Brien & <i>Sons</i>'],
    kind: 'analysis',
    text: `Insurgents of Tarim attacked one of the training camps in the Marwan area, the NC says in its video. <script>alert('text')</script> The Noor Express was hijacked on 11 March; the TLA said that it held 214 hostages, the army that 33 attackers and 21 passengers had died.

The army says that the hijacking ended on 12 March with 26 passengers dead. The Taleb government denies that the attackers had crossed its border.

A convoy was attacked in Noshk on 16 March, killing 5, officials said; the TLA claimed 90.`,
  },
  {
    id: 'd4d4d4d4d4d4d4d4',
    path: 'review/analysis.html',
    title: 'Two wars in one province',
    outlet: 'The Plateau Review',
    authors: ['P. Barua'],
    kind: 'analysis',
    text: `# Two wars in one province

By P. Barua

The TLA attacked camps of the NC near Marwan in March, killing 30. The capital at first denied that there were any such camps at all. It was, by this reading, a pre-emptive step.

India-like neighbours struck targets across the border between 7 and 10 May, both capitals confirm. A crackdown on the protests of the Tarim Unity Committee has gone on since January.

The leaders of the fronts agreed a joint strategy by the end of February. The state is using the NC as a proxy, politicians of the province allege; there is no proof of it.`,
  },
  {
    id: 'e5e5e5e5e5e5e5e5',
    path: 'global/war-declared.html',
    title: 'War declared in the hills of Tarim',
    outlet: 'Global Letters',
    authors: ['Sayed Wali', 'T. Valle'],
    published: '2025-06-15',
    kind: 'news',
    text: `# War declared in the hills of Tarim

Researchers Sayed and Valle write that the NC accuses the TLA and the TPF of attacking its camps in Marwan. The statement was read out in a 36-minute video.

A bus was bombed near Khaz between 1 and 23 May; the army's press office speaks of 8 dead, most of them children. A rally was bombed in Kett on 2 September.

The NC threatened to strike rallies. Surab fell for a time on 31 May, according to residents.`,
  },
  {
    id: 'f6f6f6f6f6f6f6f6',
    path: 'monitor/situation-09.md',
    title: 'Situation report 9',
    outlet: 'Hill Monitoring Desk',
    authors: ['Hill Monitoring Desk'],
    published: '2025-09-14',
    kind: 'report',
    text: `# Situation report 9

The Noor Express was hijacked on 11 March 2025 in the Bol Pass; 24 to 31 people died, by our count. Attacks on security forces went on through June. On 31 May armed men held Surab for some hours.

Between 7 and 10 May the neighbour's air force struck eight sites. The rally in Kett was bombed on 2 September; up to 15 people died.

The fighter was executed by 31 March at the latest. Demonstrators were arrested in Kett on 22 April.`,
  },
];

const video = { text: 'the NC', work: 'a 36-minute video' };

export const events: readonly EventStory[] = [
  {
    label: 'Reported attack on NC, Marwan',
    type: 'ASSAULT',
    status: 'contested',
    kinds: {
      initiators: 'conflict',
      date: 'precision',
      place: 'precision',
      deaths: 'precision',
      targets: 'naming',
    },
    accounts: [
      {
        document: 'a1a1a1a1a1a1a1a1',
        quote:
          'TLA militants reportedly attacked a training camp of the NC near the Bel River in Marwan, killing approximately 30 of its fighters',
        origin: 'encyclopedia',
        stance: 'hedged',
        initiators: ['tla'],
        targets: ['nc'],
        date: ['2025-03-01', '2025-03-31', 'In March 2025'],
        place: 'bel-river',
        near: true,
        deaths: [30, 30, 'approximately 30', true],
        words: {
          initiators: 'TLA militants',
          targets: 'a training camp of the NC',
          place: 'near the Bel River',
          deaths: 'approximately 30',
        },
      },
      {
        document: 'a1a1a1a1a1a1a1a1',
        quote:
          'fighters affiliated with the TLA had attacked the camp nearby after one of their own was executed as a spy',
        origin: 'police',
        stance: 'asserted',
        voice: [{ text: 'Local police' }],
        initiators: ['tla-fighters'],
        targets: ['nc'],
        words: { initiators: 'fighters affiliated with the TLA', targets: 'the camp nearby' },
      },
      {
        document: 'a1a1a1a1a1a1a1a1',
        quote:
          'armed groups of Tarim, the TLA among them, had attacked its fighters in the district of Marwan without provocation',
        origin: 'video',
        stance: 'claimed',
        voice: [video],
        initiators: ['tarim-groups', 'tla'],
        targets: ['nc'],
        place: 'marwan-district',
        words: {
          initiators: 'armed groups of Tarim, the TLA among them',
          targets: 'its fighters',
          place: 'the district of Marwan',
        },
      },
      {
        document: 'b2b2b2b2b2b2b2b2',
        quote:
          'an assault on a large base of theirs in Marwan district, in which nearly 30 of its fighters died',
        origin: 'video',
        stance: 'claimed',
        voice: [{ text: 'the Azm Foundation' }, video],
        initiators: ['tla', 'tpf'],
        targets: ['nc'],
        date: ['2025-03-11', '2025-04-10', 'about two months ago'],
        place: 'marwan-district',
        deaths: [30, 30, 'nearly 30', true],
        words: { targets: 'a large base of theirs', place: 'Marwan district', deaths: 'nearly 30' },
      },
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'Insurgents of Tarim attacked one of the training camps in the Marwan area',
        origin: 'video',
        stance: 'claimed',
        voice: [video],
        initiators: ['tarim-groups'],
        targets: ['nc'],
        place: 'marwan',
        near: true,
        words: {
          initiators: 'Insurgents of Tarim',
          targets: 'one of the training camps',
          place: 'the Marwan area',
        },
      },
      {
        document: 'd4d4d4d4d4d4d4d4',
        quote: 'The TLA attacked camps of the NC near Marwan in March, killing 30',
        origin: 'review',
        stance: 'asserted',
        initiators: ['tla'],
        targets: ['nc'],
        date: ['2025-03-01', '2025-03-31', 'in March'],
        place: 'marwan',
        near: true,
        deaths: [30, 30, '30'],
        words: {
          initiators: 'The TLA',
          targets: 'camps of the NC',
          date: 'in March',
          place: 'near Marwan',
          deaths: '30',
        },
      },
      {
        document: 'e5e5e5e5e5e5e5e5',
        quote: 'the NC accuses the TLA and the TPF of attacking its camps in Marwan',
        origin: 'video',
        stance: 'claimed',
        voice: [{ text: 'Researchers Sayed and Valle' }, video],
        initiators: ['tla', 'tpf'],
        targets: ['nc'],
        place: 'marwan',
        words: { initiators: 'the TLA and the TPF', targets: 'its camps', place: 'in Marwan' },
      },
    ],
  },
  {
    label: 'Reported seizure, Bol Pass',
    type: 'COERCE',
    mode: 'seize',
    status: 'contested',
    kinds: { deaths: 'conflict', stance: 'denial', date: 'precision' },
    accounts: [
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'The Noor Express was hijacked on 11 March',
        origin: 'c',
        initiators: ['tla'],
        date: ['2025-03-11', '2025-03-11', 'on 11 March'],
        words: { date: 'on 11 March' },
      },
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'the army that 33 attackers and 21 passengers had died',
        origin: 'army',
        stance: 'claimed',
        voice: [{ text: 'the army' }],
        targets: ['army'],
        deaths: [54, 54, '33 attackers and 21 passengers'],
        words: { deaths: '33 attackers and 21 passengers' },
      },
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'the hijacking ended on 12 March with 26 passengers dead',
        origin: 'army',
        stance: 'claimed',
        voice: [{ text: 'The army' }],
        date: [undefined, '2025-03-12', 'on 12 March'],
        deaths: [26, 26, '26 passengers'],
        words: { deaths: '26 passengers' },
      },
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'The Taleb government denies that the attackers had crossed its border',
        origin: 'taleb',
        stance: 'denied',
        voice: [{ text: 'The Taleb government' }],
      },
      {
        document: 'f6f6f6f6f6f6f6f6',
        quote: 'The Noor Express was hijacked on 11 March 2025 in the Bol Pass; 24 to 31 people died',
        origin: 'monitor',
        date: ['2025-03-11', '2025-03-11', 'on 11 March 2025'],
        place: 'bol-pass',
        deaths: [24, 31, '24 to 31'],
        words: { deaths: '24 to 31', place: 'the Bol Pass' },
      },
    ],
  },
  {
    label: 'Reported bombing, Khaz',
    type: 'ASSAULT',
    mode: 'explosives',
    status: 'party-claim',
    kinds: { date: 'precision' },
    accounts: [
      {
        document: 'a1a1a1a1a1a1a1a1',
        quote: 'the bombing of a bus near Khaz on 21 May',
        origin: 'army',
        stance: 'claimed',
        voice: [{ text: "the army's press office" }],
        date: ['2025-05-21', '2025-05-21', 'on 21 May'],
        place: 'khaz',
        near: true,
        deaths: [8, 8, '8'],
      },
      {
        document: 'e5e5e5e5e5e5e5e5',
        quote: 'A bus was bombed near Khaz between 1 and 23 May',
        origin: 'army',
        stance: 'claimed',
        voice: [{ text: "the army's press office" }],
        date: ['2025-05-01', '2025-05-23', 'between 1 and 23 May'],
        place: 'khaz',
        near: true,
        deaths: [8, 8, '8'],
      },
    ],
  },
  {
    label: 'Reported seizure of \u202eronaM\u202c, <u>Manor</u>',
    type: 'COERCE',
    mode: 'seize',
    status: 'contested',
    kinds: { deaths: 'conflict' },
    accounts: [
      {
        document: 'b2b2b2b2b2b2b2b2',
        quote: 'Gunmen seized the town of Manor for several hours on 2 May',
        origin: 'residents',
        stance: 'hedged',
        voice: [{ text: 'residents' }],
        initiators: ['gunmen'],
        date: ['2025-05-02', '2025-05-02', 'on 2 May'],
        place: 'manor',
      },
      {
        document: 'b2b2b2b2b2b2b2b2',
        quote: 'police spoke of two dead',
        origin: 'police',
        voice: [{ text: 'police' }],
        deaths: [2, 2, 'two dead'],
      },
      {
        document: 'b2b2b2b2b2b2b2b2',
        quote: 'the TLA of at least 21',
        origin: 'tla',
        stance: 'claimed',
        voice: [{ text: 'the TLA' }],
        deaths: [21, undefined, 'at least 21'],
      },
    ],
  },
  {
    label: 'Reported air strike, Tarim',
    type: 'ASSAULT',
    mode: 'aerial',
    status: 'corroborated',
    kinds: { targets: 'naming' },
    accounts: [
      {
        document: 'd4d4d4d4d4d4d4d4',
        quote: 'India-like neighbours struck targets across the border between 7 and 10 May',
        origin: 'review',
        initiators: ['neighbour'],
        date: ['2025-05-07', '2025-05-10', 'between 7 and 10 May'],
        place: 'tarim',
      },
      {
        document: 'f6f6f6f6f6f6f6f6',
        quote: "Between 7 and 10 May the neighbour's air force struck eight sites",
        origin: 'monitor',
        initiators: ['neighbour'],
        date: ['2025-05-07', '2025-05-10', 'Between 7 and 10 May'],
        place: 'tarim',
      },
    ],
  },
  single(
    'Reported declaration of war on TLA and TPF',
    'ACCUSE',
    'b2b2b2b2b2b2b2b2',
    'The NC has formally declared war on the pro-independence groups',
    { initiators: ['nc'], targets: ['tla', 'tpf'], date: ['2025-05-25', '2025-05-25', 'on Sunday'] },
  ),
  single(
    'Reported threat against rallies',
    'THREATEN',
    'e5e5e5e5e5e5e5e5',
    'The NC threatened to strike rallies',
    { initiators: ['nc'], date: ['2025-05-25', '2025-05-25', '25 May'] },
  ),
  {
    label: 'Reported seizure, Surab',
    type: 'COERCE',
    mode: 'seize',
    status: 'corroborated',
    accounts: [
      {
        document: 'e5e5e5e5e5e5e5e5',
        quote: 'Surab fell for a time on 31 May',
        origin: 'residents',
        stance: 'hedged',
        voice: [{ text: 'residents' }],
        date: ['2025-05-31', '2025-05-31', 'on 31 May'],
        place: 'surab',
      },
      {
        document: 'f6f6f6f6f6f6f6f6',
        quote: 'On 31 May armed men held Surab for some hours',
        origin: 'monitor',
        initiators: ['gunmen'],
        date: ['2025-05-31', '2025-05-31', 'On 31 May'],
        place: 'surab',
      },
    ],
  },
  {
    label: 'Reported bombing, Kett',
    type: 'ASSAULT',
    mode: 'suicide-attack',
    status: 'corroborated',
    kinds: { deaths: 'precision' },
    accounts: [
      {
        document: 'e5e5e5e5e5e5e5e5',
        quote: 'A rally was bombed in Kett on 2 September',
        origin: 'global',
        date: ['2025-09-02', '2025-09-02', 'on 2 September'],
        place: 'kett',
        targets: ['tuc'],
      },
      {
        document: 'f6f6f6f6f6f6f6f6',
        quote: 'The rally in Kett was bombed on 2 September; up to 15 people died',
        origin: 'monitor',
        date: ['2025-09-02', '2025-09-02', 'on 2 September'],
        place: 'kett',
        deaths: [undefined, 15, 'up to 15'],
      },
    ],
  },
  {
    label: 'Reported attack on army, Noshk',
    type: 'ASSAULT',
    status: 'contested',
    kinds: { deaths: 'conflict' },
    accounts: [
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'A convoy was attacked in Noshk on 16 March, killing 5',
        origin: 'officials',
        voice: [{ text: 'officials' }],
        targets: ['army'],
        date: ['2025-03-16', '2025-03-16', 'on 16 March'],
        place: 'noshk',
        deaths: [5, 5, '5'],
      },
      {
        document: 'c3c3c3c3c3c3c3c3',
        quote: 'the TLA claimed 90',
        origin: 'tla',
        stance: 'claimed',
        voice: [{ text: 'the TLA' }],
        initiators: ['tla'],
        targets: ['army'],
        deaths: [90, 90, '90'],
      },
    ],
  },
  single(
    'Reported killing of a TLA fighter',
    'ASSAULT',
    'f6f6f6f6f6f6f6f6',
    'The fighter was executed by 31 March at the latest',
    {
      initiators: ['nc'],
      targets: ['tla'],
      date: [undefined, '2025-03-31', 'by 31 March'],
      deaths: [1, 1, 'The fighter'],
    },
  ),
  single(
    'Reported agreement of TLA and TPF',
    'AGREE',
    'd4d4d4d4d4d4d4d4',
    'The leaders of the fronts agreed a joint strategy by the end of February',
    { initiators: ['tla'], targets: ['tpf'], date: [undefined, '2025-02-28', 'by the end of February'] },
  ),
  single(
    'Reported crackdown on TUC, Tarim',
    'COERCE',
    'd4d4d4d4d4d4d4d4',
    'A crackdown on the protests of the Tarim Unity Committee has gone on since January',
    {
      initiators: ['army'],
      targets: ['tuc'],
      date: ['2025-01-01', undefined, 'since January'],
      place: 'tarim',
    },
  ),
  single(
    'Reported attacks on army',
    'ASSAULT',
    'f6f6f6f6f6f6f6f6',
    'Attacks on security forces went on through June',
    { targets: ['army'], date: ['2025-06-01', '2025-06-30', 'through June'] },
  ),
  single(
    'Reported arrest of demonstrators, Kett',
    'COERCE',
    'f6f6f6f6f6f6f6f6',
    'Demonstrators were arrested in Kett on 22 April',
    { targets: ['tuc'], date: ['2025-04-22', '2025-04-22', 'on 22 April'], place: 'kett' },
  ),
  single(
    'Reported publication of a video',
    'ACCUSE',
    'b2b2b2b2b2b2b2b2',
    'The announcement came in a 36-minute video put out on Sunday',
    { initiators: ['azm'] },
  ),
  single(
    'Reported threat against the TUC',
    'THREATEN',
    'b2b2b2b2b2b2b2b2',
    'The video threatens rallies of the Tarim Unity Committee',
    { initiators: ['nc'], targets: ['tuc'], date: ['2025-05-25', '2025-05-25', 'on Sunday'] },
    'claimed',
  ),
  {
    ...single(
      'Reported presence of camps, Marwan',
      'MOBILIZE',
      'd4d4d4d4d4d4d4d4',
      'there were any such camps at all',
      { initiators: ['nc'], place: 'marwan' },
      'denied',
    ),
    status: 'denied',
  },
  single(
    'Reported hostage-taking, Bol Pass',
    'COERCE',
    'c3c3c3c3c3c3c3c3',
    'the TLA said that it held 214 hostages',
    { initiators: ['tla'], date: ['2025-03-11', '2025-03-12', '11 March'], injured: [214, 214, '214'] },
    'claimed',
  ),
  single(
    'Reported reading out of a statement',
    'ACCUSE',
    'e5e5e5e5e5e5e5e5',
    'The statement was read out in a 36-minute video',
    { initiators: ['nc'], date: ['2025-05-25', '2025-06-15', '36-minute video'] },
  ),
];

function single(
  label: string,
  type: EventType,
  document: string,
  quote: string,
  fields: Omit<AccountStory, 'document' | 'quote' | 'origin'>,
  stance: Stance = 'asserted',
): EventStory {
  return {
    label,
    type,
    status: stance === 'claimed' ? 'party-claim' : 'single-origin',
    accounts: [{ document, quote, origin: 'own', stance, ...fields }],
  };
}

export const originLabels: Readonly<
  Record<string, readonly [kind: 'outlet' | 'voice' | 'work', label: string]>
> = {
  video: ['work', 'a 36-minute video (Caliphate of the North)'],
  police: ['voice', 'Local police'],
  encyclopedia: ['outlet', 'Open Encyclopedia'],
  review: ['outlet', 'The Plateau Review'],
  army: ['voice', 'Army of Tarim'],
  taleb: ['voice', 'Taleb government'],
  tla: ['voice', 'Tarim Liberation Army'],
  residents: ['voice', 'residents'],
  officials: ['voice', 'officials'],
};

export const actors = [
  [
    'tla',
    'Tarim Liberation Army',
    ['TLA', 'TLA militants', 'Tarim Liberation Army'],
    'armed_group',
    ['tarim-groups'],
  ],
  [
    'tla-fighters',
    'fighters affiliated with the TLA',
    ['fighters affiliated with the TLA'],
    'armed_group',
    ['tla'],
  ],
  ['tpf', 'Tarim People’s Front', ['TPF', 'Tarim People’s Front'], 'armed_group', ['tarim-groups']],
  [
    'tarim-groups',
    'Armed groups of Tarim',
    ['Insurgents of Tarim', 'armed groups of Tarim'],
    'armed_coalition',
    [],
  ],
  [
    'nc',
    'Northern Caliphate',
    // The first of its acronyms by the alphabet is not its own.
    ['AAC', 'NC', 'the NC', 'Caliphate of the North', 'خلافت شمال'],
    'armed_group',
    [],
  ],
  ['azm', 'Azm Foundation', ['Azm Foundation'], 'media', ['nc']],
  ['army', 'Army of Tarim', ['security forces', 'the army', 'Army of Tarim'], 'state_force', ['state']],
  ['state', 'Tarim', ['Tarim', 'The state', 'The capital'], 'state', []],
  ['neighbour', 'Neighbouring state', ['India-like neighbours', 'the neighbour’s air force'], 'state', []],
  ['tuc', 'Tarim Unity Committee', ['TUC', 'Tarim Unity Committee', 'Demonstrators'], 'movement', []],
  ['gunmen', 'Gunmen <script>alert("name")</script> \u2067evil\u202e', ['Gunmen', 'armed men'], 'other', []],
] as const;

export const places = [
  ['marwan', 'Marwan', 'town', 1],
  ['marwan-district', 'Marwan', 'district', 3],
  ['bel-river', 'Bel River', 'river', 5],
  ['bol-pass', 'Bol Pass', 'pass', 1],
  ['khaz', 'Khaz', 'town', 1],
  ['manor', 'Manor', 'town', 1],
  ['surab', 'Surab', 'town', 1],
  ['kett', 'Kett', 'town', 1],
  ['noshk', 'Noshk', 'town', 1],
  ['tarim', 'Tarim', 'province', 4],
] as const;
