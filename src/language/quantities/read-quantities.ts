/** Counts of people and things in one sentence: “nearly 30”, “at least two dozen”, “a policeman and three others”. */
import type { QuantityMention, Sentence, Token } from '../../model/analysis.ts';
import type { Lexicon, QuantityEffect, VagueQuantity } from '../../model/knowledge.ts';
import type { Span } from '../../model/passage.ts';
import { overlap } from '../../model/passage.ts';
import type { Quantity } from '../../model/quantity.ts';
import { readNumberAt, readNumeral } from './read-number.ts';

interface Read {
  readonly quantity: Quantity;
  /** Index after its last token. */
  readonly end: number;
}

/** Nouns that a number measures rather than counts: time, space, money, shares. */
const measures =
  /^(?:%|percent|per|percentage|second|minute|hour|day|night|week|weekend|month|year|decade|century|km|kilomet(?:re|er)|mile|met(?:re|er)|yard|feet|foot|inch|hectare|acre|kg|kilogram|kilo|ton|tonne|pound|lit(?:re|er)|gallon|barrel|degree|dollar|euro|peso|rupee|ruble|hryvnia|naira|pound|shilling|usd|eur|a\.m\.|p\.m\.|am|pm|o'clock|mm|cm|caliber|calibre|times|point|fold|gmt|utc)s?$/i;
const money = /^(?:\$|USD|US\$|Rs\.?|EUR|GBP|COP|PKR|INR)$/;
/** A number right after these is a label: “No. 5”, “Article 370”, “aged 12”. */
const labels =
  /^(?:no|nos|number|article|section|chapter|page|route|highway|unit|brigade|division|battalion|resolution|level|type|phase|part|aged|age|version|vol|vol\.|no\.|art|art\.|mark|group)\.?$/i;

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
  const mentions: QuantityMention[] = [];
  for (let from = 0; from < tokens.length; ) {
    const read = readQuantityAt(tokens, forms, from, lexicon);
    const span = read && { start: (tokens[from] as Token).start, end: (tokens[read.end - 1] as Token).end };
    if (!read || !span || times.some(time => overlap(time, span) > 0)) {
      from += 1;
      continue;
    }
    const counted = countedAt(tokens, read.end);
    mentions.push({
      ...span,
      text: text.slice(span.start, span.end),
      quantity: read.quantity,
      ...(counted === undefined ? {} : { of: counted }),
      sentence: index,
    });
    from = read.end;
  }
  return mentions;
}

const openers = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Cheap look before anything is tried: digits, words of numbers, and the first words of the tables. */
function mayOpen(form: string, lexicon: Lexicon): boolean {
  let known = openers.get(lexicon);
  if (!known) {
    const phrases = [...lexicon.quantities.keys(), ...lexicon.quantityModifiers.keys()];
    known = new Set([
      'between',
      'a',
      'an',
      'no',
      'none',
      'nobody',
      ...phrases.map(phrase => phrase.split(' ')[0] ?? ''),
    ]);
    openers.set(lexicon, known);
  }
  return known.has(form) || readNumeral(form) !== undefined || /^\d/.test(form);
}

function readQuantityAt(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
  lexicon: Lexicon,
): Read | undefined {
  if (!mayOpen(forms[from] ?? '', lexicon)) return undefined;
  const modifier = modifierAt(forms, from, lexicon.quantityModifiers);
  const start = from + (modifier?.length ?? 0);
  const plain =
    rangeAt(tokens, forms, start) ??
    personAndOthersAt(tokens, forms, start, lexicon) ??
    vagueAt(tokens, forms, start, lexicon.quantities) ??
    exactAt(tokens, forms, start) ??
    (modifier ? undefined : noneAt(tokens, forms, start, lexicon));
  if (!plain || isMeasured(tokens, forms, start, plain.end)) return undefined;
  const after = suffixAt(forms, plain.end);
  const effect = modifier?.effect ?? after?.effect;
  return {
    quantity: effect ? modify(plain.quantity, effect) : plain.quantity,
    end: plain.end + (after?.length ?? 0),
  };
}

