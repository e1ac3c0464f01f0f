/** The rule “representative”: for each field the reading with most origins, then the most precise, then the first in order. A view, never a winner. */
import type { Account, AccountFieldName } from '../model/account.ts';
import { type DateSpan, lengthInDays } from '../model/calendar.ts';
import type { Corroboration, Reading } from '../model/corroboration.ts';
import type { Place } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';

export const representativeRule = 'representative';

/** What the rule shows of one event; a field that no account states is absent. */
export interface View {
  readonly date?: DateSpan;
  readonly place?: string;
  readonly initiators: readonly string[];
  readonly targets: readonly string[];
  readonly means?: string;
  readonly deaths?: Quantity;
}

/** Works the view out from an event's corroborations. */
export function representativeView(
  fields: readonly Corroboration[],
  places: ReadonlyMap<string, Place>,
): View {
  const chosen = (field: AccountFieldName) => {
    const readings = fields.find(corroboration => corroboration.field === field)?.readings ?? [];
    // A denial excludes values of others; it gives none of its own.
    return readings
      .filter(reading => reading.value !== 'denied')
      .toSorted(
        (left, right) =>
          right.origins.length - left.origins.length ||
          vagueness(field, left, places) - vagueness(field, right, places) ||
          right.accounts.length - left.accounts.length,
      )[0]?.value;
  };
  const date = chosen('date') as Account['fields']['date'];
  const place = chosen('place') as string | undefined;
  const means = chosen('means') as string | undefined;
  const deaths = chosen('deaths') as Account['fields']['deaths'];
  return {
    initiators: (chosen('initiators') as readonly string[] | undefined) ?? [],
    targets: (chosen('targets') as readonly string[] | undefined) ?? [],
    ...(date ? { date: withoutWords(date) } : {}),
    ...(place ? { place } : {}),
    ...(means ? { means } : {}),
    ...(deaths ? { deaths: withoutWords(deaths) } : {}),
  };
}

/** Smaller is more precise: days for dates, UCDP precision for places, softness for tolls. */
function vagueness(field: AccountFieldName, { value }: Reading, places: ReadonlyMap<string, Place>): number {
  if (field === 'date') return lengthInDays(value as DateSpan);
  if (field === 'place') return places.get(value as string)?.precision ?? 7;
  if (field === 'initiators' || field === 'targets') return -(value as readonly string[]).length;
  if (field === 'means') return 0;
  const { low, high, approximate } = value as Quantity;
  return (low === undefined || high === undefined ? 2 : 0) + (approximate ? 1 : 0);
}

function withoutWords<Value extends { readonly text: string }>({
  text: _,
  ...rest
}: Value): Omit<Value, 'text'> {
  return rest;
}
