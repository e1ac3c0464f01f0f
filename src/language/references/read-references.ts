/**
 * What expressions stand for within a document: pronouns, “the group”, “the attack”, short forms, each with its
 * antecedent and the reason; what is not plain is left open. Rules that are sure come first, then a trained ranker.
 */

import type { ActorKind } from '../../model/actor.ts';
import type { NameMention, Quotation, Reference, Sentence } from '../../model/analysis.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/passage.ts';
import { actorPronouns } from './actor-pronouns.ts';
import { eventReferences } from './event-references.ts';
import { findMentions } from './find-mentions.ts';
import { groupReferences } from './group-references.ts';
import type { Mention } from './mention.ts';
import { pairReferences } from './pair-references.ts';
import { type Antecedent, rankAntecedents } from './rank-antecedents.ts';
import { reasonOf } from './reasons.ts';
import { relativeReferences } from './relative-references.ts';
import { sharedObjects } from './shared-objects.ts';
import { shortFormReferences } from './short-form-references.ts';

export interface ReferenceInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameMention[];
  readonly quotations: readonly Quotation[];
}

/** In the order of the text; one for an expression. */
export function readReferences(input: ReferenceInput, knowledge: Knowledge): Reference[] {
  const { sentences, names, quotations, text } = input;
  const mentions = findMentions(sentences, names, quotations, text, knowledge);
  const ranked = rankedReferences(mentions, text, knowledge);
  const kept = new Map<string, Reference>();
  for (const references of [
    shortFormReferences(names),
    groupReferences(sentences, names, mentions, knowledge),
    sharedObjects(mentions, sentences),
    pairReferences(mentions, sentences),
    relativeReferences(mentions, sentences),
    ranked.filter(({ share }) => share >= sureShare).map(({ reference }) => reference),
    actorPronouns(sentences, names, mentions, knowledge),
    ranked.map(({ reference }) => reference),
    eventReferences(mentions, sentences, knowledge),
  ]) {
    for (const reference of references) {
      if (!kept.has(keyOf(reference))) kept.set(keyOf(reference), reference);
    }
  }
  const byEnd = Map.groupBy(kept.values(), ({ end }) => end);
  return [...kept.values()]
    .map(reference => ({ ...reference, antecedent: firstOf(reference.antecedent, byEnd) }))
    .sort((left, right) => left.start - right.start || left.end - right.end);
}

/** “Its” stands for “the group”, and “the group” for the front: both stand for the front. */
function firstOf(antecedent: Span, byEnd: ReadonlyMap<number, readonly Reference[]>): Span {
  let first = antecedent;
  for (let steps = 0; steps < 5; steps += 1) {
    const { start, end } = first;
    // An antecedent is told without the determiner that its own reference may have.
    const next = (byEnd.get(end) ?? []).find(each => each.start <= start && start - each.start < 8);
    if (!next || next.antecedent.start >= start) break;
    first = next.antecedent;
  }
  return first;
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** How sure the ranker must be of an antecedent, against all others and none; and how sure to go before the rule for bodies. */
const least = { pronoun: 0.5, nominal: 0.6 } as const;
const sureShare = 0.75;

interface Ranked {
  readonly reference: Reference;
  readonly share: number;
}

function rankedReferences(mentions: readonly Mention[], text: string, knowledge: Knowledge): Ranked[] {
  const antecedents = rankAntecedents(mentions, knowledge.models.scoreLink);
  return mentions.flatMap((mention, index) => {
    const found = antecedents[index];
    if (!found || !isReferring(mention)) return [];
    if (found.share < (mention.kind === 'pronoun' ? least.pronoun : least.nominal)) return [];
    const before = teller(mentions, antecedents, found.before);
    if (!before || isRepeated(before, mention) || !isPlausible(before, mention, knowledge)) return [];
    if (areOfTwo(before, mention, text) || /^whose\b/i.test(text.slice(mention.start, mention.end)))
      return [];
    const { start, end } = mention;
    const reference = {
      start,
      end,
      antecedent: spanOf(before),
      because: reasonOf(before, mention, text),
    };
    return [{ reference, share: found.share }];
  });
}

/** The same words tell no more. */
function isRepeated(before: Mention, mention: Mention): boolean {
  return before.key === mention.key && (before.kind === 'name' || before.kind === mention.kind);
}

/** “UDA leaders” after “the IRA's leaders”: two nouns, each with a name of its own. */
function areOfTwo(before: Mention, mention: Mention, text: string): boolean {
  if (/^(?:name|pronoun)$/.test(before.kind) || /^(?:name|pronoun)$/.test(mention.kind)) return false;
  const [left, right] = [before, mention].map(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<!^)\b\p{Lu}[\p{L}-]+|^\p{Lu}{2,}\b/gu)].map(([word]) => word),
  ) as [string[], string[]];
  return left.length > 0 && right.length > 0 && !right.some(word => left.includes(word));
}