function modifierAt(
  forms: readonly string[],
  from: number,
  modifiers: ReadonlyMap<string, QuantityEffect>,
): { effect: QuantityEffect; length: number } | undefined {
  for (let length = Math.min(5, forms.length - from); length > 0; length -= 1) {
    const effect = modifiers.get(forms.slice(from, from + length).join(' '));
    if (effect === undefined) continue;
    const rest = modifierAt(forms, from + length, modifiers);
    return { effect, length: length + (rest?.length ?? 0) };
  }
  return undefined;
}

/** “30 or so”, “80+”, “20 or more”. */
function suffixAt(
  forms: readonly string[],
  at: number,
): { effect: QuantityEffect; length: number } | undefined {
  if (forms[at] === '+') return { effect: 'at-least', length: 1 };
  if (forms[at] !== 'or') return undefined;
  if (forms[at + 1] === 'so') return { effect: 'about', length: 2 };
  if (forms[at + 1] === 'more') return { effect: 'at-least', length: 2 };
  return undefined;
}

function modify({ low, high, approximate }: Quantity, effect: QuantityEffect): Quantity {
  const soft = approximate ? { approximate } : {};
  switch (effect) {
    case 'at-least':
    case 'more-than':
      return { ...bound('low', low ?? high), ...soft };
    case 'at-most':
    case 'fewer-than':
      return { ...bound('high', high ?? low), ...soft };
    default:
      return { ...bound('low', low), ...bound('high', high), approximate: true };
  }
}

function bound(side: 'low' | 'high', value: number | undefined): Quantity {
  return value === undefined ? {} : { [side]: value };
}

/** “between 20 and 30”, “20 to 30”, “20-30”. */
function rangeAt(tokens: readonly Token[], forms: readonly string[], from: number): Read | undefined {
  const glued = /^(\d[\d,]*)-(\d[\d,]*)$/.exec(forms[from] ?? '');
  if (glued) return ordered(readNumeral(glued[1] as string), readNumeral(glued[2] as string), from + 1);
  const start = forms[from] === 'between' ? from + 1 : from;
  const low = numberAt(tokens, forms, start);
  if (!low) return undefined;
  const link = forms[low.end];
  const links =
    start > from ? link === 'and' : link === 'to' || (link === 'or' && forms[low.end + 1] !== 'so');
  const high = links ? numberAt(tokens, forms, low.end + 1) : undefined;
  return high ? ordered(low.quantity.low, high.quantity.low, high.end) : undefined;
}

function ordered(low: number | undefined, high: number | undefined, end: number): Read | undefined {
  return low !== undefined && high !== undefined && low < high ? { quantity: { low, high }, end } : undefined;
}

/** “a policeman and three others”: four in all. */
function personAndOthersAt(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
  { agents }: Lexicon,
): Read | undefined {
  const one =
    forms[from] === 'a' || forms[from] === 'an' ? { value: 1, end: from + 1 } : countAt(tokens, forms, from);
  if (!one) return undefined;
  const head = headAt(tokens, one.end);
  if (head === undefined || !agents.has((tokens[head] as Token).lemma) || forms[head + 1] !== 'and')
    return undefined;
  const more = countAt(tokens, forms, head + 2);
  const last = more && forms[more.end];
  if (!more || (last !== 'others' && last !== 'other' && last !== 'more')) return undefined;
  const total = one.value + more.value;
  return { quantity: { low: total, high: total }, end: more.end + 1 };
}

function countAt(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
): { value: number; end: number } | undefined {
  const read = numberAt(tokens, forms, from);
  return read?.quantity.low === undefined ? undefined : { value: read.quantity.low, end: read.end };
}

