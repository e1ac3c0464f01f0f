/** One account's value of one field: numeral, value, the account's own words, the drawn span or toll. */
import { DrawnDays } from '../marks/drawn-days.tsx';
import { DrawnToll } from '../marks/drawn-toll.tsx';
import { visible } from '../marks/visible.ts';
import { fieldWords } from '../marks/words.ts';
import { Written } from '../marks/written.tsx';
import { speakSiglum } from './columns.ts';
import type { Choosing } from './event-screen.tsx';
import type { Cell, Row } from './rows.ts';

interface CellViewProps {
  readonly cell: Cell | undefined;
  readonly row: Row;
  readonly at: readonly [row: number, column: number];
  readonly edges: string;
  readonly choosing: Choosing;
  readonly focusable: boolean;
}

export function CellView({ cell, row, at, edges, choosing, focusable }: CellViewProps) {
  if (!cell) {
    return (
      <td className={`cell ${edges}`}>
        <span className="silent" aria-hidden="true">
          –
        </span>
        <span className="hidden">not stated</span>
      </td>
    );
  }
  const { chosen, pointed, choose, point } = choosing;
  const looks = [
    'cell stated',
    edges,
    cell.taken ? 'taken' : '',
    cell === chosen ? 'chosen' : '',
    readsAlike(cell, pointed ?? chosen) ? 'alike' : '',
  ];
  return (
    <td className={looks.filter(Boolean).join(' ')}>
      <button
        type="button"
        data-row={at[0]}
        data-column={at[1]}
        tabIndex={focusable ? 0 : -1}
        aria-label={speakCell(cell)}
        aria-pressed={cell === chosen}
        onClick={() => choose(cell)}
        onPointerEnter={() => point(cell)}
        onPointerLeave={() => point(undefined)}
        onFocus={() => point(cell)}
        onBlur={() => point(undefined)}
      >
        <Value cell={cell} row={row} />
      </button>
    </td>
  );
}

/** Numeral, value and own words; the same in both layouts. */
export function Value({ cell, row }: { cell: Cell; row: Row }) {
  const { words, quoted, reading, days, toll, column } = cell;
  return (
    <span className={row.readings > 1 ? 'value numbered' : 'value'}>
      {row.readings > 1 ? <b className={`numeral word-${row.kind}`}>{reading ?? ''}</b> : null}
      <span>
        <bdi>{visible(words)}</bdi>
        {quoted ? (
          <>
            {' '}
            <span className="second">
              <Written quoted lang={column.document?.language ?? ''}>
                {quoted}
              </Written>
            </span>
          </>
        ) : null}
      </span>
      {days && row.days ? <DrawnDays days={days} scale={row.days} /> : null}
      {toll && row.tollEnd !== undefined ? <DrawnToll toll={toll} end={row.tollEnd} /> : null}
    </span>
  );
}

export function readsAlike(cell: Cell, other: Cell | undefined): boolean {
  return (
    other !== undefined &&
    other !== cell &&
    other.field === cell.field &&
    cell.reading !== undefined &&
    other.reading === cell.reading
  );
}

/** “Deaths, account B, rests on the video, about 30, quoted nearly 30, reading 2, taken by the rule”. */
export function speakCell({ column, origin, field, spoken, quoted, reading, taken }: Cell): string {
  return [
    fieldWords[field],
    `account ${speakSiglum(column)}`,
    `rests on ${visible(origin.label)}`,
    visible(spoken),
    quoted ? `quoted ${visible(quoted)}` : '',
    reading === undefined ? '' : `reading ${reading}`,
    taken ? 'taken by the rule' : '',
  ]
    .filter(Boolean)
    .join(', ');
}
