/** The list as a table: what is stated, on whose word, and how the accounts lie to each other. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { EventFilter, EventSummary } from '../../model/api-events.ts';
import { Mark, StatusWord } from '../marks/mark.tsx';
import { fieldWords, kindOrder } from '../marks/words.ts';
import { speakToll, writeToll } from '../marks/write-toll.ts';
import { Named } from '../marks/written.tsx';
import { dateAsStated, placeAsStated, voicesInFew } from './event-words.ts';

interface EventTableProps {
  readonly items: readonly EventSummary[];
  readonly chosen?: string | undefined;
  readonly sort?: EventFilter['sort'];
  readonly change?: (changed: Partial<EventFilter>) => void;
  /** Handed on to the event, so that it shows the same figures. */
  readonly rule?: EventFilter['rule'];
}

export function EventTable({ items, chosen, sort, change, rule }: EventTableProps) {
  return (
    <table className="event-table">
      <caption className="hidden">Events, with how many accounts and origins each has</caption>
      <thead>
        <tr>
          <Head name="date" word="Date as stated" {...{ sort, change }} />
          <th scope="col">Event</th>
          <th scope="col">Place</th>
          <th scope="col">On whose word</th>
          <Head name="deaths" word="Deaths" right {...{ sort, change }} />
          <Head name="accounts" word="Accounts" right {...{ sort, change }} />
          <th scope="col" className="right">
            Origins
          </th>
          {kindOrder.map(kind => (
            <th key={kind} scope="col" className="kind">
              {kind}
            </th>
          ))}
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {items.map(event => (
          <Row key={event.id} event={event} chosen={event.id === chosen} rule={rule} />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly sort: EventFilter['sort'];
  readonly change: EventTableProps['change'] | undefined;
  readonly name: NonNullable<EventFilter['sort']>;
  readonly word: string;
  readonly right?: boolean;
}

function Head({ name, word, right = false, sort = 'date', change }: HeadProps) {
  const sorted = sort === name;
  return (
    <th scope="col" className={right ? 'right' : undefined} aria-sort={sorted ? 'descending' : undefined}>
      {change ? (
        <button
          type="button"
          className="sort"
          onClick={() => change({ sort: name === 'date' ? undefined : name })}
        >
          {word}
        </button>
      ) : (
        word
      )}
    </th>
  );
}

interface RowProps {
  readonly event: EventSummary;
  readonly chosen: boolean;
  readonly rule: EventFilter['rule'];
}

function Row({ event, chosen, rule }: RowProps) {
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const date = dateAsStated(event);
  const place = placeAsStated(event);
  return (
    <tr ref={row} className={chosen ? 'chosen' : undefined} aria-current={chosen ? 'true' : undefined}>
      <td>{date ?? <NotStated />}</td>
      <th scope="row">
        <Link to="/events/$id" params={{ id: event.id }} search={rule ? { rule } : {}} className="open">
          <Named>{event.label}</Named>
        </Link>
      </th>
      <td>{place ?? <NotStated />}</td>
      <td className="second">{voicesInFew(event)}</td>
      <td className="right">
        <Deaths event={event} />
      </td>
      <td className="right">{event.accounts}</td>
      <td className="right">{event.origins}</td>
      {kindOrder.map(kind => {
        const fields = event.disagreements.filter(disagreement => disagreement.kind === kind);
        const words = fields.map(({ field }) => fieldWords[field].toLowerCase()).join(', ');
        return (
          <td key={kind} className="kind">
            {fields.length > 0 ? <Mark kind={kind} spoken={`${kind}: ${words}`} /> : null}
          </td>
        );
      })}
      <td>
        <StatusWord status={event.status} origins={event.origins} />
      </td>
    </tr>
  );
}

function Deaths({ event: { deaths } }: { event: EventSummary }) {
  const written = deaths && writeToll(deaths);
  if (!deaths || !written) return <NotStated />;
  return (
    <>
      <span aria-hidden="true">{written}</span>
      <span className="hidden">{speakToll(deaths)}</span>
    </>
  );
}

/** A gap is drawn as a gap. */
function NotStated() {
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="hidden">not stated</span>
    </span>
  );
}
