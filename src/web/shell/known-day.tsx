/** “As known on”: in the bar the day or today, with a date field to change it; under the bar what that leaves out. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { collectionQuery } from '../api/queries.ts';
import { figures } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { useKeys } from './use-keys.ts';

/** The day in the address, and how to change it. */
export function useKnownDay() {
  const { known } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const choose = (day: string | undefined) =>
    void navigate({
      to: '.',
      search: (previous: object) => ({ ...previous, known: day }) as object,
      resetScroll: false,
    });
  return { known, choose };
}

export function KnownDay() {
  const { known, choose } = useKnownDay();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useKeys({ '.': () => setOpen(true), escape: () => setOpen(false) });
  useEffect(() => {
    // In a narrow bar the field is unfolded by the same key.
    if (!open) return;
    field.current?.focus();
    requestAnimationFrame(() => field.current?.focus());
  }, [open]);
  return (
    <form
      className="known-day"
      onSubmit={event => {
        event.preventDefault();
        setOpen(false);
        choose(field.current?.value || undefined);
      }}
    >
      <span>As known on</span>
      {open ? (
        <>
          <input
            ref={field}
            type="date"
            className="control"
            aria-label="As known on this day"
            defaultValue={known}
            min="1000-01-01"
            max="9999-12-31"
          />
          <button type="submit" className="acts">
            show
          </button>
        </>
      ) : (
        <button type="button" className="acts" aria-keyshortcuts="." onClick={() => setOpen(true)}>
          {known ? <b>{writeDate({ from: known, to: known })}</b> : 'today'}
        </button>
      )}
    </form>
  );
}

/** On every screen, where the day is not today. */
export function KnownLine() {
  const { known, choose } = useKnownDay();
  const { data } = useQuery(collectionQuery);
  if (!known) return null;
  const left = data?.known?.undated ?? 0;
  return (
    <p className="known-line" role="status">
      <b>As known on {writeDate({ from: known, to: known })}</b>
      {data ? (
        <span>
          {figures(data.documents, 'document')} had been published by then
          {left > 0 ? `; ${figures(left, 'document')} without a date left out` : ''}.
        </span>
      ) : (
        <span>The record of that day is being made …</span>
      )}
      <button type="button" className="acts" onClick={() => choose(undefined)}>
        back to today
      </button>
    </p>
  );
}
