/** The fields of an event as rows: every account's value, which read alike, what the rule takes, how they disagree. */
import type { EventDetail } from '../../model/api-events.ts';
import type { ComparedField } from '../../model/corroboration.ts';
import { type DayScale, dayScale } from '../marks/drawn-days.tsx';
import { tollScale } from '../marks/drawn-toll.tsx';
import type { RowKind } from '../marks/mark.tsx';
import { coreFields, fieldOrder } from '../marks/words.ts';
import type { Days } from '../marks/write-date.ts';
import type { Toll } from '../marks/write-toll.ts';
import { type CellValue, cellValue, isTaken } from './cell-value.ts';
import type { Column, OriginGroup } from './columns.ts';
import type { ShownEvent } from './under-rule.ts';

export interface Cell extends CellValue {
  readonly column: Column;
  readonly origin: OriginGroup;
  readonly field: ComparedField;
  /** Accounts with the same numeral read alike; absent where the value takes no part in the comparison. */
  readonly reading: number | undefined;
  /** Whether the rule takes this reading. */
  readonly taken: boolean;
}

export interface Row {
  readonly field: ComparedField;
  readonly kind: RowKind;
  /** One entry a column, in the columns' order; undefined where the account is silent. */
  readonly cells: readonly (Cell | undefined)[];
  readonly silent: readonly Column[];
  readonly readings: number;
  readonly days: DayScale | undefined;
  readonly tollEnd: number | undefined;
}

const kindRank: readonly RowKind[] = ['conflict', 'precision', 'denial', 'naming', 'alike', 'one', 'silent'];

/** Disagreements first; within a kind the fields in their fixed order. Fields that nobody states are left out but for the core ones. */
export function makeRows(detail: ShownEvent, origins: readonly OriginGroup[]): Row[] {
  return fieldOrder
    .map(field => makeRow(field, detail, origins))
    .filter(row => row !== undefined)
    .toSorted(
      (one, other) =>
        kindRank.indexOf(one.kind) - kindRank.indexOf(other.kind) ||
        fieldOrder.indexOf(one.field) - fieldOrder.indexOf(other.field),
    );
}

function makeRow(field: ComparedField, detail: ShownEvent, origins: readonly OriginGroup[]): Row | undefined {
  const disagreement = detail.disagreements.find(one => one.field === field && one.on === detail.event.id);
  if ((field === 'type' || field === 'stance') && !disagreement) return undefined;
  const columns = origins.flatMap(origin => origin.columns.map(column => ({ column, origin })));
  const values = columns.map(({ column }) => cellValue(field, column.account, detail));
  const stated = values.filter(value => value !== undefined).length;
  if (stated === 0 && !(coreFields as readonly string[]).includes(field)) return undefined;
  const numbers = numberReadings(disagreement, columns, values, detail);
  const takenReadings = new Set(
    columns.flatMap(({ column: { account } }, index) =>
      isTaken(field, account, detail) ? [numbers[index]] : [],
    ),
  );
  return {
    field,
    kind: disagreement?.kind ?? (stated > 1 ? 'alike' : stated === 1 ? 'one' : 'silent'),
    cells: columns.map(({ column, origin }, index) => {
      const value = values[index];
      const reading = numbers[index];
      return (
        value && {
          ...value,
          column,
          origin,
          field,
          reading,
          taken: reading !== undefined && takenReadings.has(reading),
        }
      );
    }),
    silent: columns.filter((_, index) => values[index] === undefined).map(({ column }) => column),
    readings: new Set(numbers.filter(number => number !== undefined)).size,
    days: dayScale(values.flatMap(value => value?.days ?? []) as Days[]),
    tollEnd: tollScale(values.flatMap(value => value?.toll ?? []) as Toll[]),
  };
}

/** Numbered in the order of the columns. Accounts of no listed value, as those that deny, get no number. */
function numberReadings(
  disagreement: EventDetail['disagreements'][number] | undefined,
  columns: readonly { readonly column: Column }[],
  values: readonly (CellValue | undefined)[],
  { actors }: EventDetail,
): (number | undefined)[] {
  if (!disagreement) return values.map(value => (value ? 1 : undefined));
  const met: string[] = [];
  return columns.map(({ column }, index) => {
    const value = values[index];
    const group = disagreement.values.findIndex(({ accounts }) => accounts.includes(column.account.id));
    if (group < 0 || !value) return undefined;
    const key = isOneThing(disagreement) ? nameUsed(value, actors) : String(group);
    if (key === undefined) return undefined;
    if (!met.includes(key)) met.push(key);
    return met.indexOf(key) + 1;
  });
}

/** Several names of one thing: the values are the same, and only the names in the words tell readings apart. */
function isOneThing({ kind, values }: EventDetail['disagreements'][number]): boolean {
  return kind === 'naming' && new Set(values.map(({ value }) => JSON.stringify(value))).size === 1;
}

/** The longest known name in the account's words; none in “its fighters”. */
function nameUsed({ words, quoted }: CellValue, actors: EventDetail['actors']): string | undefined {
  const text = ` ${(quoted ?? words).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return actors
    .flatMap(({ aliases }) => aliases.map(alias => alias.toLowerCase()))
    .filter(alias => text.includes(` ${alias} `))
    .toSorted((one, other) => other.length - one.length)[0];
}
