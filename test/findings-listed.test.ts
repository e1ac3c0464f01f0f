import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findingCodes } from '../src/model/finding.ts';

test('docs/findings.md lists every finding code once, and no other', async () => {
  const page = await readFile(new URL('../docs/findings.md', import.meta.url), 'utf8');
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(match => match[1]);
  expect(listed.toSorted()).toEqual([...findingCodes].toSorted());
});
