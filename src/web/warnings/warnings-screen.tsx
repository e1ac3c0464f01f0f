/** The ledger of warnings: what was announced at the left, what may have come of it at the right, a lane between them on one axis. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { WarningFilter, WarningPage, WarningView } from '../../model/api-warnings.ts';
import { warningsQuery } from '../api/queries.ts';
import { figures, warningStateWords } from '../marks/words.ts';
import { shortMonth, writeDate } from '../marks/write-date.ts';
import { Choice, More, useFilterKey } from '../shell/filter-bar.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { useTitle } from '../shell/use-title.ts';
import { type LaneScale, laneScale } from './lanes.ts';
import { AnnouncedMark } from './warning-marks.tsx';
import { WarningRow } from './warning-row.tsx';
import '../events/events.css';
import '../dyads/dyads.css';
import './warnings.css';

const route = getRouteApi('/warnings');

export function WarningsScreen() {
  useTitle('Warnings');
  const { warning: chosen, ...filter } = route.useSearch();
  const navigate = useNavigate();
  const warnings = useInfiniteQuery(warningsQuery(filter));
  const items = useMemo(() => warnings.data?.pages.flatMap(page => page.items) ?? [], [warnings.data]);
  const change = (changed: Partial<WarningFilter> & { warning?: string | undefined }) =>
    void navigate({
      to: '/warnings',
      search: previous => ({ ...previous, ...changed }) as WarningFilter,
      replace: true,
      resetScroll: false,
    });
  const open = (id: string) => change({ warning: id === chosen ? undefined : id });
  const step = (by: number) => {
    const index = items.findIndex(({ id }) => id === chosen);
    const next = items[index < 0 ? 0 : Math.min(items.length - 1, Math.max(0, index + by))];
    if (next) change({ warning: next.id });
  };
  useKeys({ j: () => step(1), k: () => step(-1), escape: () => change({ warning: undefined }) });
  if (warnings.error) return <Failed error={warnings.error} retry={() => void warnings.refetch()} />;
  const [first] = warnings.data?.pages ?? [];
  if (!first) return <Waiting />;
  const filtered = Boolean(filter.kind || filter.status || filter.actor);
  return (
    <div className="screen" aria-busy={warnings.isFetching}>
      <div className="ledger-head">
        <h1>What was announced, and what came of it</h1>
        <Filters filter={filter} page={first} change={change} />
      </div>
      {items.length === 0 ? (
        <p className="nothing">
          {filtered
            ? 'No announcement fits. Loosen one of the words above.'
            : 'No threat, warning or prediction was read in this collection.'}
        </p>
      ) : (
        <Ledger items={items} lastDay={first.lastDay} chosen={chosen} open={open} />
      )}
      <More shown={items.length} of={figures(first.total, 'announcement')} query={warnings} />
      <p className="ledger-key">
        <span className="marked">
          <AnnouncedMark kind="threat" /> threat by the one who would carry it out
        </span>
        <span className="marked">
          <AnnouncedMark kind="warning" /> warning by another
        </span>
        <span className="marked">
          <AnnouncedMark kind="prediction" /> prediction
        </span>
        <span className="ledger-note">
          What followed is a link that people confirm, with reasons; no likelihood is worked out, nothing is
          foretold.
        </span>
      </p>
    </div>
  );
}

interface FiltersProps {
  readonly filter: WarningFilter;
  readonly page: WarningPage;
  readonly change: (changed: Partial<WarningFilter>) => void;
}

function Filters({ filter, page: { choices, total }, change }: FiltersProps) {
  const all = choices.kinds.reduce((sum, { warnings }) => sum + warnings, 0);
  const bar = useRef<HTMLElement>(null);
  useFilterKey(bar);
  return (
    <section className="ledger-filters" aria-label="Filters" ref={bar}>
      <span className="second" role="status">
        {all === total ? `${all} in the ledger` : `${all} in the ledger, ${total} shown`}
      </span>
      <Choice
        label="Kind"
        any="of any kind"
        value={filter.kind}
        options={choices.kinds.map(({ kind, warnings }) => [kind, kind, warnings])}
        choose={kind => change({ kind: kind as WarningFilter['kind'] })}
      />
      <Choice
        label="State"
        any="in any state"
        value={filter.status}
        options={choices.statuses.map(({ status, warnings }) => [
          status,
          warningStateWords[status],
          warnings,
        ])}
        choose={status => change({ status: status as WarningFilter['status'] })}
      />
      {filter.actor ? (
        <button type="button" className="acts" onClick={() => change({ actor: undefined })}>
          of all actors
        </button>
      ) : null}
    </section>
  );
}

interface LedgerProps {
  readonly items: readonly WarningView[];
  readonly lastDay: string | undefined;
  readonly chosen: string | undefined;
  readonly open: (id: string) => void;
}

function Ledger({ items, lastDay, chosen, open }: LedgerProps) {
  const scale = useMemo(() => laneScale(items, lastDay), [items, lastDay]);
  return (
    <table className="ledger">
      <caption className="hidden">Announcements, latest first, each with what may have come of it</caption>
      <colgroup>
        {['kind', 'given', 'by', 'what', 'lane', 'state', 'event'].map(name => (
          <col key={name} className={name} />
        ))}
      </colgroup>
      <thead>
        <tr className="ends">
          <th scope="colgroup" colSpan={4}>
            Announced
          </th>
          <th scope="col" rowSpan={2} className="lane-head">
            <Axis scale={scale} />
          </th>
          <th scope="colgroup" colSpan={2}>
            What came of it
          </th>
        </tr>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col">Given</th>
          <th scope="col">By, in</th>
          <th scope="col">What, against whom</th>
          <th scope="col">State</th>
          <th scope="col">Event or reason</th>
        </tr>
      </thead>
      {items.map(warning => (
        <WarningRow
          key={warning.id}
          warning={warning}
          scale={scale}
          lastDay={lastDay}
          chosen={warning.id === chosen}
          open={() => open(warning.id)}
        />
      ))}
    </table>
  );
}

function Axis({ scale }: { scale: LaneScale | undefined }) {
  if (!scale) return <span>nothing is dated</span>;
  return (
    <>
      <span className="axis-months" aria-hidden="true">
        {scale.months.map(({ at, month }) => (
          <span key={at} style={{ insetInlineStart: `${at}%` }}>
            {shortMonth(month)}
          </span>
        ))}
      </span>
      <span className="axis-months" aria-hidden="true">
        {scale.months.map(({ at, month, year }) =>
          month === 1 || at === 0 ? (
            <span key={at} style={{ insetInlineStart: `${at}%` }}>
              {year}
            </span>
          ) : null,
        )}
      </span>
      <span>
        given, then until answered or the last document
        {scale.end ? <span className="hidden">, {writeDate({ from: scale.end, to: scale.end })}</span> : null}
      </span>
    </>
  );
}
