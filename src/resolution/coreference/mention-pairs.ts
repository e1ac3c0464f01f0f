/** What speaks for and against two mentions telling of one happening: their words, what fills their roles, and what the documents around them tell. */
import type { ReadMention } from './event-mention.ts';
import type { StoryStatistics } from './story-statistics.ts';
import type { Synonyms } from './synonyms.ts';

export const mentionFeatures = [
  'same form',
  'same lemma',
  'same family',
  'same type',
  'types apart',
  'shared synonymy',
  'seen apart',
  'rest overlap',
  'rest size',
  'both verbs',
  'verb and noun',
  'plural and singular',
  'negation differs',
  'a pronoun',
  'agents',
  'agents apart',
  'patients',
  'patients apart',
  'any argument',
  'crossed arguments',
  'others',
  'near words',
  'sentence words',
  'shared names',
  'names apart',
  'shared numbers',
  'numbers apart',
  'shared times',
  'times apart',
  'same document',
  'sentences apart',
  'both in first sentence',
  'first sentence difference',
  'document probability',
  'same story',
  'story size',
  'together in a sentence',
  'argument profile',
  'coverage',
  'one or the other',
  'frequency',
  'rarer frequency',
  'family weight',
  'spelling',
  'head in arguments',
] as const; // prettier-ignore

export interface PairContext {
  readonly documentProbability: (left: number, right: number) => number;
  /** Number of the story that each document belongs to. */
  readonly stories: readonly number[];
  readonly statistics: StoryStatistics;
  readonly synonyms: Synonyms;
  /** Rareness of a family among the sentences. */
  readonly weightOf: (family: string) => number;
}

/** Writes the features of one pair at `offset`. */
export function writeMentionFeatures(
  left: ReadMention,
  right: ReadMention,
  context: PairContext,
  rows: Float32Array,
  offset: number,
): void {
  const { weightOf, synonyms, statistics, stories } = context;
  const sameDocument = left.document === right.document;
  const story = stories[left.document] ?? -1;
  const sameStory = story === stories[right.document];
  const { joined, apart } = synonyms.of(left.family, right.family);
  const sharedTypes = [...left.types].some(type => right.types.has(type));
  const agents = overlap(left.agents, right.agents, weightOf);
  const patients = overlap(left.patients, right.patients, weightOf);
  const all = overlap(union(left), union(right), weightOf);
  const crossed = Math.max(
    overlap(left.agents, right.patients, weightOf),
    overlap(left.patients, right.agents, weightOf),
  );
  const between = statistics.between(story, left.family, right.family);
  const frequencies = [
    statistics.frequency(story, left.family),
    statistics.frequency(stories[right.document] ?? -1, right.family),
  ];
  rows.set(
    [
      Number(left.lemma === right.lemma && left.isVerb === right.isVerb),
      Number(left.lemma === right.lemma),
      Number(left.family === right.family),
      Number(sharedTypes),
      Number(!sharedTypes && left.types.size > 0 && right.types.size > 0),
      joined,
      apart,
      overlap(new Set(left.rest), new Set(right.rest), weightOf),
      left.rest.length + right.rest.length,
      Number(left.isVerb && right.isVerb),
      Number(left.isVerb !== right.isVerb),
      Number(left.isPlural !== right.isPlural),
      Number(left.isNegated !== right.isNegated),
      Number(left.isPronoun || right.isPronoun),
      agents,
      Number(left.agents.size > 0 && right.agents.size > 0 && agents === 0),
      patients,
      Number(left.patients.size > 0 && right.patients.size > 0 && patients === 0),
      all,
      crossed,
      overlap(left.others, right.others, weightOf),
      overlap(left.near, right.near, weightOf),
      overlap(left.words, right.words, weightOf),
      overlap(left.names, right.names, weightOf),
      disjoint(left.names, right.names),
      overlap(left.numbers, right.numbers, weightOf),
      disjoint(left.numbers, right.numbers),
      overlap(left.times, right.times, weightOf),
      disjoint(left.times, right.times),
      Number(sameDocument),
      sameDocument ? Math.abs(left.sentence - right.sentence) : -1,
      Number(left.sentence === 0 && right.sentence === 0),
      Math.abs(Math.min(3, left.sentence) - Math.min(3, right.sentence)),
      sameDocument ? 1 : context.documentProbability(left.document, right.document),
      Number(sameStory),
      sameStory ? statistics.size(story) : 0,
      between.together,
      between.profile,
      Math.min(...between.coverage),
      between.complementary,
      Math.max(...frequencies),
      Math.min(...frequencies),
      Math.min(weightOf(left.family), weightOf(right.family)),
      spelling(left.family, right.family),
      Number(union(left).has(right.family) || union(right).has(left.family)),
    ],
    offset,
  );
}

const unions = new WeakMap<ReadMention, ReadonlySet<string>>();

function union(mention: ReadMention): ReadonlySet<string> {
  const known = unions.get(mention);
  if (known) return known;
  const all = new Set([...mention.agents, ...mention.patients, ...mention.others]);
  unions.set(mention, all);
  return all;
}

/** Weight of the shared words over that of the lighter side; 0 when one side is empty. */
function overlap(
  left: ReadonlySet<string>,
  right: ReadonlySet<string>,
  weightOf: (word: string) => number,
): number {
  if (left.size === 0 || right.size === 0) return 0;
  let [shared, one, other] = [0, 0, 0];
  for (const word of left) {
    const weight = weightOf(word);
    one += weight;
    if (right.has(word)) shared += weight;
  }
  for (const word of right) other += weightOf(word);
  const lighter = Math.min(one, other);
  return lighter === 0 ? 0 : shared / lighter;
}

function disjoint(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  for (const word of left) if (right.has(word)) return 0;
  return 1;
}

/** Share of the longer word that both begin with. */
function spelling(left: string, right: string): number {
  let index = 0;
  while (index < left.length && left[index] === right[index]) index += 1;
  return index / Math.max(left.length, right.length, 1);
}
