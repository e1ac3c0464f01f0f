/** The search for events, names and sentences; what is sought stands in the address. */
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, type RefObject, useEffect } from 'react';
import type { EventFilter } from '../../model/api-events.ts';

export function SearchBox({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const navigate = useNavigate();
  const sought = useSearch({ strict: false }) as { readonly q?: string };
  // Other lists have a “q” of their own.
  const ofEvents = useLocation({ select: ({ pathname }) => pathname === '/events' });
  const q = (ofEvents && sought.q) || '';
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = q;
  }, [q, field]);
  const seek = (event: FormEvent) => {
    event.preventDefault();
    const words = field.current?.value.trim() || undefined;
    void navigate({
      to: '/events',
      search: previous => ({ ...(ofEvents ? previous : {}), q: words }) as EventFilter,
    });
  };
  return (
    <search className="search">
      <form onSubmit={seek}>
        <input
          ref={field}
          type="search"
          className="control"
          aria-label="Find events, names, sentences"
          placeholder="Find events, names, sentences"
          aria-keyshortcuts="/"
          maxLength={200}
          defaultValue={q}
          onKeyDown={event => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        <span className="search-key" aria-hidden="true">
          <kbd>/</kbd>
        </span>
      </form>
    </search>
  );
}
