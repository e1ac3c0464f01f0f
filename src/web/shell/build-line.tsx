/** What is being read just now, in counts; nothing while nothing is. */
import type { Progress } from '../../model/api.ts';
import { visible } from '../marks/visible.ts';

export function BuildLine({ progress }: { progress: Progress | undefined }) {
  const sentence = progress ? sentenceOf(progress) : undefined;
  return (
    <div className="build" role="status" aria-live="polite">
      {sentence ? (
        <p>
          {sentence}
          {progress?.state === 'building' && progress.total > 0 ? (
            <progress max={progress.total} value={progress.done} aria-label="Documents read" />
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

function sentenceOf({ state, done, total, message }: Progress): string | undefined {
  const said = message ? ` ${visible(message)}` : '';
  switch (state) {
    case 'building':
      return total > 0 ? `Reading: ${done} of ${total} documents.${said}` : `Reading the collection.${said}`;
    case 'failed':
      return `The last reading failed.${said} What you see is the record before it.`;
    default:
      return undefined;
  }
}
