/** The typed equal of the brush: two days, opened in place. */
import { useEffect, useRef, useState } from 'react';
import { type Days, writeDate } from '../marks/write-date.ts';

interface SpanChooserProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly days: Days;
  readonly choose: (from: string | undefined, to: string | undefined) => void;
}

export function SpanChooser({ from, to, days, choose }: SpanChooserProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside opened.
    <span
      className="span-chooser"
      ref={frame}
      onKeyDown={event => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button type="button" className="in-sentence" aria-expanded={open} onClick={() => setOpen(!open)}>
        {writeDate({ from, to }) ?? 'at any time'}
      </button>
      {open ? (
        <span className="span-fields">
          <DayField label="From" day={from} days={days} set={day => choose(day, to)} />
          <DayField label="To" day={to} days={days} set={day => choose(from, day)} />
          <button
            type="button"
            className="acts"
            onClick={() => {
              choose(undefined, undefined);
              setOpen(false);
            }}
          >
            any time
          </button>
        </span>
      ) : null}
    </span>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly days: Days;
  readonly set: (day: string | undefined) => void;
}

function DayField({ label, day, days, set }: DayFieldProps) {
  return (
    <label>
      {label}{' '}
      <input
        className="control"
        type="date"
        value={day ?? ''}
        min={days.from}
        max={days.to}
        onChange={event => set(event.target.value || undefined)}
      />
    </label>
  );
}
