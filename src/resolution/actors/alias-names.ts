/** The other names that texts give to persons: “Ana Rivas, alias ‘Marta’”, “the commander known as Tiger”, “Juan ‘Zorro’ Paz”. */

/** A person's other name, and the full name where the text puts it before. */
export interface AliasName {
  readonly alias: string;
  /** Offset of the other name, in UTF-16 units. */
  readonly start: number;
  readonly name?: string;
}

const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*`;
const quote = `["“”'‘’«»]`;
const called = new RegExp(
  String.raw`(?:(?<name>${word}(?:[ ]${word}){1,4})(?:,\s+|\s+\(?))?(?<=\P{L})(?:(?<pseudonym>alias|a\.?k\.?a\.?|nom de guerre|nicknamed)|also known as|better known as|known as)\s+(?<open>${quote})?(?<alias>${word}(?:[ ]${word}){0,3})${quote}?`,
  'gu',
);
const inside = new RegExp(
  String.raw`(?<first>${word}(?:[ ]${word})?)\s+["“«‘](?<alias>${word}(?:[ ]${word}){0,2})["”»’]\s+(?<last>${word}(?:[ ]${word})?)`,
  'gu',
);

/** Without one of these a text has no other name to look for, which takes a while. */
const tellsOfNames = /alias|a\.?k\.?a|nom de guerre|nicknamed|known as/;
const quotes = /["“«‘]/;

/** In the order of the text. Without a full name before it only “alias” and the like tell of a person: places are “known as” too. */
export function aliasNames(text: string): AliasName[] {
  const found: AliasName[] = [];
  for (const match of tellsOfNames.test(text) ? text.matchAll(called) : []) {
    const { name, alias = '', pseudonym } = match.groups ?? {};
    if (name === undefined && pseudonym === undefined) continue;
    const start = match.index + match[0].lastIndexOf(alias);
    found.push({ alias, start, ...(name === undefined ? {} : { name }) });
  }
  for (const match of quotes.test(text) ? text.matchAll(inside) : []) {
    const { first = '', alias = '', last = '' } = match.groups ?? {};
    found.push({ alias, start: match.index + match[0].indexOf(alias), name: `${first} ${last}` });
  }
  return found.sort((left, right) => left.start - right.start);
}
