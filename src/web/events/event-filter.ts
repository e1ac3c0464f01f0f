/** What a filter of events says, apart from how it is drawn. */
import type { EventFilter } from '../../model/api-events.ts';

const filters = ['q', 'actor', 'place', 'type', 'status', 'disagreement', 'from', 'to'] as const;

/** A filter that leaves nothing out; the order of the list stays as it is. */
export const cleared: Partial<EventFilter> = Object.fromEntries(filters.map(name => [name, undefined]));

/** Whether the filter leaves anything out. */
export function isFiltered(filter: EventFilter): boolean {
  return filters.some(name => filter[name] !== undefined);
}

/** Whether its time ends before it begins; such an address is kept, and told. */
export function isTurned({ from, to }: EventFilter): boolean {
  return from !== undefined && to !== undefined && from > to;
}

/** The strip shows all times, so that a chosen stretch stands among what it leaves out. */
export function withoutTime({ from: _, to: __, ...timeless }: EventFilter): EventFilter {
  return timeless;
}
