/** A span of days on a scale: a day as a thick tick, a span with two stops, an open end as dots. Never a point that the words do not give. */
import { type Days, dayNumber } from './write-date.ts';

/** First and last day of a scale, as day numbers; `ticks` are the months' first days. */
export interface DayScale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** Whole months around all spans, so that every cell of a row can be compared by eye. */
export function dayScale(spans: readonly Days[]): DayScale | undefined {
  const days = spans.flatMap(({ from, to }) => [from, to].flatMap(day => (day ? [dayNumber(day)] : [])));
  if (days.length === 0) return undefined;
  const first = new Date(Math.min(...days) * 86_400_000);
  const last = new Date(Math.max(...days) * 86_400_000);
  const from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1) / 86_400_000;
  const to = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1, 1) / 86_400_000;
  const step = Math.max(1, Math.ceil((to - from) / 30.4 / 12));
  const ticks: number[] = [];
  for (let month = 0; ; month += step) {
    const tick = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1) / 86_400_000;
    if (tick > to) break;
    ticks.push(tick);
  }
  return { from, to, ticks };
}

/** The span as lines in per cent of the width, 14 px high; what it shows stands in words beside it. */
export function DrawnDays({ days, scale }: { days: Days; scale: DayScale }) {
  const at = (number: number) => `${((number - scale.from) / (scale.to - scale.from)) * 100}%`;
  const from = days.from ? dayNumber(days.from) : undefined;
  const to = days.to ? dayNumber(days.to) + 1 : undefined;
  return (
    <svg className="drawn" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1="11.5" y2="11.5" />
      {scale.ticks.map(tick => (
        <line key={tick} className="axis" x1={at(tick)} x2={at(tick)} y1="9" y2="12" />
      ))}
      <Span from={from} to={to} at={at} y={5} />
    </svg>
  );
}

interface SpanProps {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly at: (day: number) => string | number;
  readonly y: number;
}

/** The span itself, for a cell or for the strip of all events. */
export function Span({ from, to, at, y }: SpanProps) {
  const stop = (day: number) => <line x1={at(day)} x2={at(day)} y1={y - 4} y2={y + 4} strokeWidth="1.5" />;
  if (from !== undefined && to !== undefined && to - from <= 1) {
    return <line x1={at(from)} x2={at(from)} y1={y - 5} y2={y + 5} stroke="currentColor" strokeWidth="3" />;
  }
  const [left, right] = [from ?? (to ?? 0) - 45, to ?? (from ?? 0) + 45];
  const open = from === undefined || to === undefined;
  return (
    <g stroke="currentColor">
      <line
        x1={at(left)}
        x2={at(right)}
        y1={y}
        y2={y}
        strokeWidth="1.5"
        strokeDasharray={open ? '1.5 2.5' : undefined}
      />
      {from === undefined ? null : stop(from)}
      {to === undefined ? null : stop(to)}
    </g>
  );
}
