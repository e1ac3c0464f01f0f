/** The accounts of one event as rules weigh them: for each field its distinct values, with who gives them and on what they rest. */
import type { AccountFieldName, AccountFields } from '../../model/account.ts';
import { lengthInDays } from '../../model/calendar.ts';
import type { Stance } from '../../model/claim.ts';
import type { Place } from '../../model/place.ts';
import type { Quantity } from '../../model/quantity.ts';

/** What a rule needs of an account; accounts of a record have it, and those of an event with their origins. */
export interface ViewedAccount {
  readonly id: string;
  readonly document: string;
  readonly origin: string;
  readonly stance: Stance;
  readonly fields: AccountFields;
}

export interface ViewContext {
  readonly places: ReadonlyMap<string, Pick<Place, 'precision'>>;
  /** Day of a document's publication, where it is known. */
  readonly publishedOf: (document: string) => string | undefined;
  /** What a person decided about an origin; nothing decided is neither. */
  readonly reliabilityOf?: (origin: string) => 'reliable' | 'unreliable' | undefined;
}

export type FieldValue<Field extends AccountFieldName> = NonNullable<AccountFields[Field]>;

/** One value of a field, words aside. */
export interface Stated<Value> {
  readonly value: Value;
  readonly accounts: readonly ViewedAccount[];
  readonly origins: number;
}

/** Distinct values in the accounts' order; a denial states none. */
export function statedValues<Field extends AccountFieldName>(
  field: Field,
  accounts: readonly ViewedAccount[],
): Stated<FieldValue<Field>>[] {
  const groups = new Map<string, { value: FieldValue<Field>; accounts: ViewedAccount[] }>();
  for (const account of accounts) {
    const value = account.fields[field];
    if (value === undefined || account.stance === 'denied') continue;
    const key = keyOf(value);
    const group = groups.get(key) ?? { value: value as FieldValue<Field>, accounts: [] };
    group.accounts.push(account);
    groups.set(key, group);
  }
  return [...groups.values()].map(group => ({
    ...group,
    origins: new Set(group.accounts.map(({ origin }) => origin)).size,
  }));
}

function keyOf(value: NonNullable<AccountFields[AccountFieldName]>): string {
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value).toLowerCase();
  const { text: _, ...rest } = value as { text?: string };
  return JSON.stringify(Object.entries(rest).sort());
}

/** Smaller is more precise: days for dates, UCDP precision for places, softness for tolls, fewer parties for actors. */
export function vagueness(
  field: AccountFieldName,
  value: FieldValue<AccountFieldName>,
  { places }: ViewContext,
): number {
  if (typeof value === 'string') return field === 'place' ? (places.get(value)?.precision ?? 7) : 0;
  if (typeof value === 'boolean') return 0;
  if (Array.isArray(value)) return -value.length;
  if (field === 'date') return lengthInDays(value as AccountFields['date'] & object);
  const { low, high, approximate } = value as Quantity;
  return (low === undefined || high === undefined ? 2 : 0) + (approximate ? 1 : 0);
}
