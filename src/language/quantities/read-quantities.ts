/** Counts of people and things in one sentence: “nearly 30”, “at least two dozen”, “a policeman and three others”; what they count, and what befell those counted. */
import type { QuantityMention, Sentence, Token } from '../../model/analysis.ts';
import type { Lexicon } from '../../model/knowledge.ts';
import type { Span } from '../../model/passage.ts';
import { overlap } from '../../model/passage.ts';
import type { Quantity, TollField } from '../../model/quantity.ts';
import { countAt, type Words } from './count-forms.ts';
import { countedNounAt } from './counted-noun.ts';
import { isMeasured } from './measures.ts';
import { modifierAt, modify, suffixAt } from './modifiers.ts';
import { isPart } from './parts.ts';
import { readNumberAt, readNumeral } from './read-number.ts';
import { tollOf } from './toll-of.ts';

/** @param times spans of the sentence that are dates: their numbers count nobody. */
export function readQuantities(
  sentence: Sentence,
  index: number,
  text: string,
  times: readonly Span[],
  lexicon: Lexicon,
): QuantityMention[] {
  const { tokens } = sentence;
  const forms = tokens.map(token => token.form.toLowerCase());
  const words: Words = { tokens, forms, lexicon };
  const mentions: QuantityMention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const read = mayOpen(forms[from] ?? '', lexicon) ? quantityAt(words, from) : undefined;
    const span = read && { start: (tokens[from] as Token).start, end: (tokens[read.end - 1] as Token).end };
    if (!read || !span || times.some(time => overlap(time, span) > 0)) {
      from += 1;
      continue;
    }
    if (read.quantity) {
      const counted = countedBy(words, from, read);
      const whole = counted.part
        ? (tollOfWhole(tokens, from) ?? mentions.findLast(({ part }) => !part)?.toll)
        : undefined;
      const toll = counted.toll ?? whole;
      mentions.push({
        ...span,
        text: text.slice(span.start, span.end),
        quantity: read.quantity,
        ...counted,
        ...(toll ? { toll } : {}),
        sentence: index,
      });
    }
    from = wholeAfter(words, read.end);
  }
  return mentions;
}

/** “Seven of the nine hostages”: the nine are no count of their own. */
function wholeAfter({ forms }: Words, end: number): number {
  if (forms[end] !== 'of' || !/^(?:the|these|those|its|their|his|her)$/.test(forms[end + 1] ?? ''))
    return end;
  const whole = readNumberAt(forms, end + 2);
  return whole ? end + 2 + whole.length : end;
}

/** “The dead included four women”. */
function tollOfWhole(tokens: readonly Token[], from: number): TollField | undefined {
  const verb = tokens.slice(0, from).findLastIndex(({ lemma }) => lemma === 'include');
  const subject = tokens[verb - 1]?.form.toLowerCase() ?? '';
  if (verb < 0) return undefined;
  return /^(?:dead|killed)$/.test(subject)
    ? 'deaths'
    : /^(?:wounded|injured)$/.test(subject)
      ? 'injured'
      : undefined;
}

const openers = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Cheap look before anything is tried: digits, words of numbers, and the first words of the tables. */
function mayOpen(form: string, lexicon: Lexicon): boolean {
  let known = openers.get(lexicon);
  if (!known) {
    const phrases = [...lexicon.quantities.keys(), ...lexicon.quantityModifiers.keys()];
    const articles = ['between', 'from', 'a', 'an', 'the', 'no', 'none', 'nobody', 'himself', 'herself'];
    known = new Set([...articles, ...phrases.map(phrase => phrase.split(' ')[0] ?? '')]);
    openers.set(lexicon, known);
  }
  return known.has(form) || /^\d|-(?:odd|plus|strong)$/.test(form) || readNumeral(form) !== undefined;
}

/** Without a quantity: a number that counts nobody, read to its end. */
interface QuantityRead {
  readonly quantity?: Quantity;
  readonly end: number;
  readonly alone?: true;
}

function quantityAt(words: Words, from: number): QuantityRead | undefined {
  const { tokens, forms, lexicon } = words;
  const modifier = modifierAt(forms, from, lexicon.quantityModifiers);
  const start = from + (modifier?.length ?? 0);
  const plain = countAt(words, start, modifier === undefined);
  if (!plain) return undefined;
  if (isMeasured(tokens, forms, start, plain.end)) return { end: plain.end };
  const after = suffixAt(forms, plain.end);
  const effect = modifier?.effect ?? after?.effect;
  return {
    quantity: effect ? modify(plain.quantity, effect) : plain.quantity,
    end: plain.end + (after?.length ?? 0),
    ...(plain.alone ? { alone: true } : {}),
  };
}

/** The noun, what befell those counted, and whether they are part of a number told before. */
function countedBy(
  { tokens, lexicon }: Words,
  from: number,
  { end, alone }: QuantityRead,
): Pick<QuantityMention, 'of' | 'toll' | 'part'> {
  const noun = alone ? undefined : countedNounAt(tokens, end);
  const place = { at: noun ?? end - 1, start: from, end: noun === undefined ? end : noun + 1 };
  const toll = tollOf(tokens, place, lexicon);
  const lemma = noun === undefined ? undefined : tokens[noun]?.lemma;
  return {
    ...(lemma === undefined ? {} : { of: lemma }),
    ...(toll ? { toll } : {}),
    ...(isPart(tokens, from, end) ? { part: true } : {}),
  };
}
