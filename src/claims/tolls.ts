/** How many died, were injured, captured or displaced, from the nominals that a sense counts. */
import type { QuantityMention, Token } from '../model/analysis.ts';
import type { ActorMention } from '../model/claim.ts';
import { overlap } from '../model/passage.ts';
import type { TollField } from '../model/quantity.ts';
import type { Nominals } from './arguments.ts';
import type { Nominal, SentenceReading } from './chunks.ts';
import type { Context } from './context.ts';

export type Tolls = Partial<Record<TollField, QuantityMention>>;

/** The number of people in the nominals: the stated one, or one for “a policeman” and for a named person. */
export function countOf(
  nominals: Nominals,
  reading: SentenceReading,
  context: Context,
): QuantityMention | undefined {
  for (const nominal of nominals) {
    const count = statedCount(nominal, reading, context) ?? single(nominal, reading, context);
    if (count) return count;
  }
  return undefined;
}

function statedCount(
  nominal: Nominal,
  { tokens, quantities }: SentenceReading,
  context: Context,
): QuantityMention | undefined {
  const span = { start: (tokens[nominal.from] as Token).start, end: (tokens[nominal.to - 1] as Token).end };
  const quantity = quantities.find(each => overlap(each, span) > 0 && each.start <= span.end);
  return quantity && countsPeople(quantity, context) ? quantity : undefined;
}

/** Whether what is counted could be people: nobody counts houses among the dead. */
export function countsPeople({ of }: QuantityMention, { knowledge: { lexicon } }: Context): boolean {
  if (of === undefined) return true;
  const agent = lexicon.agents.get(of);
  if (agent) return agent.class !== 'site' && agent.class !== 'vehicle';
  // Unknown nouns are people more often than not beside “killed” and “wounded”; weapons and things are known.
  return (
    !lexicon.means.has(of) &&
    !/^(?:weapon|house|home|building|animal|camel|cow|goat|ton|round|bullet|time|attack|operation)$/.test(of)
  );
}

function single(
  nominal: Nominal,
  { tokens, index }: SentenceReading,
  { document, knowledge }: Context,
): QuantityMention | undefined {
  const head = tokens[nominal.head] as Token;
  const agent = knowledge.lexicon.agents.get(head.lemma);
  const article = /^(?:a|an|another)$/i.test(tokens[nominal.from]?.form ?? '');
  const person =
    agent &&
    !/^(?:site|vehicle|other|crowd)$/.test(agent.class) &&
    /^(?:person|people|armed_group|state_force|state_agency)$/.test(agent.kind);
  if (!article || !person || /s$/.test(head.form)) return undefined;
  if (/^(?:group|family|couple|team|crew|patrol|unit|force|gang)$/.test(head.lemma)) return undefined;
  const start = (tokens[nominal.from] as Token).start;
  return {
    start,
    end: head.end,
    text: document.text.slice(start, head.end),
    quantity: { low: 1, high: 1 },
    of: head.lemma,
    sentence: index,
  };
}

const tollNouns: Readonly<Record<string, TollField>> = {
  death: 'deaths',
  dead: 'deaths',
  fatality: 'deaths',
  killing: 'deaths',
  body: 'deaths',
  injury: 'injured',
  wounded: 'injured',
  injured: 'injured',
};

/** “The deaths of nearly 30 fighters”, “12 deaths”, “leaving 12 dead and 30 wounded”: tolls told by nouns. */
export function nounTolls(
  reading: SentenceReading,
  context: Context,
): { field: TollField; count: QuantityMention; of?: Nominal }[] {
  const { chunks, tokens, quantities } = reading;
  const tolls: { field: TollField; count: QuantityMention; of?: Nominal }[] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind !== 'nominal') continue;
    const head = tokens[chunk.head] as Token;
    const field = tollNouns[head.lemma] ?? tollNouns[head.form.toLowerCase()];
    if (!field) continue;
    const of = chunks[at + 1];
    const whom = chunks[at + 2];
    if (of?.kind === 'preposition' && tokens[of.from]?.form === 'of' && whom?.kind === 'nominal') {
      const count = countOf([whom], reading, context);
      if (count) tolls.push({ field, count, of: whom });
      continue;
    }
    const own = statedCount(chunk, reading, context);
    if (own && head.lemma !== 'killing') tolls.push({ field, count: own });
  }
  for (const quantity of quantities) {
    const next = tokens.find(({ start }) => start >= quantity.end);
    const word = next?.form.toLowerCase() ?? '';
    const field = /^(?:dead|killed)$/.test(word)
      ? 'deaths'
      : /^(?:wounded|injured|hurt)$/.test(word)
        ? 'injured'
        : undefined;
    if (
      field &&
      next?.upos !== 'NOUN' &&
      !tolls.some(({ count }) => count === quantity) &&
      countsPeople(quantity, context)
    )
      tolls.push({ field, count: quantity });
  }
  return tolls;
}

/** The tolls with `more` added where a field was still open. */
export function addTolls(tolls: Tolls, more: Tolls): Tolls {
  return { ...more, ...tolls };
}

/** A mention's own count, when it counts people. */
export function tollOf(mention: ActorMention, context: Context): QuantityMention | undefined {
  return mention.count && countsPeople(mention.count, context) ? mention.count : undefined;
}
