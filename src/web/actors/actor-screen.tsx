/** One actor: the names it was met under and where, how others are said to stand to it, the events it is in. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { DocumentHead } from '../../model/api.ts';
import type { ActorDetail } from '../../model/api-actors.ts';
import { actorQuery } from '../api/queries.ts';
import { EventList } from '../events/event-list.tsx';
import { EventTable } from '../events/event-table.tsx';
import { shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { actorKindWords, figures } from '../marks/words.ts';
import { Named, Written } from '../marks/written.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { RuleChoice } from '../shell/rule-choice.tsx';
import { narrow, useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { ActorMark } from './actor-mark.tsx';
import { countryName } from './actors-screen.tsx';
import { Relations } from './relations.tsx';
import '../events/events.css';
import './actors.css';

const route = getRouteApi('/actors/$id');

export function ActorScreen() {
  const { id } = route.useParams();
  const { rule } = route.useSearch();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(actorQuery(id, rule));
  const isNarrow = useMedia(narrow);
  useTitle(data?.actor.name);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { actor, events, relations, names } = data;
  return (
    <div className="screen">
      <nav aria-label="Path" className="path">
        <Link to="/actors">Actors</Link> / {actorKindWords[actor.kind]}
        {actor.country ? ` / ${countryName(actor.country)}` : ''}
      </nav>
      <h1 className="actor-title">
        <ActorMark kind={actor.kind} /> <Named>{actor.name}</Named>
      </h1>
      <Belonging detail={data} />
      <div className="actor-halves">
        <section aria-labelledby="names-title">
          <h2 id="names-title">Names as met</h2>
          <Names names={names} />
        </section>
        <section aria-labelledby="relations-title">
          <h2 id="relations-title">
            Relations <span className="quiet">{relations.length}</span>
          </h2>
          <Relations detail={data} />
        </section>
      </div>
      <section aria-labelledby="events-title">
        <h2 id="events-title" className="ruled">
          Events <span className="quiet">{events.length}</span>
        </h2>
        <p className="rule-of-events">
          <RuleChoice
            rule={rule}
            choose={chosen =>
              void navigate({
                to: '/actors/$id',
                params: { id },
                search: chosen ? { rule: chosen } : {},
                replace: true,
                resetScroll: false,
              })
            }
          />
        </p>
        {events.length === 0 ? <p className="quiet nothing">No event names this actor as a party.</p> : null}
        {isNarrow ? (
          <EventList items={events} chosen={undefined} rule={rule} />
        ) : events.length > 0 ? (
          <div className="list-frame">
            <EventTable items={events} rule={rule} />
          </div>
        ) : null}
      </section>
    </div>
  );
}

function Belonging({ detail: { partOf, parts } }: { detail: ActorDetail }) {
  if (partOf.length === 0 && parts.length === 0) return null;
  return (
    <p className="lead">
      {partOf.length > 0 ? (
        <>
          Part of <ActorLinks actors={partOf} />.{' '}
        </>
      ) : null}
      {parts.length > 0 ? (
        <>
          Its parts: <ActorLinks actors={parts} />.
        </>
      ) : null}
    </p>
  );
}

function ActorLinks({ actors }: { actors: ActorDetail['partOf'] }) {
  return actors.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 ? ', ' : ''}
      <Link to="/actors/$id" params={{ id }}>
        <Named>{name}</Named>
      </Link>
    </span>
  ));
}

const mostDocuments = 4;

function Names({ names }: { names: ActorDetail['names'] }) {
  return (
    <dl className="names">
      {names.map(({ name, documents }) => (
        <div key={name}>
          <dt>
            <Written>{name}</Written>
          </dt>
          <dd>
            {documents.slice(0, mostDocuments).map((document, index) => (
              <DocumentLink key={document.id} document={document} first={index === 0} />
            ))}
            {documents.length > mostDocuments
              ? ` and ${figures(documents.length - mostDocuments, 'more document')}`
              : ''}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function DocumentLink({ document, first }: { document: DocumentHead; first: boolean }) {
  return (
    <>
      {first ? '' : ', '}
      <Link to="/documents/$id" params={{ id: document.id }}>
        <bdi>{visible(shortTitle(document))}</bdi>
      </Link>
    </>
  );
}
