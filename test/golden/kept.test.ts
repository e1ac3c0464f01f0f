/** A process that keeps what it made and takes in one document more gives the record that a fresh one gives. */
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { nothingKept, recordOf } from '../../src/pipeline.ts';
import { readStory, recordOfStory, storiesFolder } from './read-story.ts';

const stories = (await readdir(storiesFolder, { withFileTypes: true }))
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

test.each(stories)('story %s, document after document', async story => {
  const { readings } = await readStory(story);
  const knowledge = await loadKnowledge();
  const kept = nothingKept(knowledge);
  const present = [];
  for (const reading of readings.toReversed()) {
    present.push(reading);
    const record = recordOf(present, [], [], knowledge, { version: '0.0.0', models: {} }, kept);
    expect(JSON.stringify(record)).toBe(JSON.stringify(await recordOfStory(present, [])));
  }
});
