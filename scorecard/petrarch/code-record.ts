/** A record’s sentence to events: our trees say who does what to whom, the benchmark’s codebook what that is called. */
import { agentsOf, subjectsOf } from '../../src/claims/clauses/arguments.ts';
import { verbFormAt } from '../../src/claims/clauses/verb-form.ts';
import { contextOf } from '../../src/claims/code-claims.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { childrenBy, relationAt, subtree, type Tree } from '../../src/model/tree.ts';
import { type CodedSentence, codeSpans, codesOfGroup } from './actor-spans.ts';
import { entryAt, patternAt } from './match-pattern.ts';
import { ownEvents } from './own-events.ts';
import type { ActorCodes } from './read-actor-codes.ts';
import { foldWords } from './read-actor-codes.ts';
import type { PetrarchRecord, Triple } from './read-records.ts';
import type { EventCode, VerbCodebook, VerbCodes } from './read-verb-codes.ts';

export interface Codebook {
  readonly lists: ActorCodes;
  /** Empty where the benchmark brings none: then our own senses are mapped to CAMEO. */
  readonly verbs: VerbCodebook;
  /** Folded phrases of stories that no coder should read: sports, weather. */
  readonly discards: readonly string[];
}

export function codeRecord(record: PetrarchRecord, codebook: Codebook, knowledge: Knowledge): Triple[] {
  const { text, date } = record;
  const words = ` ${foldWords(text.replace(/[^\p{L}\p{N}\s]/gu, ' '))} `;
  if (codebook.discards.some(phrase => words.includes(` ${phrase} `))) return [];
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  const document = sampleDocument(text, day === undefined ? {} : { published: `${year}-${month}-${day}` });
  const context = contextOf(document, analyse(document, knowledge), knowledge, true);
  const events = context.readings.flatMap(reading => {
    const sentence = codeSpans(reading, codebook.lists, date, knowledge);
    if (codebook.verbs.size === 0) return ownEvents(reading, sentence, context);
    const roots = reading.tokens.flatMap((_, at) => (reading.tree.heads[at] === -1 ? [at] : []));
    return roots.flatMap(root =>
      eventsAt(root, { sentence, verbs: codebook.verbs, bothSides: record.bothSides }, []),
    );
  });
  return distinct(events);
}

/** Saying and seeing: what is said or seen is the event, where it is one. */
const wordless = /^01/;

interface Walk {
  readonly sentence: CodedSentence;
  readonly verbs: VerbCodebook;
  readonly bothSides: boolean;
}

/**
 * The events of the clause at `at`, of the clauses under a head that is none, and of clauses joined to it.
 * @param above codes of the subject of the clause above: “it” and “they” are whoever speaks.
 */
function eventsAt(at: number, walk: Walk, above: readonly string[]): Triple[] {
  const { sentence, verbs, bothSides } = walk;
  const { tree } = sentence;
  const subjects = subjectCodes(at, sentence, above);
  const below = (relations: readonly string[]) =>
    childrenBy(tree, at, ...relations).flatMap(child => eventsAt(child, walk, subjects));
  const joined = below(['conj', 'parataxis']);
  const entry = isVerb(at, tree) ? entryAt(at, tree, verbs) : undefined;
  const code = entry && (patternAt(at, tree, entry)?.pattern.code ?? entry.code);
  const thin = code?.own === undefined || wordless.test(code.own);
  const inner = thin ? below(['ccomp', 'xcomp', 'acl', 'advcl', 'csubj']) : [];
  if (inner.length > 0) {
    // Where one side is enough, to have said it is an event as well.
    const saying = bothSides || !code?.own ? [] : between(subjects, [], code, bothSides);
    return [...inner, ...saying, ...joined];
  }
  const own = entry ? clauseEvents(at, entry, subjects, walk) : [];
  const deeper = own.length === 0 && !thin ? below(['ccomp', 'xcomp']) : [];
  return [...own, ...deeper, ...joined];
}

function subjectCodes(at: number, sentence: CodedSentence, above: readonly string[]): string[] {
  const heads = subjectsOf(sentence.tree, at);
  const codes = codesOfGroup(heads, sentence);
  const pronoun = heads.some(head => sentence.tree.tokens[head]?.upos === 'PRON');
  return codes.length === 0 && pronoun ? [...above] : codes;
}

function isVerb(at: number, { tokens }: Tree): boolean {
  return /^(?:VERB|AUX)$/.test(tokens[at]?.upos ?? '') || /^VB/.test(tokens[at]?.xpos ?? '');
}

