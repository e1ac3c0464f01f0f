/** What expressions stand for: what is plain is told with its reason, what is not is left open. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';

const knowledge = await loadKnowledge();

function refers(text: string): string[] {
  return analyse(sampleDocument(text), knowledge).references.map(
    ({ start, end, antecedent }) =>
      `${text.slice(start, end)} = ${text.slice(antecedent.start, antecedent.end)}`,
  );
}

describe('read', () => {
  test.each([
    ['Colonel Ana Perez met the mayor. She told him of the truce.', 'She = Colonel Ana Perez'],
    ['Umar Farooq, a former minister, said he had warned them.', 'he = Umar Farooq'],
    [
      'The Riverine Defence Front attacked Kano. The group lost ten men.',
      'The group = Riverine Defence Front',
    ],
    ['Boko Haram raided Chibok. The militants burned a school.', 'The militants = Boko Haram'],
    ['Boko Haram raided Chibok. The group said it had lost its camp.', 'its = Boko Haram'],
    ['The Hill Union (HU) left the talks. Nobody saw the HU again.', 'HU = Hill Union'],
    ['Gunmen abducted four teachers. The teachers were freed by police.', 'The teachers = four teachers'],
    ['Gunmen abducted four teachers. The kidnapping was claimed by nobody.', 'The kidnapping = abducted'],
    ['Rebels attacked a convoy. The attack was condemned by all.', 'the attack = attacked'],
    ['The army released a video. The video shows a camp.', 'The video = video'],
    ['Sudan and Chad met in Paris. Both countries signed.', 'Both countries = Sudan and Chad'],
    ['The soldiers who fled were caught.', 'who = soldiers'],
    ['Gunmen tied six men to a car and dragged them away.', 'them = six men'],
  ])('%s', (text, expected) => {
    expect(refers(text).map(each => each.toLowerCase())).toContain(expected.toLowerCase());
  });
});

describe('left open', () => {
  test.each([
    [
      'The IRA leaders met in Gao on Friday. They spoke for an hour. Last night the UDA leaders met in a house.',
      /UDA leaders/,
    ],
    ['They attacked at dawn.', /^They/],
    ['It is raining in Kano.', /^It/],
    ['The army fought the National Liberation Army. The army lost.', /^The army = National/],
    ['Quetta and Mastung were quiet. Both groups left.', /^Both groups/],
    ['Rebels hold Khuzdar. The attack failed.', /^The attack = Khuzdar/],
    ['Colonel Ana Perez met the mayor. She told him of the truce.', /^him = Colonel/],
    ['Omar Said died in Kano. The insurgency in the north goes on.', /^The insurgency = (?:Omar|Kano)/],
  ])('%s', (text, never) => {
    expect(refers(text).filter(each => never.test(each))).toEqual([]);
  });
});

test('every reference has a reason, stands behind what it stands for, and is told once', () => {
  const text =
    'The Hill Union (HU) attacked Kano. The group said it had killed ten soldiers. They were buried there. ' +
    'The attack, which the army condemned, was its third. Both sides said their men had fled. It was over.';
  const { references } = analyse(sampleDocument(text), knowledge);
  expect(references.length).toBeGreaterThan(4);
  for (const { start, antecedent, because } of references) {
    expect(because).not.toBe('');
    expect(antecedent.start).toBeLessThan(start);
    expect(antecedent.end).toBeGreaterThan(antecedent.start);
  }
  const spans = references.map(({ start, end }) => `${start}-${end}`);
  expect(new Set(spans).size).toBe(spans.length);
});

test('nothing, one word, and a text of pronouns alone', () => {
  for (const text of ['', 'They', 'He she it they them his her its. '.repeat(40)])
    expect(() => refers(text)).not.toThrow();
});
