/** The events: a sentence of filters, a strip of time, the list. Every filter stands in the address. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { EventFilter, EventSummary } from '../../model/api-events.ts';
import { collectionQuery, eventsQuery, timelineQuery } from '../api/queries.ts';
import { figures } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { EmptyCollection } from '../shell/empty-collection.tsx';
import { More, useFilterKey } from '../shell/filter-bar.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { narrow, useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { isFiltered, isTurned, withoutTime } from './event-filter.ts';
import { EventList } from './event-list.tsx';
import { EventTable } from './event-table.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { StripKey } from './strip-key.tsx';
import { TimeStrip } from './time-strip.tsx';
import './events.css';

const route = getRouteApi('/events');

export function EventsScreen() {
  useTitle('Events');
  const filter = route.useSearch();
  const navigate = useNavigate();
  const collection = useQuery(collectionQuery);
  const events = useInfiniteQuery({ ...eventsQuery(filter), enabled: !isTurned(filter) });
  const pages = events.data?.pages;
  const items = useMemo(
    () => (isTurned(filter) ? [] : (pages?.flatMap(page => page.items) ?? [])),
    [pages, filter],
  );
  const [chosen, setChosen] = useChosen(items);
  const sentence = useRef<HTMLElement>(null);
  const change = (changed: Partial<EventFilter>) =>
    void navigate({
      to: '/events',
      search: previous => ({ ...previous, ...changed }) as EventFilter,
      replace: true,
      resetScroll: false,
    });
  const { rule } = filter;
  const open = (id: string) =>
    void navigate({ to: '/events/$id', params: { id }, search: rule ? { rule } : {} });
  const step = (by: number) => setChosen(index => Math.min(items.length - 1, Math.max(0, index + by)));
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: event => {
      const target = event.target as HTMLElement;
      if (items[chosen] && !target.closest('a, button, summary')) open(items[chosen].id);
    },
  });
  useFilterKey(sentence);
  const turned = isTurned(filter);
  const failed = collection.error ?? (turned ? null : events.error);
  const askAgain = () => void Promise.all([collection.refetch(), events.refetch()]);
  if (failed && items.length === 0) return <Failed error={failed} retry={askAgain} />;
  if (!collection.data || !(pages || turned)) return <Waiting />;
  if (collection.data.documents === 0) return <EmptyCollection building={collection.data.building} />;
  const total = turned ? 0 : (pages?.[0]?.total ?? 0);
  return (
    <div className="screen events" aria-busy={events.isFetching}>
      <h1 className="hidden">Events</h1>
      <FilterSentence
        ref={sentence}
        filter={filter}
        collection={collection.data}
        shown={total}
        change={change}
      />
      <Strip
        filter={filter}
        items={items}
        total={total}
        chosen={items[chosen]?.id}
        change={change}
        open={open}
      />
      <List items={items} chosen={items[chosen]?.id} sort={filter.sort} rule={rule} change={change} />
      {turned ? (
        <Turned filter={filter} change={change} />
      ) : total === 0 ? (
        <NothingLeft filtered={isFiltered(filter)} />
      ) : null}
      {turned ? null : <More shown={items.length} of={figures(total, 'event')} query={events} />}
    </div>
  );
}

/** The row that J and K move; none until one of them is used, and none after the list changes. */
function useChosen(items: readonly EventSummary[]) {
  const first = items[0]?.id;
  const [state, setState] = useState<{ first: string | undefined; index: number }>({ first, index: -1 });
  const index = state.first === first ? state.index : -1;
  const set = (next: (index: number) => number) => setState({ first, index: next(index) });
  return [index, set] as const;
}

interface StripProps {
  readonly filter: EventFilter;
  readonly items: readonly EventSummary[];
  readonly total: number;
  readonly chosen: string | undefined;
  readonly change: (changed: Partial<EventFilter>) => void;
  readonly open: (id: string) => void;
}

function Strip({ filter, items, total, chosen, change, open }: StripProps) {
  const { from, to } = filter;
  const { data: timeline } = useQuery(timelineQuery(withoutTime(filter)));
  if (!timeline) return <div className="strip-room" />;
  return (
    <>
      <TimeStrip
        timeline={timeline}
        chosenDays={{ from, to }}
        events={items}
        unloaded={total - items.length}
        chosen={chosen}
        choose={(from, to) => change({ from, to })}
        open={open}
      />
      <StripKey undated={timeline.undated} />
    </>
  );
}

interface ListProps {
  readonly items: readonly EventSummary[];
  readonly chosen: string | undefined;
  readonly sort: EventFilter['sort'];
  readonly rule: EventFilter['rule'];
  readonly change: (changed: Partial<EventFilter>) => void;
}

function List({ items, chosen, sort, rule, change }: ListProps) {
  const isNarrow = useMedia(narrow);
  if (items.length === 0) return null;
  return isNarrow ? (
    <EventList items={items} chosen={chosen} rule={rule} />
  ) : (
    <div className="list-frame">
      <EventTable items={items} chosen={chosen} sort={sort} rule={rule} change={change} />
    </div>
  );
}

function NothingLeft({ filtered }: { filtered: boolean }) {
  return (
    <p className="nothing">
      {filtered
        ? 'No event fits all of these. Loosen one of the underlined words above, or clear them.'
        : 'No event was read in the documents of this collection.'}
    </p>
  );
}

function Turned({ filter: { from, to }, change }: Pick<ListProps, 'change'> & { filter: EventFilter }) {
  return (
    <p className="nothing" role="alert">
      The chosen time ends on {writeDate({ from: to, to })}, before it begins on{' '}
      {writeDate({ from, to: from })}: no day lies in it.{' '}
      <button type="button" className="acts" onClick={() => change({ from: to, to: from })}>
        Turn it round
      </button>
    </p>
  );
}
