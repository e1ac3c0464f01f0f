/** Numbers as written: “1,240”, “1.240”, “1 240”, “2,50,000”, “3.5 million”, “two lakh”, “twenty-one”, “two hundred and five”. */

const ones: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
/** With the lakh (100,000) and the crore (ten million) of South Asia. */
const scales: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
};
/** “2.5m people”, “3bn”. */
const shortScales: Readonly<Record<string, number>> = { m: 1e6, mn: 1e6, bn: 1e9 };

/** Value of one numeral or of one word of a number; undefined for any other word. */
export function readNumeral(word: string): number | undefined {
  const low = word.toLowerCase();
  // Thousands apart by comma, point or apostrophe; in South Asia by twos above the first three.
  if (/^\d{1,3}(?:([,.'])\d{3})(?:\1\d{3})*$/.test(low) || /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(low))
    return Number(low.replace(/[,.']/g, ''));
  if (/^\d+(?:\.\d+)?$/.test(low)) return Number(low);
  const short = /^(\d+(?:[.,]\d{1,2})?)(mn?|bn)$/.exec(low);
  if (short) return Math.round(decimal(short[1] ?? '') * (shortScales[short[2] ?? ''] ?? 1));
  const parts = low.split('-');
  if (parts.length === 2 && parts[0] !== undefined && parts[1] !== undefined) {
    const ten = tens[parts[0]];
    const one = ones[parts[1]];
    return ten !== undefined && one !== undefined && one < 10 ? ten + one : undefined;
  }
  return own(ones, low) ?? own(tens, low);
}

function own(table: Readonly<Record<string, number>>, word: string): number | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

function decimal(digits: string): number {
  return Number(digits.replace(',', '.'));
}

/** The longest number that begins at `words[from]`: its value and how many words it takes. */
export function readNumberAt(
  words: readonly string[],
  from: number,
): { value: number; length: number } | undefined {
  const first = words[from]?.toLowerCase() ?? '';
  const scaled = own(scales, (words[from + 1] ?? '').toLowerCase()) !== undefined;
  const startsWithArticle = (first === 'a' || first === 'an') && scaled;
  // “2,5 million” is a decimal comma, which nothing but a scale tells.
  const head = startsWithArticle
    ? 1
    : scaled && /^\d+,\d{1,2}$/.test(first)
      ? decimal(first)
      : readNumeral(first);
  if (head === undefined) return undefined;
  const spaced = spacedAt(words, from);
  if (spaced) return spaced;
  const half = halfScaleAt(words, from, head);
  if (half) return half;
  let total = 0;
  let group = head;
  let length = 1;
  for (;;) {
    const word = words[from + length]?.toLowerCase() ?? '';
    const scale = own(scales, word);
    if (scale !== undefined) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      length += 1;
      continue;
    }
    const skip = word === 'and' && (total > 0 || group >= 100) ? 1 : 0;
    const following = words[from + length + skip] ?? '';
    const value = /^\d/.test(following) ? undefined : readNumeral(following);
    const fits =
      value !== undefined && (skip === 1 || total > 0 || group >= 20) && value < smallestUnit(group, total);
    if (!fits || /^\d/.test(first)) return { value: Math.round((total + group) * 1e6) / 1e6, length };
    group += value;
    length += skip + 1;
  }
}

/** “1 240”, “1 250 000”: groups of three digits after one to three. */
function spacedAt(words: readonly string[], from: number): { value: number; length: number } | undefined {
  if (!/^[1-9]\d{0,2}$/.test(words[from] ?? '')) return undefined;
  let length = 1;
  while (/^\d{3}$/.test(words[from + length] ?? '')) length += 1;
  return length > 1 ? { value: Number(words.slice(from, from + length).join('')), length } : undefined;
}

/** “One and a half million”, “a million and a half”. */
function halfScaleAt(
  words: readonly string[],
  from: number,
  head: number,
): { value: number; length: number } | undefined {
  const rest = words.slice(from + 1, from + 5).map(word => word.toLowerCase());
  const before = own(scales, rest[3] ?? '');
  if (before && rest.slice(0, 3).join(' ') === 'and a half')
    return { value: (head + 0.5) * before, length: 5 };
  const after = own(scales, rest[0] ?? '');
  return after && rest.slice(1, 4).join(' ') === 'and a half'
    ? { value: (head + 0.5) * after, length: 5 }
    : undefined;
}

/** What may still be added below a group: tens after a hundred, ones after tens, anything below a thousand after it. */
function smallestUnit(group: number, total: number): number {
  if (group === 0 && total > 0) return 1000;
  if (group % 100 === 0) return 100;
  return group % 10 === 0 && group % 100 >= 20 ? 10 : 0;
}
