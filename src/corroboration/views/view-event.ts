/** The accounts of one event to the figures that a named rule gives, each with the accounts it was taken from. A view, never a winner. */
import type { AccountFieldName } from '../../model/account.ts';
import type { DateSpan } from '../../model/calendar.ts';
import { tollFields } from '../../model/quantity.ts';
import { type EventView, type Viewed, type ViewRule, viewRules } from '../../model/view.ts';
import { byPrecision, mostOrigins, namedByAll, namedByAny } from './pick.ts';
import {
  type FieldValue,
  type Stated,
  statedValues,
  type ViewContext,
  type ViewedAccount,
} from './readings-of.ts';
import { tollUnder } from './toll-rules.ts';

/** One event under one rule; denials give no values, origins held unreliable none under `ucdp`. */
export function viewEvent(
  rule: ViewRule,
  accounts: readonly ViewedAccount[],
  context: ViewContext,
): EventView {
  return viewStated(rule, statedOnce(usableUnder(rule, accounts, context)), context);
}

/** The same event under every rule; what its accounts state is gathered once. */
export function viewUnderEveryRule(
  accounts: readonly ViewedAccount[],
  context: ViewContext,
): Readonly<Record<ViewRule, EventView>> {
  const stated = statedOnce(accounts);
  const views = viewRules.map(rule => {
    const usable = usableUnder(rule, accounts, context);
    return [rule, viewStated(rule, usable === accounts ? stated : statedOnce(usable), context)];
  });
  return Object.fromEntries(views) as Record<ViewRule, EventView>;
}

type StatedValues = <Field extends AccountFieldName>(field: Field) => readonly Stated<FieldValue<Field>>[];

function statedOnce(accounts: readonly ViewedAccount[]): StatedValues {
  const gathered = new Map<AccountFieldName, readonly Stated<FieldValue<AccountFieldName>>[]>();
  return <Field extends AccountFieldName>(field: Field) => {
    const values = gathered.get(field) ?? statedValues(field, accounts);
    gathered.set(field, values);
    return values as readonly Stated<FieldValue<Field>>[];
  };
}

function viewStated(rule: ViewRule, stated: StatedValues, context: ViewContext): EventView {
  const of = <Field extends AccountFieldName>(field: Field) => {
    const values = stated(field);
    return rule === 'latest' ? latestOf(values, context) : values;
  };
  const pick = <Field extends 'date' | 'place' | 'means'>(field: Field) =>
    pickUnder(rule, field, of(field), context);
  const [date, place, means] = [pick('date'), pick('place'), pick('means')];
  const initiators = partiesUnder(rule, 'initiators', of('initiators'), context);
  const targets = partiesUnder(rule, 'targets', of('targets'), context);
  const tolls = tollFields.flatMap(field => {
    const values = of(field);
    return values.length === 0 ? [] : [[field, tollUnder(rule, field, values, context)] as const];
  });
  return {
    rule,
    ...(date ? { date: { ...date, value: withoutWords(date.value) } } : {}),
    ...(place ? { place } : {}),
    ...(initiators ? { initiators } : {}),
    ...(targets ? { targets } : {}),
    ...(means ? { means } : {}),
    ...Object.fromEntries(tolls),
  };
}

/** UCDP leaves out what a person judged unreliable, and all but the reliable where some are judged so. */
function usableUnder(
  rule: ViewRule,
  accounts: readonly ViewedAccount[],
  { reliabilityOf }: ViewContext,
): readonly ViewedAccount[] {
  if (rule !== 'ucdp' || !reliabilityOf) return accounts;
  const reliable = accounts.filter(({ origin }) => reliabilityOf(origin) === 'reliable');
  return reliable.length > 0
    ? reliable
    : accounts.filter(({ origin }) => reliabilityOf(origin) !== 'unreliable');
}

/** The values in the documents of the last day on which any of them was published; all of them when no date is known. */
function latestOf<Value>(values: readonly Stated<Value>[], { publishedOf }: ViewContext): Stated<Value>[] {
  const days = values.flatMap(({ accounts }) =>
    accounts.flatMap(({ document }) => publishedOf(document) ?? []),
  );
  const last = days.sort().at(-1);
  if (last === undefined) return [...values];
  return values
    .map(({ value, accounts }) => ({
      value,
      accounts: accounts.filter(({ document }) => publishedOf(document) === last),
    }))
    .filter(({ accounts }) => accounts.length > 0)
    .map(stated => ({ ...stated, origins: new Set(stated.accounts.map(({ origin }) => origin)).size }));
}

function pickUnder<Field extends 'date' | 'place' | 'means'>(
  rule: ViewRule,
  field: Field,
  values: readonly Stated<FieldValue<Field>>[],
  context: ViewContext,
): Viewed<FieldValue<Field>> | undefined {
  if (values.length === 0) return undefined;
  const { value, accounts } =
    rule === 'most-conservative'
      ? byPrecision(field, values, context, 'least')
      : rule === 'most-informative'
        ? byPrecision(field, values, context, 'most')
        : mostOrigins(field, values, context);
  return { value, accounts: accounts.map(({ id }) => id) };
}

function partiesUnder(
  rule: ViewRule,
  field: 'initiators' | 'targets',
  values: readonly Stated<readonly string[]>[],
  context: ViewContext,
): Viewed<readonly string[]> | undefined {
  if (values.length === 0) return undefined;
  if (rule === 'most-conservative') return namedByAll(values);
  if (rule === 'most-informative') return namedByAny(values);
  const { value, accounts } = mostOrigins(field, values, context);
  return { value, accounts: accounts.map(({ id }) => id) };
}

function withoutWords({ from, to }: DateSpan): DateSpan {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
