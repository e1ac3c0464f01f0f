/** Counts that are part of another: “21 civilians, including 11 children”, “five of them soldiers”, “the dead included four women”. They are never added to it. */
import type { Token } from '../../model/analysis.ts';

/**
 * @param from first token of the count, with its modifiers.
 * @param end index after the number.
 */
export function isPart(tokens: readonly Token[], from: number, end: number): boolean {
  return (
    opensPart(tokens, from) ||
    (/^of (?:them|whom|these|those|which|the (?:dead|victims|wounded|injured))\b/.test(
      formsOf(tokens, end, end + 3),
    ) &&
      isPredicate(tokens, from, end)) ||
    /^(?:[a-z]+ ){0,2}among(?:st)? (?:them|these|whom)/.test(formsOf(tokens, end, end + 4)) ||
    /(?:^| )of whom(?: [a-z]+)?$/.test(formsOf(tokens, from - 3, from))
  );
}

function formsOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(Math.max(0, from), to)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
}

/** “Including”, “among them”, in a list back to it: “including a woman, two boys and three girls”. */
function opensPart(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 14); at -= 1) {
    const { form, lemma, upos } = tokens[at] as Token;
    const low = form.toLowerCase();
    if (lemma === 'include' || low === 'including' || low === 'notably') return true;
    if (
      /^(?:them|whom|dead|victims|casualties|wounded)$/.test(low) &&
      /^(?:among|amongst)$/i.test(tokens[at - 1]?.form ?? tokens[at - 2]?.form ?? '')
    )
      return true;
    // Only further members of the same list may stand between.
    if (!/^(?:NOUN|PROPN|NUM|DET|ADJ|CCONJ|ADP)$/.test(upos) && low !== ',') return false;
    if (upos === 'ADP' && low !== 'of') return false;
  }
  return false;
}

/** “Nine people, three of them soldiers”: set off by a comma or at the head of a clause without verb. */
function isPredicate(tokens: readonly Token[], from: number, end: number): boolean {
  const before = tokens[from - 1]?.form;
  return (
    before === ',' ||
    before === '(' ||
    before === '—' ||
    /^whom$/.test(tokens[end + 1]?.form.toLowerCase() ?? '')
  );
}
