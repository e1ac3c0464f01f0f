/** Events with a party and a place or month in common: next to this one, which says nothing of whether they are linked. */
import { Link } from '@tanstack/react-router';
import type { EventSummary } from '../../model/api-events.ts';
import { Mark } from '../marks/mark.tsx';
import { statusWord } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named } from '../marks/written.tsx';

export function Nearby({ nearby }: { nearby: readonly EventSummary[] }) {
  return (
    <section className="nearby" aria-labelledby="nearby-title">
      <h2 id="nearby-title">Next to this event</h2>
      {nearby.length === 0 ? (
        <p className="quiet">No other event shares a party and a place or month.</p>
      ) : null}
      <ul>
        {nearby.map(({ id, label, status, origins, date }) => (
          <li key={id}>
            <Mark kind={status} spoken={statusWord(status, origins)} size={11} />
            <span>
              <Link to="/events/$id" params={{ id }}>
                <Named>{label}</Named>
              </Link>{' '}
              <span className="quiet">{date ? writeDate(date) : 'date not stated'}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
