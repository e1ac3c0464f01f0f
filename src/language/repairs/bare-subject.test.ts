import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

describe('people without a preposition before a verb without a subject', () => {
  test.each([
    [
      'In Haro , at least 20 villagers , a third of them children , were killed on Monday .',
      'villagers',
      'killed>nsubj:pass',
    ],
    [
      'On Sunday at least nine nurses , most of them women , were abducted .',
      'nurses',
      'abducted>nsubj:pass',
    ],
    ['On Sunday at least nine nurses , most of them women , were abducted .', 'Sunday', 'abducted>obl'],
    [
      'On 9 June rebel fighters , many of whom had come from Kidal , shelled the mill .',
      'fighters',
      'shelled>nsubj',
    ],
    ['On 3 May gunmen , one of whom wore a uniform , shot the judge .', 'gunmen', 'shot>nsubj'],
  ])('%s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    ['In two villages , the crops were burned .', 'villages', 'burned>obl'],
    ['Three days later , the bodies were found .', 'bodies', 'found>nsubj:pass'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
