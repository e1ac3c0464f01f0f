/** Text as the models read it: one UTF-16 unit for one UTF-16 unit, so that every offset is also one of the original. */

/** Characters that Unicode does not decompose to the letter or mark they look like. */
const lookAlikes: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  ʿ: "'",
  ʾ: "'",
  ʻ: "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '−': '-',
  '―': '—',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 's',
  æ: 'e',
  Æ: 'E',
  œ: 'e',
  Œ: 'E',
  þ: 't',
  ð: 'd',
  ə: 'e',
  ŋ: 'n',
  '…': '…',
  '—': '—',
  '€': '$',
  '£': '$',
};

const folded = new Map<string, string>(Object.entries(lookAlikes));

/** The text for the tagger: same length, plain letters, quotes and dashes; what it cannot know becomes `x`, `X` or `*`. */
export function foldForModels(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, foldUnit);
}

/** The form of one token: accents off, quotes and dashes plain; combining marks vanish here, two apostrophes are a quotation mark. */
export function formOf(words: string): string {
  if (words === "''" || words === '``') return '"';
  return foldForModels(words.normalize('NFC').replace(/\p{M}+/gu, ''));
}

function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const plain = plainUnit(unit);
  folded.set(unit, plain);
  return plain;
}

function plainUnit(unit: string): string {
  // Raised figures mark notes: they are not part of the word before.
  if (/[¹²³⁰⁴-⁹]/.test(unit)) return ' ';
  if (/\s/.test(unit) || /[\p{Cc}\p{Cf}]/u.test(unit)) return ' ';
  const base = unit.normalize('NFKD').replace(/\p{M}+/gu, '');
  if (/^[\x21-\x7e]$/.test(base)) return base;
  if (/\p{M}/u.test(unit)) return 'x';
  if (/\p{Lu}/u.test(unit)) return 'X';
  if (/\p{L}|\p{Co}/u.test(unit)) return 'x';
  if (/\p{Nd}/u.test(unit)) return '0';
  return '*';
}
