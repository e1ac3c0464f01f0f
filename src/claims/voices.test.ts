import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../test/claims/sample-claims.ts';
import type { Description } from '../model/document.ts';

/** Type, chain of speakers, stance. */
function told(text: string, description?: Description): string[] {
  return claimsIn(text, description).happenings.map(
    ({ type, voice, stance }) => `${type} | ${voice.map(each => each.text).join(' > ')} | ${stance}`,
  );
}

describe('what a party tells of its own deeds is a claim', () => {
  test.each([
    [
      'The rebel movement said it had launched an offensive against Kutum on Friday.',
      'ASSAULT | rebel movement | claimed',
    ],
    [
      'The defence ministry said its forces had taken the village of Komar.',
      'COERCE | defence ministry | claimed',
    ],
    ['The government said it had evacuated 300 villagers from Gao on Friday.', 'AID | government | claimed'],
    [
      'The Houthis vowed to respond. Their spokesman said the group had fired rockets at Haifa on Friday.',
      'ASSAULT | Their spokesman | claimed',
    ],
    ['A doctor said gunmen had killed two nurses in Gao on Friday.', 'ASSAULT | doctor | asserted'],
    ['The army said bandits had killed two nurses in Gao on Friday.', 'ASSAULT | army | claimed'],
    [
      'The defence ministry said that on Friday more than 30 militants had been killed in Gao.',
      'ASSAULT | defence ministry | claimed',
    ],
    [
      'A US official said American warplanes had shot down 11 Houthi drones on Friday.',
      'ASSAULT | US official | claimed',
    ],
    [
      'Lt. Col. Ramon Cruz said ten rebels had attacked the patrol in Toboso on Friday.',
      'ASSAULT | Lt. Col. Ramon Cruz | claimed',
    ],
    [
      'Ahmed Abu Musa, the group’s military spokesman, spoke to the radio. Ahmed Abu Musa said the fighters had seized 15 trucks in Gao on Friday.',
      'COERCE | Ahmed Abu Musa | claimed',
    ],
    [
      'The rebels’ spokesman, Willy Banda, said government drones had bombed Gao on Friday.',
      'ASSAULT | rebels’ spokesman, Willy Banda | claimed',
    ],
    [
      'A health official said ten civilians had been killed in Gao on Friday.',
      'ASSAULT | health official | asserted',
    ],
  ])('%s', (text, line) => expect(told(text).slice(-1)).toEqual([line]));
});

describe('an act of speech has its speaker as voice', () => {
  test.each([
    ['The bishop called on both sides on Friday to open the road.', 'REQUEST | bishop | asserted'],
    ['On 17 May the front denied all responsibility.', 'REJECT | front | denied'],
  ])('%s', (text, line) => expect(told(text)).toEqual([line]));

  test('an accusation is claimed by a party and asserted by anybody else', () => {
    const charge = 'accused the army of burning the village of Kon on Friday.';
    expect(told(`The rebels ${charge}`)).toContain('ASSAULT | rebels | claimed');
    expect(told(`A rights group ${charge}`)).toContain('ASSAULT | rights group | asserted');
    expect(told('The army is accused of burning the village of Kon on Friday.')).toContain(
      'ASSAULT |  | hedged',
    );
  });
});

test.each([
  ['The rebels have not commented on claims that they executed ten prisoners in Gao on Friday.', ''],
  [
    '“This is a lie,” said the army’s spokesman when asked about the killing of ten farmers in Gao on Friday.',
    '',
  ],
])('who says nothing of it is no voice: %s', (text, voice) =>
  expect(
    claimsIn(text)
      .happenings.at(-1)
      ?.voice.map(each => each.text)
      .join(' > '),
  ).toBe(voice),
);

test.each([
  ['According to unconfirmed reports, militants beheaded four men in Gao on Friday.', 'hedged'],
  ['Local media reports said militants beheaded four men in Gao on Friday.', 'asserted'],
  ['Ten people were feared dead after militants attacked Gao on Friday.', 'hedged'],
])('hearsay leaves it open: %s', (text, stance) => expect(told(text)[0]).toMatch(new RegExp(`${stance}$`)));

describe('who answers for a deed', () => {
  test.each([
    [
      'The Sand Front claimed responsibility for the missile attack on a tanker on Tuesday.',
      'ASSAULT | Sand Front | claimed',
    ],
    ['The army denied responsibility for the shelling of Tora camp.', 'ASSAULT | army | denied'],
    ['The army denied any role in the drone strike on the market in Gao.', 'ASSAULT | army | denied'],
  ])('%s', (text, line) => expect(told(text)).toEqual([line]));
});

