/** The apparatus as a table: accounts as columns under the origins they rest on, fields as rows. Arrow keys move in it. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { KindWord } from '../marks/mark.tsx';
import { fieldWords } from '../marks/words.ts';
import { dayOfNumber, writeDate } from '../marks/write-date.ts';
import { CellView } from './cell-view.tsx';
import type { OriginGroup } from './columns.ts';
import type { Choosing } from './event-screen.tsx';
import { PremiseRows } from './premise-rows.tsx';
import type { PremiseRow } from './premises.ts';
import type { Row } from './rows.ts';
import { StemmaHead } from './stemma-head.tsx';
import type { Ties } from './ties.tsx';

interface SideBySideProps {
  readonly origins: readonly OriginGroup[];
  readonly ties: ReadonlyMap<string, Ties>;
  readonly rows: readonly Row[];
  readonly accounts: number;
  readonly premises: readonly PremiseRow[];
  readonly choosing: Choosing;
}

/** Widths in px: the label column, the least and the most of an account's column, the gap between origins. */
const label = 176;
const least = 140;
const most = 340;
const gap = 18;

export function SideBySide({ origins, ties, rows, accounts, premises, choosing }: SideBySideProps) {
  const frame = useRef<HTMLDivElement>(null);
  const columns = origins.flatMap(origin => origin.columns);
  const gaps = gap * origins.length;
  const room = useRoom(frame);
  const width = Math.min(most, Math.max(least, Math.floor((room - label - gaps) / columns.length)));
  const fits = label + columns.length * least + gaps <= room;
  const first = rows.flatMap(row => row.cells).find(cell => cell !== undefined);
  const focusable = choosing.chosen ?? first;
  return (
    <div className={fits ? 'apparatus-frame' : 'apparatus-frame scrolls'} ref={frame}>
      <table
        className="apparatus"
        style={{ width: label + columns.length * width + gaps }}
        onKeyDown={moveByArrows}
      >
        <caption className="hidden">
          Every account of the event, one a column under what it rests on; one row a field, disagreements
          first
        </caption>
        <colgroup>
          <col className="label-column" />
          {origins.flatMap(origin =>
            origin.columns.map((column, index) => (
              // The first of a block holds the gap before it, so that all have the same room for words.
              <col key={column.account.id} style={{ width: index === 0 ? width + gap : width }} />
            )),
          )}
        </colgroup>
        <StemmaHead
          origins={origins}
          accounts={accounts}
          ties={ties}
          pointed={choosing.pointed ?? choosing.chosen}
        />
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.field}
              className={index === rows.length - 1 && premises.length === 0 ? 'last' : undefined}
            >
              <RowHead row={row} />
              {row.cells.map((cell, column) => (
                <CellView
                  key={columns[column]?.account.id ?? column}
                  cell={cell}
                  row={row}
                  at={[index, column]}
                  edges={edgesOf(origins, column)}
                  choosing={choosing}
                  focusable={cell !== undefined && cell === focusable}
                />
              ))}
            </tr>
          ))}
          <PremiseRows premises={premises} origins={origins} above={rows.length} />
        </tbody>
      </table>
    </div>
  );
}

function RowHead({ row }: { row: Row }) {
  const note = noteOf(row);
  return (
    <th scope="row" className="field">
      <span className="field-name">
        <b>{fieldWords[row.field]}</b>
        {row.kind === 'silent' ? <span className="quiet">not stated</span> : <KindWord kind={row.kind} />}
      </span>
      {note ? <span className="note">{note}</span> : null}
    </th>
  );
}

/** How many readings, or the scale that the row is drawn on. */
export function noteOf({ days, tollEnd, readings }: Row): string | undefined {
  if (days) {
    const scale = writeDate({ from: dayOfNumber(days.from), to: dayOfNumber(days.to - 1) });
    return `drawn ${scale}`;
  }
  if (tollEnd !== undefined) return `drawn 0\u2009–\u2009${tollEnd.toLocaleString('en')}`;
  return readings > 1 ? `${readings} readings` : undefined;
}

/** Whether the column opens or closes its origin's block. */
export function edgesOf(origins: readonly OriginGroup[], column: number): string {
  let start = 0;
  for (const { columns } of origins) {
    const end = start + columns.length - 1;
    if (column <= end)
      return `${column === start ? 'opens' : 'joins'} ${column === end ? 'closes' : ''}`.trim();
    start = end + 1;
  }
  return '';
}

/** The frame's width in px; a table that needs more scrolls inside its own frame. */
function useRoom(frame: React.RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(1392);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    setRoom(element.clientWidth);
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** To the next stated value in the arrow's direction; silent cells are passed over. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const from = (event.target as HTMLElement).dataset;
  if (!step || from.row === undefined || from.column === undefined) return;
  event.preventDefault();
  const [rows, columns] = step;
  let [row, column] = [Number(from.row), Number(from.column)];
  for (let tries = 0; tries < 60; tries += 1) {
    row += rows;
    column += columns;
    const next = event.currentTarget.querySelector<HTMLElement>(
      `[data-row="${row}"][data-column="${column}"]`,
    );
    if (next) {
      next.focus();
      return;
    }
  }
}
