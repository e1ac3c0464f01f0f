/** Golden stories: documents in, claims and record out. `UPDATE_GOLDEN=1` rewrites them; on CI a missing golden fails. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { recordSchema } from '../../src/model/record.ts';
import type { Reading } from '../../src/pipeline.ts';
import { readStory, recordOfStory, storiesFolder } from './read-story.ts';

const stories = (await readdir(storiesFolder, { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

test.each(stories)('story %s gives its claims and its record', async story => {
  const { readings, findings } = await readStory(story);
  const record = await recordOfStory(readings, findings);
  expect(() => recordSchema.parse(record)).not.toThrow();
  await compareWithGolden(new URL(`${story}/claims.txt`, storiesFolder), claimsAsText(readings));
  await compareWithGolden(
    new URL(`${story}/record.json`, storiesFolder),
    `${JSON.stringify(record, null, 1)}\n`,
  );
});

test.each(stories)('story %s: every quote stands at its offsets', async story => {
  const { readings, findings } = await readStory(story);
  const record = await recordOfStory(readings, findings);
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
  const accounts = [...record.events, ...record.relations].flatMap(({ accounts }) => accounts);
  expect(accounts.length).toBeGreaterThan(0);
  for (const { document, start, end, quote } of accounts)
    expect(texts.get(document)?.slice(start, end)).toBe(quote);
});

test.each(stories)('story %s gives the same record in whatever order its documents arrive', async story => {
  const { readings, findings } = await readStory(story);
  const forwards = await recordOfStory(readings, findings);
  const backwards = await recordOfStory(readings.toReversed(), findings.toReversed());
  expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards));
});

async function compareWithGolden(file: URL, content: string): Promise<void> {
  if (process.env.UPDATE_GOLDEN === '1') return writeFile(file, content);
  const golden = await readFile(file, 'utf8').catch(() => undefined);
  if (golden === undefined && process.env.CI === undefined) return writeFile(file, content);
  if (golden !== content) await writeFile(new URL(`${file.href}.changed`), content);
  expect(content).toBe(golden);
}

/** One line a claim, for reading by eye. */
function claimsAsText(readings: readonly Reading[]): string {
  return readings
    .flatMap(({ document, claims }) => [`# ${document.path}`, ...claims.map(line)])
    .map(text => `${text}\n`)
    .join('');
}

/** The offsets and type that a claim's id holds. */
function triggerOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function line(claim: Reading['claims'][number]): string {
  const words = (mentions: readonly { readonly text: string }[]) =>
    mentions.map(({ text }) => text).join(' + ');
  const voice = claim.voice.map(({ text, work }) => work?.text ?? text).join(' > ');
  const head = `${voice ? `[${voice}] ` : ''}${claim.stance}`;
  switch (claim.kind) {
    case 'happening':
    case 'unreal': {
      const tolls = Object.entries(claim.tolls).map(([field, toll]) => `${field}: ${toll?.text}`);
      const details = [
        claim.places.map(place => `in ${place.text}`),
        claim.time && `when: ${claim.time.text}`,
        tolls,
      ];
      const type = [claim.type, claim.mode].filter(Boolean).join('/');
      const aside = claim.auxiliary ? ` (${claim.auxiliary})` : '';
      const who = `${words(claim.initiators) || '?'} -> ${words(claim.targets) || '?'}`;
      return `${head} ${type}${aside} ${who} ${details.flat().filter(Boolean).join('; ')}`.trimEnd();
    }
    case 'relation':
      return `${head} ${words(claim.subjects)} ${claim.relation} ${words([...claim.objects, ...claim.places])}`;
    case 'link':
      return `${head} ${claim.link} “${claim.trigger.lemma}”: ${triggerOf(claim.subject)} <- ${triggerOf(claim.object)}`;
    case 'announcement':
      return `${head} ${claim.announcement} against ${words(claim.against) || '?'}: ${claim.what}`;
  }
}
