/** What stands in place of a screen: waiting, empty, failed. A sentence, and one thing to do. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';

export function Message({ children }: { children: ReactNode }) {
  return <div className="screen message">{children}</div>;
}

export function Waiting() {
  return (
    <Message>
      <p role="status" className="quiet">
        Fetching from the collection …
      </p>
    </Message>
  );
}

export function NoSuchPage() {
  return (
    <Message>
      <p>There is no such page.</p>
      <p>
        <Link to="/events">Go to the events</Link>
      </p>
    </Message>
  );
}

/** The error in a sentence with its hint; `retry` is the one thing to do. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const hint = error instanceof Refused ? error.hint : undefined;
  return (
    <Message>
      <p role="alert">{error instanceof Error ? error.message : 'Something failed.'}</p>
      {hint ? <p className="second">{hint}</p> : null}
      {retry ? (
        <p>
          <button type="button" className="control" onClick={retry}>
            Try again
          </button>
        </p>
      ) : null}
    </Message>
  );
}

export function LoadFailed({ error, reset }: { error: unknown; reset?: () => void }) {
  return <Failed error={error} {...(reset ? { retry: reset } : {})} />;
}
