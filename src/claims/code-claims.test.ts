import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { analyse } from '../language/analyse.ts';
import { sampleDocument } from '../language/sample-document.ts';
import type { ActorMention, Announcement, Claim, Happening, StandingRelation } from '../model/claim.ts';
import { codeClaims, contextOf } from './code-claims.ts';
import { rules } from './rules.ts';

const knowledge = await loadKnowledge();
const published = '2025-05-25';

function claimsOf(text: string): readonly Claim[] {
  const document = sampleDocument(text, { published });
  return codeClaims(document, analyse(document, knowledge), knowledge).claims;
}

const isHappening = (claim: Claim): claim is Happening => claim.kind === 'happening';
const words = (mentions: readonly ActorMention[]) => mentions.map(({ text }) => text);

interface Expected {
  readonly type: string;
  readonly mode?: string;
  readonly initiators?: readonly string[];
  readonly targets?: readonly string[];
  readonly place?: string;
  readonly date?: readonly [string, string];
  readonly deaths?: string;
  readonly injured?: string;
  readonly captured?: string;
  readonly voice?: readonly string[];
  readonly stance?: string;
}

/** The sentence gives exactly one happening, and it says what is expected of it. */
function codes(text: string, expected: Expected) {
  test(text, () => {
    const happenings = claimsOf(text).filter(isHappening);
    expect(happenings.map(({ type, trigger }) => `${type} ${trigger.lemma}`)).toHaveLength(1);
    const happening = happenings[0] as Happening;
    const { tolls, time, places } = happening;
    const all = {
      type: happening.type,
      mode: happening.mode,
      initiators: words(happening.initiators),
      targets: words(happening.targets),
      place: places[0]?.text,
      date: time?.date ? [time.date.from, time.date.to] : undefined,
      deaths: tolls.deaths?.text,
      injured: tolls.injured?.text,
      captured: tolls.captured?.text,
      voice: happening.voice.map(speaker => speaker.text),
      stance: happening.stance,
    };
    expect(all).toMatchObject(expected);
  });
}

/** The sentence tells of no happening. */
function leaves(text: string) {
  test(`leaves: ${text}`, () => {
    expect(
      claimsOf(text)
        .filter(isHappening)
        .map(({ type, trigger }) => `${type} ${trigger.lemma}`),
    ).toEqual([]);
  });
}

describe('happenings told by verbs', () => {
  codes('Gunmen attacked a military convoy near Gao on Friday.', {
    type: 'ASSAULT',
    initiators: ['Gunmen'],
    targets: ['military convoy'],
    place: 'Gao',
    date: ['2025-05-23', '2025-05-23'],
    voice: [],
    stance: 'asserted',
  });
  codes('On 3 May 2024 the army shelled rebel positions in Zalingei.', {
    type: 'ASSAULT',
    initiators: ['army'],
    date: ['2024-05-03', '2024-05-03'],
    place: 'Zalingei',
  });
  codes('A police post in Kayes was attacked by armed men on 2 March 2025.', {
    type: 'ASSAULT',
    initiators: ['armed men'],
    targets: ['police post'],
  });
  codes('Soldiers arrested 12 protesters in Yangon on Tuesday.', {
    type: 'COERCE',
    initiators: ['Soldiers'],
    captured: '12',
  });
  codes('Rebels surrounded, attacked and destroyed the army base in Lashio on 4 July 2024.', {
    type: 'ASSAULT',
    initiators: ['Rebels'],
    targets: ['army base'],
    place: 'Lashio',
  });
  codes('Four teachers were abducted in Buenaventura on Monday.', {
    type: 'COERCE',
    mode: 'abduct',
    captured: 'Four',
  });
  codes('Police officers shot dead two students in Nairobi on 25 June 2024.', {
    type: 'ASSAULT',
    deaths: 'two',
  });
  codes('Fighters of the M23 seized the town of Rutshuru in October 2022.', {
    type: 'COERCE',
    initiators: ['Fighters of the M23'],
    place: 'Rutshuru',
    date: ['2022-10-01', '2022-10-31'],
  });
});

