/** Numbers of people as far as they are stated: in figures for the table, in words for the ear. */

export interface Toll {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Of rules that give a figure beside the bounds. */
  readonly best?: number | undefined;
  readonly approximate?: boolean | undefined;
}

/** “30”, “≈ 30”, “≥ 21”, “≤ 80”, “24 – 30”, “12 (9 – 40)”; undefined where nothing is stated. */
export function writeToll({ low, best, high, approximate }: Toll): string | undefined {
  if (best !== undefined && low !== high) return `${written(best)} (${writeToll({ low, high })})`;
  const about = approximate ? '≈\u2009' : '';
  if (low !== undefined && high !== undefined) {
    return low === high ? `${about}${written(low)}` : `${about}${written(low)}\u2009–\u2009${written(high)}`;
  }
  if (low !== undefined) return `≥\u2009${about}${written(low)}`;
  return high === undefined ? undefined : `≤\u2009${about}${written(high)}`;
}

/** The same as it is spoken: “about 30”, “at least 21”, “24 to 30”. */
export function speakToll({ low, best, high, approximate }: Toll): string {
  if (best !== undefined && low !== high) return `best ${best}, ${speakToll({ low, high })}`;
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

/** Deaths of several events added up, as the API gives them. */
interface SummedDeaths {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly open?: true | undefined;
}

/** A sum of tolls: “30”, “12 (9 – 40)”, with “or more” where an account leaves its upper bound open. */
export function writeSum({ low, best, high, open }: SummedDeaths): string {
  return `${writeToll({ low, best, high })}${open ? ' or more' : ''}`;
}

export function speakSum({ low, best, high, open }: SummedDeaths): string {
  return `${speakToll({ low, best, high })}${open ? ' or more' : ''}`;
}
