/** Time above the list: a mark an event in each month, below on the same axis each event as tick or span, and a brush. */
import { type PointerEvent as ReactPointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { EventSummary, Timeline } from '../../model/api-events.ts';
import { figures } from '../marks/words.ts';
import { type Days, dayNumber, dayOfNumber } from '../marks/write-date.ts';
import { dayAtX, layOutStrip, type Strip, spansToDraw, xOfDay } from './strip-layout.ts';
import { Brushed, Months } from './strip-months.tsx';
import { StripSpans } from './strip-spans.tsx';

interface TimeStripProps {
  readonly timeline: Timeline;
  readonly chosenDays: Days;
  readonly events: readonly EventSummary[];
  readonly unloaded: number;
  readonly chosen: string | undefined;
  readonly choose: (from: string | undefined, to: string | undefined) => void;
  readonly open: (id: string) => void;
}

/** Height of the marks, and where the axis and the first span stand. */
export const axisAt = 62;
export const spansFrom = 90;
export const rowHeight = 18;

export function TimeStrip(props: TimeStripProps) {
  const { timeline, chosenDays, events, unloaded, chosen, open } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const strip =
    width > 0
      ? layOutStrip(timeline, [...events.flatMap(({ date }) => date ?? []), chosenDays], width)
      : undefined;
  const drawn = strip ? spansToDraw(strip, events, width < 600 ? 8 : 18) : [];
  const { brushed, ...brush } = useBrush(strip, props);
  const height = spansFrom + drawn.length * rowHeight + 6;
  const undrawn = events.filter(event => event.date).length - drawn.length + unloaded;
  return (
    <div className="strip" ref={frame}>
      {strip ? (
        <svg width={width} height={height} role="img" aria-label={summary(timeline)} {...brush}>
          <Brushed strip={strip} days={brushed ?? chosenDays} height={height} />
          <Months strip={strip} height={height} />
          <StripSpans strip={strip} events={drawn} chosen={chosen} open={open} />
        </svg>
      ) : null}
      {undrawn > 0 ? (
        <p className="quiet undrawn">{figures(undrawn, 'more event')} in the list, not drawn as a span</p>
      ) : null}
    </div>
  );
}

function summary({ months, undated }: Timeline): string {
  const count = months.reduce(
    (sum, { statuses }) => sum + Object.values(statuses).reduce((part, one) => part + one, 0),
    0,
  );
  return `Events over time: ${figures(count, 'event')} in ${figures(months.length, 'month')}, ${undated} without a date. The list below says the same.`;
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  // Before the first paint, so that nothing jumps.
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** Dragging over the months chooses a stretch; from one of its ends, moves that end; a click chooses a month. */
function useBrush(strip: Strip | undefined, { chosenDays, choose }: TimeStripProps) {
  const [drag, setDrag] = useState<{ anchor: number; at: number; moved: boolean }>();
  const xOf = (event: ReactPointerEvent<SVGSVGElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const yOf = (event: ReactPointerEvent<SVGSVGElement>) =>
    event.clientY - event.currentTarget.getBoundingClientRect().top;
  return {
    brushed: drag?.moved ? daysBetween(drag.anchor, drag.at) : undefined,
    onPointerDown: (event: ReactPointerEvent<SVGSVGElement>) => {
      if (!strip || event.button !== 0 || yOf(event) > spansFrom - 8) return;
      const x = xOf(event);
      const { from, to } = chosenDays;
      const ends = [from ? dayNumber(from) : undefined, to ? dayNumber(to) + 1 : undefined];
      const grabbed = ends.findIndex(end => end !== undefined && Math.abs(xOfDay(strip, end) - x) < 12);
      const anchor = grabbed < 0 ? undefined : ends[1 - grabbed];
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ anchor: anchor ?? dayAtX(strip, x), at: dayAtX(strip, x), moved: anchor !== undefined });
    },
    onPointerMove: (event: ReactPointerEvent<SVGSVGElement>) => {
      if (!strip || !drag) return;
      const at = dayAtX(strip, xOf(event));
      const moved = drag.moved || Math.abs(xOfDay(strip, at) - xOfDay(strip, drag.anchor)) > 4;
      setDrag({ ...drag, at, moved });
    },
    onPointerUp: () => {
      if (!strip || !drag) return;
      const { from, to } = drag.moved ? daysBetween(drag.anchor, drag.at) : monthAround(drag.anchor);
      choose(from, to);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  };
}

function daysBetween(one: number, other: number): { from: string; to: string } {
  const [from, to] = [Math.round(Math.min(one, other)), Math.round(Math.max(one, other)) - 1];
  return { from: dayOfNumber(from), to: dayOfNumber(Math.max(from, to)) };
}

function monthAround(day: number): { from: string; to: string } {
  const date = new Date(Math.floor(day) * 86_400_000);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
  const to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
  return { from: dayOfNumber(from), to: dayOfNumber(to) };
}
