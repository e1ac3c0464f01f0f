/** What heads an event: path, title, generated sentences, tally and status; at its right what the rule takes. */
import { Link } from '@tanstack/react-router';
import type { EventDetail } from '../../model/api.ts';
import { KindWord, StatusWord } from '../marks/mark.tsx';
import { actorName, placeName } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { capitalised, counted, kindOrder, listed, typeWord } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { speakToll, writeToll } from '../marks/write-toll.ts';
import { Named } from '../marks/written.tsx';
import type { OriginGroup } from './columns.ts';
import type { Row } from './rows.ts';

interface EventHeadProps {
  readonly detail: EventDetail;
  readonly origins: readonly OriginGroup[];
  readonly rows: readonly Row[];
}

export function EventHead({ detail, origins, rows }: EventHeadProps) {
  const { event, places } = detail;
  const place = places.find(({ id }) => id === event.place);
  const steps = [
    capitalised(typeWord(event.type, event.mode)),
    place ? placeName(place) : undefined,
    event.date && writeDate(event.date),
  ].filter(step => step !== undefined);
  return (
    <header className="event-head">
      <div>
        <nav aria-label="Path" className="path">
          <Link to="/events">Events</Link>
          {steps.map(step => (
            <span key={step}>
              {' '}
              / <bdi>{step}</bdi>
            </span>
          ))}
        </nav>
        <h1>
          <Named>{event.label}</Named>
        </h1>
        <Sentences detail={detail} origins={origins} />
        <Tally rows={rows} status={event.status} />
      </div>
      <RuleTable detail={detail} />
    </header>
  );
}

/** Accounts are listed, origins are counted: how many of them stand on one thing is said first. */
function Sentences({ detail: { event }, origins }: Pick<EventHeadProps, 'detail' | 'origins'>) {
  const accounts = event.accounts.length;
  const documents = new Set(event.accounts.map(account => account.document)).size;
  const [largest] = origins;
  const shared = largest && largest.columns.length > 1 ? largest : undefined;
  return (
    <p className="lead">
      {capitalised(counted(accounts, 'account'))} in {counted(documents, 'document')}.{' '}
      {accounts === 1 ? 'There is nothing to compare it with.' : null}
      {shared ? (
        <>
          <strong>
            {shared.columns.length === accounts
              ? 'All of them'
              : `${shared.columns.length} of ${accounts} accounts`}{' '}
            rest on one origin, <Named>{shared.label}</Named>
          </strong>
          {origins.length === 1
            ? ', so they do not support each other.'
            : `; so at most ${counted(origins.length, 'origin')}.`}
        </>
      ) : accounts > 1 ? (
        `Each rests on an origin of its own: ${counted(origins.length, 'origin')}.`
      ) : null}
    </p>
  );
}

const tallied = {
  conflict: 'conflicts',
  precision: 'precision',
  denial: 'denials',
  naming: 'naming',
} as const;

function Tally({ rows, status }: { rows: readonly Row[]; status: EventDetail['event']['status'] }) {
  const counts = kindOrder.map(kind => [kind, rows.filter(row => row.kind === kind).length] as const);
  return (
    <p className="tally">
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <KindWord key={kind} kind={kind} text={`${count} ${count === 1 ? kind : tallied[kind]}`} />
        ))}
      <span className="marked">
        <span className="second">Status:</span> <StatusWord status={status} />
      </span>
    </p>
  );
}

function RuleTable({ detail: { event, actors, places } }: { detail: EventDetail }) {
  const names = (ids: readonly string[]) =>
    ids.length > 0 ? listed(ids.map(id => actorName(actors.find(actor => actor.id === id)))) : undefined;
  const place = places.find(({ id }) => id === event.place);
  const cells: readonly (readonly [head: string, words: string | undefined, spoken?: string | undefined])[] =
    [
      ['Initiators', names(event.initiators)],
      ['Targets', names(event.targets)],
      ['Date', event.date && writeDate(event.date)],
      ['Place', place && placeName(place)],
      ['Deaths', event.deaths && writeToll(event.deaths), event.deaths && speakToll(event.deaths)],
    ];
  return (
    <div className="rule">
      <table>
        <caption className="hidden">What the rule “{visible(event.rule)}” takes of the accounts</caption>
        <thead>
          <tr>
            <th scope="col">Read by rule</th>
            {cells.map(([head]) => (
              <th key={head} scope="col" className={head === 'Deaths' ? 'right' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{capitalised(visible(event.rule))}</th>
            {cells.map(([head, words, spoken]) => (
              <td key={head} data-head={head} className={head === 'Deaths' ? 'right' : undefined}>
                {words ? (
                  <>
                    <span aria-hidden={spoken ? true : undefined}>{words}</span>
                    {spoken ? <span className="hidden">{spoken}</span> : null}
                  </>
                ) : (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="hidden">not stated</span>
                  </>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>
        <span className="rule-bar" aria-hidden="true" /> the readings that the rule takes: of each field the
        one with most origins, then the most precise. A rule is a way of reading; it changes no account.
      </p>
    </div>
  );
}
