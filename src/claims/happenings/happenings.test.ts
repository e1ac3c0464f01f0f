import { describe, expect, test } from 'vitest';
import { claimsIn, happeningLines } from '../../../test/claims/sample-claims.ts';

const happeningsIn = (text: string) => claimsIn(text).happenings;

describe('one happening in several words', () => {
  test.each([
    [
      'Nine herders were killed when gunmen on motorbikes attacked a well near Inekar on 3 May 2025.',
      'ASSAULT | gunmen | Nine herders | Inekar | 2025-05-03 | deaths 9 | asserted',
    ],
    [
      'A drone strike on a market in Zalingei killed nine people on 3 May 2025, wounding 20 others.',
      'ASSAULT | ? | nine people | Zalingei | 2025-05-03 | injured 20, deaths 9 | asserted',
    ],
    [
      'The Sand Front claimed responsibility for an attack on a police post in Kayes on 2 May 2025, in which three officers died.',
      'ASSAULT | Sand Front | police post + three officers | Kayes | 2025-05-02 | deaths 3 | claimed',
    ],
    [
      'On the night of 3 May 2025 a car bomb destroyed a checkpoint in Gao, injuring six people.',
      'ASSAULT | ? | six people | Gao | 2025-05-03 | injured 6 | asserted',
    ],
    [
      'Militiamen stormed the camp near Zalingei on 2 May 2025 and killed more than 40 people.',
      'ASSAULT | Militiamen | 40 people | Zalingei | 2025-05-02 | deaths 40 | asserted',
    ],
  ])('%s', (text, expected) => expect(happeningLines(text)).toEqual([expected]));
});

test('places and dates in pairs are as many happenings', () => {
  const text = 'The rebels seized the towns of Lashio on 2 May 2025 and Hsipaw on 31 May 2025.';
  expect(happeningsIn(text).map(({ places, time }) => `${places[0]?.text} ${time?.date?.from}`)).toEqual([
    'Lashio 2025-05-02',
    'Hsipaw 2025-05-31',
  ]);
});

describe('what points back', () => {
  test.each([
    ['a verdict', 'The authorities blamed the Sand Front for the attack.', ['Sand Front'], undefined],
    ['a toll', 'The attack left 12 dead.', [], 12],
    ['an unnamed sequel', 'Two officers were killed.', [], 2],
    ['a bare figure', 'The mayor put the number of dead at 14.', [], 14],
  ])('%s', (_, sequel, initiators, deaths) => {
    const [first, ...later] = happeningsIn(`Gunmen attacked a market in Gao on 3 May 2025. ${sequel}`);
    const tied = later.find(({ takesUp }) => takesUp === first?.id);
    expect(tied?.initiators.map(({ text }) => text)).toEqual(initiators);
    expect(tied?.tolls.deaths?.quantity.low).toBe(deaths);
  });

  test('a day and place of its own ties to nothing', () => {
    const later = happeningsIn(
      'Gunmen attacked a market in Gao on 3 May 2025. Two officers were killed in Kayes on 1 May 2025.',
    )[1];
    expect(later?.takesUp).toBeUndefined();
  });
});

test('who denies responsibility two paragraphs on denies what was told first', () => {
  const [first, ...later] = happeningsIn(
    'Gunmen attacked a market in Gao on 3 May 2025, killing nine.\n\nEleven stalls burnt. The mayor visited them.\n\nThe Sand Front denied responsibility.',
  );
  expect(later.find(({ stance }) => stance === 'denied')?.takesUp).toBe(first?.id);
});

test('words for another day take up nothing through what has no day itself', () => {
  const later = happeningsIn(
    'Gunmen attacked a market in Gao on 3 May 2025. The dead include two teachers. The ambush of 1 May 2025 in Kayes came before it.',
  );
  const other = later.find(({ time }) => time?.date?.from === '2025-05-01');
  expect(other?.takesUp).toBeUndefined();
});

describe('whose words', () => {
  test('a number alone has its own speaker', () => {
    const claims = happeningsIn(
      'The army said that 30 rebels died in Gao on Friday. The mayor put them at 12.',
    );
    expect(claims.at(-1)?.voice.at(-1)?.text).toBe('mayor');
    expect(claims.at(-1)?.tolls.deaths?.quantity.low).toBe(12);
  });
  test('in a reported clause “it” is who reports', () => {
    const [claim] = happeningsIn('The army said it had killed 14 rebels in Gao on Friday.');
    expect(claim?.initiators[0]?.refersTo?.text).toBe('army');
  });
  test('a denial of responsibility', () => {
    const claims = happeningsIn(
      'Gunmen attacked a market in Gao on Friday. The Sand Front denied any involvement.',
    );
    expect(claims.at(-1)).toMatchObject({ stance: 'denied', voice: [{ text: 'Sand Front' }] });
  });
});

test('a verb joined to an active one is active, though its form could be a passive', () => {
  const lines = happeningLines(
    'Kenya arrested and extradited a suspected rebel commander to Uganda on 3 May 2025.',
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/^[A-Z]+ \| Kenya \| (?!Kenya)/);
});

describe('notes of situation reports', () => {
  test('a label says where, a participle what', () => {
    expect(happeningLines('- Menaka: 40 people killed by unidentified armed men on 3 May 2025')).toEqual([
      'ASSAULT | unidentified armed men | 40 people | Menaka | 2025-05-03 | deaths 40 | asserted',
    ]);
  });
  test('those who flee are counted', () => {
    expect(happeningsIn('- Some 4,500 people fled to Gao in May 2025.')[0]).toMatchObject({
      type: 'RETREAT',
      tolls: { displaced: { quantity: { low: 4500 } } },
    });
  });
});

describe('told, but no happening', () => {
  test.each([
    'Insurgents have conducted several attacks.',
    'Fighting and hunger go together.',
    'The minister said that attacks would not be tolerated.',
    'The committee condemned attacks on schools.',
    'Helicopters from the attack squadron landed in Gao.',
    'If the rebels attacked Goma, the army would retreat.',
  ])('%s', text => expect(happeningLines(text)).toEqual([]));
});

test('a headline is told again by the text below it', () => {
  const text = '= Gunmen kill nine herders =\nGunmen killed nine herders near Inekar on 3 May 2025.';
  expect(happeningsIn(text)).toHaveLength(1);
});
