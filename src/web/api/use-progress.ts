/** Listens to the server's account of its build; when one ends, everything asked before is asked again. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Progress } from '../../model/api.ts';
import { progressAddress } from './client.ts';

export function useProgress(): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(progressAddress);
    let building = false;
    const hear = ({ data }: MessageEvent<string>) => {
      const heard = read(data);
      if (!heard) return;
      setProgress(heard);
      if (building && heard.state !== 'building') void queries.invalidateQueries();
      building = heard.state === 'building';
    };
    source.addEventListener('message', hear);
    source.addEventListener('progress', hear);
    return () => source.close();
  }, [queries]);
  return progress;
}

function read(data: string): Progress | undefined {
  try {
    return JSON.parse(data) as Progress;
  } catch {
    return undefined;
  }
}
