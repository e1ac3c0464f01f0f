/** The six documents of the invented conflict, as published. */

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
