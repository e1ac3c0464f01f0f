import { expect, test } from 'vitest';
import { makeClaim, makeDocument, type Told } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { BlockKind } from '../model/document.ts';
import { resolve } from './resolve.ts';

const raided: Told = {
  trigger: 'raided',
  lemma: 'raid',
  place: 'Orel',
  when: ['2 May', '2024-05-02', '2024-05-02'],
};
const taken: Told = {
  type: 'COERCE',
  trigger: 'abducted',
  lemma: 'abduct',
  against: [['nurse', undefined, 'nurse']],
};

/** Whether two documents tell of one abduction; in each it stands behind a raid on the day given. */
function areOne(
  days: readonly [string, string],
  sentence = 'A nurse was abducted.',
  kind: BlockKind = 'paragraph',
) {
  const made = days.map((day, index) => {
    const raid = `Men raided Orel on 2 May.${' '.repeat(index)}`;
    const text = `${raid}\n${sentence}`;
    const blocks = [
      { start: 0, end: raid.length, kind: 'paragraph' as const },
      { start: raid.length + 1, end: text.length, kind },
    ];
    const document = makeDocument(`d${index}`, text, { blocks });
    const when = ['2 May', day, day] as const;
    const abducted = { ...makeClaim(document, sentence, taken), mode: 'abduct' };
    return {
      document,
      claims: [makeClaim(document, 'Men raided Orel on 2 May.', { ...raided, when }), abducted],
    };
  });
  const { events } = resolve(
    made.map(({ document }) => document),
    made.flatMap(({ claims }) => claims),
    [],
    smallKnowledge,
  );
  return events.filter(({ type }) => type === 'COERCE').length === 1;
}

test('what two documents tell beside one day and place is one; beside another day it is two', () => {
  expect(areOne(['2024-05-02', '2024-05-02'])).toBe(true);
  expect(areOne(['2024-05-02', '2024-05-20'])).toBe(false);
});
test('a sentence that speaks of another time is not of the day told before it', () => {
  expect(areOne(['2024-05-02', '2024-05-02'], 'Last year: nurse abducted.')).toBe(false);
});
test('nor is another item of a list', () => {
  expect(areOne(['2024-05-02', '2024-05-02'], 'A nurse was abducted.', 'list-item')).toBe(false);
});