describe('the chain of those who speak', () => {
  test.each([
    [
      'The state news agency, citing medics, reported that gunmen had killed ten men in Gao on Friday.',
      'ASSAULT | state news agency > medics | asserted',
    ],
    [
      'Two local officials confirmed the ambush. “Gunmen killed four soldiers in Gao on Friday,” one of them said.',
      'ASSAULT | one of them | asserted',
    ],
    [
      'The ministry said in a bulletin read on television that gunmen had killed ten nurses in Gao on Friday.',
      'ASSAULT | ministry | asserted',
    ],
    [
      'A survivor, who asked not to be named, said soldiers had come at dawn.\n“They asked for rebels. He said he knew none.\n“They killed my brother in Gao.”',
      'ASSAULT | survivor | asserted',
    ],
  ])('%s', (text, line) => expect(told(text).at(-1)).toBe(line));

  test('one of them is one of those who spoke last', () => {
    const { happenings } = claimsIn(
      'Two local officials said 40 soldiers died. “Gunmen surprised the soldiers,” one of them said. “Gunmen killed them all in Gao on Friday.”',
    );
    expect(happenings.at(-1)?.voice[0]?.actor?.refersTo?.text).toBe('Two local officials');
  });
});

describe('a statement speaks for its issuer', () => {
  const statement = { kind: 'statement', published: '2025-05-25' } as const;

  test.each([
    'SAND FRONT\nWe killed 12 soldiers near Gao on Friday.\nInformation Office\nSand Front',
    'The Sand Front informs the public that its men killed 12 soldiers near Gao on Friday.',
  ])('%s', text =>
    expect(told(text, statement)).toEqual([expect.stringMatching(/^ASSAULT \| Sand Front.* \| claimed$/i)]),
  );

  test('the letterhead names it, not a unit that the text names first', () => {
    const text =
      'KARO HILLS DEFENCE ALLIANCE\nOur Third Battalion killed 12 soldiers near Gao on Friday, after a battle of nine hours in the hills around the town that began at dawn.\nKaro Hills Defence Alliance';
    const { happenings } = claimsIn(text, statement);
    expect(happenings.map(({ voice }) => voice.map(each => each.text))).toEqual([
      ['Karo Hills Defence Alliance'],
    ]);
  });

  test.each([
    [
      'Statement by the Karo Liberation Front\nWe deny that our men shelled the clinic in Gao.',
      'Karo Liberation Front',
    ],
    ['The M23 rejects the accusations. Our men killed 12 soldiers near Goma on Friday.', 'M23'],
    [
      'The Front for the Liberation of Karo claims the attack on the post at Gao on Friday.',
      'Front for the Liberation of Karo',
    ],
  ])('its whole name, once: %s', (text, issuer) => {
    const { happenings } = claimsIn(text, statement);
    expect(happenings.map(({ voice }) => voice.map(each => each.text))).toEqual([[issuer]]);
  });

  test('an outlet that is a known actor speaks though the text never names it', () => {
    const { happenings } = claimsIn(
      'Statement by the spokesman\nOur troops killed six gunmen in Gaza on Friday.',
      {
        ...statement,
        outlet: 'Israel Defense Forces',
      },
    );
    expect(happenings.map(({ voice }) => voice.map(({ actor }) => actor?.name))).toEqual([
      ['Israel Defense Forces'],
    ]);
  });
});

describe('a pronoun in reported words', () => {
  const doers = (text: string) =>
    claimsIn(text).happenings.map(({ initiators }) =>
      initiators.map(({ text: words, refersTo }) => refersTo?.text ?? words).join(' + '),
    );

  test.each([
    ['The army said it had killed two men in Gao on Friday.', 'army'],
    ['The police said they had arrested 14 men in Gao on Friday.', 'police'],
    // Nobody calls himself “they” in his own words, and what is told according to somebody is not of him.
    ['"They bombed a clinic in Gao on Friday," the governor, Ana Rivas, told reporters.', ''],
    ['It retook the town of Gao last week, according to two military officers.', ''],
  ])('%s', (text, doer) => expect(doers(text)).toEqual([doer]));

  test('the army of a statement is the one that issues it', () => {
    const { happenings } = claimsIn(
      'Statement by the spokesman\nOn Friday the army killed six gunmen in Gaza.',
      {
        kind: 'statement',
        published: '2025-05-25',
        outlet: 'Israel Defense Forces',
      },
    );
    expect(happenings[0]?.initiators[0]?.refersTo?.text).toBe('Israel Defense Forces');
  });
});

test.each([
  'The union called for protests following the slaying of seven demonstrators.',
  'The Clinic Union wants an inquiry into a raid on a clinic in Gao on Friday that killed 13 women.',
])('what is asked for looks back on what has happened: %s', text => {
  expect(claimsIn(text).happenings.map(({ type, stance }) => `${type} ${stance}`)).toContain(
    'ASSAULT asserted',
  );
});
