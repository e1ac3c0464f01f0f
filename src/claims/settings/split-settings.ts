/** “An assault in X on 5 May and another in Y on 7 May”: places and dates that go in pairs are as many happenings. */
import type { TimeMention } from '../../model/analysis.ts';
import type { PlaceMention } from '../../model/claim.ts';
import type { Span } from '../../model/passage.ts';
import type { SentenceReading } from '../context.ts';

export interface Setting {
  readonly place?: PlaceMention;
  readonly time: TimeMention;
}

/**
 * The pairs that follow the event word, in the order of the text: at least two dates, each with a place of its own on the
 * same side, and “and” or a comma between the pairs. Empty where there is only one setting.
 */
export function pairedSettings(
  trigger: Span,
  until: number,
  around: readonly PlaceMention[],
  { times, tokens }: SentenceReading,
): Setting[] {
  const after = <Found extends Span>(spans: readonly Found[]) =>
    spans.filter(({ start }) => start >= trigger.end && start < until);
  const dates = after(times.filter(({ date }) => date));
  const places = after(around);
  if (dates.length < 2 || places.length < dates.length) return [];
  const pairs = dates.map((time, order) => {
    const from = order === 0 ? trigger.end : (dates[order - 1]?.end ?? 0);
    const place = places.find(({ start }) => start >= from && start < time.start);
    return { time, ...(place ? { place } : {}) };
  });
  const joined = dates.slice(1).every((time, order) => {
    const before = dates[order]?.end ?? 0;
    return tokens.some(
      ({ form, start }) => start >= before && start < time.start && /^(?:and|,|;)$/.test(form),
    );
  });
  return joined && pairs.every(({ place }) => place !== undefined) ? pairs : [];
}
