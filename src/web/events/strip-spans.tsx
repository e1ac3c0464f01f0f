/** The lower half of the strip: each event as tick or span with its label, on the months' axis. */
import type { EventSummary } from '../../model/api-events.ts';
import { Span } from '../marks/drawn-days.tsx';
import { Mark } from '../marks/mark.tsx';
import { visible } from '../marks/visible.ts';
import { dayNumber } from '../marks/write-date.ts';
import { type Strip, xOfDay } from './strip-layout.ts';
import { rowHeight, spansFrom } from './time-strip.tsx';

interface StripSpansProps {
  readonly strip: Strip;
  readonly events: readonly EventSummary[];
  readonly chosen: string | undefined;
  readonly open: (id: string) => void;
}

/** Rough width of a letter; labels are cut to the room they have. */
const letter = 6.6;

export function StripSpans({ strip, events, chosen, open }: StripSpansProps) {
  return events.map((event, index) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only; the list below holds the same events as links.
    <g
      key={event.id}
      className={event.id === chosen ? 'span chosen' : 'span'}
      transform={`translate(0 ${spansFrom + index * rowHeight})`}
      onClick={() => open(event.id)}
    >
      <rect className="row" x="0" y="0" width={strip.width} height={rowHeight} />
      <Drawn strip={strip} event={event} />
    </g>
  ));
}

function Drawn({ strip, event }: { strip: Strip; event: EventSummary }) {
  const { from, to } = event.date ?? {};
  const [start, end] = [from ? dayNumber(from) : undefined, to ? dayNumber(to) + 1 : undefined];
  // Beyond the window a span is cut at its edge, and its stop is not drawn there.
  const at = (day: number) => Math.min(strip.width - 2, Math.max(2, xOfDay(strip, day)));
  const left = at(start ?? (end ?? 0) - 45);
  const right = at(end ?? (start ?? 0) + 45);
  const words = visible(event.label);
  const { side, room } = placeLabel(strip.width, left, right, words);
  const label = words.length > room ? `${words.slice(0, Math.max(0, room - 1)).trimEnd()}…` : words;
  const markAt = { left: left - 19, right: right + 8, over: left + 10 }[side];
  const textAt = { left: left - 24, right: right + 25, over: left + 27 }[side];
  return (
    <>
      <Span from={start} to={end} at={at} y={rowHeight / 2} />
      <g className={side} transform={`translate(${markAt} 3.5)`}>
        {side === 'over' ? <rect x="-3" y="-3" width="17" height="17" /> : null}
        <Mark kind={event.status} size={11} />
      </g>
      <text className={side} x={textAt} y="13" textAnchor={side === 'left' ? 'end' : 'start'}>
        {label.length > 1 ? label : ''}
        <title>{words}</title>
      </text>
    </>
  );
}

/** Least room for a label beside its span, in px; with less it is written over the span. */
const least = 90;

/** Right of the span, left of it where there is more room, over it where there is none; `room` in letters. */
function placeLabel(width: number, left: number, right: number, words: string) {
  const [before, after] = [left - 26, width - right - 26];
  const needed = Math.min(words.length * letter, 190);
  if (Math.max(before, after) < Math.min(needed, least) && right - left > least) {
    return { side: 'over', room: Math.floor((right - left - 36) / letter) } as const;
  }
  return after < needed && before > after
    ? ({ side: 'left', room: Math.max(0, Math.floor(before / letter)) } as const)
    : ({ side: 'right', room: Math.max(0, Math.floor(after / letter)) } as const);
}
