/** Listens to the server's account of its build; when one ends, everything asked before is asked again. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState } from 'react';
import type { Progress } from '../../model/api-collection.ts';
import { progressAddress } from './client.ts';

/** What the page knows of the server. */
export interface ServerState {
  /** Undefined until the server has said. */
  readonly progress: Progress | undefined;
  /** False once the connection is lost. */
  readonly answers: boolean;
}

/** Milliseconds until a lost server is asked again. */
const retryAfter = 3000;

const unknown: ServerState = { progress: undefined, answers: true };
export const ServerContext = createContext(unknown);

/** For what stands below the shell. */
export function useServer(): ServerState {
  return useContext(ServerContext);
}

/** For the shell: one connection for the whole page. */
export function useListening(): ServerState {
  const [state, setState] = useState(unknown);
  const queries = useQueryClient();
  useEffect(() => {
    let before: Progress['state'] | undefined;
    let lost = false;
    let source: EventSource;
    let again: number | undefined;
    const hear = ({ data }: MessageEvent<string>) => {
      const progress = read(data);
      if (!progress) return;
      setState({ progress, answers: true });
      if (progress.state !== 'building') askAgain(queries, { all: lost || before === 'building' });
      before = progress.state;
      lost = false;
    };
    const lose = () => {
      lost = true;
      setState(({ progress }) => ({ progress, answers: false }));
      // Most browsers try again by themselves; one that gave up is helped.
      if (source.readyState === EventSource.CLOSED) again = window.setTimeout(connect, retryAfter);
    };
    const connect = () => {
      source = new EventSource(progressAddress);
      source.addEventListener('progress', hear);
      source.addEventListener('error', lose);
    };
    connect();
    return () => {
      window.clearTimeout(again);
      source.close();
    };
  }, [queries]);
  return state;
}

/** After a build all answers are old; before, only those that were refused since there was no record yet. */
function askAgain(queries: QueryClient, { all }: { all: boolean }): void {
  void queries.invalidateQueries(all ? {} : { predicate: ({ state }) => state.status === 'error' });
}

function read(data: string): Progress | undefined {
  try {
    return JSON.parse(data) as Progress;
  } catch {
    return undefined;
  }
}
