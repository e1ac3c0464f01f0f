/**
 * The comparison of event mentions, learnt from the training topics of ECB+ (CC BY 3.0). What a model says of the data
 * it learnt from is no guide, so probabilities of documents and the thresholds come from five folds of whole topics.
 */
import { scoreCoreference } from '../../scorecard/coreference/score-coreference.ts';
import type { EcbCorpus } from '../../scorecard/ecbplus/read-ecbplus.ts';
import { type BoostedTrees, probabilityOf } from '../../src/model/boosted-trees.ts';
import type { EventType } from '../../src/model/plover.ts';
import { averageLink, type Likeness } from '../../src/resolution/coreference/average-link.ts';
import { documentFeatures, pairDocuments } from '../../src/resolution/coreference/document-pairs.ts';
import { type ReadMention, readMention } from '../../src/resolution/coreference/event-mention.ts';
import {
  candidatePairs,
  DocumentLikeness,
  familyWeights,
  mentionRows,
  type SameEventModel,
  storiesFrom,
} from '../../src/resolution/coreference/link-mentions.ts';
import { mentionFeatures } from '../../src/resolution/coreference/mention-pairs.ts';
import { storyStatistics } from '../../src/resolution/coreference/story-statistics.ts';
import { type FamilyCounts, familyPair, synonymsFrom } from '../../src/resolution/coreference/synonyms.ts';
import { type TreeSettings, trainTrees } from './train-trees.ts';

export const documentSettings: TreeSettings = {
  trees: 80,
  depth: 4,
  rate: 0.15,
  leafWeight: 1,
  ridge: 1,
  bins: 64,
};
export const mentionSettings: TreeSettings = {
  trees: 120,
  depth: 4,
  rate: 0.12,
  leafWeight: 5,
  ridge: 2,
  bins: 48,
};
const folds = 5;
const storyThreshold = 0.4;
const eventThresholds = [0.3, 0.35, 0.4, 0.45, 0.5];

export interface Learnt {
  readonly model: SameEventModel;
  /** CoNLL F1 over the training topics, each judged by a model that did not see it. */
  readonly outOfFold: number;
}

/** @param say hears how far it is. */
export function trainSameEvent(
  corpus: EcbCorpus,
  typesOf: (lemma: string) => Iterable<EventType>,
  say: (message: string) => void,
): Learnt {
  const { documents, chains } = corpus;
  const mentions = corpus.mentions.map(mention => readMention(mention, documents, typesOf));
  const topics = documents.map(({ id }) => id.split('_')[0] ?? '');
  const stories = documents.map(({ id }, index) => `${topics[index]}${id.includes('plus') ? 'plus' : ''}`);
  const order = [...new Set(topics)];
  const foldOf = topics.map(topic => order.indexOf(topic) % folds);

  const held = likenessOutOfFold();
  say('likeness of documents');
  const all = pairDocuments(documents, mentions);
  const sameStory = Uint8Array.from(all.pairs, ([left, right]) => Number(stories[left] === stories[right]));
  const documentModel = trainTrees(documentFeatures, all.rows, sameStory, documentSettings);

  const perTopic = countFamilies(
    mentions,
    chains,
    document => stories[document] ?? '',
    story => story.replace('plus', ''),
  );
  const synonyms = joinedOnly(sumOf([...perTopic.values()]));
  const predicted = storiesFrom(documents.length, held, storyThreshold);
  const weightOf = familyWeights(mentions);
  const statistics = storyStatistics(mentions, predicted, weightOf);
  const pairs = candidatePairs(mentions, predicted, held);
  const contexts = new Map(
    order.map(topic => {
      const documentProbability = (left: number, right: number) => held.of(left, right);
      const known = synonymsFrom(synonyms, perTopic.get(topic));
      return [
        topic,
        { documentProbability, stories: predicted, statistics, synonyms: known, weightOf },
      ] as const;
    }),
  );
  const topicOf = (mention: number) => topics[mentions[mention]?.document ?? -1] ?? '';
  const rows = mentionRows(mentions, pairs, left => {
    const context = contexts.get(topicOf(left));
    if (!context) throw new RangeError(`no topic for mention ${left}`);
    return context;
  });
  const labels = Uint8Array.from(pairs, ([left, right]) => Number(chains[left] === chains[right]));
  const foldOfMention = (mention: number) => foldOf[mentions[mention]?.document ?? -1];
  say(`${pairs.length} pairs of mentions`);
  const probabilities = foldwise(mentionFeatures, rows, labels, mentionSettings, fold => ({
    learns: index => pairs[index]?.every(mention => foldOfMention(mention) !== fold) ?? false,
    judges: index => pairs[index]?.some(mention => foldOfMention(mention) === fold) ?? false,
  }));
  const likenesses = pairs.map(
    ([left, right], index): Likeness => ({ left, right, value: probabilities[index] ?? 0 }),
  );
  const gold = [...Map.groupBy(chains.keys(), mention => chains[mention]).values()];
  const scored = eventThresholds.map(threshold => ({
    threshold,
    conll: scoreCoreference(gold, averageLink(mentions.length, likenesses, threshold)).conll,
  }));
  const best = scored.reduce((one, other) => (other.conll > one.conll ? other : one));
  say(`out of fold ${(100 * best.conll).toFixed(1)} at ${best.threshold}`);
  const mentionModel = trainTrees(mentionFeatures, rows, labels, mentionSettings);
  return {
    model: {
      documents: documentModel,
      mentions: mentionModel,
      storyThreshold,
      eventThreshold: best.threshold,
      synonyms,
    },
    outOfFold: best.conll,
  };

  /** Documents of one fold are compared by a model of the others; documents of two folds share no topic. */
  function likenessOutOfFold(): DocumentLikeness {
    const { pairs: documentPairs, rows: documentRows } = pairDocuments(documents, mentions);
    const same = Uint8Array.from(documentPairs, ([left, right]) => Number(stories[left] === stories[right]));
    const foldsOf = (index: number) => (documentPairs[index] ?? []).map(document => foldOf[document]);
    const found = foldwise(documentFeatures, documentRows, same, documentSettings, fold => ({
      learns: index => foldsOf(index).every(own => own !== fold),
      judges: index => foldsOf(index).every(own => own === fold),
    }));
    const likeness = new DocumentLikeness();
    for (const [index, [left, right]] of documentPairs.entries()) {
      const value = found[index] ?? Number.NaN;
      if (!Number.isNaN(value)) likeness.enter(left, right, value);
    }
    return likeness;
  }
}

