/** Who met whom, event by event, as each rule sees it: the pairs of sides that dyads are made of. */

import type { Side } from '../../model/dyad.ts';
import { byText } from '../../model/order.ts';
import type { EventType } from '../../model/plover.ts';
import type { ConflictRecord } from '../../model/record.ts';
import { type EventView, type ViewRule, viewRules } from '../../model/view.ts';
import type { Sides } from '../sides.ts';
import type { ViewContext } from '../views/readings-of.ts';
import { viewContextOf, viewedAccounts } from '../views/view-context.ts';
import { viewUnderEveryRule } from '../views/view-event.ts';

/** Force used or brought to bear; a protest, a sanction or a threat is told elsewhere. */
const violentTypes: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

export type Beginner = 'first' | 'second' | 'both';

/** One event between two sides, as a rule sees it. */
export interface Encounter {
  readonly event: string;
  readonly begunBy: Beginner;
  readonly view: EventView;
}

export interface Pair {
  readonly first: Side;
  readonly second: Side;
  readonly encounters: Readonly<Record<ViewRule, Encounter[]>>;
}

/** By the ids of both sides; an event stands under each pair that some rule sees in it. */
export function findPairs(
  record: ConflictRecord,
  sides: Sides,
  reliabilityOf: ViewContext['reliabilityOf'],
): ReadonlyMap<string, Pair> {
  // A total counts events that stand here themselves: with it they would count twice.
  const violent = record.events.filter(({ type, aggregate }) => violentTypes.has(type) && !aggregate);
  const context = viewContextOf(record, reliabilityOf);
  const pairs = new Map<string, Pair>();
  for (const { id: event, accounts } of violent) {
    const views = viewUnderEveryRule(viewedAccounts({ accounts }), context);
    for (const rule of viewRules) {
      const view = views[rule];
      for (const { first, second, begunBy } of pairsIn(view, sides)) {
        const pair = pairs.get(pairId(first, second)) ?? { first, second, encounters: noEncounters() };
        pair.encounters[rule].push({ event, begunBy, view });
        pairs.set(pairId(first, second), pair);
      }
    }
  }
  return pairs;
}

function noEncounters(): Record<ViewRule, Encounter[]> {
  return Object.fromEntries(viewRules.map(rule => [rule, [] as Encounter[]])) as Record<
    ViewRule,
    Encounter[]
  >;
}

/** Each initiator's side with each target's; initiators among themselves where nobody is a target (“the two sides clashed”). */
function* pairsIn({ initiators, targets }: EventView, sides: Sides) {
  const [acting, suffering] = [initiators, targets].map(
    parties => new Map((parties?.value ?? []).flatMap(id => sides.of(id) ?? []).map(side => [side.id, side])),
  ) as [Map<string, Side>, Map<string, Side>];
  const clash = suffering.size === 0;
  const all = [...new Map([...acting, ...suffering]).values()].toSorted((one, other) =>
    byText(one.id, other.id),
  );
  for (const [index, first] of all.entries()) {
    for (const second of all.slice(index + 1)) {
      const forth = acting.has(first.id) && (clash || suffering.has(second.id));
      const back = acting.has(second.id) && (clash || suffering.has(first.id));
      if (!forth && !back) continue;
      const begunBy: Beginner = forth && back ? 'both' : forth ? 'first' : 'second';
      yield { first, second, begunBy };
    }
  }
}

export function pairId(one: Side, other: Side): string {
  return [one.id, other.id].sort(byText).join('~');
}
