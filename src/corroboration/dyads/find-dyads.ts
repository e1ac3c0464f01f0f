/** The record's violent events to dyads: who against whom, by month and year, under a rule. It adds up what accounts say, and says under which rules. */
import type { DateSpan } from '../../model/calendar.ts';
import type { Dyad, DyadPeriod, DyadTally } from '../../model/dyad.ts';
import { byText } from '../../model/order.ts';
import type { ConflictRecord } from '../../model/record.ts';
import type { ViewRule } from '../../model/view.ts';
import { type Sides, sidesOf } from '../sides.ts';
import type { ViewContext } from '../views/readings-of.ts';
import { type Beginner, type Encounter, findPairs, pairId } from './encounters.ts';
import { sumDeaths } from './sum-deaths.ts';
import { yearsOf } from './years-of.ts';

/**
 * Every pair of sides between which some rule sees a violent event, under each of the rules asked for; most events
 * first, then most deaths. An event with several initiators or targets counts for each pair of them, with its whole
 * toll: sums over dyads are no totals.
 * @param reliabilityOf what people decided about origins, for the rules that ask for it.
 */
export function findDyads(
  record: ConflictRecord,
  rules: readonly ViewRule[],
  reliabilityOf?: ViewContext['reliabilityOf'],
): ReadonlyMap<ViewRule, readonly Dyad[]> {
  const sides = sidesOf(record.actors);
  const pairs = findPairs(record, sides, reliabilityOf);
  const relations = relationsByPair(record, sides);
  const years = new Map(
    [...pairs].map(([id, pair]) => [
      id,
      sides.violence(pair.first, pair.second) === 'other' ? [] : yearsOf(pair.encounters),
    ]),
  );
  const dyadsUnder = (rule: ViewRule) =>
    [...pairs]
      .map(
        ([id, { first, second, encounters }]): Dyad => ({
          id,
          first,
          second,
          violence: sides.violence(first, second),
          rule,
          tally: tallyOf(rule, encounters[rule]),
          periods: periodsOf(rule, encounters[rule]),
          years: years.get(id) ?? [],
          relations: relations.get(id) ?? [],
        }),
      )
      .toSorted(
        (one, other) =>
          other.tally.events.length - one.tally.events.length ||
          (other.tally.deaths?.best ?? -1) - (one.tally.deaths?.best ?? -1) ||
          byText(one.id, other.id),
      );
  return new Map(rules.map(rule => [rule, dyadsUnder(rule)]));
}

function relationsByPair({ relations }: ConflictRecord, sides: Sides): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, subject, object } of relations) {
    const [one, other] = [sides.of(subject), sides.of(object)];
    if (!one || !other || one.id === other.id) continue;
    const pair = pairId(one, other);
    found.set(pair, [...(found.get(pair) ?? []), id]);
  }
  return found;
}

function tallyOf(rule: ViewRule, encounters: readonly Encounter[]): DyadTally {
  const begun = (by: Beginner) => encounters.filter(({ begunBy }) => begunBy === by).length;
  const tolls = encounters.flatMap(({ view }) => view.deaths?.value ?? []);
  const deaths = sumDeaths(rule, tolls);
  return {
    events: encounters.map(({ event }) => event),
    byFirst: begun('first'),
    bySecond: begun('second'),
    byBoth: begun('both'),
    telling: tolls.length,
    ...(deaths ? { deaths } : {}),
  };
}

function periodsOf(rule: ViewRule, encounters: readonly Encounter[]): DyadPeriod[] {
  const byPeriod = Map.groupBy(encounters, ({ view }) => periodOf(view.date?.value));
  return [...byPeriod]
    .map(([period, own]) => ({ period, ...tallyOf(rule, own) }))
    .toSorted(
      (one, other) =>
        Number(one.period === '') - Number(other.period === '') || byText(one.period, other.period),
    );
}

/** The month in which all of its days lie, else the year, else none. */
function periodOf({ from, to }: DateSpan = {}): string {
  if (!from || !to || from.slice(0, 4) !== to.slice(0, 4)) return '';
  return from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4);
}