describe('happenings told by nouns', () => {
  codes('The rebel attack on a village in Ituri on 7 May 2024 shocked the region.', {
    type: 'ASSAULT',
    initiators: ['rebel'],
  });
  codes('A drone strike by the army on a market in Zalingei killed nine people on 3 May 2024.', {
    type: 'ASSAULT',
    initiators: ['army'],
    deaths: 'nine',
  });
  codes('A 2019 U.S. drone strike in Kunar killed nine farmers.', {
    type: 'ASSAULT',
    mode: 'drone',
    initiators: ['U.S.'],
    place: 'Kunar',
    deaths: 'nine',
  });
  codes('Residents mourned the bombing of a mosque in Peshawar on 30 January 2023.', {
    type: 'ASSAULT',
    mode: 'explosives',
  });
  codes(
    'On 8 August 2021 the group claimed a suicide bombing in Mogadishu which killed 11 people and injured several others.',
    {
      type: 'ASSAULT',
      mode: 'suicide-attack',
      deaths: '11',
      injured: 'several',
      stance: 'claimed',
    },
  );
});

describe('tolls join the happening that they belong to', () => {
  codes('Militants raided an army camp near Gao on 5 March 2024, killing 30 soldiers.', {
    type: 'ASSAULT',
    initiators: ['Militants'],
    targets: ['army camp', '30 soldiers'],
    deaths: '30',
  });
  codes(
    'The air force bombed a school in Sagaing on Monday, killing at least 20 children and wounding 15 others.',
    {
      type: 'ASSAULT',
      deaths: 'at least 20',
      injured: '15',
    },
  );
  codes('Four sailors were killed and 31 were wounded in Aden on 6 May 2024.', {
    type: 'ASSAULT',
    deaths: 'Four',
    injured: '31',
  });
  codes('Rebels attacked the barracks in Goma on Sunday, resulting in the deaths of nearly 40 soldiers.', {
    type: 'ASSAULT',
    initiators: ['Rebels'],
    deaths: 'nearly 40',
  });
  test('a definite noun takes up the sentence before', () => {
    const [first, second] = claimsOf(
      'On 3 May 2024 insurgents raided a barracks in Mopti. The raid killed 12 soldiers.',
    ).filter(isHappening);
    expect(first).toMatchObject({ places: [{ text: 'Mopti' }], tolls: {} });
    expect(second).toMatchObject({ tolls: { deaths: { text: '12' } }, takesUp: first?.id });
  });
  test('nobody hurt is a toll of nought', () => {
    const claims = claimsOf('Rebels fired on a helicopter in Tumaco on Sunday. Nobody was hurt.').filter(
      isHappening,
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.tolls.injured?.quantity).toEqual({ low: 0, high: 0 });
  });
});

describe('voices and stances', () => {
  const attack = { type: 'ASSAULT', initiators: ['gunmen'] };
  codes('Witnesses said that gunmen attacked a village near Gao on Friday.', {
    ...attack,
    voice: ['Witnesses'],
    stance: 'asserted',
  });
  codes('According to residents, gunmen attacked a village near Gao on Friday.', {
    ...attack,
    voice: ['residents'],
  });
  codes('Gunmen attacked a village near Gao on Friday, residents said.', {
    type: 'ASSAULT',
    voice: ['residents'],
  });
  codes('Gunmen reportedly attacked a village near Gao on Friday.', {
    type: 'ASSAULT',
    voice: [],
    stance: 'hedged',
  });
  codes('The army said it killed 14 insurgents in Cabo Delgado on Friday.', {
    type: 'ASSAULT',
    voice: ['army'],
    stance: 'claimed',
    deaths: '14',
  });
  codes('The army denied that its soldiers killed 14 villagers in Cabo Delgado on Friday.', {
    type: 'ASSAULT',
    voice: ['army'],
    stance: 'denied',
  });
  test('an accusation is news of its own, and tells what the accused did', () => {
    const claims = claimsOf('The rebels accused the army of killing ten villagers in Tibú on Friday.').filter(
      isHappening,
    );
    expect(claims.map(({ type, stance }) => `${type} ${stance}`)).toEqual([
      'ACCUSE claimed',
      'ASSAULT claimed',
    ]);
    expect(words(claims[1]?.initiators ?? [])).toEqual(['army']);
    expect(claims[1]?.voice.map(({ text }) => text)).toEqual(['rebels']);
    expect(claims[1]?.tolls.deaths?.text).toBe('ten');
  });
  codes(
    'In a ten-minute video, the Taliban claimed that their fighters attacked a base in Kunduz on Friday.',
    {
      type: 'ASSAULT',
      voice: ['Taliban'],
      stance: 'claimed',
    },
  );
  test('a chain of two speakers, outermost first', () => {
    const [claim] = claimsOf(
      'The newspaper reported that, according to police, gunmen attacked a village near Gao on Friday.',
    ).filter(isHappening);
    expect(claim?.voice.map(({ text }) => text)).toEqual(['newspaper', 'police']);
  });
  test('the work that carries the words', () => {
    const [claim] = claimsOf(
      'In a ten-minute video, the Taliban claimed that their fighters attacked a base in Kunduz.',
    ).filter(isHappening);
    expect(claim?.voice[0]?.work?.text).toBe('ten-minute video');
  });
  test('a quotation runs on over sentences', () => {
    const claims = claimsOf(
      '“They came at night. They killed four farmers in Tibú on Friday,” said Maria Lopez.',
    ).filter(isHappening);
    expect(claims[0]?.voice.map(({ text }) => text)).toEqual(['Maria Lopez']);
  });
});

