/** An event that may answer a warning: why the program proposes it, and what a person judges. No answer is heavier than another. */
import { useMutation } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { WarningAnswer, WarningView } from '../../model/api-warnings.ts';
import { answerWarning } from '../api/client.ts';
import { StatusWord } from '../marks/mark.tsx';
import { visible } from '../marks/visible.ts';
import { figures } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named } from '../marks/written.tsx';
import { useKeys } from '../shell/use-keys.ts';

interface CandidateProps {
  readonly warning: string;
  readonly outcome: WarningView['outcomes'][number];
  /** The only one: then the keys are meant for it wherever the focus is. */
  readonly only: boolean;
}

export function Candidate({ warning, outcome, only }: CandidateProps) {
  const { event, because, confirmed, rejected, summary } = outcome;
  return (
    <li className="candidate">
      <h3>
        <Link to="/events/$id" params={{ id: event }}>
          <Named>{summary.label}</Named>
        </Link>
      </h3>
      <p className="second">
        {(summary.date && writeDate(summary.date)) ?? 'date not stated'};{' '}
        {figures(summary.accounts, 'account')}, {figures(summary.origins, 'origin')}{' '}
        <StatusWord status={summary.status} origins={summary.origins} />
      </p>
      <p className="because">
        {confirmed ? (
          <b>Confirmed. </b>
        ) : rejected ? (
          <b>Judged not to answer it. </b>
        ) : (
          'Proposed, not confirmed: '
        )}
        {because.map(visible).join('; ')}
      </p>
      <Answers warning={warning} outcome={outcome} only={only} />
    </li>
  );
}

type Answer = WarningAnswer['answer'];

const answers: readonly (readonly [key: string, answer: Answer, words: string])[] = [
  ['y', 'yes', 'Answers it'],
  ['n', 'no', 'Does not'],
];

function Answers({ warning, outcome: { event, confirmed, rejected }, only }: CandidateProps) {
  const { known } = useSearch({ from: '__root__' });
  const row = useRef<HTMLParagraphElement>(null);
  const { mutate, isPending, isSuccess, variables, error } = useMutation({
    mutationFn: (answer: Answer) => answerWarning(warning, { event, answer }),
  });
  const meant = () =>
    !known && !isPending && (only || row.current?.closest('li')?.contains(document.activeElement));
  const by = (answer: Answer) => () => {
    if (meant()) mutate(answer);
  };
  useKeys({ y: by('yes'), n: by('no'), u: by('open') });
  if (known) return <p className="quiet">Judgements are made of today’s record.</p>;
  const judged = confirmed || rejected;
  const shown: Answer = confirmed ? 'yes' : rejected ? 'no' : 'open';
  const waits = isSuccess && variables !== shown;
  return (
    <p className="answers" ref={row}>
      {judged ? (
        <button type="button" className="control" disabled={isPending} onClick={() => mutate('open')}>
          <kbd>U</kbd> Take it back
        </button>
      ) : (
        answers.map(([key, answer, words]) => (
          <button
            key={answer}
            type="button"
            className="control"
            disabled={isPending}
            onClick={() => mutate(answer)}
          >
            <kbd>{key.toUpperCase()}</kbd> {words}
          </button>
        ))
      )}
      <span role="status" className="quiet">
        {error ? error.message : waits ? 'Entered; the ledger is being made anew.' : ''}
      </span>
    </p>
  );
}
