/** One event: every account of it side by side, disagreements first; the chosen value's sentence at the foot. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EventDetail } from '../../model/api-events.ts';
import { eventQuery } from '../api/queries.ts';
import { Failed, Waiting } from '../shell/message.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { narrow, useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { ApparatusKey } from './apparatus-key.tsx';
import { groupColumns, type OriginGroup, ungroupColumns } from './columns.ts';
import { Decisions } from './decisions.tsx';
import { EventHead } from './event-head.tsx';
import { Foot } from './foot.tsx';
import { hideSilent } from './hide-silent.ts';
import { Links } from './links.tsx';
import { Nearby } from './nearby.tsx';
import { PremisesElsewhere } from './premise-rows.tsx';
import { type PremiseRow, premiseRows } from './premises.ts';
import { type Cell, makeRows, type Row } from './rows.ts';
import { SideBySide } from './side-by-side.tsx';
import { type Ties, tiesOf } from './ties.tsx';
import { Turned } from './turned.tsx';
import { underRule } from './under-rule.ts';
import './event.css';
import './apparatus.css';
import './stemma.css';
import './foot.css';
import './links.css';
import './turned.css';
import '../actors/actors.css';

const route = getRouteApi('/events/$id');

/** What the two layouts need to know of choosing and pointing. */
export interface Choosing {
  readonly chosen: Cell | undefined;
  readonly pointed: Cell | undefined;
  readonly choose: (cell: Cell) => void;
  readonly point: (cell: Cell | undefined) => void;
}

export function EventScreen() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(eventQuery(id));
  useTitle(data?.event.label);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data ? <Apparatus key={id} detail={data} /> : <Waiting />;
}

/** More columns or origins than this, and the edition is turned on its side even where there is width. */
const mostColumns = 14;
const mostOrigins = 9;

function Apparatus({ detail: asked }: { detail: EventDetail }) {
  const search = route.useSearch();
  const detail = useMemo(() => underRule(asked, search.rule), [asked, search.rule]);
  const navigate = useNavigate();
  const [pointed, point] = useState<Cell>();
  const origins = useMemo(() => groupColumns(detail), [detail]);
  const ties = useMemo(() => tiesOf(detail, origins), [detail, origins]);
  const isNarrow = useMedia(narrow);
  const columns = detail.event.accounts.length;
  const tooWide = origins.length > mostOrigins || columns > mostColumns;
  const turned = isNarrow || (search.turned ? search.turned === 'yes' : tooWide);
  const grouped = search.grouped !== 'no';
  const blocks = useMemo(
    () => (grouped || turned ? origins : ungroupColumns(origins, detail)),
    [grouped, turned, origins, detail],
  );
  const rows = useMemo(() => makeRows(detail, blocks), [detail, blocks]);
  const chosen = rows
    .flatMap(row => row.cells)
    .find(cell => cell?.field === search.field && cell?.column.account.id === search.account);
  const silentHidden = search.silent === 'hidden';
  const shown = useMemo(
    () => (silentHidden ? hideSilent(blocks, rows, chosen?.field) : { blocks, rows, hidden: undefined }),
    [silentHidden, blocks, rows, chosen?.field],
  );
  const cells = useMemo(
    () => shown.rows.flatMap(row => row.cells.filter(cell => cell !== undefined)),
    [shown],
  );
  const premises = useMemo(
    () =>
      premiseRows(
        detail,
        blocks.flatMap(block => block.columns),
      ),
    [detail, blocks],
  );
  const screen = useRef<HTMLDivElement>(null);
  useFocusOnReturn(screen);
  const changeSearch = (changed: Record<string, string | undefined>) =>
    void navigate({
      to: '/events/$id',
      params: { id: detail.event.id },
      search: previous => ({ ...previous, ...changed }) as Record<string, string>,
      replace: true,
      resetScroll: false,
    });
  const open = (cell: Cell) => {
    const { document, start, end } = cell.column.account;
    void navigate({ to: '/documents/$id', params: { id: document }, hash: `c=${start}-${end}` });
  };
  const choose = (cell: Cell) => changeSearch({ account: cell.column.account.id, field: cell.field });
  const step = (by: number) => {
    const index = chosen ? cells.indexOf(chosen) + by : 0;
    const next = cells[Math.min(cells.length - 1, Math.max(0, index))];
    if (next) choose(next);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    enter: event => {
      if (chosen && !(event.target as HTMLElement).closest('a, button, summary')) open(chosen);
    },
    o: () => changeSearch({ grouped: grouped ? 'no' : undefined }),
    s: () => changeSearch({ silent: silentHidden ? undefined : 'hidden' }),
    t: () => changeSearch({ turned: turned ? 'no' : 'yes' }),
    escape: () => changeSearch({ account: undefined, field: undefined }),
  });
  const choosing: Choosing = {
    chosen,
    pointed,
    point,
    choose: cell => (cell === chosen ? open(cell) : choose(cell)),
  };
  return (
    <div className="event-screen" ref={screen}>
      <div className="screen">
        <EventHead
          detail={detail}
          origins={origins}
          rows={rows}
          chooseRule={rule => changeSearch({ rule })}
        />
        <Layout
          turned={turned}
          ties={ties}
          origins={shown.blocks}
          rows={shown.rows}
          accounts={columns}
          premises={premises}
          choosing={choosing}
        />
        <ApparatusKey
          turned={turned}
          several={columns > 1}
          turn={isNarrow ? undefined : () => changeSearch({ turned: turned ? 'no' : 'yes' })}
          grouping={columns > origins.length && !turned ? (grouped ? 'grouped' : 'apart') : undefined}
          group={() => changeSearch({ grouped: grouped ? 'no' : undefined })}
          hidden={shown.hidden}
          field={chosen?.field}
          hide={() => changeSearch({ silent: silentHidden ? undefined : 'hidden' })}
        />
        <PremisesElsewhere premises={premises} />
        <Decisions id={detail.event.id} />
        <Links links={detail.links} />
        {isNarrow ? <Nearby nearby={detail.nearby} /> : null}
      </div>
      <Foot cell={chosen} nearby={isNarrow ? [] : detail.nearby} accounts={columns} rows={rows} ties={ties} />
    </div>
  );
}

/** An address with a chosen cell, as “back” gives it: the keys go on from that cell, unless something else has the focus. */
function useFocusOnReturn(screen: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const held = document.activeElement;
    if (held && held !== document.body && held.id !== 'main') return;
    const cell = screen.current?.querySelector<HTMLElement>(
      '.apparatus [aria-pressed="true"], .who-one.chosen',
    );
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [screen]);
}

interface LayoutProps {
  readonly turned: boolean;
  readonly origins: readonly OriginGroup[];
  readonly ties: ReadonlyMap<string, Ties>;
  readonly rows: readonly Row[];
  /** How many the event has, also where some are not shown. */
  readonly accounts: number;
  readonly premises: readonly PremiseRow[];
  readonly choosing: Choosing;
}

function Layout({ turned, ...parts }: LayoutProps) {
  return turned ? <Turned {...parts} /> : <SideBySide {...parts} />;
}
