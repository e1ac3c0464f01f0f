/** Numbers as written: “1,240”, “3.5 million”, “twenty-one”, “two hundred and five”. */

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
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 };

/** Value of one numeral or of one word of a number; undefined for any other word. */
export function readNumeral(word: string): number | undefined {
  const low = word.toLowerCase();
  if (/^\d{1,3}(?:[,.]\d{3})+$/.test(low)) return Number(low.replace(/[,.]/g, ''));
  if (/^\d+(?:\.\d+)?$/.test(low)) return Number(low);
  const parts = low.split('-');
  if (parts.length === 2 && parts[0] !== undefined && parts[1] !== undefined) {
    const ten = tens[parts[0]];
    const one = ones[parts[1]];
    return ten !== undefined && one !== undefined && one < 10 ? ten + one : undefined;
  }
  return ones[low] ?? tens[low];
}

/** The longest number that begins at `words[from]`: its value and how many words it takes. */
export function readNumberAt(
  words: readonly string[],
  from: number,
): { value: number; length: number } | undefined {
  const first = words[from]?.toLowerCase() ?? '';
  const startsWithArticle =
    (first === 'a' || first === 'an') && (words[from + 1] ?? '').toLowerCase() in scales;
  const head = startsWithArticle ? 1 : readNumeral(first);
  if (head === undefined) return undefined;
  let total = 0;
  let group = head;
  let length = 1;
  for (;;) {
    const word = words[from + length]?.toLowerCase() ?? '';
    const scale = scales[word];
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
    if (!fits || /^\d/.test(first)) return { value: total + group, length };
    group += value;
    length += skip + 1;
  }
}

/** What may still be added below a group: tens after a hundred, ones after tens, anything below a thousand after it. */
function smallestUnit(group: number, total: number): number {
  if (group === 0 && total > 0) return 1000;
  if (group % 100 === 0) return 100;
  return group % 10 === 0 && group % 100 >= 20 ? 10 : 0;
}
