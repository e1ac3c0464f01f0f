/**
 * Word forms: takes a token as written and gives the spellings that the tagger and parser look up;
 * it knows no model and keeps no state.
 */

/** Curly quotes, dashes and the ellipsis as a typewriter has them: the treebanks hold few of the others. */
export function plainWord(word: string): string {
  if (!/[^\x20-\x7e]/.test(word)) return word;
  return word
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/—|―/g, '--')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/…/g, '...')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');
}

/** Lower case with every digit as 0, so that 1994 and 2003 are one word. */
export function lowerForm(word: string): string {
  return word.toLowerCase().replace(/[0-9]/g, '0');
}

/** The pattern of a word's characters, runs cut at two: "McDonald's" → "XxXxx'x". */
export function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let index = 0; index < word.length && shape.length < 10; index++) {
    const kind = kindOf(word.charCodeAt(index), word[index]!);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function kindOf(code: number, character: string): string {
  if (code >= 97 && code <= 122) return 'x';
  if (code >= 65 && code <= 90) return 'X';
  if (code >= 48 && code <= 57) return '0';
  if (code < 128) return character;
  const lower = character.toLowerCase();
  if (lower !== character) return 'X';
  return lower.toUpperCase() !== lower ? 'x' : '¤';
}
