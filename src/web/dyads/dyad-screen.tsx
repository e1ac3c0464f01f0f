/** One dyad: the 25-deaths question under every rule, its months, its events, and what is said of how the two stand. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { DyadDetail } from '../../model/api-dyads.ts';
import type { ViewRule } from '../../model/view.ts';
import { Relations } from '../actors/relations.tsx';
import { dyadQuery } from '../api/queries.ts';
import { EventList } from '../events/event-list.tsx';
import { EventTable } from '../events/event-table.tsx';
import { capitalised, counted, figures, ruleWords, violenceWords } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { RuleChoice } from '../shell/rule-choice.tsx';
import { narrow, useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { Months } from './months.tsx';
import { Years } from './years.tsx';
import '../events/events.css';
import '../actors/actors.css';
import './dyads.css';

const route = getRouteApi('/dyads/$id');

export function DyadScreen() {
  const { id } = route.useParams();
  const { rule } = route.useSearch();
  const { data, error, refetch } = useQuery(dyadQuery(id, rule));
  const isNarrow = useMedia(narrow);
  const navigate = useNavigate();
  useTitle(data ? `${data.dyad.first.name} and ${data.dyad.second.name}` : 'Dyad');
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { dyad, events, relations } = data;
  const choose = (chosen: ViewRule | undefined) =>
    void navigate({
      to: '/dyads/$id',
      params: { id },
      search: chosen ? { rule: chosen } : {},
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="screen">
      <nav aria-label="Path" className="path">
        <Link to="/dyads" search={rule ? { rule } : {}}>
          Dyads
        </Link>{' '}
        / {violenceWords[dyad.violence]}
      </nav>
      <h1 className="actor-title">
        <Named>{dyad.first.name}</Named> and <Named>{dyad.second.name}</Named>
      </h1>
      <Lead detail={data} />
      <p className="rule-sentence">
        <RuleChoice rule={rule} choose={choose} />
        <span className="quiet">{ruleWords[dyad.rule][1]}</span>
      </p>
      {dyad.years.length > 0 ? <Years dyad={dyad} choose={choose} /> : null}
      <section aria-labelledby="months-title">
        <h2 id="months-title" className="ruled">
          By month
        </h2>
        <Months detail={data} />
      </section>
      <section aria-labelledby="relations-title" className="dyad-part">
        <h2 id="relations-title" className="ruled">
          How they are said to stand <span className="quiet">{relations.length}</span>
        </h2>
        <Relations detail={data} />
      </section>
      <section aria-labelledby="events-title" className="dyad-part">
        <h2 id="events-title" className="ruled">
          Events <span className="quiet">{dyad.events}</span>
        </h2>
        {events.length === 0 ? (
          <p className="quiet nothing">Under this rule no event stands between the two.</p>
        ) : isNarrow ? (
          <EventList items={events} chosen={undefined} rule={rule} />
        ) : (
          <div className="list-frame">
            <EventTable items={events} rule={rule} />
          </div>
        )}
        {dyad.events > events.length ? (
          <p className="list-note">The latest {figures(events.length, 'event')} are shown.</p>
        ) : null}
      </section>
    </div>
  );
}

function Lead({ detail: { dyad } }: { detail: DyadDetail }) {
  const { first, second, events, byFirst, bySecond, byBoth, telling } = dyad;
  return (
    <>
      <p className="lead">
        {capitalised(counted(events, 'violent event'))} as reported: begun {byFirst} by{' '}
        <Named>{first.name}</Named>, {bySecond} by <Named>{second.name}</Named>
        {byBoth > 0 ? `, ${byBoth} by both` : ''}. {capitalised(counted(telling, 'event'))}{' '}
        {telling === 1 ? 'states' : 'state'} deaths.
      </p>
      {[first, second].map(side =>
        side.actors.length > 1 || side.actors[0] !== side.id ? (
          <p key={side.id} className="quiet">
            <Named>{side.name}</Named> here stands for {figures(side.actors.length, 'actor')} of the record
            {side.id === 'civilians' ? ' who are only told of as people' : ', a government with its forces'}.
          </p>
        ) : null,
      )}
    </>
  );
}
