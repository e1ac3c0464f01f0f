/** Whether most words carry capitals, as in the titles of American papers. */
import type { Token } from '../../model/analysis.ts';

export function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ form }) => /^[A-Za-z]{4,}/.test(form));
  return words.length > 2 && words.filter(({ form }) => /^[A-Z]/.test(form)).length > words.length * 0.7;
}
