/** Voices and outlets: how often each was first, alone, joined, contradicted, denied. Counts with their events, never a score. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { TellerFilter, TellerSummary } from '../../model/api-tellers.ts';
import type { TellerKind } from '../../model/teller.ts';
import { voicesQuery } from '../api/queries.ts';
import { Count } from '../marks/count.tsx';
import { figures, tellerKindWords, tellerOrder, tellerWords } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import { Choice, FilterBar, More, WordsField } from '../shell/filter-bar.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { useTitle } from '../shell/use-title.ts';
import '../events/events.css';
import '../documents/documents.css';
import '../dyads/dyads.css';
import './voices.css';

const route = getRouteApi('/voices');

const tellerKinds = [
  ['voice', 'only voices'],
  ['outlet', 'only outlets'],
] as const;

export function VoicesScreen() {
  useTitle('Voices');
  const search = route.useSearch();
  const navigate = useNavigate();
  const voices = useInfiniteQuery(voicesQuery(search));
  const change = (changed: Partial<TellerFilter>) =>
    void navigate({
      to: '/voices',
      search: previous => ({ ...previous, ...changed }) as TellerFilter,
      replace: true,
      resetScroll: false,
    });
  if (voices.error) return <Failed error={voices.error} retry={() => void voices.refetch()} />;
  if (!voices.data) return <Waiting />;
  const items = voices.data.pages.flatMap(page => page.items);
  const total = voices.data.pages[0]?.total ?? 0;
  return (
    <div className="screen" aria-busy={voices.isFetching}>
      <FilterBar title="Voices and outlets" total={total}>
        <Choice
          label="Voices or outlets"
          any="both"
          value={search.kind}
          options={tellerKinds}
          choose={kind => change({ kind: kind as TellerKind | undefined })}
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
          {search.q || search.kind
            ? 'No voice and no outlet fits. Loosen one of the words above.'
            : 'Nobody told of an event in this collection yet. Voices and outlets stand here once documents are read.'}
        </p>
      ) : (
        <div className="list-frame">
          <table className="event-table teller-table">
            <caption className="hidden">
              Voices and outlets with how often each told first, alone, and what others made of it
            </caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">What</th>
                <th scope="col" className="right">
                  Events
                </th>
                {tellerOrder.map(count => (
                  <th key={count} scope="col" className="right" title={tellerWords[count][1]}>
                    {tellerWords[count][0]}
                  </th>
                ))}
                <th scope="col" className="right">
                  Own tolls
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(teller => (
                <Row key={teller.id} teller={teller} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More
        shown={items.length}
        of={figures(total, 'voice or outlet', 'voices and outlets')}
        query={voices}
      />
      <dl className="teller-key">
        {tellerOrder.map(count => (
          <div key={count}>
            <dt>{tellerWords[count][0]}</dt>
            <dd>{tellerWords[count][1]}</dd>
          </div>
        ))}
      </dl>
      <p className="list-note">
        Counts of what was read here, no measure of who is right: a voice that nobody else was near stands
        alone.
      </p>
    </div>
  );
}

function Row({ teller }: { teller: TellerSummary }) {
  const { id, kind, name, actor, events, counts, tolls } = teller;
  const link = (
    <Link to="/voices/$id" params={{ id }} className="open">
      <Named>{name}</Named>
    </Link>
  );
  return (
    <tr>
      <th scope="row">
        {kind === 'voice' && actor === undefined ? <span className="written">{link}</span> : link}
      </th>
      <td>{tellerKindWords[kind]}</td>
      <Count of={events} noun="event" />
      {tellerOrder.map(count => (
        <Count
          key={count}
          of={counts[count]}
          noun={tellerWords[count][0].toLowerCase()}
          plural={tellerWords[count][0].toLowerCase()}
        />
      ))}
      <Count of={tolls} noun="toll of its own fights" plural="tolls of its own fights" />
    </tr>
  );
}
