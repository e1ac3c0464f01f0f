/** What the server is at just now, in counts; that it has stopped; nothing while there is nothing to say. */
import type { Progress } from '../../model/api-collection.ts';
import type { ServerState } from '../api/use-progress.ts';
import { visible } from '../marks/visible.ts';
import { figures } from '../marks/words.ts';

export function BuildLine({ server: { progress, answers } }: { server: ServerState }) {
  const sentence = answers ? progress && sentenceOf(progress) : stopped;
  return (
    <div className="build" role="status" aria-live="polite">
      {sentence ? (
        <p>
          {sentence}
          {answers && progress?.state === 'building' && progress.total > 0 ? (
            <progress max={progress.total} value={progress.done} aria-label="How far it is" />
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

const stopped =
  'The server has stopped, or cannot be reached. What you see is what it said last. Start it again with “npm start” or “variorum serve”; this page then goes on by itself.';

function sentenceOf({ state, step, done, total, message }: Progress): string | undefined {
  if (state === 'failed') return `The last reading failed. ${visible(message ?? '')}`;
  if (state !== 'building') return undefined;
  switch (step) {
    case 'reading':
      return `Reading the files: ${done} of ${total} done.${message ? ` Now ${visible(message)}.` : ''}`;
    case 'comparing':
      return 'All files are read; their accounts are being compared.';
    case 'loading':
      return `Loading what was read: ${done.toLocaleString('en')} of ${figures(total, 'row')}.`;
    default:
      return 'Opening the collection.';
  }
}
