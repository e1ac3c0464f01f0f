/** Noun phrases to the mentions of actors that claims carry: name, head, count, and whom they stand for. */
import type { NameMention, QuantityMention, Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { covers, overlap, type Span } from '../../model/passage.ts';
import { childrenBy } from '../../model/tree.ts';
import type { Heads } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { appositionOf, type NounPhrase, nounPhraseAt, ofPhrase, spanOf } from './noun-phrase.ts';
import { referenceIn } from './who-is-meant.ts';

/** Who the phrases name; what names nobody is left out. */
export function actorsAt(heads: Heads, reading: SentenceReading, context: Context): ActorMention[] {
  return heads.flatMap(head => [
    ...[actorAt(head, reading, context) ?? []].flat(),
    ...otherBodies(head, reading).flatMap(other => actorAt(other, reading, context) ?? []),
  ]);
}

/** “Fighters of the Front and the Brigade”: heads of the bodies behind the first. */
export function otherBodies(head: number, { tree, tokens, names }: SentenceReading): number[] {
  const owner = ofPhrase(tree, head) ?? bodyTheyAreFrom(head, { tree, tokens, names });
  if (owner === undefined) return [];
  // “A column of soldiers and militiamen”
  if (collectives.test(tokens[head]?.lemma ?? ''))
    return childrenBy(tree, owner, 'conj').filter(at => /^(?:NOUN|PROPN)$/.test(tokens[at]?.upos ?? ''));
  if (tokens[head]?.xpos !== 'NNS') return [];
  const isBody = (at: number) =>
    names.some(name => name.kind !== 'person' && name.kind !== 'place' && covers(name, tokens[at] as Token));
  return isBody(owner) ? childrenBy(tree, owner, 'conj').filter(isBody) : [];
}

/**
 * Who the noun phrase headed by token `head` names, or nothing when it names nobody who could act or be acted upon.
 * @param lenient takes a counted noun that no table knows, too: “nine reapers were killed”.
 */
export function actorAt(
  head: number,
  reading: SentenceReading,
  context: Context,
  lenient = false,
): ActorMention | undefined {
  const { tree, tokens } = reading;
  const token = tokens[head];
  if (!token || isDate(token, reading)) return undefined;
  const phrase = nounPhraseAt(reading, head);
  // “How many people were killed” asks.
  if (/^how$/i.test(tokens[phrase.from]?.form ?? '')) return undefined;
  const whole = withApposition(withOfPhrase(phrase, reading, context.knowledge), reading);
  const span = spanOf(tree, whole);
  if (span.end <= span.start) return undefined;
  const name = nameIn(span, whole.head, reading);
  const refersTo = referenceIn(whole, reading, context);
  const pronoun = token.upos === 'PRON' && whole.head === head;
  if (pronoun && !refersTo) return undefined;
  const count = countIn(whole, reading);
  const lemma = headLemma(whole, reading, context.knowledge, name);
  const mention: ActorMention = {
    ...span,
    text: context.document.text.slice(span.start, span.end),
    ...(name ? { name: name.text } : {}),
    ...(lemma === undefined ? {} : { head: lemma }),
    ...(refersTo ? { refersTo } : {}),
    ...(count ? { count } : {}),
  };
  // “Twelve of them”: those whom the pronoun stands for, some of them.
  if (pronoun || (refersTo && tokens[whole.head]?.upos === 'PRON')) return mention;
  return isActor(mention, whole.head, reading, context) || (lenient && lemma !== undefined)
    ? mention
    : undefined;
}

/** “Wednesday's killing”, “the March raid”: a date acts upon nobody. */
function isDate(token: Token, { times }: SentenceReading): boolean {
  return times.some(time => overlap(time, token) > 0);
}

const collectives =
  /^(?:group|number|dozen|hundred|thousand|score|crowd|column|convoy|handful|member|pair|couple|string|array|band|most|majority|part|rest|remnant|element|queue|line|coalition|alliance|wave)s?$/;

/** “Members of the 33rd Front”, “a group of dissidents”, “one of its camps”: the of-phrase says whose they are, or who. */
function withOfPhrase(phrase: NounPhrase, reading: SentenceReading, { lexicon }: Knowledge): NounPhrase {
  const { tree, tokens } = reading;
  const owner = ofPhrase(tree, phrase.head) ?? bodyTheyAreFrom(phrase.head, reading);
  if (owner === undefined || owner < phrase.to) return phrase;
  const head = tokens[phrase.head] as Token;
  const inner = nounPhraseAt(reading, owner);
  if (inner.from > phrase.to + 2) return phrase;
  const longer = { ...phrase, to: inner.to };
  if (/^(?:NUM|DET|ADJ|PRON)$/.test(head.upos)) return { ...longer, head: owner };
  // Acronyms are names whatever their tag.
  const named = tokens
    .slice(inner.from, inner.to)
    .some(({ upos, form }) => upos === 'PROPN' || upos === 'PRON' || /^[A-Z][A-Z-]+$/.test(form));
  const agent = lexicon.agents.get(head.lemma);
  const owned = lexicon.agents.has(tokens[owner]?.lemma ?? '');
  const stands = tokens[owner]?.upos === 'PRON';
  if (collectives.test(head.lemma) && (owned || stands) && !(agent && named))
    return { ...longer, head: owner };
  return named && (agent || lexicon.organisationHeads.has(head.lemma)) ? longer : phrase;
}

/** “Fighters from the Front”: a body, not the place that they come from. */
function bodyTheyAreFrom(
  head: number,
  { tree, tokens, names }: Pick<SentenceReading, 'tree' | 'tokens' | 'names'>,
): number | undefined {
  return childrenBy(tree, head, 'nmod').find(
    child =>
      childrenBy(tree, child, 'case').some(mark => tokens[mark]?.form.toLowerCase() === 'from') &&
      names.some(name => name.kind === 'organisation' && covers(name, tokens[child] as Token)),
  );
}

/** “A peasant leader, Ana Rivas”: the name beside a common noun says who it is. */
function withApposition(phrase: NounPhrase, { tree, tokens, names }: SentenceReading): NounPhrase {
  const { start, end } = { start: tokens[phrase.from]?.start ?? 0, end: tokens[phrase.to - 1]?.end ?? 0 };
  const own = tokens[phrase.head] as Token;
  const held = names.filter(name => name.start >= start && name.end <= end);
  if (held.some(name => covers(name, own)) || own.upos === 'PROPN') return phrase;
  const beside = appositionOf(tree, phrase.head);
  if (beside === undefined || beside < phrase.to || beside > phrase.to + 5) return phrase;
  const token = tokens[beside] as Token;
  const name = names.find(each => each.start <= token.start && token.end <= each.end);
  if (!name || tokens[phrase.to]?.form !== ',' || (tokens[phrase.to + 1]?.start ?? 0) !== name.start)
    return phrase;
  let to = beside;
  while ((tokens[to]?.end ?? Infinity) <= name.end) to += 1;
  return { ...phrase, to };
}

/** The name in the phrase: the one that holds the head, else the last. */
function nameIn(span: Span, head: number, { names, tokens }: SentenceReading): NameMention | undefined {
  const inside = names.filter(
    name => overlap(name, span) > 0 && name.start >= span.start && name.end <= span.end,
  );
  return inside.find(name => covers(name, tokens[head] as Token)) ?? inside.at(-1);
}

/** Lemma of a common-noun head, with the words before it where the table of agents has the phrase: “aid worker”. */
function headLemma(
  { from, head }: NounPhrase,
  { tokens }: SentenceReading,
  { lexicon }: Knowledge,
  name: NameMention | undefined,
): string | undefined {
  const token = tokens[head] as Token;
  if (name && covers(name, token)) return undefined;
  if (token.upos !== 'NOUN' && !lexicon.agents.has(token.lemma)) return undefined;
  for (let first = Math.max(from, head - 2); first < head; first += 1) {
    const words = tokens.slice(first, head).map(({ form }) => form.toLowerCase());
    const phrase = [...words, token.lemma].join(' ');
    if (lexicon.agents.has(phrase)) return phrase;
  }
  // “Co-conspirator”, “ex-soldier”: the last part is known.
  const last = token.lemma.split('-').at(-1) ?? token.lemma;
  return lexicon.agents.has(token.lemma) || !lexicon.agents.has(last) ? token.lemma : last;
}

function countIn(
  { from, to, bare }: NounPhrase,
  { tokens, quantities }: SentenceReading,
): QuantityMention | undefined {
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  const span = { start: Math.min(start, (tokens[bare] as Token).start), end };
  return quantities.find(quantity => overlap(quantity, span) > 0);
}

/** “A junta column”, “the enemy positions”: the word before the noun says whose. */
function isOfForce(text: string, { lexicon: { agents } }: Knowledge): boolean {
  return text
    .toLowerCase()
    .split(' ')
    .slice(0, -1)
    .some(word => /^(?:soldier|militant|police)$/.test(agents.get(word)?.class ?? '') || word === 'junta');
}

const units =
  /^(?:element|unit|column|contingent|cell|detachment|side|position|remnant|formation|gunship|warplane)$/;

function isActor(
  mention: ActorMention,
  head: number,
  { tokens, names }: SentenceReading,
  { knowledge }: Context,
): boolean {
  const { agents, organisationHeads } = knowledge.lexicon;
  // “A signatory, Ana Rivas”: whatever the noun means, a person stands beside it.
  const person = names.some(({ kind, text }) => kind === 'person' && text === mention.name);
  if (mention.head !== undefined && !person) {
    // “RSF elements”, “an Azov column”: the name says who, the noun only how many.
    if (units.test(mention.head) && (mention.name !== undefined || isOfForce(mention.text, knowledge)))
      return true;
    // “This province provided a refuge”: land without a name does nothing.
    if (mention.name === undefined && /^(?:province|region|island|mountain|desert)$/.test(mention.head))
      return false;
    return agents.has(mention.head) || organisationHeads.has(mention.head);
  }
  const token = tokens[head] as Token;
  // A bare number names nobody: “fifteen were killed”.
  return token.upos !== 'NUM' && (mention.name !== undefined || token.upos === 'PROPN');
}