describe('what did not happen, and what is only talk', () => {
  leaves('The army did not attack the village near Gao on Friday.');
  leaves('The rebels will attack Goma next week.');
  leaves('The rebels plan to attack Goma in June.');
  leaves('If the rebels attacked Goma, the army would respond.');
  leaves('The general wants to bomb the camp near Gao.');
  leaves('Soldiers could kill civilians in Goma.');
  leaves('Violence rose across the region.');
  leaves('The insurgency continues.');
  leaves('The rebels operate in the north.');
  leaves('Rebels often attack convoys.');
  leaves('The film shows the hills.');
  leaves('The minister released a report on Monday.');
  leaves('The storm killed the lights in Goma.');
  leaves('The drought threatens stability across the region.');
  leaves('A foiled attack on the airport in Mogadishu worried officials.');
  leaves('The president attacked the budget.');
});

describe('declarations, threats and warnings', () => {
  const announced = (text: string) =>
    claimsOf(text).filter((claim): claim is Announcement => claim.kind === 'announcement');
  codes('On May 2, 2025, the group declared war on the army.', {
    type: 'THREATEN',
    initiators: ['group'],
    targets: ['army'],
    date: ['2025-05-02', '2025-05-02'],
  });
  test('a declaration of war is a threat as well', () => {
    expect(announced('On May 2, 2025, the group declared war on the army.')).toMatchObject([
      { announcement: 'threat' },
    ]);
  });
  test.each([
    ['The rebels threatened to attack the capital.', 'threat'],
    ['The United Nations warned that famine was imminent in Darfur.', 'warning'],
    ['The president vowed to crush the rebels.', 'threat'],
  ])('%s', (text, kind) => {
    expect(announced(text).map(({ announcement }) => announcement)).toContain(kind);
  });
  test('a mood without a speaker announces nothing', () => {
    expect(announced('The crisis threatens stability.')).toEqual([]);
  });
});

describe('standing relations', () => {
  const standing = (text: string) =>
    claimsOf(text)
      .filter((claim): claim is StandingRelation => claim.kind === 'relation')
      .map(
        ({ relation, subjects, objects, places, stance }) =>
          `${words(subjects)} ${relation} ${[...words(objects), ...places.map(({ text: name }) => name)]} ${stance}`,
      );
  test.each([
    ['Russia supports the Malian army.', 'Russia supports Malian army asserted'],
    ['Al-Shabaab operates in Somalia.', 'Al-Shabaab operates_in Somalia asserted'],
  ])('%s', (text, expected) => {
    expect(standing(text)).toEqual([expected]);
  });
});

test.each(rules.map(rule => [rule.name, rule] as const))('rule %s codes its own example', (_, rule) => {
  const document = sampleDocument(rule.example, { published });
  const context = contextOf(document, analyse(document, knowledge), knowledge);
  expect(context.readings.flatMap(reading => rule.code(reading, context)).length).toBeGreaterThan(0);
});

test('every claim stands on its words, whatever the text', () => {
  const pieces = fc.constantFrom(
    'The army said ',
    'rebels attacked ',
    'a village near Gao ',
    'on Friday',
    ', killing 30 people',
    ' and ',
    '“',
    '”',
    '. ',
    'which killed ',
    'according to police',
    'accused them of ',
    'denied that ',
    'the raid ',
    '(BLA) ',
    '— ',
    '\n',
    '😀',
    'by the ',
    'was attacked ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), parts => {
      const document = sampleDocument(parts.join(''), { published });
      const { claims } = codeClaims(document, analyse(document, knowledge), knowledge);
      expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
      for (const claim of claims) {
        expect(claim.quote).toBe(document.text.slice(claim.start, claim.end));
        expect(claim.start <= claim.trigger.start && claim.trigger.end <= claim.end).toBe(true);
        expect(claim.doubt >= 0 && claim.doubt <= 1 && claim.because.length > 0).toBe(true);
        for (const speaker of claim.voice)
          expect(speaker.text).toBe(document.text.slice(speaker.start, speaker.end));
      }
    }),
    { numRuns: 200 },
  );
});
