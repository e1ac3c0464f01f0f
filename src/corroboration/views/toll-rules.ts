/** How many, under each rule. Numbers are taken as they are stated: “at least 21” is 21 where a rule wants the least. */
import type { TollField } from '../../model/quantity.ts';
import type { Viewed, ViewedToll, ViewRule } from '../../model/view.ts';
import { mostOrigins } from './pick.ts';
import type { FieldValue, Stated, ViewContext } from './readings-of.ts';

type StatedToll = Stated<FieldValue<TollField>>;

/** The toll under the rule; `tolls` is never empty. */
export function tollUnder(
  rule: ViewRule,
  field: TollField,
  tolls: readonly StatedToll[],
  context: ViewContext,
): Viewed<ViewedToll> {
  switch (rule) {
    case 'most-conservative':
      return viewed(lowest(tolls, least));
    case 'most-informative':
      return viewed(tolls.reduce((one, other) => (most(other) > most(one) ? other : one)));
    case 'acled':
      return inAcledNumbers(lowest(tolls, acledNumber));
    case 'ucdp':
      return asUcdp(field, tolls, context);
    default:
      return viewed(mostOrigins(field, tolls, context));
  }
}

function least({ value: { low, high } }: StatedToll): number {
  return low ?? high ?? 0;
}

function most({ value: { low, high } }: StatedToll): number {
  return high ?? low ?? 0;
}

function lowest(tolls: readonly StatedToll[], of: (toll: StatedToll) => number): StatedToll {
  return tolls.reduce((one, other) => (of(other) < of(one) ? other : one));
}

function viewed({ value: { low, high, approximate }, accounts }: StatedToll): Viewed<ViewedToll> {
  return {
    value: {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
      ...(approximate ? { approximate } : {}),
    },
    accounts: accounts.map(({ id }) => id),
  };
}

/** UCDP GED: low and high over all usable figures, best the figure that most origins give, the lower of equals. */
function asUcdp(field: TollField, tolls: readonly StatedToll[], context: ViewContext): Viewed<ViewedToll> {
  const low = lowest(tolls, least);
  const high = tolls.reduce((one, other) => (most(other) > most(one) ? other : one));
  const best = mostOrigins(
    field,
    tolls.toSorted((left, right) => least(left) - least(right)),
    context,
  );
  const used = new Set([low, best, high].flatMap(({ accounts }) => accounts.map(({ id }) => id)));
  return { value: { low: least(low), best: least(best), high: most(high) }, accounts: [...used] };
}

/** What ACLED codes for words without a number (fatality methodology, 2024): tens 10, dozens 12, hundreds 100; else 3. */
const acledWords: readonly (readonly [RegExp, number])[] = [
  [/\bthousands\b/i, 1000],
  [/\bhundreds\b/i, 100],
  [/\bdozens\b/i, 12],
  [/\btens\b/i, 10],
];
/** Outside war zones; ACLED takes 10 within them, which no text says. */
const acledUnknown = 3;

function acledNumber({ value }: StatedToll): number {
  const { low, high, approximate, text } = value;
  const words = acledWords.find(([word]) => word.test(text));
  if (words && !/\d/.test(text)) return words[1];
  const saysNoNumber = approximate && high === undefined && low !== undefined && low <= 2 && !/\d/.test(text);
  return saysNoNumber ? acledUnknown : (low ?? high ?? 0);
}

function inAcledNumbers(toll: StatedToll): Viewed<ViewedToll> {
  const number = acledNumber(toll);
  return { value: { low: number, high: number }, accounts: toll.accounts.map(({ id }) => id) };
}
