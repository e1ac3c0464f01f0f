/** What our reading of a snippet gives the mapper: words, who did what with what, pairs of the tree, cues of types. */
import { contextOf } from '../../src/claims/code-claims.ts';
import type { Context, SentenceReading } from '../../src/claims/context.ts';
import type { Draft } from '../../src/claims/happenings/draft.ts';
import { draftsOf } from '../../src/claims/happenings/happenings.ts';
import { kindOf } from '../../src/claims/mentions/kinds.ts';
import { relations } from '../../src/claims/relations/relations.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { ActorMention } from '../../src/model/claim.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { relationAt } from '../../src/model/tree.ts';
import { cuedTypes } from './type-cues.ts';

/** Groups of names of features: each is brought to one length, times its weight. */
export interface FeatureGroups {
  readonly words: readonly string[];
  readonly pairs: readonly string[];
  readonly reading: readonly string[];
  readonly cues: readonly string[];
}

export function featuresOf(text: string, knowledge: Knowledge): FeatureGroups {
  const document = sampleDocument(text);
  const context = contextOf(document, analyse(document, knowledge), knowledge, true);
  const drafts = context.readings.flatMap(reading => draftsOf(reading, context));
  const told = context.readings.flatMap(reading => relations(reading, context));
  return {
    words: context.readings.flatMap(wordsOf),
    pairs: context.readings.flatMap(reading => pairsOf(reading, context)),
    reading: [
      ...drafts.flatMap((draft, order) => ofDraft(draft, order, context)),
      ...told.flatMap(claim => (claim.kind === 'relation' ? `relation=${claim.relation}` : [])),
      ...meansIn(text, knowledge),
      ...(drafts.length === 0 ? ['nothing'] : []),
    ],
    cues: ofCues(text, context),
  };
}

function wordsOf({ tokens }: SentenceReading): string[] {
  return tokens.flatMap(({ lemma, upos }) =>
    /^(?:NOUN|VERB|ADJ|PROPN|ADV)$/.test(upos) && /\p{L}{2}/u.test(lemma) ? lemma.toLowerCase() : [],
  );
}

/** Head, relation and dependent, each by its word and by its class. */
function pairsOf({ tree, tokens }: SentenceReading, context: Context): string[] {
  return tokens.flatMap((token, at) => {
    const head = tokens[tree.heads[at] ?? -1];
    const relation = relationAt(tree, at);
    if (!head || !/^(?:nsubj|obj|obl|nmod|compound|amod|xcomp|advcl|acl|conj)$/.test(relation)) return [];
    const [above, below] = [head.lemma.toLowerCase(), token.lemma.toLowerCase()];
    const [wider, narrower] = [classOf(above, context), classOf(below, context)];
    return [
      `${above}>${relation}>${below}`,
      ...(wider === above && narrower === below ? [] : [`${wider}>${relation}>${narrower}`]),
    ];
  });
}

/** A person’s or body’s class, a weapon’s kind, the type of happening that a verb or noun tells: else the word itself. */
function classOf(lemma: string, { knowledge: { lexicon } }: Context): string {
  const agent = lexicon.agents.get(lemma);
  if (agent) return `<${agent.class}>`;
  const means = lexicon.means.get(lemma);
  if (means?.mode) return `<${means.mode}>`;
  const sense = lexicon.happenings.get(lemma)?.[0];
  return sense ? `<${sense.type}/${sense.mode ?? ''}>` : lemma;
}

function ofDraft(draft: Draft, order: number, context: Context): string[] {
  const { type, mode, auxiliary, tolls, part } = draft;
  const act = `${type}/${mode ?? ''}`;
  const doers = [...new Set(draft.initiators.map(actor => sortOf(actor, context)))];
  const others = [...new Set(draft.targets.map(actor => sortOf(actor, context)))];
  return [
    `type=${type}`,
    `act=${act}`,
    `${part} act=${act}`,
    ...(order === 0 ? [`first=${act}`] : []),
    ...(auxiliary ? [`put=${auxiliary}`, `put=${auxiliary}/${act}`] : []),
    ...Object.keys(tolls).flatMap(field => [`toll=${field}`, `toll=${field}/${act}`]),
    ...doers.flatMap(sort => [`doer=${sort}`, `doer=${sort}/${type}`, `doer=${sort}/${act}`]),
    ...others.flatMap(sort => [`other=${sort}`, `other=${sort}/${type}`, `other=${sort}/${act}`]),
    ...doers.flatMap(doer => others.map(other => `${doer}>${type}>${other}`)),
  ];
}

function sortOf(actor: ActorMention, context: Context): string {
  const noun = actor.head === undefined ? undefined : context.knowledge.lexicon.agents.get(actor.head);
  const kind = kindOf(actor, context);
  return noun && kind !== undefined && noun.kind !== kind
    ? `${kind}:${noun.class}`
    : (noun?.class ?? kind ?? 'unknown');
}

/** Kinds of weapons named anywhere. */
function meansIn(text: string, { lexicon }: Knowledge): string[] {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const modes = new Set<string>();
  for (const [phrase, { mode }] of lexicon.means)
    if (mode && (words.includes(` ${phrase} `) || words.includes(` ${phrase}s `))) modes.add(mode);
  return [...modes].map(mode => `means=${mode}`);
}

function ofCues(text: string, context: Context): string[] {
  const all = cuedTypes(text);
  const first = context.readings[0]?.sentence;
  const lead = cuedTypes(text.slice(0, first?.end ?? text.length));
  return [
    ...all.flatMap(({ type, cues }) => [`cue=${type}`, ...cues.map(cue => `cue=${type}/${cue}`)]),
    ...lead.map(({ type }) => `lead cue=${type}`),
    `winner=${all[0]?.type ?? 'none'}`,
    `lead winner=${lead[0]?.type ?? 'none'}`,
  ];
}
