/** The grammar's marks: kinds of disagreement, statuses and stances, each a shape that survives without colour. */
import type { ReactNode } from 'react';
import type { Stance } from '../../model/claim.ts';
import type { DisagreementKind, Status } from '../../model/corroboration.ts';
import { stanceWords, statusWord } from './words.ts';
import './marks.css';

/** How the accounts of one field lie to each other, agreement and silence included. */
export type RowKind = DisagreementKind | 'alike' | 'one' | 'silent';

const rowKindWords: Readonly<Record<RowKind, string>> = {
  conflict: 'conflict',
  precision: 'precision',
  denial: 'denial',
  naming: 'naming',
  alike: 'read alike',
  one: 'one account',
  silent: 'not stated',
};

const shapes: Readonly<Record<string, ReactNode>> = {
  conflict: (
    <>
      <rect width="14" height="14" fill="currentColor" />
      <path className="knocked" d="M3.5 5.2h7M3.5 8.8h7M8.9 2.8 5.1 11.2" strokeWidth="1.5" fill="none" />
    </>
  ),
  denial: (
    <>
      <circle cx="7" cy="7" r="7" fill="currentColor" />
      <path className="knocked" d="M3.4 10.6 10.6 3.4" strokeWidth="2" fill="none" />
    </>
  ),
  precision: (
    <>
      <path d="M1 2.5v9M13 2.5v9M1 7h12" stroke="currentColor" strokeWidth="1.5" fill="none" />
      <rect x="4.2" y="4.6" width="5.6" height="4.8" fill="currentColor" />
    </>
  ),
  naming: (
    <path
      d="M4.6 1.8h8.6v10.4H4.6L.9 7zM5 8c1-1.7 1.9-1.7 2.8-.9s1.8.8 2.8-.9"
      stroke="currentColor"
      strokeWidth="1.3"
      fill="none"
    />
  ),
  alike: <path d="M2 5h10M2 9h10" stroke="currentColor" strokeWidth="1.4" fill="none" />,
  one: <circle cx="7" cy="7" r="2.2" fill="currentColor" />,
  corroborated: (
    <>
      <circle cx="7" cy="7" r="6" stroke="currentColor" strokeWidth="1.6" fill="none" />
      <circle cx="7" cy="7" r="3" fill="currentColor" />
    </>
  ),
  'single-origin': <circle cx="7" cy="7" r="6" stroke="currentColor" strokeWidth="1.6" fill="none" />,
  uncorroborated: (
    <g stroke="currentColor" strokeWidth="1.4" fill="none">
      <circle cx="3.6" cy="7" r="2.9" />
      <circle cx="10.4" cy="7" r="2.9" />
    </g>
  ),
  'party-claim': (
    <circle
      cx="7"
      cy="7"
      r="6"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeDasharray="2.9 1.81"
      fill="none"
    />
  ),
};

/** Two statuses are drawn as the disagreement that makes them. */
const drawnAs: Readonly<Record<string, string>> = { contested: 'conflict', denied: 'denial' };

/** The mark alone; its word must stand next to it or at the head of its column, or be given as `spoken`. */
export function Mark({
  kind,
  spoken,
  size = 14,
}: {
  kind: RowKind | Status | 'uncorroborated';
  spoken?: string;
  size?: number;
}) {
  if (kind === 'silent') return null;
  const looks = { className: `mark mark-${kind}`, viewBox: '0 0 14 14', width: size, height: size } as const;
  const shape = shapes[drawnAs[kind] ?? kind];
  if (spoken === undefined) {
    return (
      <svg {...looks} aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg {...looks} role="img" aria-label={spoken}>
      {shape}
    </svg>
  );
}

/** Mark and word; `text` for more than the bare word, “3 conflicts”. */
export function KindWord({ kind, text }: { kind: RowKind; text?: string }) {
  return (
    <span className={`marked word-${kind}`}>
      <Mark kind={kind} />
      {text ?? rowKindWords[kind]}
    </span>
  );
}

/** @param origins how many origins tell it; of several that do not agree the ring is drawn twice. */
export function StatusWord({ status, origins }: { status: Status; origins: number }) {
  return (
    <span className={`marked word-${status}`}>
      <Mark kind={status === 'single-origin' && origins > 1 ? 'uncorroborated' : status} />
      {statusWord(status, origins)}
    </span>
  );
}

const dashes: Readonly<Record<Stance, string | undefined>> = {
  asserted: undefined,
  hedged: '7 3',
  claimed: '3 2.5',
  questioned: '1.5 2.5',
  denied: undefined,
};

/** The less vouched for, the more broken the line. */
export function StanceLine({ stance }: { stance: Stance }) {
  return (
    <svg className="mark mark-stance" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <path
        d="M0 5h22"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeDasharray={dashes[stance]}
        fill="none"
      />
      {stance === 'denied' ? <path d="M7 1l7 8" stroke="currentColor" strokeWidth="1.5" fill="none" /> : null}
    </svg>
  );
}

export function StanceWord({ stance }: { stance: Stance }) {
  return (
    <span className="marked">
      <StanceLine stance={stance} />
      {stanceWords[stance]}
    </span>
  );
}
