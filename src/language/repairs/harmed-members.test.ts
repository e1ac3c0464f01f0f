import { expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

test('members of a body are those killed', () => {
  expect(
    arcOf(
      'Forty people died , including 11 members of a self-defence militia killed in an attack on Bodio .',
      'killed',
    ),
  ).toContain('members>acl');
});

test('a body that was formed stays what was formed', () => {
  expect(arcOf('Police arrested 11 members of a militia formed in May .', 'formed')).not.toContain(
    'members>acl',
  );
});
