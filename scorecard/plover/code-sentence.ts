/** One sentence to events in PLOVER's own terms: the coder's drafts, with what is promised, threatened, refused read as acts of their own. */

import { contextOf } from '../../src/claims/code-claims.ts';
import type { Context, SentenceReading } from '../../src/claims/context.ts';
import type { Draft } from '../../src/claims/happenings/draft.ts';
import { draftsOf } from '../../src/claims/happenings/happenings.ts';
import { speakersAt } from '../../src/claims/voices.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { ActorMention } from '../../src/model/claim.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { EventType } from '../../src/model/plover.ts';
import { childrenBy, relationAt, upwards } from '../../src/model/tree.ts';
import { codesIn, codesOf } from './country-codes.ts';

export interface CodedEvent {
  /** One of the 18 types of PLOVER 0.5b1. */
  readonly type: string;
  /** Lemma of the word that tells it. */
  readonly lemma: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

export function codeSentence(text: string, knowledge: Knowledge, limit = most): CodedEvent[] {
  const document = sampleDocument(text);
  const context = contextOf(document, analyse(document, knowledge), knowledge, true);
  const drafts = context.readings.flatMap(reading => draftsOf(reading, context));
  const around = codesIn(text, knowledge);
  return mainFirst(drafts)
    .slice(0, limit)
    .map((draft): CodedEvent => {
      const demander = demanderOf(draft, context);
      const doers = demander ? [demander] : draft.initiators;
      const others = demander ? [...draft.initiators, ...draft.targets] : draft.targets;
      const sources = codes(doers, draft, knowledge);
      const targets = codes(others, draft, knowledge);
      const from =
        sources.length > 0
          ? sources
          : [around.find(code => !targets.includes(code)) ?? around[0] ?? []].flat();
      const abroad = (list: readonly string[]) => list.filter(code => !from.includes(code)).slice(0, 1);
      const outcome = demander ? 'DEMAND' : typeOf(draft);
      const reaches = twoSided.has(draft.type) || draft.type === 'RETREAT' || outcome === 'THREATEN';
      const named = others.some(({ name, head }) => name !== undefined && head === undefined);
      const inClause = reaches && !named ? abroad(codesIn(clauseBehind(draft), knowledge)) : [];
      const second = others.length === 0 && twoSided.has(draft.type) ? abroad(around) : [];
      // A second country is the other side, that of the clause before any of the sentence; else it happens at home.
      const to = [targets, inClause, second, from].find(list => list.length > 0) ?? [];
      return { type: outcome, lemma: draft.trigger.lemma, sources: from, targets: to };
    });
}

/** What the event word governs behind it, without clauses that only say when, why or unless. */
function clauseBehind({ at, reading: { tree, tokens } }: Draft): string {
  const aside = childrenBy(tree, at, 'advcl', 'conj', 'parataxis').filter(
    child =>
      relationAt(tree, child) !== 'advcl' ||
      childrenBy(tree, child, 'mark').some(mark => tokens[mark]?.form.toLowerCase() !== 'to'),
  );
  return tokens
    .map(({ form }, index) => ({ form, index }))
    .slice(at + 1, tree.past[at])
    .filter(({ index }) =>
      aside.every(child => index < (tree.first[child] ?? 0) || index >= (tree.past[child] ?? 0)),
    )
    .map(({ form }) => form)
    .join(' ');
}

/** “X said that Y must leave”: X demands it. */
function demanderOf({ at, trigger, reading: { tree } }: Draft, context: Context): ActorMention | undefined {
  const must = childrenBy(tree, at, 'aux').some(aux =>
    /^(?:must|should|ought)$/i.test(tree.tokens[aux]?.form ?? ''),
  );
  return must ? speakersAt(trigger, context).at(-1)?.actor : undefined;
}

/** As many readings of a sentence as are put out, the main clause's first. */
const most = 1;

const twoSided: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'MOBILIZE',
]);

