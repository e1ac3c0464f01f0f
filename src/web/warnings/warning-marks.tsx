/** Shapes for what is announced, and for what came of it; the word stands beside each. */
import type { ReactNode } from 'react';
import type { WarningView } from '../../model/api-warnings.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

/** By the one who would carry it out: filled; by another: outline; foretold: broken. */
const shapes: Readonly<Record<WarningView['kind'], ReactNode>> = {
  threat: <path d="M7 1.5 13 12.5H1z" fill="currentColor" />,
  ultimatum: (
    <>
      <path d="M7 1.5 13 12.5H1z" fill="currentColor" />
      <path className="knocked" d="M3.5 9.6h7" strokeWidth="1.4" fill="none" />
    </>
  ),
  warning: <path d="M7 1.9 12.7 12.3H1.3z" {...line} />,
  promise: <path d="M2 7.5 5.5 11 12 3" {...line} />,
  prediction: <path d="M7 1 13 7 7 13 1 7z" {...line} strokeDasharray="2.6 1.9" />,
};

export function AnnouncedMark({ kind }: { kind: WarningView['kind'] }) {
  return (
    <svg className="mark" viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}

export type WarningState = WarningView['status'] | 'awaiting';

const states: Readonly<Record<WarningState, ReactNode>> = {
  open: <circle cx="7" cy="7" r="2" fill="currentColor" />,
  awaiting: <circle cx="7" cy="7" r="5" {...line} />,
  answered: <circle cx="7" cy="7" r="5.5" fill="currentColor" />,
  lapsed: <path d="M2 7h10" {...line} />,
};

export function StateMark({ state }: { state: WarningState }) {
  return (
    <svg className={`mark state-${state}`} viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
      {states[state]}
    </svg>
  );
}