function vagueAt(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
  quantities: ReadonlyMap<string, VagueQuantity>,
): Read | undefined {
  for (let length = Math.min(4, forms.length - from); length > 0; length -= 1) {
    const phrase = forms.slice(from, from + length).join(' ');
    const row = quantities.get(phrase);
    // A bare article counts only where somebody is hurt; the coder sees to that.
    if (!row || phrase === 'a' || phrase === 'an' || phrase === 'the' || phrase === 'both') continue;
    const end = from + length;
    const quantity = {
      ...bound('low', row.low),
      ...bound('high', row.high),
      ...(row.approximate ? { approximate: true } : {}),
    };
    return { quantity, end: forms[end] === 'of' && readNumberAt(forms, end + 1) ? end : end };
  }
  const dozens = numberAt(tokens, forms, from);
  if (!dozens || forms[dozens.end] !== 'dozen') return undefined;
  const value = (dozens.quantity.low ?? 0) * 12;
  return { quantity: { low: value, high: value, approximate: true }, end: dozens.end + 1 };
}

function exactAt(tokens: readonly Token[], forms: readonly string[], from: number): Read | undefined {
  return numberAt(tokens, forms, from);
}

function numberAt(tokens: readonly Token[], forms: readonly string[], from: number): Read | undefined {
  const read = readNumberAt(forms, from);
  if (!read || !Number.isInteger(read.value) || tokens[from] === undefined) return undefined;
  // “One” is as often a pronoun (“one of them”) as a count; a counted noun decides.
  if (forms[from] === 'one' && read.length === 1 && countedAt(tokens, from + 1) === undefined)
    return undefined;
  if (/^(?:19|20)\d\d$/.test(forms[from] ?? '') && countedAt(tokens, from + 1) === undefined)
    return undefined;
  return { quantity: { low: read.value, high: read.value }, end: from + read.length };
}

/** “No one was hurt”, “no civilians were killed”: nought is stated. */
function noneAt(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
  { agents }: Lexicon,
): Read | undefined {
  const zero = { low: 0, high: 0 };
  if (/^(?:nobody|none)$/.test(forms[from] ?? '')) return { quantity: zero, end: from + 1 };
  if (forms[from] !== 'no') return undefined;
  if (forms[from + 1] === 'one') return { quantity: zero, end: from + 2 };
  const head = headAt(tokens, from + 1);
  const lemma = head === undefined ? '' : (tokens[head] as Token).lemma;
  return agents.has(lemma) || /^(?:casualty|injury|death|fatality|victim)$/.test(lemma)
    ? { quantity: zero, end: from + 1 }
    : undefined;
}

function isMeasured(tokens: readonly Token[], forms: readonly string[], from: number, end: number): boolean {
  const before = forms[from - 1] ?? '';
  if (money.test(tokens[from - 1]?.form ?? '') || labels.test(before)) return true;
  const previous = tokens[from - 1];
  const follows = forms[end] ?? '';
  // “Brigade 313”, “Channel 4”: a numeral right after a name belongs to the name.
  if (previous?.upos === 'PROPN' && /^\d/.test(forms[from] ?? '') && countedAt(tokens, end) === undefined)
    return true;
  if (measures.test(follows) || measures.test(tokens[end]?.lemma ?? '')) return true;
  return /^(?:-|more|straight|consecutive)$/.test(follows) && measures.test(tokens[end + 1]?.lemma ?? '');
}

/** Lemma of the noun that a number before `from` counts. */
function countedAt(tokens: readonly Token[], from: number): string | undefined {
  let start = from;
  if (tokens[start]?.form.toLowerCase() === 'of') {
    start += 1;
    while (/^(?:DET|PRON)$/.test(tokens[start]?.upos ?? '')) start += 1;
  }
  const head = headAt(tokens, start);
  return head === undefined ? undefined : tokens[head]?.lemma;
}

/** Index of the head noun of the nominal that begins at `from`; names only lead to it (“30 ISKP members”). */
function headAt(tokens: readonly Token[], from: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < tokens.length && at < from + 6; at += 1) {
    const { upos, form } = tokens[at] as Token;
    if (upos === 'NOUN') head = at;
    else if (upos === 'PROPN' || upos === 'ADJ' || form === "'s") {
      if (head !== undefined && upos !== 'PROPN') break;
    } else break;
  }
  return head;
}
