/** Numbers that count nobody: money, shares, ages, distances, hours, labels (“Article 370”), types (“AK-47”). */
import type { Token } from '../../model/analysis.ts';
import { countedNounAt } from './counted-noun.ts';

/** Nouns that a number measures rather than counts: time, space, money, shares. */
const measures =
  /^(?:%|percent|per|percentage|second|minute|hour|day|night|week|weekend|month|year|decade|century|km|kilomet(?:re|er)|mile|met(?:re|er)|yard|feet|foot|inch|hectare|acre|kg|kilogram|kilo|ton|tonne|pound|lit(?:re|er)|gallon|barrel|degree|dollar|cent|euro|peso|rupee|ruble|rouble|hryvnia|naira|shilling|dinar|riyal|dirham|lira|yuan|yen|franc|usd|eur|gbp|cop|pkr|inr|a\.m\.|p\.m\.|am|pm|o'clock|mm|cm|m|ft|mph|caliber|calibre|times|point|fold|gmt|utc|kb|mb|gb|mw|kw)s?$/i;
const money = /^(?:\$|€|£|¥|₹|₦|₽|USD|US\$|C\$|A\$|Rs\.?|EUR|GBP|COP|PKR|INR)$/;
/** A number right after these is a label: “No. 5”, “Article 370”, “aged 12”. */
const labels =
  /^(?:no|nos|number|article|section|chapter|page|route|highway|road|channel|unit|brigade|division|battalion|regiment|resolution|level|type|phase|part|aged|age|ages|version|vol|vol\.|no\.|art|art\.|mark|group|area|flight|sector|zone|room|camp|gate|call|dial|under-)\.?$/i;

/** @param from first token of the number itself, behind its modifiers. */
export function isMeasured(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
  end: number,
): boolean {
  return (
    isMoneyOrLabel(tokens, forms, from, end) ||
    isMeasure(tokens, forms, end) ||
    isAge(forms, from, end) ||
    isShare(forms, from, end) ||
    isAddress(tokens, end)
  );
}

function isMoneyOrLabel(
  tokens: readonly Token[],
  forms: readonly string[],
  from: number,
  end: number,
): boolean {
  const previous = tokens[from - 1];
  if (!previous) return false;
  if (money.test(previous.form) || labels.test(forms[from - 1] ?? '')) return true;
  const counts = countedNounAt(tokens, end) !== undefined;
  // “G20”, “T-72”: the token before ends in the number's own word.
  if (
    /^\d/.test(forms[from] ?? '') &&
    previous.end === tokens[from]?.start &&
    /[\p{L}-]$/u.test(previous.form)
  )
    return true;
  // “Brigade 313”, “Channel 4”, “in Highway 60”: a numeral right after a name belongs to the name.
  return previous.upos === 'PROPN' && /^\d/.test(forms[from] ?? '') && !counts;
}

function isMeasure(tokens: readonly Token[], forms: readonly string[], end: number): boolean {
  const follows = forms[end] ?? '';
  if (measures.test(follows) || measures.test(tokens[end]?.lemma ?? '')) return true;
  return (
    /^(?:-|–|more|straight|consecutive|square|cubic|per)$/.test(follows) &&
    measures.test(tokens[end + 1]?.lemma ?? '')
  );
}

/** “Must be 18 or older”, “34 years old”, “aged 12 to 60”. */
function isAge(forms: readonly string[], from: number, end: number): boolean {
  if (/^(?:aged|ages|age)$/.test(forms[from - 1] ?? '') || /^(?:aged|ages|age)$/.test(forms[from - 2] ?? ''))
    return true;
  return forms[end] === 'or' && /^(?:older|younger|over|under)$/.test(forms[end + 1] ?? '');
}

const small = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|every)$/;

/** “One in five”, “12 out of 30”: neither counts anybody. */
function isShare(forms: readonly string[], from: number, end: number): boolean {
  const first =
    (forms[end] === 'in' || forms[end] === 'out') &&
    small.test(forms[end + (forms[end] === 'out' ? 2 : 1)] ?? '');
  const second = forms[from - 1] === 'in' && /^(?:\d+|one|two|three|four|nine)$/.test(forms[from - 2] ?? '');
  return first || second;
}

/** “14 Baker Street”. */
function isAddress(tokens: readonly Token[], end: number): boolean {
  return (
    tokens
      .slice(end, end + 4)
      .some(({ form }) => /^(?:Street|Road|Avenue|Boulevard|Lane|Drive)$/.test(form)) &&
    tokens[end]?.upos === 'PROPN'
  );
}
