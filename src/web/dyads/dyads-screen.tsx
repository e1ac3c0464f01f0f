/** Dyads: every pair of sides between which violence is reported, with events, direction and tolls under the chosen rule. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { DyadFilter, DyadSummary } from '../../model/api-dyads.ts';
import type { ViolenceKind } from '../../model/dyad.ts';
import { dyadsQuery } from '../api/queries.ts';
import { Count } from '../marks/count.tsx';
import { figures, violenceWords } from '../marks/words.ts';
import { speakSum, writeSum } from '../marks/write-toll.ts';
import { Named } from '../marks/written.tsx';
import { Choice, FilterBar, More } from '../shell/filter-bar.tsx';
import { Failed, Waiting } from '../shell/message.tsx';
import { RuleChoice } from '../shell/rule-choice.tsx';
import { useTitle } from '../shell/use-title.ts';
import '../events/events.css';
import '../documents/documents.css';
import './dyads.css';

const route = getRouteApi('/dyads');
const kinds = Object.keys(violenceWords) as ViolenceKind[];

export function DyadsScreen() {
  useTitle('Dyads');
  const search = route.useSearch();
  const navigate = useNavigate();
  const dyads = useInfiniteQuery(dyadsQuery(search));
  const change = (changed: Partial<DyadFilter>) =>
    void navigate({
      to: '/dyads',
      search: previous => ({ ...previous, ...changed }) as DyadFilter,
      replace: true,
      resetScroll: false,
    });
  if (dyads.error) return <Failed error={dyads.error} retry={() => void dyads.refetch()} />;
  if (!dyads.data) return <Waiting />;
  const items = dyads.data.pages.flatMap(page => page.items);
  const total = dyads.data.pages[0]?.total ?? 0;
  return (
    <div className="screen" aria-busy={dyads.isFetching}>
      <FilterBar title="Dyads" total={total}>
        <Choice
          label="Between whom"
          any="between anyone"
          value={search.violence}
          options={kinds.map(kind => [
            kind,
            kind === 'other' ? 'of other sides' : `between ${violenceWords[kind]}`,
          ])}
          choose={violence => change({ violence: violence as ViolenceKind | undefined })}
        />
        <RuleChoice rule={search.rule} choose={rule => change({ rule })} />
        {search.actor ? (
          <button type="button" className="acts" onClick={() => change({ actor: undefined })}>
            of all actors
          </button>
        ) : null}
      </FilterBar>
      {total === 0 ? (
        <p className="nothing">
          {search.violence || search.actor
            ? 'No dyad fits. Loosen one of the words above.'
            : 'No violence between two sides was read in this collection under this rule.'}
        </p>
      ) : (
        <div className="list-frame">
          <table className="event-table dyad-table">
            <caption className="hidden">Dyads with their events and deaths under the chosen rule</caption>
            <thead>
              <tr>
                <th scope="col">Sides</th>
                <th scope="col">Between</th>
                <th scope="col" className="right">
                  Events
                </th>
                <th scope="col" className="right">
                  Begun by first
                </th>
                <th scope="col" className="right">
                  by second
                </th>
                <th scope="col" className="right">
                  by both
                </th>
                <th scope="col" className="right">
                  Deaths
                </th>
                <th scope="col">Years that pass 25 deaths</th>
              </tr>
            </thead>
            <tbody>
              {items.map(dyad => (
                <Row key={dyad.id} dyad={dyad} rule={search.rule} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More shown={items.length} of={figures(total, 'dyad')} query={dyads} />
      <p className="list-note">
        An event with several parties counts in each of its dyads with its whole toll: sums over dyads are no
        totals.
      </p>
    </div>
  );
}

function Row({ dyad, rule }: { dyad: DyadSummary; rule: DyadFilter['rule'] }) {
  const { id, first, second, violence, events, byFirst, bySecond, byBoth, deaths } = dyad;
  return (
    <tr>
      <th scope="row">
        <Link to="/dyads/$id" params={{ id }} search={rule ? { rule } : {}} className="open">
          <Named>{first.name}</Named> and <Named>{second.name}</Named>
        </Link>
      </th>
      <td>{violenceWords[violence]}</td>
      <Count of={events} noun="event" />
      <Count of={byFirst} noun="begun by the first" plural="begun by the first" />
      <Count of={bySecond} noun="begun by the second" plural="begun by the second" />
      <Count of={byBoth} noun="begun by both" plural="begun by both" />
      <td className="right">
        {deaths ? (
          <>
            <span aria-hidden="true">{writeSum(deaths)}</span>
            <span className="hidden">{speakSum(deaths)}</span>
          </>
        ) : (
          <span className="quiet">
            <span aria-hidden="true">–</span>
            <span className="hidden">not stated</span>
          </span>
        )}
        <span className="beside"> deaths</span>
      </td>
      <td>
        <Passing dyad={dyad} />
      </td>
    </tr>
  );
}

/** “2025 under 5 of 6 rules”. */
function Passing({ dyad: { years, violence } }: { dyad: DyadSummary }) {
  if (violence === 'other') return <span className="quiet">not asked of these</span>;
  const passing = years
    .map(({ year, rules }) => ({
      year,
      over: rules.filter(({ passes }) => passes).length,
      all: rules.length,
    }))
    .filter(({ over }) => over > 0);
  if (passing.length === 0) return <span className="quiet">none under any rule</span>;
  return passing
    .map(({ year, over, all }) => `${year} under ${over === all ? 'every rule' : `${over} of ${all} rules`}`)
    .join('; ');
}
