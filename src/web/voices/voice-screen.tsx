/** One voice or outlet: the events behind each count, and what a belligerent says of its own fights beside what others say. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { EventSummary } from '../../model/api-events.ts';
import type { TellerDetail } from '../../model/api-tellers.ts';
import { voiceQuery } from '../api/queries.ts';
import { StatusWord } from '../marks/mark.tsx';
import { shortTitle } from '../marks/names.ts';
import {
  capitalised,
  fieldWords,
  figures,
  tellerKindWords,
  tellerOrder,
  tellerWords,
} from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { speakToll, writeToll } from '../marks/write-toll.ts';
import { Named, Written } from '../marks/written.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { useTitle } from '../shell/use-title.ts';
import '../events/events.css';
import '../actors/actors.css';
import '../dyads/dyads.css';
import './voices.css';

const route = getRouteApi('/voices/$id');

export function VoiceScreen() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(voiceQuery(id));
  useTitle(data?.teller.name);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { teller, counts, tolls, events } = data;
  const known = new Map(events.map(event => [event.id, event]));
  const counted = new Set(tellerOrder.flatMap(count => counts[count]));
  const rest = events.filter(event => !counted.has(event.id));
  return (
    <div className="screen">
      <nav aria-label="Path" className="path">
        <Link to="/voices">Voices and outlets</Link> / {tellerKindWords[teller.kind]}
      </nav>
      <h1 className="actor-title">
        {teller.kind === 'voice' && teller.actor === undefined ? (
          <Written>{teller.name}</Written>
        ) : (
          <Named>{teller.name}</Named>
        )}
      </h1>
      <p className="lead">
        {capitalised(figures(teller.accounts, 'account'))} of {figures(teller.events, 'event')}, in{' '}
        {figures(teller.documents, 'document')}.{' '}
        {teller.actor ? (
          <Link to="/actors/$id" params={{ id: teller.actor }}>
            As an actor
          </Link>
        ) : null}
      </p>
      {tolls.length > 0 ? <Tolls detail={data} known={known} /> : null}
      {tellerOrder.map(count => (
        <Counted key={count} detail={data} count={count} known={known} />
      ))}
      {rest.length > 0 ? (
        <section className="dyad-part" aria-labelledby="rest-title">
          <h2 id="rest-title" className="ruled">
            Told with others, none of the above <span className="quiet">{rest.length}</span>
          </h2>
          <EventLines events={rest} />
        </section>
      ) : null}
    </div>
  );
}

interface CountedProps {
  readonly detail: TellerDetail;
  readonly count: keyof TellerDetail['counts'];
  readonly known: ReadonlyMap<string, EventSummary>;
}

/** A count that is nought is said in one line, so that the eye can compare two voices. */
function Counted({ detail: { teller, counts }, count, known }: CountedProps) {
  const [name, means] = tellerWords[count];
  const shown = counts[count].flatMap(id => known.get(id) ?? []);
  const all = teller.counts[count];
  return (
    <section className="dyad-part" aria-labelledby={`count-${count}`}>
      <h2 id={`count-${count}`} className="ruled">
        {name} <span className="quiet">{all}</span> <span className="count-means">{means}</span>
      </h2>
      <EventLines events={shown} />
      {all > shown.length ? (
        <p className="list-note">{figures(all - shown.length, 'more event')} not shown here.</p>
      ) : null}
    </section>
  );
}

function EventLines({ events }: { events: readonly EventSummary[] }) {
  return (
    <ul className="event-lines">
      {events.map(({ id, label, date, status, origins }) => (
        <li key={id}>
          <span className="second">{(date && writeDate(date)) ?? 'date not stated'}</span>
          <Link to="/events/$id" params={{ id }}>
            <Named>{label}</Named>
          </Link>
          <StatusWord status={status} origins={origins} />
        </li>
      ))}
    </ul>
  );
}

type Stated = TellerDetail['tolls'][number]['own'];

function Tolls({ detail, known }: { detail: TellerDetail; known: ReadonlyMap<string, EventSummary> }) {
  return (
    <section className="dyad-part" aria-labelledby="tolls-title">
      <h2 id="tolls-title" className="ruled">
        Tolls of its own fights <span className="quiet">{detail.tolls.length}</span>
      </h2>
      <div className="list-frame">
        <table className="year-table party-tolls">
          <caption className="hidden">
            Its own reading of each toll, the other side’s, and everyone else’s
          </caption>
          <thead>
            <tr>
              <th scope="col">Event</th>
              <th scope="col">Toll</th>
              <th scope="col">Its own</th>
              <th scope="col">The other side’s</th>
              <th scope="col">Others’</th>
            </tr>
          </thead>
          <tbody>
            {detail.tolls.map(({ event, field, own, otherSide, others }) => (
              <tr key={`${event} ${field}`}>
                <th scope="row">
                  <Link to="/events/$id" params={{ id: event }} search={{ field }}>
                    <Named>{known.get(event)?.label ?? event}</Named>
                  </Link>
                </th>
                <td>{fieldWords[field]}</td>
                <StatedTolls head="Its own" tolls={own} detail={detail} />
                <StatedTolls head="The other side’s" tolls={otherSide} detail={detail} named />
                <StatedTolls head="Others’" tolls={others} detail={detail} named />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface StatedTollsProps {
  readonly head: string;
  readonly tolls: Stated;
  readonly detail: TellerDetail;
  /** Whether who says it is said too. */
  readonly named?: boolean;
}

function StatedTolls({ head, tolls, detail, named = false }: StatedTollsProps) {
  if (tolls.length === 0) {
    return (
      <td data-head={head} className="quiet">
        <span aria-hidden="true">–</span>
        <span className="hidden">not stated</span>
      </td>
    );
  }
  return (
    <td data-head={head}>
      <ul>
        {tolls.map(toll => (
          <li key={toll.account}>
            <span aria-hidden="true">{writeToll(toll)}</span>
            <span className="hidden">{speakToll(toll)}</span> <Written quoted>{toll.text}</Written>{' '}
            {named ? (
              <>
                <Named>{toll.by}</Named>,{' '}
              </>
            ) : null}
            <Link to="/documents/$id" params={{ id: toll.document }} className="quiet">
              {shortTitle(detail.documents.find(({ id }) => id === toll.document))}
            </Link>
          </li>
        ))}
      </ul>
    </td>
  );
}
