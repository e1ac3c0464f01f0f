/** An event that may answer a warning: why the program proposes it, and whether a person has confirmed it. */
import { Link } from '@tanstack/react-router';
import type { WarningView } from '../../model/api-warnings.ts';
import { StatusWord } from '../marks/mark.tsx';
import { visible } from '../marks/visible.ts';
import { figures } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named } from '../marks/written.tsx';

export function Candidate({ outcome }: { outcome: WarningView['outcomes'][number] }) {
  const { event, because, confirmed, summary } = outcome;
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
        {confirmed ? <b>Confirmed. </b> : 'Proposed, not confirmed: '}
        {because.map(visible).join('; ')}
      </p>
    </li>
  );
}
