/**
 * Proper names of a document: persons, organisations, places, and names of no known kind. Stretches of capitals are cut
 * and typed by a small classifier over words, tree, tables and the whole document; known actors and places outvote it.
 */
import type { NameKind, NameMention, Sentence } from '../../model/analysis.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { acronymAfter } from './acronyms.ts';
import { type ChosenName, chooseNames, kindOfClass, nameCandidates, nameClasses } from './choose-names.ts';
import { correctName } from './correct-names.ts';
import { keyOf } from './document-names.ts';
import { isGovernment } from './governments.ts';
import { withIntroducedBodies } from './introduced-body.ts';
import { knownNames } from './known-names.ts';
import { nameContextsOf } from './name-context.ts';
import type { NameContext } from './name-features.ts';
import { phraseFlags } from './name-tables.ts';
import { placesEverywhere } from './place-not-person.ts';
import { untypedRuns } from './untyped-runs.ts';

/** @param isHeadline of a sentence, by its index: its capitals tell nothing, so only names known from elsewhere count. */
export function readNames(
  sentences: readonly Sentence[],
  text: string,
  knowledge: Knowledge,
  isHeadline: (sentence: number) => boolean = () => false,
): NameMention[] {
  const contexts = nameContextsOf(sentences, text, knowledge);
  const { chosen, votes } = namesOf(contexts, knowledge);
  const corrected = contexts.map((context, index) =>
    (chosen[index] ?? []).flatMap(name => correctName(name, context)),
  );
  const settled = placesEverywhere(chosen, corrected, contexts);
  const names = contexts.map((context, index) => {
    const own = settled[index] ?? [];
    if (isHeadline(index)) return own.filter(name => isFamiliar(name, context, votes));
    const untyped = untypedRuns(context, own).flatMap(name => correctName(name, context));
    const ordered = [...own, ...untyped].sort((left, right) => left.from - right.from);
    return withIntroducedBodies(ordered, context, text);
  });
  const kinds = kindsByKey(names, contexts);
  return names.flatMap((own, index) =>
    own.map(name => mentionOf(name, kinds, contexts[index] as NameContext, index, text, knowledge)),
  );
}

/** How much each class gained over the next best wherever a name of that key was chosen. */
type Votes = ReadonlyMap<string, readonly number[]>;

/** One sentence gives a name no more votes than this, and votes give it no more than the second. */
const mostVotes = 3;
const mostSupport = 4;

/** The names of each sentence: chosen one by one, then again with the votes of all the others. */
function namesOf(contexts: readonly NameContext[], { models }: Knowledge) {
  const candidates = contexts.map(context => {
    const addKnown = knownNames(context);
    return context.regions.map(region => {
      const found = nameCandidates(context, region, models.scoreName);
      for (const { from, to, scores } of found) addKnown(from, to, scores);
      return { region, found };
    });
  });
  const first = candidates.map(regions => regions.flatMap(({ region, found }) => chooseNames(region, found)));
  const votes = votesOf(first, contexts);
  for (const [index, regions] of candidates.entries()) {
    const { words } = (contexts[index] as NameContext).sentence;
    for (const { from, to, scores } of regions.flatMap(({ found }) => found)) {
      const own = votes.get(keyOf(words, from, to)) ?? [];
      for (const [kind, vote] of own.entries()) {
        const against = Math.max(...own.filter((_, other) => other !== kind));
        scores[kind] = (scores[kind] as number) + Math.max(0, Math.min(vote - against, mostSupport));
      }
    }
  }
  const chosen = candidates.map(regions =>
    regions.flatMap(({ region, found }) => chooseNames(region, found)),
  );
  return { chosen, votes };
}

function votesOf(names: readonly (readonly ChosenName[])[], contexts: readonly NameContext[]): Votes {
  const votes = new Map<string, number[]>();
  for (const [index, chosen] of names.entries()) {
    for (const { from, to, kind, lead } of chosen) {
      const key = keyOf((contexts[index] as NameContext).sentence.words, from, to);
      const own = votes.get(key) ?? nameClasses.map(() => 0);
      const at = nameClasses.indexOf(kind);
      own[at] = (own[at] as number) + Math.min(lead, mostVotes);
      votes.set(key, own);
    }
  }
  return votes;
}

/** In a headline: in the tables, or a name elsewhere in the document too. */
function isFamiliar({ from, to }: ChosenName, { sentence, tables }: NameContext, votes: Votes): boolean {
  const key = keyOf(sentence.words, from, to);
  if (tables.phrase(key) & ~phraseFlags.place & ~phraseFlags.outlet) return true;
  return (votes.get(key) ?? []).reduce((sum, vote) => sum + vote, 0) > mostVotes;
}

/** The kind of each key that some sentence gives one; of persons also their last word's, “Hlaing” after “Min Aung Hlaing”. */
function kindsByKey(
  names: readonly (readonly ChosenName[])[],
  contexts: readonly NameContext[],
): Map<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  for (const [index, chosen] of names.entries()) {
    const { words } = (contexts[index] as NameContext).sentence;
    for (const { from, to, kind } of chosen) {
      const known = kindOfClass(kind);
      if (!known) continue;
      kinds.set(keyOf(words, from, to), known);
      const last = keyOf(words, to - 1, to);
      if (known === 'person' && to - from > 1 && !kinds.has(last)) kinds.set(last, known);
    }
  }
  return kinds;
}

function mentionOf(
  name: ChosenName,
  kinds: ReadonlyMap<string, NameKind>,
  context: NameContext,
  index: number,
  text: string,
  knowledge: Knowledge,
): NameMention {
  const { tokens, words } = context.sentence;
  const start = tokens[name.from]?.start ?? 0;
  const end = tokens[name.to - 1]?.end ?? 0;
  const kind = kindOfClass(name.kind) ?? kinds.get(keyOf(words, name.from, name.to));
  const acronym = acronymAfter(tokens, name.to, text);
  const government = kind === 'place' && isGovernment(name, context, knowledge);
  return {
    start,
    end,
    text: text.slice(start, end),
    ...(kind ? { kind } : {}),
    ...(acronym ? { acronym } : {}),
    ...(government ? { standsFor: 'government' as const } : {}),
    sentence: index,
  };
}
