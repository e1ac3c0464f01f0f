/** What heads an event: path, title, generated sentences, tally and status; at its right what each rule takes. */
import { Link } from '@tanstack/react-router';
import type { EventDetail } from '../../model/api-events.ts';
import type { ViewRule } from '../../model/view.ts';
import { KindWord, StatusWord } from '../marks/mark.tsx';
import { placeName } from '../marks/names.ts';
import { capitalised, counted, kindOrder, listed, typeWord, usualRule } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named } from '../marks/written.tsx';
import type { OriginGroup } from './columns.ts';
import type { Row } from './rows.ts';
import { RuleTable } from './rule-table.tsx';
import type { ShownEvent } from './under-rule.ts';

interface EventHeadProps {
  readonly detail: ShownEvent;
  readonly origins: readonly OriginGroup[];
  readonly rows: readonly Row[];
  readonly chooseRule: (rule: ViewRule | undefined) => void;
}

export function EventHead({ detail, origins, rows, chooseRule }: EventHeadProps) {
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
        <Tally rows={rows} event={event} />
        {event.contexts ? (
          <p className="second contexts">
            About: {listed(event.contexts.map(context => context.replaceAll('_', ' ')))}
          </p>
        ) : null}
      </div>
      <RuleTable detail={detail} rule={detail.view?.rule ?? usualRule} choose={chooseRule} />
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

/** The tally of marks, and the status with its reason: a word alone would be believed too much. */
function Tally({ rows, event }: { rows: readonly Row[]; event: EventDetail['event'] }) {
  const { status, because, origins } = event;
  const counts = kindOrder.map(kind => [kind, rows.filter(row => row.kind === kind).length] as const);
  return (
    <p className="tally">
      {counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => (
          <KindWord key={kind} kind={kind} text={`${count} ${count === 1 ? kind : tallied[kind]}`} />
        ))}
      <span className="marked">
        <span className="second">Status:</span> <StatusWord status={status} origins={origins} />
      </span>
      {because ? <span className="quiet">{because}</span> : null}
    </p>
  );
}
