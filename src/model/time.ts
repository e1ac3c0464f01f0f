/** What words for a time say beside their days: what sort of time, how fine, how long. After TIMEX3 of TimeML 1.2.1. */

/**
 * `date`: some day or stretch of the calendar, whether or not we can say which · `duration`: how long, “for three days” ·
 * `recurrence`: a set of times, “every week” (TimeML's SET) · `vague`: no date by its words, “recently”, “now”.
 */
export type TimeKind = 'date' | 'duration' | 'recurrence' | 'vague';

/** How fine the words are: “late May” is of the grain `month`, whatever days we make of it. */
export type TimeGrain =
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

export interface TimeSense {
  readonly kind: TimeKind;
  /** Of a date, where its words have one. */
  readonly grain?: TimeGrain;
  /** Of a date: the hour or part of the day as TIMEX3 writes it: `T09:30`, `TMO` (morning), `TAF`, `TEV`, `TNI`. */
  readonly partOfDay?: string;
  /** Of a duration, a recurrence, or a stretch counted from a day: ISO 8601, X for a number that the words leave open (`P3D`, `PXY`). */
  readonly length?: string;
  /** Of a vague one: to which side of now it points. */
  readonly turn?: 'past' | 'present' | 'future';
}
