/** What a number counts: the noun after it, “30 ISKP members”, “seven of the nine hostages”. */
import type { Token } from '../../model/analysis.ts';

/** Index of the noun that a number before `from` counts. */
export function countedNounAt(tokens: readonly Token[], from: number): number | undefined {
  let start = from;
  // “Two more of its drivers”.
  if (/^(?:more|others?)$/i.test(tokens[start]?.form ?? '') && isForm(tokens[start + 1], 'of')) start += 1;
  if (isForm(tokens[start], 'of')) {
    start += 1;
    // “Seven of the nine hostages”, “dozens of those”.
    while (/^(?:DET|PRON|NUM)$/.test(tokens[start]?.upos ?? '')) start += 1;
  }
  if (
    /^(?:other|others|more|additional|further|such)$/i.test(tokens[start]?.form ?? '') &&
    tokens[start + 1]
  ) {
    const noun = nominalHeadAt(tokens, start + 1);
    if (noun !== undefined) return noun;
  }
  return nominalHeadAt(tokens, start);
}

/** Words that are tagged as nouns and count nobody by themselves. */
const noNouns = /^(?:others?|more|each|alone|apiece|today|yesterday|tonight|a\.m\.|p\.m\.)$/i;

/** Index of the head noun of the nominal that begins at `from`; names only lead to it (“30 ISKP members”). */
export function nominalHeadAt(tokens: readonly Token[], from: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < tokens.length && at < from + 6; at += 1) {
    const token = tokens[at] as Token;
    const { upos, form } = token;
    // “Took 14 people hostage”: what they became is not what is counted.
    if (head !== undefined && /^(?:hostage|prisoner|captive)$/i.test(form)) break;
    if (upos === 'NOUN' && !noNouns.test(form)) head = at;
    else if (upos === 'PROPN' || upos === 'ADJ' || form === "'s" || isAttribute(tokens, at)) {
      if (head !== undefined && upos !== 'PROPN') break;
    } else break;
  }
  return head;
}

/** “Six kidnapped aid workers”: a participle before its noun. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const { arc, upos } = tokens[at] as Token;
  return upos === 'VERB' && arc?.relation === 'amod' && arc.head > at;
}

function isForm(token: Token | undefined, form: string): boolean {
  return token?.form.toLowerCase() === form;
}
