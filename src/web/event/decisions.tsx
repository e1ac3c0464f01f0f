/** What people decided about the passages that the accounts stand in: what, who, when and why. Blue, as all that a hand has touched. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { EventDecisions } from '../../model/api-events.ts';
import { eventDecisionsQuery } from '../api/queries.ts';
import { visible } from '../marks/visible.ts';
import { typeWord } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named, Written } from '../marks/written.tsx';

type Decision = EventDecisions['items'][number];

/** Nothing while nobody decided anything: a view then rests on rules alone. */
export function Decisions({ id }: { id: string }) {
  const { data } = useQuery(eventDecisionsQuery(id));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="event-links" aria-labelledby="decisions-title">
      <h2 id="decisions-title">Decided by hand</h2>
      <ul>
        {data.items.map(decision => (
          <li key={`${decision.at} ${decision.kind} ${decision.passages[0]?.start}`}>
            <p>
              <Said decision={decision} />{' '}
              <span className="decided">
                <Named>{decision.by}</Named>, {dayOf(decision.at)}
              </span>
            </p>
            {decision.why ? (
              <p className="quiet">
                <Written>{decision.why}</Written>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ decision: { kind, passages, type, mode, named } }: { decision: Decision }) {
  const words = passages.map((passage, index) => (
    <Fragment key={`${passage.document} ${passage.start}`}>
      {index > 0 ? ' and ' : null}
      <Link to="/documents/$id" params={{ id: passage.document }} hash={`c=${passage.start}-${passage.end}`}>
        <Written quoted>{inFew(passage.quote)}</Written>
      </Link>
    </Fragment>
  ));
  return (
    <>
      {words} {judged(kind, type && typeWord(type, mode), named && visible(named.name ?? named.id))}
    </>
  );
}

function judged(kind: Decision['kind'], type: string | undefined, named: string | undefined): string {
  switch (kind) {
    case 'same':
      return 'tell of one event.';
    case 'different':
      return 'tell of two events.';
    case 'reject':
      return `${type ? `is no ${type}` : 'tells of no event'}: the reading is left out.`;
    case 'confirm':
      return `${type ? `is ${type}, as it was read` : 'is rightly read'}.`;
    case 'add':
      return `tells of an event that was not read${type ? `: ${type}` : ''}.`;
    default:
      return `names ${named ?? 'somebody else'}.`;
  }
}

function dayOf(at: string): string | undefined {
  const day = at.slice(0, 10);
  return writeDate({ from: day, to: day });
}

function inFew(quote: string): string {
  return quote.length <= 90 ? quote : `${quote.slice(0, 90).replace(/\s\S*$/, '')} …`;
}
