/** The learnt comparison of event mentions: models/en/same-event.json. */
import { readFile } from 'node:fs/promises';
import type { BoostedTrees } from '../model/boosted-trees.ts';
import { UserError } from '../model/user-error.ts';
import type { SameEventModel } from '../resolution/coreference/link-mentions.ts';

const format = 'variorum-same-event/1';
const file = new URL('../../models/en/same-event.json', import.meta.url);

/** Seven digits are what the features have. */
function rounded(trees: BoostedTrees): BoostedTrees {
  const short = (values: readonly number[]) => values.map(value => Number(value.toPrecision(7)));
  return {
    ...trees,
    trees: trees.trees.map(({ features, limits, leaves }) => ({
      features,
      // JSON has no infinity; nothing lies below the lowest number.
      limits: short(limits.map(limit => (limit === -Infinity ? -Number.MAX_VALUE : limit))),
      leaves: short(leaves),
    })),
  };
}

export function sameEventText(model: SameEventModel): string {
  const { documents, mentions, storyThreshold, eventThreshold, synonyms } = model;
  const facts = {
    format,
    trainedOn: 'ECB+ training topics (Cybulska and Vossen 2014), CC BY 3.0',
    storyThreshold,
    eventThreshold,
    documents: rounded(documents),
    mentions: rounded(mentions),
    synonyms: Object.fromEntries([...synonyms].toSorted(([left], [right]) => (left < right ? -1 : 1))),
  };
  return `${JSON.stringify(facts)}\n`;
}

/** @throws UserError when the file is missing or of another format. */
export async function readSameEvent(): Promise<SameEventModel> {
  const hint = 'install the package again, or make the model anew with npm run train -- --same-event DIR';
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError('The model models/en/same-event.json is missing.', { hint });
  });
  const facts = JSON.parse(text);
  if (facts.format !== format)
    throw new UserError('models/en/same-event.json is of another format.', { hint });
  const { documents, mentions, storyThreshold, eventThreshold, synonyms } = facts;
  return { documents, mentions, storyThreshold, eventThreshold, synonyms: new Map(Object.entries(synonyms)) };
}
