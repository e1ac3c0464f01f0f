/** The ways a count is written, each read at one place: ranges, several and others, groups of so many, vague words, numerals, none. */
import type { Token } from '../../model/analysis.ts';
import type { Lexicon, VagueQuantity } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import { countedNounAt, nominalHeadAt } from './counted-noun.ts';
import { bound } from './modifiers.ts';
import { readNumberAt, readNumeral } from './read-number.ts';

export interface Read {
  readonly quantity: Quantity;
  /** Index after its last token. */
  readonly end: number;
  /** Nobody is named: the number stands for people by its own words (“a family of six”). */
  readonly alone?: true;
}

/** What the readers look at: tokens, their forms in lower case, and the tables. */
export interface Words {
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  readonly lexicon: Lexicon;
}

/** Ranges and groups first, then the longest of what is left; `bare` when no modifier stands before. */
export function countAt(words: Words, from: number, bare: boolean): Read | undefined {
  const joined = rangeAt(words, from) ?? personAndOthersAt(words, from) ?? groupOfAt(words, from);
  if (joined) return joined;
  const [dozens, vague, number] = [dozensAt(words, from), vagueAt(words, from), numberAt(words, from)];
  const longest = [dozens, vague, number]
    .filter(read => read !== undefined)
    .toSorted((left, right) => right.end - left.end)[0];
  return longest ?? (bare ? noneAt(words, from) : undefined);
}

/** “Between 20 and 30”, “20 to 30”, “20-30”, “2 to 3 million”, “two to three dozen”. */
function rangeAt(words: Words, from: number): Read | undefined {
  const { forms } = words;
  const glued = /^(\d[\d,.]*)-(\d[\d,.]*)$/.exec(forms[from] ?? '');
  if (glued) return scaled(words, readNumeral(glued[1] as string), readNumeral(glued[2] as string), from + 1);
  const opens = forms[from] === 'between' || forms[from] === 'from';
  const start = opens ? from + 1 : from;
  const low = rawNumberAt(words, start);
  if (!low) return undefined;
  const link = forms[low.end];
  const links =
    forms[from] === 'between'
      ? link === 'and'
      : link === 'to' ||
        link === '-' ||
        link === '–' ||
        (!opens && link === 'or' && !/^(?:so|more|less|fewer)$/.test(forms[low.end + 1] ?? ''));
  const high = links ? rawNumberAt(words, low.end + 1) : undefined;
  if (!high) return undefined;
  // “2 to 3 million”, “two to three thousand”: the scale is said once.
  const ratio = scaleIn(forms, low.end + 1, high.end);
  const first = low.value < high.value && low.value * ratio <= high.value ? low.value * ratio : low.value;
  const read = scaled(words, first, high.value, high.end);
  return read && link === 'or' ? { ...read, quantity: { ...read.quantity, approximate: true } } : read;
}

function scaleIn(forms: readonly string[], from: number, to: number): number {
  const scale = forms
    .slice(from, to)
    .find(form => /^(?:thousand|lakh|lakhs|million|crore|billion|hundred)$/.test(form));
  return scale === undefined ? 1 : (readNumberAt(['a', scale.replace(/s$/, '')], 0)?.value ?? 1);
}

/** The range from `low` to `high`, in dozens where these follow. */
function scaled(
  { forms }: Words,
  low: number | undefined,
  high: number | undefined,
  end: number,
): Read | undefined {
  if (low === undefined || high === undefined || low >= high) return undefined;
  if (!Number.isInteger(low) || !Number.isInteger(high)) return undefined;
  if (forms[end] === 'dozen')
    return { quantity: { low: low * 12, high: high * 12, approximate: true }, end: end + 1 };
  return { quantity: { low, high }, end };
}

