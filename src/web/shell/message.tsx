/** What stands in place of a screen: waiting, empty, failed. A sentence, and one thing to do. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Refused, serverAnswers } from '../api/client.ts';
import { useServer } from '../api/use-progress.ts';
import { useTitle } from './use-title.ts';

export function Message({ children }: { children: ReactNode }) {
  return <div className="screen message">{children}</div>;
}

export function Waiting() {
  const { progress } = useServer();
  const opening = progress?.state === 'building' && progress.step === 'opening';
  return (
    <Message>
      <p role="status" className="quiet">
        {opening ? 'The collection is being opened …' : 'Fetching from the collection …'}
      </p>
    </Message>
  );
}

export function NoSuchPage() {
  useTitle('No such page');
  return (
    <Message>
      <h1>There is no such page</h1>
      <p>
        <Link to="/events">Go to the events</Link>
      </p>
    </Message>
  );
}

/** The error in a sentence with its hint; `retry` is the one thing to do. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { progress, answers } = useServer();
  const refused = error instanceof Refused ? error : undefined;
  useTitle(refused?.status === 404 ? 'Not found' : 'Not to be had');
  // Until the first record is loaded there is nothing to fetch, and the line above says how far it is.
  if (refused?.status === 503 && answers && !progress) return <Waiting />;
  if (refused?.status === 503 && progress?.state === 'building') return <NotLoadedYet />;
  return (
    <Message>
      <p role="alert">{error instanceof Error ? error.message : 'Something failed.'}</p>
      {refused?.hint ? <p className="second">{refused.hint}</p> : null}
      {refused?.status === 400 ? (
        <p>
          <a href={window.location.pathname}>Show all, without what stands in the address</a>
        </p>
      ) : retry ? (
        <p>
          <button type="button" className="control" onClick={retry}>
            Try again
          </button>
        </p>
      ) : null}
    </Message>
  );
}

function NotLoadedYet() {
  return (
    <Message>
      <p role="status">The collection is being made ready; the line above says how far it is.</p>
      <p className="second">What was read in it appears here as soon as that is done.</p>
    </Message>
  );
}

/** A part of the page that could not be loaded, or a fault in it. */
export function LoadFailed({ error }: { error: unknown }) {
  const retry = async () => {
    // Loading again while nobody answers would lose what still stands here.
    if (await serverAnswers()) window.location.reload();
  };
  return <Failed error={error} retry={() => void retry()} />;
}
