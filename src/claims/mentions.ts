/** Nominals to the mentions of actors that claims carry: name, head, count, and what a pronoun stands for. */

import type { ActorKind } from '../model/actor.ts';
import type { NameMention, Token } from '../model/analysis.ts';
import type { ActorMention } from '../model/claim.ts';
import { foldName, type Knowledge } from '../model/knowledge.ts';
import { covers, overlap, type Span } from '../model/passage.ts';
import { chunkOf, type Nominals } from './arguments.ts';
import type { Nominal, SentenceReading } from './chunks.ts';
import type { Context } from './context.ts';

/** Who or what the nominals name; nominals that name no actor are left out. */
export function actorsOf(nominals: Nominals, reading: SentenceReading, context: Context): ActorMention[] {
  return nominals.flatMap(nominal => actorOf(nominal, reading, context) ?? []);
}

/** The mention, or nothing when the nominal names nobody who could act or be acted upon. */
export function actorOf(
  nominal: Nominal,
  reading: SentenceReading,
  context: Context,
  lenient = false,
): ActorMention | undefined {
  const { tokens } = reading;
  const whole = withOfPhrase(nominal, reading, context.knowledge);
  const from = skipDeterminers(tokens, whole, nominal);
  if (from >= whole.to) return undefined;
  const span = { start: (tokens[from] as Token).start, end: (tokens[whole.to - 1] as Token).end };
  const name = nameIn(span, nominal, reading);
  const head = headLemma({ ...nominal, head: whole.head ?? nominal.head }, reading, context.knowledge, name);
  const refersTo =
    referenceIn({ from: nominal.from, to: whole.to }, reading, context) ??
    pluralBefore(nominal, reading, context);
  if (nominal.pronoun && whole.head === undefined && !refersTo) return undefined;
  const count = reading.quantities.find(
    quantity => overlap(quantity, { start: (tokens[whole.from] as Token).start, end: span.end }) > 0,
  );
  const mention: ActorMention = {
    ...span,
    text: context.document.text.slice(span.start, span.end),
    ...(name ? { name: name.text } : {}),
    ...(head === undefined ? {} : { head }),
    ...(refersTo ? { refersTo } : {}),
    ...(count ? { count } : {}),
  };
  return lenient || isActor(mention, nominal, reading, context) ? mention : undefined;
}

/** “Members of the 33rd Front”, “a convoy of the national police”: the of-phrase says whose they are. */
function withOfPhrase(
  nominal: Nominal,
  { chunks, tokens }: SentenceReading,
  { lexicon }: Knowledge,
): { from: number; to: number; head?: number } {
  const at = chunks.indexOf(nominal);
  const of = chunks[at + 1];
  const owner = chunks[at + 2];
  if (of?.kind !== 'preposition' || owner?.kind !== 'nominal' || owner.pronoun) return nominal;
  if (tokens[of.from]?.form !== 'of' || of.from !== nominal.to) return nominal;
  const head = tokens[nominal.head] as Token;
  // “One of its camps”, “30 of the fighters”: who is meant stands after “of”.
  if (/^(?:NUM|DET|ADJ)$/.test(head.upos)) return { from: nominal.from, to: owner.to, head: owner.head };
  const named = tokens.slice(owner.from, owner.to).some(({ upos }) => upos === 'PROPN' || upos === 'PRON');
  return named && lexicon.agents.has(head.lemma) ? { from: nominal.from, to: owner.to } : nominal;
}

function skipDeterminers(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  nominal: Nominal,
): number {
  let at = from;
  while (at < to && (tokens[at]?.upos === 'DET' || tokens[at]?.form === '"') && at < nominal.head) at += 1;
  return at;
}

function nameIn(span: Span, nominal: Nominal, { names, tokens }: SentenceReading): NameMention | undefined {
  const inside = names.filter(
    name => overlap(name, span) > 0 && name.end <= span.end && name.start >= span.start,
  );
  const head = tokens[nominal.head] as Token;
  return inside.find(name => covers(name, head)) ?? inside[0];
}

function headLemma(
  nominal: Nominal,
  { tokens }: SentenceReading,
  { lexicon }: Knowledge,
  name: NameMention | undefined,
): string | undefined {
  const head = tokens[nominal.head] as Token;
  if (name && covers(name, head)) return undefined;
  if (head.upos !== 'NOUN' && !lexicon.agents.has(head.lemma)) return undefined;
  for (let from = Math.max(nominal.from, nominal.head - 2); from < nominal.head; from += 1) {
    const phrase = [
      ...tokens.slice(from, nominal.head).map(({ form }) => form.toLowerCase()),
      head.lemma,
    ].join(' ');
    if (lexicon.agents.has(phrase)) return phrase;
  }
  // “Co-conspirator”, “ex-soldier”: the last part is known.
  const last = head.lemma.split('-').at(-1) ?? head.lemma;
  return lexicon.agents.has(head.lemma) || !lexicon.agents.has(last) ? head.lemma : last;
}

