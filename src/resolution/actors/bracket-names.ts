/** Two names of one actor that a text puts beside each other: “Ombudsman's Office (Defensoría del Pueblo)”. */
import { foldName } from '../../model/knowledge.ts';

const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'.-]*`;
const pair = new RegExp(
  `(${capital}(?:\\s+(?:(?:of|for|de|del|la|the|and|y)\\s+)*${capital}){0,6})\\s+\\((?:or |also |the )?(${capital}(?:\\s+(?:(?:de|del|la|y|al|el)\\s+)*${capital}){0,5})(?:,[^)]*)?\\)`,
  'gu',
);

/** Each folded name to its other one; a name with two partners stands for neither. */
export function bracketNames(text: string): ReadonlyMap<string, string> {
  const partners = new Map<string, Set<string>>();
  for (const [, before = '', inside = ''] of text.matchAll(pair)) {
    const [left, right] = [foldName(before), foldName(inside)];
    // A short form must be spelled by the words before it; a second name has words of its own.
    if (left === right || (/^[\p{Lu}\p{N}-]+$/u.test(inside) && !isInitials(inside, before))) continue;
    if (!/^[\p{Lu}\p{N}-]+$/u.test(inside) && inside.split(/\s+/).length < 2) continue;
    partners.set(left, (partners.get(left) ?? new Set()).add(right));
    partners.set(right, (partners.get(right) ?? new Set()).add(left));
  }
  return new Map(
    [...partners].flatMap(([name, others]) =>
      others.size === 1 ? [[name, [...others][0] as string] as const] : [],
    ),
  );
}

/** Whether the letters begin words of the name, in order. */
function isInitials(short: string, name: string): boolean {
  const initials = (foldName(name).match(/\b\p{L}/gu) ?? []).join('');
  let at = 0;
  for (const letter of short.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
