/** Prints the records of all golden stories: run in several time zones by a test. */
import { readdir } from 'node:fs/promises';
import { readStory, recordOfStory, storiesFolder } from './read-story.ts';

for (const entry of await readdir(storiesFolder, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const { readings, findings } = await readStory(entry.name);
  process.stdout.write(`${JSON.stringify(await recordOfStory(readings, findings))}\n`);
}
