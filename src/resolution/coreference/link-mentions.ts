/** Mentions of happenings in many documents to clusters: documents to stories, pairs of mentions to probabilities, mentions to clusters. */

import { type BoostedTrees, probabilityOf } from '../../model/boosted-trees.ts';
import { averageLink, type Likeness } from './average-link.ts';
import { documentFeatures, idfOf, pairDocuments } from './document-pairs.ts';
import type { CorefDocument, ReadMention } from './event-mention.ts';
import { mentionFeatures, type PairContext, writeMentionFeatures } from './mention-pairs.ts';
import { storyStatistics } from './story-statistics.ts';
import { type FamilyCounts, synonymsFrom } from './synonyms.ts';

/** What `npm run train -- --same-event` learns. */
export interface SameEventModel {
  readonly documents: BoostedTrees;
  readonly mentions: BoostedTrees;
  /** From which average probability on documents tell one story, and mentions one happening. */
  readonly storyThreshold: number;
  readonly eventThreshold: number;
  readonly synonyms: FamilyCounts;
}

/** Pairs of documents less likely of one story than this are not compared mention by mention. */
export const leastDocumentProbability = 0.03;

/** How likely two documents tell one story, by pair; 0 for pairs not worth comparing. */
export class DocumentLikeness {
  private readonly probabilities = new Map<number, number>();
  readonly pairs: Likeness[] = [];

  enter(left: number, right: number, value: number): void {
    this.probabilities.set(left * 1_000_003 + right, value);
    this.pairs.push({ left, right, value });
  }

  of(left: number, right: number): number {
    return this.probabilities.get(left < right ? left * 1_000_003 + right : right * 1_000_003 + left) ?? 0;
  }
}

export function compareDocuments(
  documents: readonly CorefDocument[],
  mentions: readonly ReadMention[],
  model: BoostedTrees,
): DocumentLikeness {
  const { pairs, rows } = pairDocuments(documents, mentions);
  const likeness = new DocumentLikeness();
  for (const [index, [left, right]] of pairs.entries())
    likeness.enter(left, right, probabilityOf(model, rows, index * documentFeatures.length));
  return likeness;
}

/** Number of the story of each document. */
export function storiesFrom(count: number, likeness: DocumentLikeness, threshold: number): number[] {
  const stories = new Array<number>(count).fill(-1);
  for (const [story, documents] of averageLink(count, likeness.pairs, threshold).entries())
    for (const document of documents) stories[document] = story;
  return stories;
}

/** How rare a family is among the sentences of all documents. */
export function familyWeights(mentions: readonly ReadMention[]): (family: string) => number {
  const bySentence = new Map(mentions.map(mention => [`${mention.document} ${mention.sentence}`, mention]));
  const bags = [...bySentence.values()].map(
    ({ words, names, numbers }) => new Map([...words, ...names, ...numbers].map(word => [word, 1])),
  );
  const idf = idfOf(bags);
  const most = Math.log(bags.length + 1);
  return family => idf.get(family) ?? most;
}

/** Pairs of mentions that stand in one document, one story, or in documents that may tell one. */
export function candidatePairs(
  mentions: readonly ReadMention[],
  stories: readonly number[],
  likeness: DocumentLikeness,
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [index, left] of mentions.entries()) {
    for (let other = index + 1; other < mentions.length; other += 1) {
      const right = mentions[other] as ReadMention;
      const near =
        left.document === right.document ||
        stories[left.document] === stories[right.document] ||
        likeness.of(left.document, right.document) > leastDocumentProbability;
      if (near) pairs.push([index, other]);
    }
  }
  return pairs;
}

export function mentionRows(
  mentions: readonly ReadMention[],
  pairs: readonly (readonly [number, number])[],
  contextOf: (left: number, right: number) => PairContext,
): Float32Array {
  const rows = new Float32Array(pairs.length * mentionFeatures.length);
  for (const [index, [left, right]] of pairs.entries()) {
    const context = contextOf(left, right);
    writeMentionFeatures(
      mentions[left] as ReadMention,
      mentions[right] as ReadMention,
      context,
      rows,
      index * mentionFeatures.length,
    );
  }
  return rows;
}

/** Clusters of mentions, as lists of their numbers. */
export function linkMentions(
  documents: readonly CorefDocument[],
  mentions: readonly ReadMention[],
  model: SameEventModel,
): number[][] {
  const likeness = compareDocuments(documents, mentions, model.documents);
  const stories = storiesFrom(documents.length, likeness, model.storyThreshold);
  const weightOf = familyWeights(mentions);
  const context: PairContext = {
    documentProbability: (left, right) => likeness.of(left, right),
    stories,
    statistics: storyStatistics(mentions, stories, weightOf),
    synonyms: synonymsFrom(model.synonyms),
    weightOf,
  };
  const pairs = candidatePairs(mentions, stories, likeness);
  const rows = mentionRows(mentions, pairs, () => context);
  const likenesses = pairs.map(([left, right], index) => ({
    left,
    right,
    value: probabilityOf(model.mentions, rows, index * mentionFeatures.length),
  }));
  return averageLink(
    mentions.length,
    likenesses.filter(({ value }) => value > 0.01),
    model.eventThreshold,
  );
}
