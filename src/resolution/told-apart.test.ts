import { expect, test } from 'vitest';
import { makeClaim, makeDocument, type Told } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import { resolve } from './resolve.ts';

/** How many events the sentences of one paragraph make, a claim each; every later claim is said to take up the first. */
function eventsOf(tied: boolean, ...told: readonly (readonly [string, Told, mode?: string])[]): number {
  const document = makeDocument('d1', told.map(([sentence]) => sentence).join(' '));
  const claims = told.map(([sentence, one, mode]) => ({
    ...makeClaim(document, sentence, one),
    ...(mode ? { mode } : {}),
  }));
  const first = claims[0]?.id ?? '';
  const all = claims.map((claim, at) => (tied && at > 0 ? { ...claim, takesUp: first } : claim));
  return resolve([document], all, [], smallKnowledge).events.length;
}

const rivas: Told = {
  trigger: 'victims',
  lemma: 'victim',
  against: [['Ana Rivas', 'Ana Rivas']],
  deaths: ['Ana Rivas', 1],
};
const dead: Told = { trigger: 'died', lemma: 'die', deaths: ['Eighty', 80] };

test('whoever is named among the dead of an attack is one of them', () => {
  expect(
    eventsOf(true, ['Eighty people died in the blast.', dead], ['Among the victims was Ana Rivas.', rivas]),
  ).toBe(1);
});
test('among the dead of days of fighting they fell by themselves', () => {
  const text = 'Eighty people died in four days of fighting.';
  expect(eventsOf(true, [text, dead], ['Among the victims was Ana Rivas.', rivas])).toBe(2);
});
test('so they did among many who died on more than a day', () => {
  const text = 'Eighty people died over the weekend.';
  const weekend: Told = { ...dead, when: ['the weekend', '2024-05-04', '2024-05-05'] };
  expect(eventsOf(true, [text, weekend], ['Among the victims was Ana Rivas.', rivas])).toBe(2);
  const day: Told = { ...dead, when: ['the weekend', '2024-05-04', '2024-05-04'] };
  expect(eventsOf(true, [text, day], ['Among the victims was Ana Rivas.', rivas])).toBe(1);
});

test('words that seem to take up what was told before do not, when it lies years before', () => {
  const raided: Told = { trigger: 'raided', lemma: 'raid', when: ['2 May', '2024-05-02', '2024-05-02'] };
  const killing: Told = { trigger: 'killing', when: ['1994', '1994-01-01', '1994-12-31'] };
  expect(
    eventsOf(true, ['Men raided Orel on 2 May.', raided], ['They recall the killing of 1994.', killing]),
  ).toBe(2);
  const on: Told = { trigger: 'killing' };
  expect(eventsOf(true, ['Men raided Orel on 2 May.', raided], ['They recall the killing.', on])).toBe(1);
});
test('a town is seized, a nurse abducted', () => {
  const seized: Told = {
    type: 'COERCE',
    trigger: 'seized',
    lemma: 'seize',
    by: [['Hill Front', 'Hill Front']],
  };
  const taken: Told = {
    type: 'COERCE',
    trigger: 'abducted',
    lemma: 'abduct',
    against: [['nurse', undefined, 'nurse']],
  };
  const text = 'The Hill Front seized Orel.';
  expect(eventsOf(true, [text, seized, 'seize'], ['A nurse was abducted.', taken, 'abduct'])).toBe(2);
  expect(eventsOf(true, [text, seized, 'abduct'], ['A nurse was abducted.', taken, 'abduct'])).toBe(1);
});

test('what a sentence tells with one day is one happening', () => {
  const text = 'On 2 May men raided the market of Orel and nine traders died.';
  const day = ['2 May', '2024-05-02', '2024-05-02'] as const;
  const raided: Told = { trigger: 'raided', lemma: 'raid', when: day };
  expect(eventsOf(false, [text, raided], [text, { trigger: 'died', lemma: 'die', when: day }])).toBe(1);
});
test('“the drone destroyed” points to no happening told before, “the raid” does', () => {
  const raided: Told = { trigger: 'raided', lemma: 'raid', place: 'Orel' };
  const first = ['Men raided the market of Orel.', raided] as const;
  const depot: Told = { trigger: 'destroyed', lemma: 'destroy', against: [['depot', undefined, 'depot']] };
  expect(eventsOf(false, first, ['The drone destroyed a depot.', depot])).toBe(2);
  expect(
    eventsOf(false, first, ['The raid destroyed a depot.', { ...depot, trigger: 'raid', lemma: 'raid' }]),
  ).toBe(1);
});