/** “A policeman and three others”: four in all. */
function personAndOthersAt({ tokens, forms, lexicon }: Words, from: number): Read | undefined {
  const one =
    forms[from] === 'a' || forms[from] === 'an' || forms[from] === 'himself' || forms[from] === 'herself'
      ? { value: 1, end: from + 1 }
      : plainNumberAt({ tokens, forms, lexicon }, from);
  if (!one) return undefined;
  const head = nominalHeadAt(tokens, one.end);
  if (head === undefined || !lexicon.agents.has((tokens[head] as Token).lemma) || forms[head + 1] !== 'and')
    return undefined;
  const more = plainNumberAt({ tokens, forms, lexicon }, head + 2);
  const last = more && forms[more.end];
  if (!more || (last !== 'others' && last !== 'other' && last !== 'more')) return undefined;
  if (last !== 'others' && nominalHeadAt(tokens, more.end + 1) !== undefined) return undefined;
  const total = one.value + more.value;
  return { quantity: { low: total, high: total }, end: more.end + 1, alone: true };
}

const groups =
  /^(?:family|crew|group|team|force|party|unit|squad|band|gang|garrison|delegation|crowd|patrol|army|contingent|household)$/;

/** “A family of six”, “a force of 12,000”: so many people; with a noun after it the number counts that noun. */
function groupOfAt(words: Words, from: number): Read | undefined {
  const { tokens, forms } = words;
  if (!/^(?:a|an|the|one)$/.test(forms[from] ?? '')) return undefined;
  const head = nominalHeadAt(tokens, from + 1);
  if (head === undefined || !groups.test((tokens[head] as Token).lemma) || forms[head + 1] !== 'of')
    return undefined;
  const number = plainNumberAt(words, head + 2);
  if (!number || countedNounAt(tokens, number.end) !== undefined || forms[number.end] === 'dozen')
    return undefined;
  return { quantity: { low: number.value, high: number.value }, end: number.end, alone: true };
}

/** “Two dozen”, “three dozen”. */
function dozensAt(words: Words, from: number): Read | undefined {
  const number = plainNumberAt(words, from);
  if (!number || words.forms[number.end] !== 'dozen') return undefined;
  const value = number.value * 12;
  return { quantity: { low: value, high: value, approximate: true }, end: number.end + 1 };
}

/** Rows of data/en/quantities.csv. A bare article counts only where somebody is hurt; the coder sees to that. */
function vagueAt({ tokens, forms, lexicon }: Words, from: number): Read | undefined {
  for (let length = Math.min(5, forms.length - from); length > 0; length -= 1) {
    const phrase = length === 1 ? (forms[from] ?? '') : forms.slice(from, from + length).join(' ');
    const row = lexicon.quantities.get(phrase);
    if (!row || /^(?:a|an|the|both|one|no|no one|nobody|none|nil|another)$/.test(phrase)) continue;
    const end = from + length;
    // “How many were killed” asks.
    if (forms[from - 1] === 'how' && /^(?:many|few)$/.test(phrase)) return undefined;
    // “A group of ten militants”: the number says more.
    if (forms[end] === 'of' && readNumberAt(forms, end + 1)) return undefined;
    if (/^(?:single|pair|couple|trio|few|handful)$/.test(phrase) && !isCounting(tokens, end))
      return undefined;
    // “Some” and “many” count only a noun or a whole (“many of the men”), not “some said”.
    if (
      /^(?:some|various|multiple|plenty|lots|a lot|a number|a group|a crowd|a score|tens)$/.test(phrase) &&
      !isCounting(tokens, end)
    )
      return undefined;
    return { quantity: quantityOf(row), end };
  }
  return undefined;
}

function isCounting(tokens: readonly Token[], end: number): boolean {
  return countedNounAt(tokens, end) !== undefined;
}

function quantityOf({ low, high, approximate }: VagueQuantity): Quantity {
  return { ...bound('low', low), ...bound('high', high), ...(approximate ? { approximate: true } : {}) };
}

function numberAt(words: Words, from: number): Read | undefined {
  const glued = gluedAt(words, from);
  if (glued) return glued;
  const number = plainNumberAt(words, from);
  if (!number) return undefined;
  const { tokens, forms } = words;
  const { value, end } = number;
  // “One” is as often a pronoun (“one of them spoke”) as a count; a counted noun, or another deed's count, decides.
  if (
    forms[from] === 'one' &&
    end === from + 1 &&
    countedNounAt(tokens, end) === undefined &&
    !isDone(tokens, end)
  )
    return undefined;
  // A bare year counts nobody.
  if (/^(?:1[89]|20)\d\d$/.test(forms[from] ?? '') && countedNounAt(tokens, end) === undefined)
    return undefined;
  return { quantity: { low: value, high: value }, end };
}

