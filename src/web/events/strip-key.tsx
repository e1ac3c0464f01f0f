/** The key under the strip: what its marks mean, and what it cannot draw. */
import { Mark } from '../marks/mark.tsx';
import { figures, statusOrder, statusWords } from '../marks/words.ts';

export function StripKey({ undated }: { undated: number }) {
  return (
    <p className="strip-key">
      {statusOrder.map(status => (
        <span key={status} className="marked">
          <Mark kind={status} size={12} />
          {statusWords[status]}
        </span>
      ))}
      <span className="marked">
        <svg width="26" height="10" aria-hidden="true" stroke="currentColor">
          <path d="M1 1v8M25 1v8M1 5h24" strokeWidth="1.5" />
        </svg>
        some day in it
      </span>
      <span className="marked">
        <svg width="26" height="10" aria-hidden="true" stroke="currentColor">
          <path d="M1 5h23" strokeWidth="1.5" strokeDasharray="1.5 2.5" />
          <path d="M25 1v8" strokeWidth="1.5" />
        </svg>
        by then
      </span>
      {undated > 0 ? (
        <span className="undated">{figures(undated, 'event')} without any date, in the list only</span>
      ) : null}
    </p>
  );
}
