/** How many people a noun phrase tells of. */
import type { QuantityMention, Token } from '../../model/analysis.ts';
import { overlap } from '../../model/passage.ts';
import { childrenBy } from '../../model/tree.ts';
import type { Heads } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { appositionOf, nounPhraseAt } from './noun-phrase.ts';

/** The first count among the phrases: a stated number, one for “a policeman”, the sum where several persons are listed. */
export function countAt(
  heads: Heads,
  reading: SentenceReading,
  context: Context,
): QuantityMention | undefined {
  for (const head of heads) {
    const count = statedAt(head, reading, context) ?? singleAt(head, reading, context);
    if (count) return heads.length > 1 ? (summed(heads, reading, context) ?? count) : count;
  }
  return undefined;
}

/** “A couple and their baby”: no number covers them; the first count stands only where all are counted alike. */
function summed(heads: Heads, reading: SentenceReading, context: Context): QuantityMention | undefined {
  const counts = heads.map(head => statedAt(head, reading, context) ?? singleAt(head, reading, context));
  if (
    counts.some(
      count =>
        count === undefined || count.quantity.approximate || count.quantity.low !== count.quantity.high,
    )
  )
    return undefined;
  const known = counts.filter(count => count !== undefined);
  const total = known.reduce((sum, { quantity }) => sum + (quantity.low ?? 0), 0);
  const start = Math.min(...known.map(count => count.start));
  const end = Math.max(...known.map(count => count.end));
  const text = context.document.text.slice(start, end);
  return { start, end, text, quantity: { low: total, high: total }, sentence: reading.index };
}

function statedAt(head: number, reading: SentenceReading, context: Context): QuantityMention | undefined {
  const { tokens, quantities } = reading;
  if (quantities.length === 0) return undefined;
  const { from, to } = nounPhraseAt(reading, head);
  const span = { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end };
  const quantity = quantities.find(each => overlap(each, span) > 0);
  return quantity && countsPeople(quantity, context) ? quantity : undefined;
}

const things =
  /^(?:weapon|house|home|building|animal|camel|cow|goat|sheep|cattle|ton|tonne|round|bullet|time|attack|operation|day|week|month|year|hour|percent|%|kilometre|kilometer|mile|km|dollar|peso|euro|rocket|missile|shell|drone|vehicle|truck|car|village|town|school|family|household|incident|case|country|province|district|state|point|front|occasion|rifle|gun|bomb|munition|projectile|warhead|bomblet|mine|explosive|device|kit|page|copy|seat|vote|road|bridge|flight|meeting|seminar|talk|session|programme|program|conference|protest|demonstration|rally|election|exercise|drill|statement|complaint|warrant|position|base|station|post|checkpoint|tank|plane|aircraft|jet|helicopter|boat|ship|vessel|hectare|acre|mission|sortie|strike|airstrike|raid|clash|explosion|blast)$/;

/** Whether what is counted could be people: nobody counts houses among the dead. */
export function countsPeople({ of }: QuantityMention, { knowledge: { lexicon } }: Context): boolean {
  if (of === undefined) return true;
  const agent = lexicon.agents.get(of);
  if (agent) return agent.class !== 'site' && agent.class !== 'vehicle';
  return !lexicon.means.has(of) && !things.test(of);
}

/** Endings of English nouns for people: “reaper”, “signatory”, “trainee”. */
const humanNoun =
  /(?:er|or|ist|ian|man|woman|ee|ory|eer|boy|girl|father|mother|wife|husband|son|daughter|baby|child)$/;

/** “A signatory, Ana Rivas”. */
function besideName(head: number, { tree, tokens, names }: SentenceReading): boolean {
  const beside = tokens[appositionOf(tree, head) ?? -1];
  return (
    beside !== undefined &&
    names.some(({ kind, start, end }) => kind === 'person' && start <= beside.start && beside.end <= end)
  );
}

/** Nouns without a plural ending that tell of many. */
const collective =
  /^(?:clergy|clan|sub-?clan|community|congregation|crew|crowd|public|population|people|family|mob|mass|staff|tribe|throng|kin|folk|team|personnel|minority|group|household|national|dead|injured|wounded|disappeared|displaced|elderly|homeless|missing|rival|indigenous|youth|victim|accused|suspect|criminal|civilian|population)$/;

function singleAt(
  head: number,
  reading: SentenceReading,
  { document, knowledge }: Context,
): QuantityMention | undefined {
  const { tokens, names, index } = reading;
  const token = tokens[head] as Token;
  const phrase = nounPhraseAt(reading, head);
  const article = /^(?:a|an|another)$/i.test(tokens[phrase.from]?.form ?? '');
  const agent = knowledge.lexicon.agents.get(token.lemma);
  const person = agent
    ? !/^(?:site|vehicle|other|crowd)$/.test(agent.class) &&
      /^(?:person|people|armed_group|state_force|state_agency|other)$/.test(agent.kind)
    : humanNoun.test(token.lemma);
  const named =
    !agent &&
    token.upos === 'PROPN' &&
    names.some(name => name.kind === 'person' && name.start <= token.start && token.end <= name.end);
  const beside = besideName(head, reading);
  // “Killed the village chief”, “killing its driver”: one of whom there is one.
  const definite =
    /^(?:the|his|her|its|their|my)$/i.test(tokens[phrase.from]?.form ?? '') &&
    /^(?:person|people)$/.test(agent?.kind ?? '') &&
    !collective.test(token.lemma) &&
    childrenBy(reading.tree, head, 'appos', 'conj').length === 0;
  const one = person && (article || definite) && !/NNS/.test(token.xpos ?? '');
  if (!named && !beside && !one) return undefined;
  if (/^(?:group|family|couple|team|crew|patrol|unit|force|gang|convoy)$/.test(token.lemma)) return undefined;
  const start = (tokens[phrase.from] as Token).start;
  const end = (tokens[phrase.to - 1] as Token).end;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    quantity: { low: 1, high: 1 },
    of: token.lemma,
    sentence: index,
  };
}
