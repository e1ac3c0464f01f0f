import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const report =
  "A report released late on Saturday by the ombudsman 's office gave a lower count of about 60 .";

test.each([
  [report, 'gave', 'root'],
  [report, 'report', 'gave>nsubj'],
  [report, 'released', 'report>acl'],
])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toContain(arc));

test('a verb that is joined stays where it is', () => {
  expect(arcOf('The army stopped by the river and gave up .', 'stopped')).toContain('root');
});
