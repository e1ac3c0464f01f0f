/** A toll on a scale from nought: exact as a tick, about as a ring with broken arms, an open end as dots. */
import type { Toll } from './write-toll.ts';

/** The end of a row's scale: the first round number above every stated bound. */
export function tollScale(tolls: readonly Toll[]): number | undefined {
  const bounds = tolls.flatMap(({ low, high }) => [low, high].filter(bound => bound !== undefined));
  if (bounds.length === 0) return undefined;
  const top = Math.max(1, ...bounds) * 1.15;
  const power = 10 ** Math.floor(Math.log10(top));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find(step => step * power >= top) ?? 10;
  return Math.max(4, step * power);
}

export function DrawnToll({ toll, end }: { toll: Toll; end: number }) {
  const at = (value: number) => `${Math.min(1, value / end) * 100}%`;
  return (
    <svg className="drawn" aria-hidden="true">
      <line className="axis" x1="0" x2="100%" y1="11.5" y2="11.5" />
      {[0, 0.25, 0.5, 0.75, 1].map(part => (
        <line key={part} className="axis" x1={at(part * end)} x2={at(part * end)} y1="9" y2="12" />
      ))}
      <Stated toll={toll} end={end} at={at} />
    </svg>
  );
}

function Stated({
  toll: { low, high, approximate },
  end,
  at,
}: {
  toll: Toll;
  end: number;
  at: (value: number) => string;
}) {
  if (low !== undefined && low === high) {
    return approximate ? (
      <g stroke="currentColor" strokeWidth="1.5" fill="none">
        <line x1={at(low * 0.85)} x2={at(low * 1.15)} y1="5" y2="5" strokeDasharray="2.5 2" />
        <circle className="ring" cx={at(low)} cy="5" r="3.2" fill="var(--paper)" />
      </g>
    ) : (
      <line x1={at(low)} x2={at(low)} y1="0.5" y2="9.5" stroke="currentColor" strokeWidth="3" />
    );
  }
  const open = low === undefined || high === undefined || approximate;
  return (
    <g stroke="currentColor" strokeWidth="1.5">
      <line
        x1={at(low ?? 0)}
        x2={at(high ?? end)}
        y1="5"
        y2="5"
        strokeDasharray={open ? '1.5 2.5' : undefined}
      />
      {low === undefined ? null : <line x1={at(low)} x2={at(low)} y1="1" y2="9" />}
      {high === undefined ? null : <line x1={at(high)} x2={at(high)} y1="1" y2="9" />}
    </g>
  );
}
