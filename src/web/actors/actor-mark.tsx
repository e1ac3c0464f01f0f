/** A shape for the kind of actor; the word stands beside it. */
import type { ReactNode } from 'react';
import type { ActorKind } from '../../model/actor.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.4 } as const;

const shapes: Readonly<Partial<Record<ActorKind, ReactNode>>> = {
  state: <rect x="1.5" y="1.5" width="11" height="11" {...line} />,
  state_force: <rect x="3.5" y="3.5" width="7" height="7" {...line} />,
  state_agency: <rect x="3.5" y="3.5" width="7" height="7" {...line} />,
  armed_group: <circle cx="7" cy="7" r="5.5" {...line} />,
  armed_coalition: (
    <g {...line}>
      <circle cx="7" cy="7" r="6" />
      <circle cx="7" cy="7" r="3" />
    </g>
  ),
  media: <path d="M7 1 13 7 7 13 1 7z" {...line} />,
  movement: <path d="M7 1.6 13 12.4H1z" {...line} />,
};

export function ActorMark({ kind }: { kind: ActorKind }) {
  return (
    <svg className="mark" viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
      {shapes[kind] ?? <circle cx="7" cy="7" r="1.8" fill="currentColor" />}
    </svg>
  );
}