/** “30-odd people”, “a 12,000-strong force”: the number is glued to its word. */
function gluedAt({ forms }: Words, from: number): Read | undefined {
  const [, digits, word] = /^(.+)-(odd|plus|strong)$/.exec(forms[from] ?? '') ?? [];
  const value = digits === undefined ? undefined : readNumeral(digits);
  if (value === undefined) return undefined;
  if (word === 'plus') return { quantity: { low: value }, end: from + 1 };
  const quantity = { low: value, high: value, ...(word === 'odd' ? { approximate: true } : {}) };
  return { quantity, end: from + 1, ...(word === 'strong' ? { alone: true as const } : {}) };
}

/** “One killed”, “one dead”. */
function isDone(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next !== undefined && (next.xpos === 'VBN' || /^(?:dead|other|more)$/.test(next.form.toLowerCase()));
}

function plainNumberAt(words: Words, from: number): { value: number; end: number } | undefined {
  const read = rawNumberAt(words, from);
  return read && Number.isInteger(read.value) ? read : undefined;
}

/** May be a fraction, which counts nobody unless a scale follows. */
function rawNumberAt({ tokens, forms }: Words, from: number): { value: number; end: number } | undefined {
  if (tokens[from] === undefined) return undefined;
  const read = readNumberAt(forms, from);
  if (!read || !isApart(tokens, from, read.length)) return undefined;
  const end = from + read.length;
  const swiss = swissAt(tokens, from);
  if (swiss) return swiss;
  // “2.5m people”: an M that touches its number is a million where a noun follows, else a metre.
  const short = /^(?:m|mn|bn)$/.test(forms[end] ?? '') && tokens[end - 1]?.end === tokens[end]?.start;
  if (short && countedNounAt(tokens, end + 1) !== undefined)
    return { value: Math.round(read.value * (forms[end] === 'bn' ? 1e9 : 1e6)), end: end + 1 };
  return { value: read.value, end };
}

/** “1'250”. */
function swissAt(tokens: readonly Token[], from: number): { value: number; end: number } | undefined {
  const parts = tokens.slice(from, from + 3);
  const [first, mark, rest] = parts.map(({ form }) => form);
  const glued = parts.length === 3 && parts[0]?.end === parts[1]?.start && parts[1]?.end === parts[2]?.start;
  return glued && mark === "'" && /^\d{1,3}$/.test(first ?? '') && /^\d{3}$/.test(rest ?? '')
    ? { value: Number(`${first}${rest}`), end: from + 3 }
    : undefined;
}

/** Groups of digits belong together only with one blank between them: “1 240”, not “in 12, 300”. */
function isApart(tokens: readonly Token[], from: number, length: number): boolean {
  if (length < 2 || !/^\d{3}$/.test(tokens[from + 1]?.form ?? '')) return true;
  return tokens
    .slice(from, from + length - 1)
    .every((token, index) => (tokens[from + index + 1]?.start ?? 0) - token.end === 1);
}

/** “No one was hurt”, “no civilians were killed”: nought is stated. */
function noneAt({ tokens, forms, lexicon }: Words, from: number): Read | undefined {
  const quantity = { low: 0, high: 0 };
  if (/^(?:nobody|none|no-one)$/.test(forms[from] ?? '')) return { quantity, end: from + 1, alone: true };
  if (forms[from] !== 'no') return undefined;
  if (forms[from + 1] === 'one') return { quantity, end: from + 2, alone: true };
  const head = nominalHeadAt(tokens, from + 1);
  const lemma = head === undefined ? '' : (tokens[head] as Token).lemma;
  return lexicon.agents.has(lemma) || /^(?:casualty|injury|death|fatality|victim)$/.test(lemma)
    ? { quantity, end: from + 1 }
    : undefined;
}