/** By how deep the word lies in the tree, clauses of speech not counted. */
function mainFirst(drafts: readonly Draft[]): Draft[] {
  return drafts.toSorted(
    (left, right) => depthOf(left) - depthOf(right) || left.trigger.start - right.trigger.start,
  );
}

function depthOf({ at, reading: { tree }, part }: Draft): number {
  const path = upwards(tree, at).filter(each => !/^(?:ccomp|parataxis|conj)$/.test(relationAt(tree, each)));
  return path.length + (part === 'noun' ? 0.5 : 0);
}

const international = /\b(?:International|Organi[sz]ation|Red (?:Cross|Crescent))\b/;

function codes(mentions: readonly ActorMention[], { reading }: Draft, knowledge: Knowledge): string[] {
  const found = mentions.flatMap(mention => {
    const own = codesOf(mention, knowledge);
    if (own.length === 0 && international.test(mention.text)) return ['IGO'];
    return own.length > 0 ? own : codesIn(wordsBelow(mention, reading), knowledge).slice(0, 1);
  });
  return [...new Set(found)];
}

/** “Refugees out of the shelled Syrian suburb”, “members of Chad's old cabinet”: what hangs below the mention's head. */
function wordsBelow({ start, end }: ActorMention, { tokens, tree }: SentenceReading): string {
  const head = tokens.findLastIndex(
    (token, at) =>
      token.start >= start &&
      token.end <= end &&
      !(
        (tokens[tree.heads[at] ?? -1]?.start ?? -1) >= start &&
        (tokens[tree.heads[at] ?? -1]?.end ?? Infinity) <= end
      ),
  );
  return head < 0
    ? ''
    : tokens
        .slice(head + 1, tree.past[head])
        .map(({ form }) => form)
        .join(' ');
}

const friendly: ReadonlySet<EventType> = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

function typeOf(draft: Draft): string {
  const { type, mode, auxiliary, at, reading } = draft;
  const { tree } = reading;
  const modal = childrenBy(tree, at, 'aux').some(aux =>
    /^(?:will|would|shall|wo)$/i.test(tree.tokens[aux]?.form ?? ''),
  );
  if (auxiliary === 'negation' && friendly.has(type)) return 'REJECT';
  if (isOffered(draft)) return 'AGREE';
  if (!modal && auxiliary !== 'future') return oldName(type, mode);
  const unless = tree.tokens.some(({ form }) => /^unless$/i.test(form));
  return friendly.has(type) && !unless ? 'AGREE' : 'THREATEN';
}

/** “Offered to hand over”, “is willing to withdraw”: consent, whatever is consented to. */
function isOffered({ at, reading: { tree } }: Draft): boolean {
  const governor = tree.tokens[tree.heads[at] ?? -1];
  const infinitive = childrenBy(tree, at, 'mark').some(
    mark => tree.tokens[mark]?.form.toLowerCase() === 'to',
  );
  return (
    infinitive &&
    /^(?:offer|agree|promise|pledge|willing|ready|prepared|commit|consent)$/.test(governor?.lemma ?? '')
  );
}

/** The types of 0.5b1 that later versions merged or renamed. */
function oldName(type: EventType, mode: string | undefined): string {
  switch (type) {
    case 'REQUEST':
      return 'DEMAND';
    case 'ACCUSE':
      return mode === 'investigate' ? 'INVESTIGATE' : 'DISAPPROVE';
    case 'ASSAULT':
      if (mode === 'destroy') return 'COERCE';
      return mode === undefined || /^(?:firearms|aerial|drone|heavy-weapons)$/.test(mode)
        ? 'FIGHT'
        : 'ASSAULT';
    case 'COERCE':
      return mode === 'abduct' ? 'ASSAULT' : mode === 'seize' ? 'FIGHT' : type;
    case 'RETREAT':
      return mode === 'access' || mode === undefined ? 'CONCEDE' : type;
    default:
      return type;
  }
}
