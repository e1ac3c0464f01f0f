/** “Updated 18 June 2025”: no day of publication, but a day that words of the text may be counted from where no other is told. */
import type { Day } from '../../model/calendar.ts';
import type { Document } from '../../model/document.ts';
import { foldForModels } from '../model-form.ts';
import { readDate } from './read-date.ts';

const updated = /^[^\S\n]*(?:last )?(?:updated|modified)(?: on| at)?:?[^\S\n]+([^\n]{4,40})/im;

/** The day of the first line in which the text says when it was brought up to date. */
export function updatedDay({ text }: Pick<Document, 'text'>): Day | undefined {
  const words = updated.exec(text)?.[1];
  const day = words ? readDate(foldForModels(words)) : undefined;
  return day?.from === day?.to ? day?.from : undefined;
}
