/** “30 people, including 11 children”: what the language stage marked as part of a number, kept beside the toll that it belongs to. */
import type { QuantityMention } from '../../model/analysis.ts';
import type { TollPart } from '../../model/claim.ts';
import { tollFields } from '../../model/quantity.ts';
import type { Context } from '../context.ts';
import { countsPeople } from '../mentions/counts.ts';
import type { Draft } from './draft.ts';

/** In the order of the text. A part belongs to the toll that its words name, else to the last one told before it. */
export function partsOf({ tolls, reading }: Draft, context: Context): TollPart[] {
  const told = tollFields.flatMap(field => {
    const toll = tolls[field];
    return toll ? [{ field, ...toll }] : [];
  });
  if (told.length === 0) return [];
  return reading.quantities.flatMap((quantity): TollPart[] => {
    const { start, end, part, toll } = quantity;
    if (!part || !countsPeople(quantity, context)) return [];
    if (told.some(whole => whole.start < end && start < whole.end)) return [];
    const before = told
      .filter(whole => whole.sentence === quantity.sentence && whole.end <= start)
      .toSorted((left, right) => right.end - left.end);
    const whole = before.find(({ field }) => field === toll) ?? before[0];
    if (!whole || isMore(quantity.quantity.low, whole.quantity.high)) return [];
    return [{ ...quantity, ...withNoun(quantity, reading, context), field: whole.field }];
  });
}

/** “11 children”, “five of them soldiers”: the words up to what they are. */
function withNoun({ start, end, of }: QuantityMention, { tokens }: Draft['reading'], { document }: Context) {
  const first = tokens.findIndex(token => token.start >= end);
  const noun = tokens.slice(first, first + 5).find(({ lemma }) => of !== undefined && lemma === of);
  const last = noun?.end ?? end;
  return { end: last, text: document.text.slice(start, last) };
}

/** A part is never more than the whole. */
function isMore(part: number | undefined, whole: number | undefined): boolean {
  return part !== undefined && whole !== undefined && part > whole;
}