/** “They” is no one person; “the army” is not the National Liberation Army. */
function isPlausible(before: Mention, mention: Mention, { lexicon, actorNames, actors }: Knowledge): boolean {
  if (/^the[my]|^their/.test(mention.lemma) && mention.kind === 'pronoun')
    return before.being !== 'person' || before.number !== 'singular';
  if (mention.kind === 'pronoun') return true;
  if (atOdds.has(`${before.being} ${mention.being}`)) return false;
  // “The post” may be any of several: the same word is not enough.
  if (before.name === undefined) return mention.being !== 'place';
  const noun = lexicon.agents.get(mention.lemma)?.kind;
  const last = before.name.split(' ').at(-1)?.toLowerCase() ?? '';
  const known = actors.get(actorNames.get(foldName(before.name))?.[0] ?? '')?.kind;
  const actor = known ?? lexicon.organisationHeads.get(last);
  if (noun === undefined) return true;
  return isState(noun) ? actor !== undefined && isState(actor) : actor === undefined || !isState(actor);
}

/** “The attack” is no town, “the soldiers” are no camp. */
const atOdds = new Set(
  [
    ['event', 'person'],
    ['event', 'group'],
    ['event', 'place'],
    ['place', 'person'],
    ['place', 'thing'],
    ['person', 'thing'],
    ['time', 'person'],
    ['time', 'group'],
    ['time', 'place'],
    ['time', 'event'],
  ].flatMap(([left, right]) => [`${left} ${right}`, `${right} ${left}`]),
);

function isState(kind: ActorKind): boolean {
  return kind === 'state' || kind === 'state_force' || kind === 'state_agency';
}

/** Names say themselves who they are; what is new, or of the first and second person, stands for nothing said before. */
function isReferring({ kind, person, lemma }: Mention): boolean {
  if (kind === 'pronoun') return person === 3 && !/^(?:this|that|these|those)$/.test(lemma);
  return kind === 'definite' || kind === 'demonstrative';
}

/** The nearest expression of the chain that tells more than a pronoun, a name before all. */
function teller(
  mentions: readonly Mention[],
  antecedents: readonly (Antecedent | undefined)[],
  from: number,
): Mention | undefined {
  let noun: Mention | undefined;
  for (let at: number | undefined = from; at !== undefined; at = antecedents[at]?.before) {
    const mention = mentions[at] as Mention;
    if (mention.kind === 'name') return mention;
    if (mention.kind !== 'pronoun') noun ??= mention;
  }
  return noun;
}

/** Without determiner; long expressions are told by their head and what stands before it. */
const longest = 60;

function spanOf({ bareStart, end, headEnd, name, nameStart }: Mention): Span {
  if (name !== undefined && nameStart !== undefined)
    return { start: nameStart, end: nameStart + name.length };
  return { start: bareStart, end: end - bareStart > longest ? headEnd : end };
}
