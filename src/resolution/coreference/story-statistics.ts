/** What the documents of one story tell of two words without any labels: whether they stand in one sentence, share their participants, recur. */
import type { ReadMention } from './event-mention.ts';
import { familyPair } from './synonyms.ts';

export interface StoryStatistics {
  readonly size: (story: number) => number;
  /** Share of the story's documents that hold the family as a trigger. */
  readonly frequency: (story: number, family: string) => number;
  readonly between: (story: number, left: string, right: string) => Between;
}

export interface Between {
  /** How often the two are separate mentions of one sentence, over the rarer one's sentences. */
  readonly together: number;
  /** Cosine of the words that fill their roles. */
  readonly profile: number;
  /** Share of the story's documents that hold each. */
  readonly coverage: readonly [number, number];
  /** 1 when no document holds both. */
  readonly complementary: number;
}

interface FamilyFacts {
  readonly documents: Set<number>;
  readonly sentences: Set<string>;
  readonly profile: Map<string, number>;
}

interface Story {
  readonly documents: Set<number>;
  readonly families: Map<string, FamilyFacts>;
  readonly together: Map<string, number>;
}

/** @param stories number of the story of each document. */
export function storyStatistics(
  mentions: readonly ReadMention[],
  stories: readonly number[],
  weightOf: (family: string) => number,
): StoryStatistics {
  const all = new Map<number, Story>();
  const bySentence = Map.groupBy(mentions, ({ document, sentence }) => `${document} ${sentence}`);
  for (const [document, story] of stories.entries()) storyAt(all, story).documents.add(document);
  for (const mention of mentions)
    enterMention(storyAt(all, stories[mention.document] ?? -1), mention, weightOf);
  for (const list of bySentence.values()) {
    const story = storyAt(all, stories[list[0]?.document ?? -1] ?? -1);
    for (const [index, left] of list.entries()) {
      for (const right of list.slice(index + 1)) {
        const key = familyPair(left.family, right.family);
        story.together.set(key, (story.together.get(key) ?? 0) + 1);
      }
    }
  }
  const size = (story: number) => all.get(story)?.documents.size ?? 0;
  const share = (story: number, facts: FamilyFacts | undefined) =>
    facts ? facts.documents.size / Math.max(1, size(story)) : 0;
  return {
    size,
    frequency: (story, family) => share(story, all.get(story)?.families.get(family)),
    between: (story, left, right) => {
      const { families, together } = storyAt(all, story);
      const [one, other] = [families.get(left), families.get(right)];
      const rarer = Math.max(1, Math.min(one?.sentences.size ?? 0, other?.sentences.size ?? 0));
      return {
        together: (together.get(familyPair(left, right)) ?? 0) / rarer,
        profile: one && other ? (left === right ? 1 : cosine(one.profile, other.profile)) : 0,
        coverage: [share(story, one), share(story, other)],
        complementary:
          one && other
            ? 1 -
              sharedOf(one.documents, other.documents) / Math.min(one.documents.size, other.documents.size)
            : 0,
      };
    },
  };
}

function storyAt(all: Map<number, Story>, number: number): Story {
  const known = all.get(number);
  if (known) return known;
  const story: Story = { documents: new Set(), families: new Map(), together: new Map() };
  all.set(number, story);
  return story;
}

function enterMention({ families }: Story, mention: ReadMention, weightOf: (family: string) => number): void {
  const facts = families.get(mention.family) ?? {
    documents: new Set(),
    sentences: new Set(),
    profile: new Map(),
  };
  families.set(mention.family, facts);
  facts.documents.add(mention.document);
  facts.sentences.add(`${mention.document} ${mention.sentence}`);
  for (const word of new Set([...mention.agents, ...mention.patients, ...mention.others]))
    facts.profile.set(word, (facts.profile.get(word) ?? 0) + weightOf(word));
}

function sharedOf(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let shared = 0;
  for (const document of left) if (right.has(document)) shared += 1;
  return shared;
}

function cosine(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let [sum, one, other] = [0, 0, 0];
  for (const [word, value] of left) {
    one += value * value;
    sum += value * (right.get(word) ?? 0);
  }
  for (const value of right.values()) other += value * value;
  return one === 0 || other === 0 ? 0 : sum / Math.sqrt(one * other);
}
