/** What became of each added file: kept, here already, refused; and once it was read, which of them could not be. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Added, FindingView } from '../../model/api-documents.ts';
import { afterAddingQuery } from '../api/queries.ts';
import { capitalised, counted } from '../marks/words.ts';
import { FileLine } from './file-line.tsx';

export function Outcome({ added: { added, known, refused } }: { added: Added }) {
  const { data } = useQuery(afterAddingQuery(useId()));
  const paths = new Set([...added, ...known].map(({ path }) => path));
  const unread = data?.unread?.filter(({ path }) => path !== undefined && paths.has(path)) ?? [];
  return (
    <div className="outcome">
      {added.length > 0 ? (
        <p>
          Added {counted(added.length, 'file')}.{' '}
          <Reading done={data !== undefined && !data.building} added={added} unread={unread} />
        </p>
      ) : null}
      {known.length > 0 ? (
        <p>
          {known.length === 1 ? 'One file was' : `${capitalised(counted(known.length, 'file'))} were`} already
          in the collection, byte for byte.
        </p>
      ) : null}
      {refused.length + unread.length > 0 ? (
        <ul>
          {refused.map(({ path, reason, hint }) => (
            <FileLine key={path} what="Not added:" path={path} reason={reason} hint={hint} />
          ))}
          {unread.map(({ code, path = '', message, hint }) => (
            <FileLine
              key={`${path} ${code}`}
              what="Kept, but not read:"
              path={path}
              reason={message}
              hint={hint}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface ReadingProps {
  readonly done: boolean;
  readonly added: Added['added'];
  readonly unread: readonly FindingView[];
}

function Reading({ done, added, unread }: ReadingProps) {
  if (!done) return `What is read in ${added.length === 1 ? 'it' : 'them'} appears once it is read.`;
  const fresh = new Set(added.map(({ path }) => path));
  const failed = new Set(unread.flatMap(({ path }) => (path !== undefined && fresh.has(path) ? path : [])));
  const read = fresh.size - failed.size;
  if (read === 0) return added.length === 1 ? 'It could not be read.' : 'None of them could be read.';
  return (
    <>
      {readWords(read, fresh.size)} been read: see the <Link to="/documents">documents</Link>.
    </>
  );
}

function readWords(read: number, all: number): string {
  if (read < all) return `${capitalised(counted(read, 'file'))} ${read === 1 ? 'has' : 'have'}`;
  return all === 1 ? 'It has' : 'All have';
}
