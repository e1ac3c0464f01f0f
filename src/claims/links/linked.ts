/** What the rules of links look at, and what they give: two happenings and the words that link them. */
import type { LinkName } from '../../model/claim.ts';
import type { Span } from '../../model/passage.ts';
import { upwards } from '../../model/tree.ts';
import { nounSenseAt } from '../clauses/senses.ts';
import type { Context, SentenceReading } from '../context.ts';
import type { CodedHappening } from '../happenings/happenings.ts';

/** All happenings of the document that are told as having happened, in reading order, and those of each sentence. */
export interface Told {
  readonly all: readonly CodedHappening[];
  readonly bySentence: ReadonlyMap<number, readonly CodedHappening[]>;
  readonly context: Context;
}

/** Two happenings that a rule finds linked. */
export interface Linked {
  readonly link: LinkName;
  /** The effect, the reprisal, the part, or the later one. */
  readonly subject: CodedHappening;
  readonly object: CodedHappening;
  /** The words that say so, with the tokens that they head. */
  readonly words: Span & { readonly from: number; readonly to: number };
  readonly reading: SentenceReading;
  readonly because: string;
}

/** One way in which a document says that happenings hang together. */
export interface LinkRule {
  readonly name: string;
  readonly find: (reading: SentenceReading, told: Told) => readonly Linked[];
}

/** How many sentences back “the attack” and “in response” reach. */
const reach = 3;

/** The happening whose trigger stands at the token. */
export function toldAt(at: number, reading: SentenceReading, told: Told): CodedHappening | undefined {
  const token = reading.tokens[at];
  const here = told.bySentence.get(reading.index) ?? [];
  return (
    here.find(one => one.at === at) ??
    here.find(({ claim: { trigger } }) => token && trigger.start <= token.start && token.end <= trigger.end)
  );
}

/** The nearest happening above the token, without leaving what one voice says. */
export function toldAbove(at: number, reading: SentenceReading, told: Told): CodedHappening | undefined {
  const cues = told.context.cuesBySentence.get(reading.index);
  for (const here of upwards(reading.tree, reading.tree.heads[at] ?? -1)) {
    const found = toldAt(here, reading, told) ?? toldAsSubject(here, reading, told);
    if (found) return found;
    if (cues?.has(here)) return undefined;
  }
  return undefined;
}

/** Verbs that say of a happening only that it took place. */
const occurring =
  /^(?:come|occur|happen|take|break|erupt|begin|start|flare|ensue|follow|continue|resume|end|unfold|spread)$/;

/** “Protests erupted after police killed two”: the noun is what happened. */
function toldAsSubject(at: number, reading: SentenceReading, told: Told): CodedHappening | undefined {
  if (!occurring.test(reading.tokens[at]?.lemma ?? '')) return undefined;
  const subject = (reading.tree.children[at] ?? []).find(child => reading.tree.relations[child] === 'nsubj');
  return subject === undefined ? undefined : toldBy(subject, reading, told);
}

/** Nouns of measure in front of what is meant: “two days of clashes”, “a series of raids”. */
const measures =
  /^(?:day|night|hour|week|month|year|series|wave|spate|string|round|number|rash|outbreak|report|spell|period)$/;

/** What the noun or verb at the token tells of: a happening of this sentence, or one told before that it points back to. */
export function toldBy(at: number, reading: SentenceReading, told: Told): CodedHappening | undefined {
  const { tree, tokens } = reading;
  const own = toldAt(at, reading, told);
  if (own) return own;
  const joined = (tree.children[at] ?? []).filter(child =>
    measures.test(tokens[at]?.lemma ?? '')
      ? tree.relations[child] === 'nmod'
      : tokens[at]?.upos === 'VERB' && /^(?:conj|xcomp|obj)$/.test(tree.relations[child] ?? ''),
  );
  for (const child of joined) {
    const found = toldAt(child, reading, told);
    if (found) return found;
  }
  return tokens[at]?.upos === 'NOUN' ? toldBefore(at, reading, told) : undefined;
}

/** “The attack”, “that killing”: what the analysis refers it to, else the last happening of its type. */
function toldBefore(at: number, reading: SentenceReading, told: Told): CodedHappening | undefined {
  const token = reading.tokens[at];
  if (!token) return undefined;
  const reference = reading.references.find(({ start, end }) => start <= token.start && token.end <= end);
  const meant =
    reference &&
    told.all.find(
      ({ claim: { trigger } }) =>
        trigger.start < reference.antecedent.end && reference.antecedent.start < trigger.end,
    );
  if (meant) return meant;
  const pointing = (reading.tree.children[at] ?? []).some(
    child => child < at && /^(?:the|this|that|these|those)$/i.test(reading.tokens[child]?.form ?? ''),
  );
  const senses = pointing ? nounSenseAt(reading.tokens, at, told.context.senses.nouns)?.senses : undefined;
  if (!senses) return undefined;
  const types = new Set(senses.map(({ type }) => type));
  return told.all.findLast(
    one =>
      types.has(one.claim.type) &&
      one.reading.index < reading.index &&
      reading.index - one.reading.index <= reach,
  );
}

/** The last happening told before the sentence, in its paragraph or the one before. */
export function lastToldBefore(reading: SentenceReading, told: Told): CodedHappening | undefined {
  const last = told.all.findLast(one => one.reading.index < reading.index);
  if (!last || reading.index - last.reading.index > 2) return undefined;
  return reading.sentence.block - last.reading.sentence.block <= 1 ? last : undefined;
}

/** The happening that the sentence tells first of all: that of its main clause, else the one above all others. */
export function mainTold(reading: SentenceReading, told: Told): CodedHappening | undefined {
  const here = told.bySentence.get(reading.index) ?? [];
  const depth = ({ at }: CodedHappening) => upwards(reading.tree, at).length;
  return here.toSorted((left, right) => depth(left) - depth(right) || left.at - right.at)[0];
}
