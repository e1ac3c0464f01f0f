/** The list where a table has no room: three lines an event. */
import { Link } from '@tanstack/react-router';
import type { EventFilter, EventSummary } from '../../model/api-events.ts';
import { KindWord, StatusWord } from '../marks/mark.tsx';
import { figures, kindOrder } from '../marks/words.ts';
import { speakToll } from '../marks/write-toll.ts';
import { Named } from '../marks/written.tsx';
import { dateAsStated, placeAsStated, voicesInFew } from './event-words.ts';

interface EventListProps {
  readonly items: readonly EventSummary[];
  readonly chosen: string | undefined;
  /** Handed on to the event, so that it shows the same figures. */
  readonly rule?: EventFilter['rule'];
}

export function EventList({ items, chosen, rule }: EventListProps) {
  return (
    <ol className="event-list">
      {items.map(event => (
        <li key={event.id} className={event.id === chosen ? 'chosen' : undefined}>
          <p className="top">
            <span className="second">{dateAsStated(event) ?? 'date not stated'}</span>
            <StatusWord status={event.status} origins={event.origins} />
          </p>
          <h2>
            <Link to="/events/$id" params={{ id: event.id }} search={rule ? { rule } : {}} className="open">
              <Named>{event.label}</Named>
            </Link>
          </h2>
          <p className="second">
            {placeAsStated(event) ?? 'place not stated'}
            {event.deaths ? `; deaths ${speakToll(event.deaths)}` : ''}; {figures(event.accounts, 'account')},{' '}
            {figures(event.origins, 'origin')}
          </p>
          <p className="quiet">{voicesInFew(event)}</p>
          <p className="kinds">
            {kindOrder
              .filter(kind => event.disagreements.some(disagreement => disagreement.kind === kind))
              .map(kind => (
                <KindWord key={kind} kind={kind} />
              ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
