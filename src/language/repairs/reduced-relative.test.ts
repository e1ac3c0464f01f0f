import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const survey =
  "A survey released early on Friday by the university 's clinic gave a higher figure of about 90 .";

test.each([
  [survey, 'gave', 'root'],
  [survey, 'survey', 'gave>nsubj'],
  [survey, 'released', 'survey>acl'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toContain(arc));

test('a verb that is joined stays where it is', () => {
  expect(arcOf('The army stopped by the river and gave up .', 'stopped')).toContain('root');
});