/** The probability of each row by the model of a fold that did not learn from it; NaN for rows that no fold judges. */
function foldwise(
  names: readonly string[],
  rows: Float32Array,
  labels: Uint8Array,
  settings: TreeSettings,
  rolesIn: (fold: number) => { learns: (row: number) => boolean; judges: (row: number) => boolean },
): Float64Array {
  const found = new Float64Array(labels.length).fill(Number.NaN);
  for (let fold = 0; fold < folds; fold += 1) {
    const { learns, judges } = rolesIn(fold);
    const learnt = [...labels.keys()].filter(learns);
    const model: BoostedTrees = trainTrees(
      names,
      rowsAt(rows, names.length, learnt),
      Uint8Array.from(learnt, row => labels[row] ?? 0),
      settings,
    );
    for (const row of labels.keys())
      if (judges(row)) found[row] = probabilityOf(model, rows, row * names.length);
  }
  return found;
}

function rowsAt(rows: Float32Array, width: number, chosen: readonly number[]): Float32Array {
  const out = new Float32Array(chosen.length * width);
  for (const [index, row] of chosen.entries())
    out.set(rows.subarray(row * width, (row + 1) * width), index * width);
  return out;
}

/** Counts of stories in which two families share a chain or do not, by topic. */
function countFamilies(
  mentions: readonly ReadMention[],
  chains: readonly string[],
  storyOf: (document: number) => string,
  topicOf: (story: string) => string,
): Map<string, FamilyCounts> {
  const byTopic = new Map<string, FamilyCounts[]>();
  const byStory = Map.groupBy(mentions.keys(), mention => storyOf(mentions[mention]?.document ?? -1));
  for (const [story, indexes] of byStory) {
    const chainsOf = new Map<string, Set<string>>();
    for (const index of indexes) {
      const family = mentions[index]?.family ?? '';
      chainsOf.set(family, (chainsOf.get(family) ?? new Set()).add(chains[index] ?? ''));
    }
    const families = [...chainsOf];
    const counts = new Map<string, readonly [number, number]>();
    for (const [at, [left, own]] of families.entries()) {
      for (const [right, other] of families.slice(at + 1)) {
        const joined = [...own].some(chain => other.has(chain));
        counts.set(familyPair(left, right), joined ? [1, 0] : [0, 1]);
      }
    }
    byTopic.set(topicOf(story), [...(byTopic.get(topicOf(story)) ?? []), counts]);
  }
  return new Map([...byTopic].map(([topic, list]) => [topic, sumOf(list)]));
}

function sumOf(list: readonly FamilyCounts[]): FamilyCounts {
  const sum = new Map<string, readonly [number, number]>();
  for (const counts of list) {
    for (const [key, [joined, apart]] of counts) {
      const [one, other] = sum.get(key) ?? [0, 0];
      sum.set(key, [one + joined, other + apart]);
    }
  }
  return sum;
}

/** Families never seen to tell of one happening need no entry. */
function joinedOnly(counts: FamilyCounts): FamilyCounts {
  return new Map([...counts].filter(([, [joined]]) => joined > 0));
}