test('a deed in one town takes up none in a town far from it', () => {
  const orel: Told = { trigger: 'raid', place: 'Orel' };
  const sul: Told = { trigger: 'died', lemma: 'die', deaths: ['Seven', 7], place: 'Sul' };
  const first = ['The raid on Orel went on.', orel] as const;
  expect(eventsOf(true, first, ['Seven people died in Sul.', sul])).toBe(2);
});
test('“also on Friday” opens another happening', () => {
  const day = ['Friday', '2024-05-03', '2024-05-03'] as const;
  const first = ['Planes hit a prison on Friday.', { trigger: 'hit', when: day }] as const;
  const next: Told = { trigger: 'bombed', lemma: 'bomb', when: day };
  expect(eventsOf(false, first, ['Also on Friday planes bombed a port.', next])).toBe(2);
});
test('so does “earlier that day”', () => {
  const first = ['Soldiers shot men in Orel.', { trigger: 'shot', lemma: 'shoot', place: 'Orel' }] as const;
  const next: Told = { trigger: 'died', lemma: 'die', deaths: ['nine', 9] };
  expect(eventsOf(false, first, ['Earlier that day nine people died.', next])).toBe(2);
  expect(eventsOf(false, first, ['In all nine people died.', next])).toBe(1);
});
test('“the strike hit the building on Friday” dates the strike told before', () => {
  const day = ['Friday', '2024-05-03', '2024-05-03'] as const;
  const first = ['Nine died in a strike.', { trigger: 'strike', deaths: ['Nine', 9] }] as const;
  const next: Told = { trigger: 'hit', when: day };
  expect(eventsOf(false, first, ['The strike hit the building on Friday.', next])).toBe(1);
});
test('the day of a count is no day of a deed', () => {
  const first = [
    'Planes hit a prison on 2 May.',
    { trigger: 'hit', when: ['2 May', '2024-05-02', '2024-05-02'] },
  ] as const;
  const count = (when: string): readonly [string, Told] => [
    `${when} 9 May 91 people had died.`,
    { trigger: 'died', lemma: 'die', deaths: ['91', 91], when: ['9 May', '2024-05-09', '2024-05-09'] },
  ];
  expect(eventsOf(false, first, count('As of'))).toBe(1);
});
test('the bomber of an attack blows himself up in it', () => {
  const bomber = [['bomber', undefined, 'bomber']] as const;
  const first: Told = { trigger: 'attacked', lemma: 'attack', by: bomber, place: 'Orel' };
  const next: Told = { trigger: 'blew', lemma: 'blow himself up', by: bomber };
  const texts = ['A bomber attacked a hall in Orel.', 'The bomber blew himself up at the gate.'] as const;
  const mode = 'suicide-attack';
  expect(eventsOf(false, [texts[0], first, mode], [texts[1], next, mode])).toBe(1);
});

test('nobody attacks themselves: the mention on the less usual side of the verb is dropped', () => {
  const front = ['Hill Front', 'Hill Front'] as const;
  const sidesOf = (text: string, told: Told) => {
    const document = makeDocument('d1', text);
    const [event] = resolve([document], [makeClaim(document, text, told)], [], smallKnowledge).events;
    return event?.accounts[0]?.fields;
  };
  const died = sidesOf('The Hill Front lost men when HF lorries burnt.', {
    trigger: 'lost',
    by: [['HF lorries', 'HF']],
    against: [front],
  });
  expect(died).toMatchObject({ targets: ['hill-front'] });
  expect(died).not.toHaveProperty('initiators');
  const hit = sidesOf('The Hill Front hit HF.', { trigger: 'hit', by: [front], against: [['HF', 'HF']] });
  expect(hit).toMatchObject({ initiators: ['hill-front'] });
  expect(hit).not.toHaveProperty('targets');
});
