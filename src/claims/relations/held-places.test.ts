import { expect, test } from 'vitest';
import { relationLines } from '../../../test/claims/sample-claims.ts';

test.each([
  ['The Sand Front holds most of Zalingei.', 'Sand Front controls Zalingei asserted'],
  ['The Sand Front controls parts of Kidal and the town of Gao.', 'Sand Front controls Kidal + Gao asserted'],
])('%s', (text, expected) => expect(relationLines(text)).toEqual([expected]));

test.each([
  'The Sand Front holds hostages.',
  'The Sand Front controls its members.',
  'The Sand Front captured Gao on Friday.',
])('holds no place: %s', text => expect(relationLines(text)).toEqual([]));
