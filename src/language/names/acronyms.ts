/** The short form given with a name. */
import type { Token } from '../../model/analysis.ts';

/** Behind the name that ends before token `at`: “(BLA)”, “(Ejército de Liberación Nacional, ELN)”, “, or ELN,”. */
export function acronymAfter(tokens: readonly Token[], at: number, text: string): string | undefined {
  if (tokens[at]?.form === '(') {
    for (let close = at + 2; close < Math.min(tokens.length, at + 14); close += 1) {
      if (tokens[close]?.form !== ')') continue;
      const last = tokens[close - 1] as Token;
      return isAcronym(last.form) ? text.slice(last.start, last.end) : undefined;
    }
  }
  const or = tokens[at]?.form === ',' ? at + 1 : at;
  if (tokens[or]?.form !== 'or') return undefined;
  const word = tokens[or + 1]?.form === 'the' ? tokens[or + 2] : tokens[or + 1];
  return word && isAcronym(word.form) ? text.slice(word.start, word.end) : undefined;
}

export function isAcronym(form: string): boolean {
  return /^[A-Z][A-Za-z]*[A-Z](?:-[A-Z]+)?$/.test(form) && form.length <= 8;
}