function clauseEvents(at: number, entry: VerbCodes, subjects: readonly string[], walk: Walk): Triple[] {
  const { sentence, bothSides } = walk;
  const { tree } = sentence;
  const { pattern, from } = patternAt(at, tree, entry) ?? { from: at };
  const told = pattern?.code ?? entry.code;
  const code = negated(at, tree) ? inNegation(told) : told;
  if (code.own === undefined && code.back === undefined) return [];
  const { passive } = verbFormAt(tree, at);
  const agents = passive ? codesOfGroup(agentsOf(tree, at), sentence) : [];
  const known = [...subjects, ...agents];
  const eachOther = subjects.length > 1 && (pattern?.mutual || code.back !== undefined);
  // “A and B have put off their meeting after … at C”: with each other, unless the clause itself names a third.
  const near = eachOther ? firstBehind({ at, from, passing: 0, ownClause: true }, known, sentence) : [];
  if (eachOther && near.length === 0) return mutualEvents(subjects, code);
  const others = firstBehind(
    { at, from, passing: pattern?.other?.passing ?? 0, ownClause: false },
    known,
    sentence,
  );
  const turned = passive || pattern?.turned === true;
  const doers = passive && agents.length > 0 ? agents : turned ? others : subjects;
  return between(doers, turned ? subjects : others, code, bothSides);
}

function between(
  sources: readonly string[],
  targets: readonly string[],
  code: EventCode,
  bothSides: boolean,
): Triple[] {
  const open = bothSides ? [] : ['---'];
  return (sources.length > 0 ? sources : open).flatMap(source =>
    (targets.length > 0 ? targets : open).flatMap(target =>
      source === target
        ? []
        : [
            ...(code.own === undefined ? [] : [{ source, target, event: code.own }]),
            ...(code.back === undefined ? [] : [{ source: target, target: source, event: code.back }]),
          ],
    ),
  );
}

/** Each does it to each other. */
function mutualEvents(sides: readonly string[], { own = '' }: EventCode): Triple[] {
  return sides.flatMap(source =>
    sides.flatMap(target => (source === target ? [] : [{ source, target, event: own }])),
  );
}

function negated(at: number, { tokens, children }: Tree): boolean {
  return (children[at] ?? []).some(child => /^(?:not|n't|never)$/i.test(tokens[child]?.form ?? ''));
}

/** As UniversalPetrarch has it: not to fight is to cooperate, not to cooperate is to reject. */
function inNegation({ own }: EventCode): EventCode {
  if (own === undefined) return {};
  return { own: own >= '10' ? (own.startsWith('11') ? '050' : '057') : '120' };
}

interface Search {
  readonly at: number;
  /** The token after which somebody is looked for. */
  readonly from: number;
  /** How many who are named come first. */
  readonly passing: number;
  /** Not in clauses under the verb. */
  readonly ownClause: boolean;
}

/** Codes of the first phrase behind the verb that names somebody else; a nameless agent only where nobody is named. */
function firstBehind(search: Search, known: readonly string[], { tree, spans }: CodedSentence): string[] {
  const { at, from: start, ownClause } = search;
  const cut = ownClause ? ['conj', 'parataxis', 'advcl', 'ccomp'] : ['conj', 'parataxis'];
  const left = new Set(childrenBy(tree, at, ...cut));
  const scope = new Set(subtree(tree, at, child => left.has(child)));
  let { passing } = search;
  let nameless: string[] = [];
  for (const { from, agent } of spans) {
    if (from <= start || !scope.has(from)) continue;
    const codes = codesOfGroup([phraseHead(from, tree)], { tree, spans }).filter(
      code => !known.includes(code),
    );
    const named = codes.filter(code => !code.startsWith('---'));
    if (named.length > 0 && passing === 0) return named;
    if (named.length > 0) passing -= 1;
    if (agent && nameless.length === 0) nameless = codes;
  }
  return nameless;
}

/** The noun that the word modifies, and the first of those it is joined to. */
function phraseHead(at: number, tree: Tree): number {
  let here = at;
  for (;;) {
    const above = tree.heads[here] ?? -1;
    const relation = tree.relations[here] ?? '';
    const modifies = /^(?:compound|flat|amod|nmod:poss|nmod:desc|det|nummod|appos|conj)/.test(relation);
    if (above < 0 || !modifies || (relationAt(tree, here) === 'conj' && isVerb(above, tree))) return here;
    here = above;
  }
}

function distinct(events: readonly Triple[]): Triple[] {
  const seen = new Map(events.map(event => [`${event.source} ${event.target} ${event.event}`, event]));
  return [...seen.values()];
}
