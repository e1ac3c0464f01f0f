/** The upper half of the strip: marks or counted bars by month, the axis, the chosen stretch. */
import type { Status } from '../../model/corroboration.ts';
import { Mark } from '../marks/mark.tsx';
import { statusOrder } from '../marks/words.ts';
import { type Days, dayNumber, shortMonth } from '../marks/write-date.ts';
import { type Month, type Strip, xOfDay } from './strip-layout.ts';
import { axisAt, spansFrom } from './time-strip.tsx';

const mark = 11;
const pitch = 15;
const rows = 4;

export function Months({ strip, height }: { strip: Strip; height: number }) {
  const crowded = strip.months.some(month => month.marks.length > capacity(month));
  const most = Math.max(1, ...strip.months.map(({ marks }) => marks.length));
  const step = Math.max(1, Math.ceil(64 / (strip.months[0]?.width ?? 64)));
  return (
    <g>
      <line className="axis" x1="0" x2={strip.width} y1={axisAt + 0.5} y2={axisAt + 0.5} />
      {strip.before ? <Outside x={0} words={`${strip.before} before`} /> : null}
      {strip.after ? <Outside x={strip.width - 80} words={`${strip.after} after`} /> : null}
      {strip.months.map((month, index) => (
        <g key={month.x}>
          <line className="month" x1={month.x + 0.5} x2={month.x + 0.5} y1={axisAt} y2={height} />
          {index % step === 0 ? (
            <text className="tick" x={month.x + 4} y={axisAt + 15}>
              {shortMonth(month.month)}
              {index === 0 || month.month <= step ? ` ${month.year}` : ''}
            </text>
          ) : null}
          {crowded ? <Bar month={month} most={most} /> : <Marks month={month} />}
        </g>
      ))}
    </g>
  );
}

function capacity({ width }: Month): number {
  return columnsIn(width) * rows;
}

function columnsIn(width: number): number {
  return Math.max(1, Math.floor((width - 4) / pitch));
}

function Marks({ month: { x, marks, width } }: { month: Month }) {
  const columns = Math.max(1, Math.min(Math.ceil(marks.length / 2), columnsIn(width)));
  return marks.map((status, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: marks of one month differ only by their place.
      <g key={index} transform={`translate(${x + 4 + column * pitch} ${axisAt - 14 - row * 14})`}>
        <Mark kind={status} size={mark} />
      </g>
    );
  });
}

/** Thousands of events: one bar a month, in the same order, with its count. */
function Bar({ month: { x, width, counts, marks }, most }: { month: Month; most: number }) {
  if (marks.length === 0) return null;
  const unit = 44 / most;
  let base = axisAt;
  return (
    <g>
      {statusOrder.map(status => {
        const height = (counts[status] ?? 0) * unit;
        base -= height;
        return height > 0 ? (
          <rect
            key={status}
            className={barClass(status)}
            x={x + 4}
            y={base}
            width={Math.max(3, width - 10)}
            height={height}
          />
        ) : null;
      })}
      <text className="count" x={x + 4} y={base - 4}>
        {marks.length}
      </text>
    </g>
  );
}

function barClass(status: Status): string {
  return `bar-${status}`;
}

function Outside({ x, words }: { x: number; words: string }) {
  return (
    <text className="tick" x={x} y={axisAt + 15}>
      {words}
    </text>
  );
}

/** The stretch that is chosen, with an end to take hold of at either side. */
export function Brushed({ strip, days, height }: { strip: Strip; days: Days; height: number }) {
  if (!days.from && !days.to)
    return <rect className="brushable" width={strip.width} height={spansFrom - 8} />;
  const start = days.from ? xOfDay(strip, Math.max(strip.from, dayNumber(days.from))) : strip.left;
  const end = days.to ? xOfDay(strip, Math.min(strip.to, dayNumber(days.to) + 1)) : strip.width - strip.right;
  return (
    <g>
      <rect className="brushable" width={strip.width} height={spansFrom - 8} />
      <rect className="stretch" x={start} width={Math.max(1, end - start)} height={height} />
      {[start, end].map((x, index) => (
        <g key={index === 0 ? 'start' : 'end'} className="grip">
          <line x1={x} x2={x} y1="0" y2={axisAt + 18} />
          <rect x={x - 4.5} y="0.5" width="9" height="20" />
          <path d={`M${x - 1.5} 6v9M${x + 1.5} 6v9`} />
        </g>
      ))}
    </g>
  );
}
