/** What a row of the list says of an event, in words. */
import type { EventSummary } from '../../model/api-events.ts';
import { visible } from '../marks/visible.ts';
import { writeDate } from '../marks/write-date.ts';

export function dateAsStated({ date }: EventSummary): string | undefined {
  return date && writeDate(date);
}

export function placeAsStated({ place }: EventSummary): string | undefined {
  return place && visible(place.name);
}

/** The first three voices; the rest counted. */
export function voicesInFew({ voices }: EventSummary): string {
  const shown = voices.slice(0, 3).map(visible).join('; ');
  return voices.length > 3 ? `${shown}; ${voices.length - 3} more` : shown;
}
