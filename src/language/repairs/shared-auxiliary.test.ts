import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a second participle with a subject of its own', () => {
  test.each([
    ['Four soldiers were killed and a civilian wounded .', 'civilian', 'wounded>nsubj:pass'],
    ['Six guards were killed and an aid worker injured on Monday .', 'worker', 'injured>nsubj:pass'],
    ['Two men were arrested and a third killed .', 'third', 'killed>nsubj:pass'],
    ['Ten people were killed and several wounded in the town .', 'several', 'wounded>nsubj:pass'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['Four soldiers were killed and wounded .', 'soldiers', 'killed>nsubj:pass'],
    ['Four soldiers were killed and a truck was burned .', 'truck', 'burned>nsubj:pass'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
