/** Picks among the values of a field, with the accounts that carry the pick. Equals fall to the first in the accounts' order. */
import type { AccountFieldName } from '../../model/account.ts';
import type { Viewed } from '../../model/view.ts';
import { type FieldValue, type Stated, type ViewContext, vagueness } from './readings-of.ts';

/** Most origins, then the most precise, then most accounts. */
export function mostOrigins<Field extends AccountFieldName>(
  field: Field,
  values: readonly Stated<FieldValue<Field>>[],
  context: ViewContext,
): Stated<FieldValue<Field>> {
  return values.toSorted(
    (left, right) =>
      right.origins - left.origins ||
      vagueness(field, left.value, context) - vagueness(field, right.value, context) ||
      right.accounts.length - left.accounts.length,
  )[0] as Stated<FieldValue<Field>>;
}

/** The most or the least precise. */
export function byPrecision<Field extends AccountFieldName>(
  field: Field,
  values: readonly Stated<FieldValue<Field>>[],
  context: ViewContext,
  which: 'most' | 'least',
): Stated<FieldValue<Field>> {
  const sign = which === 'most' ? 1 : -1;
  return values.toSorted(
    (left, right) =>
      sign * (vagueness(field, left.value, context) - vagueness(field, right.value, context)) ||
      right.origins - left.origins,
  )[0] as Stated<FieldValue<Field>>;
}

/** The parties that every account names; undefined when they have none in common. */
export function namedByAll(
  values: readonly Stated<readonly string[]>[],
): Viewed<readonly string[]> | undefined {
  const [first, ...rest] = values;
  const common = first?.value.filter(id => rest.every(({ value }) => value.includes(id))) ?? [];
  return common.length === 0 ? undefined : { value: common, accounts: idsOf(values) };
}

/** The parties that any account names. */
export function namedByAny(values: readonly Stated<readonly string[]>[]): Viewed<readonly string[]> {
  return { value: [...new Set(values.flatMap(({ value }) => value))], accounts: idsOf(values) };
}

export function idsOf(values: readonly Pick<Stated<unknown>, 'accounts'>[]): string[] {
  return values.flatMap(({ accounts }) => accounts.map(({ id }) => id));
}
