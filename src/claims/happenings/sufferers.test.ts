import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const targets = (text: string) =>
  claimsIn(text).happenings.map(each => each.targets.map(({ text: words }) => words));

test.each([
  ['Gunmen attacked a bus near Gao on Friday, killing the driver.', ['driver']],
  [
    'Rebels attacked a police post near Gao on Friday, killing three officers.',
    ['police post', 'three officers'],
  ],
  ['Soldiers opened fire on protesters in Gao on Friday, killing five protesters.', ['protesters']],
  [
    'Jets bombed a camp for refugees near Gao on Friday, killing at least 20 people.',
    ['camp', 'at least 20 people'],
  ],
])('%s', (text, expected) => expect(targets(text)).toEqual([expected]));