function referenceIn(
  range: { from: number; to: number },
  { tokens, references }: SentenceReading,
  { document }: Context,
): ActorMention['refersTo'] {
  const first = tokens[range.from] as Token;
  const last = tokens[range.to - 1] as Token;
  const reference = references.find(({ start, end }) => first.start <= start && end <= last.end);
  if (!reference) return undefined;
  const { start, end } = reference.antecedent;
  return { text: document.text.slice(start, end), start, end, because: reference.because };
}

/** “They” and “them” without a name to stand for: the plural nominal nearest before them, “armed groups, accusing them of”. */
function pluralBefore(
  nominal: Nominal,
  { chunks, tokens }: SentenceReading,
  { document, knowledge }: Context,
): ActorMention['refersTo'] {
  if (!nominal.pronoun || !/^(?:they|them)$/i.test(tokens[nominal.head]?.form ?? '')) return undefined;
  for (const chunk of chunks.slice(0, chunks.indexOf(nominal)).toReversed()) {
    if (chunk.kind !== 'nominal' || chunk.pronoun) continue;
    const head = tokens[chunk.head] as Token;
    const agent =
      knowledge.lexicon.agents.get(head.lemma) ?? knowledge.lexicon.organisationHeads.get(head.lemma);
    if (!agent || head.form.toLowerCase() === head.lemma) continue;
    const start = (tokens[skipDeterminers(tokens, chunk, chunk)] as Token).start;
    return {
      text: document.text.slice(start, head.end),
      start,
      end: head.end,
      because: 'the nearest plural before it',
    };
  }
  return undefined;
}

function isActor(
  mention: ActorMention,
  nominal: Nominal,
  { tokens }: SentenceReading,
  { knowledge }: Context,
): boolean {
  const head = tokens[nominal.head] as Token;
  if (mention.refersTo && nominal.pronoun) return true;
  if (mention.head !== undefined) {
    return (
      knowledge.lexicon.agents.has(mention.head) ||
      knowledge.lexicon.organisationHeads.has(mention.head) ||
      (mention.count !== undefined && mention.name !== undefined && knowledge.lexicon.agents.has(head.lemma))
    );
  }
  return (
    mention.name !== undefined ||
    head.upos === 'PROPN' ||
    (head.upos === 'NUM' && mention.count !== undefined)
  );
}

/** The kind of actor that the mention names, as far as the tables tell. */
export function kindOf(mention: ActorMention, { knowledge }: Context): ActorKind | undefined {
  const { agents, organisationHeads } = knowledge.lexicon;
  const ofHead = mention.head === undefined ? undefined : agents.get(mention.head)?.kind;
  if (ofHead && ofHead !== 'other' && ofHead !== 'people') return ofHead;
  for (const name of [mention.text, mention.name, mention.refersTo?.text]) {
    if (name === undefined) continue;
    const key = foldName(name);
    const known = knowledge.actorNames.get(key)?.map(id => knowledge.actors.get(id)?.kind)[0];
    if (known) return known;
    if (knowledge.capitals.has(key)) return 'state';
    const last = key.split(' ').at(-1) ?? '';
    const byHead = organisationHeads.get(last);
    if (byHead) return byHead;
  }
  return ofHead;
}

const belligerents: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'armed_group',
  'armed_coalition',
  'state',
  'state_force',
]);

/** Whether the mention names a side of an armed conflict. */
export function isBelligerent(mention: ActorMention, context: Context): boolean {
  const kind = kindOf(mention, context);
  return kind !== undefined && belligerents.has(kind);
}

/** Whether the mention names somebody armed or political, which makes a weak sense count. */
export function isParty(mention: ActorMention, context: Context): boolean {
  const kind = kindOf(mention, context);
  return (
    kind !== undefined &&
    (belligerents.has(kind) || kind === 'state_agency' || kind === 'party' || kind === 'movement')
  );
}

/** Whether the nominal's head is a place, thing or idea rather than somebody. */
export function isPersonLike(mention: ActorMention, { knowledge }: Context): boolean {
  if (mention.head === undefined) return true;
  const agent = knowledge.lexicon.agents.get(mention.head);
  return agent !== undefined && agent.class !== 'site' && agent.class !== 'vehicle';
}

/** The nominal chunk that holds a token. */
export function nominalAt({ chunks }: SentenceReading, token: number): Nominal | undefined {
  const chunk = chunks[chunkOf(chunks, token)];
  return chunk?.kind === 'nominal' ? chunk : undefined;
}
