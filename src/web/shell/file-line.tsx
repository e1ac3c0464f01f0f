/** A file that gave no document, with why and what to do. */
import { Named } from '../marks/written.tsx';

interface FileLineProps {
  /** What became of it, where the list does not say so. */
  readonly what?: string;
  readonly path: string;
  readonly reason: string;
  readonly hint: string | undefined;
}

export function FileLine({ what, path, reason, hint }: FileLineProps) {
  return (
    <li>
      {what ? <span className="word-conflict">{what} </span> : null}
      <Named>{path}</Named>: <Named>{reason}</Named> {hint ? <span className="second">{hint}</span> : null}
    </li>
  );
}
