/** Numbers of people as far as they are stated: in figures for the table, in words for the ear. */

export interface Toll {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly approximate?: boolean | undefined;
}

/** “30”, “≈ 30”, “≥ 21”, “≤ 80”, “24 – 30”; undefined where nothing is stated. */
export function writeToll({ low, high, approximate }: Toll): string | undefined {
  const about = approximate ? '≈\u2009' : '';
  if (low !== undefined && high !== undefined) {
    return low === high ? `${about}${written(low)}` : `${about}${written(low)}\u2009–\u2009${written(high)}`;
  }
  if (low !== undefined) return `≥\u2009${about}${written(low)}`;
  return high === undefined ? undefined : `≤\u2009${about}${written(high)}`;
}

/** The same as it is spoken: “about 30”, “at least 21”, “24 to 30”. */
export function speakToll({ low, high, approximate }: Toll): string {
  const about = approximate ? 'about ' : '';
  if (low !== undefined && high !== undefined) {
    return low === high ? `${about}${low}` : `${about}${low} to ${high}`;
  }
  if (low !== undefined) return `at least ${about}${low}`;
  return high === undefined ? 'not stated' : `at most ${about}${high}`;
}

function written(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 1 });
}
