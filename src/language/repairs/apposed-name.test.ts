import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('a name behind a title', () => {
  test.each([
    [
      'The police chief agreed , and the deputy mayor of the town , Ana Ruiz , also acknowledged that two teachers were taken .',
      'Ana',
      'mayor>appos',
    ],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([['The capital of the province , Port Arlen , was calm .', 'Port', 'capital>appos']])(
    'and is left alone in: %s',
    (text, word, arc) => expect(arcOf(text, word)).toBe(arc),
  );
});
