/** Who acts, suffers or speaks: every actor with the names it was met under. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ActorSummary } from '../../model/api-actors.ts';
import { actorsQuery } from '../api/queries.ts';
import { Count } from '../marks/count.tsx';
import { visible } from '../marks/visible.ts';
import { actorKindWords, figures } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import { Choice, FilterBar, More, WordsField } from '../shell/filter-bar.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { useTitle } from '../shell/use-title.ts';
import { type ActorKind, actorKinds } from './actor-kinds.ts';
import { ActorMark } from './actor-mark.tsx';
import '../events/events.css';
import '../documents/documents.css';
import './actors.css';

const route = getRouteApi('/actors');

export function ActorsScreen() {
  useTitle('Actors');
  const search = route.useSearch();
  const navigate = useNavigate();
  const actors = useInfiniteQuery(actorsQuery(search));
  const change = (changed: { q?: string | undefined; kind?: string | undefined }) =>
    void navigate({
      to: '/actors',
      search: previous => ({ ...previous, ...changed }) as Record<string, string>,
      replace: true,
      resetScroll: false,
    });
  if (actors.error) return <Failed error={actors.error} retry={() => void actors.refetch()} />;
  if (!actors.data) return <Waiting />;
  const items = actors.data.pages.flatMap(page => page.items);
  const total = actors.data.pages[0]?.total ?? 0;
  const filtered = Boolean(search.q || search.kind);
  return (
    <div className="screen" aria-busy={actors.isFetching}>
      <FilterBar title="Actors" total={total}>
        <Choice
          label="Kind of actor"
          any="of any kind"
          value={search.kind}
          options={actorKinds.map(kind => [kind, actorKindWords[kind]])}
          choose={kind => change({ kind })}
        />
        <WordsField
          label="With a name like"
          hint="with a name like …"
          value={search.q}
          change={q => change({ q })}
        />
      </FilterBar>
      {total === 0 ? (
        <p className="nothing">
          {filtered
            ? 'No actor fits. Loosen one of the words above.'
            : 'No actor was met in this collection yet. Whoever acts, suffers or speaks in its documents stands here.'}
        </p>
      ) : null}
      <div className="list-frame" hidden={total === 0}>
        <table className="event-table actor-table">
          <caption className="hidden">Actors</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Kind</th>
              <th scope="col">Country</th>
              <th scope="col">Also met as</th>
              <th scope="col" className="right">
                Events
              </th>
              <th scope="col" className="right">
                Relations
              </th>
              <th scope="col" className="right">
                Speaks
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(actor => (
              <Row key={actor.id} actor={actor} />
            ))}
          </tbody>
        </table>
      </div>
      <More shown={items.length} of={figures(total, 'actor')} query={actors} />
    </div>
  );
}

function Row({ actor }: { actor: ActorSummary }) {
  const others = actor.aliases.filter(alias => alias !== actor.name);
  return (
    <tr>
      <th scope="row">
        <span className="marked-name">
          <ActorMark kind={actor.kind as ActorKind} />
          <Link to="/actors/$id" params={{ id: actor.id }} className="open">
            <Named>{actor.name}</Named>
          </Link>
        </span>
      </th>
      <td>{actorKindWords[actor.kind]}</td>
      <td className={actor.country ? undefined : 'gap'}>
        {actor.country ? countryName(actor.country) : <span className="quiet">–</span>}
      </td>
      <td className="written aliases">
        {others.slice(0, 4).map((alias, index) => (
          <span key={alias}>
            {index > 0 ? ', ' : ''}
            <bdi>{visible(alias)}</bdi>
          </span>
        ))}
        {others.length > 4 ? ` and ${others.length - 4} more` : ''}
      </td>
      <Count of={actor.events} noun="event" />
      <Count of={actor.relations} noun="relation" />
      <Count of={actor.speaks} noun="time speaking" plural="times speaking" />
    </tr>
  );
}

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
