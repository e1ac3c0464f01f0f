/** Text that is English beyond doubt, told by its small words: the detector's tables, 130 MB of memory, are then not loaded. */

const smallWords = new Set(
  'the of and to that was were for on by is are with at from it its as have has had been will which their they he she who not but this'.split(
    ' ',
  ),
);

/** Fewer words could be a headline, or a quotation in a text of another language. */
const leastWords = 40;

/**
 * Whether at least one in five words is a small word of English, one in forty “the”, and ten kinds of them occur. News in English lies at
 * one in four or above; no other language in Latin letters has “the” at all so often. Headlines and lists are left to the detector.
 */
export function isPlainEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < leastWords) return false;
  const small = words.filter(word => smallWords.has(word));
  const articles = small.filter(word => word === 'the').length;
  return small.length * 5 >= words.length && articles * 40 >= words.length && new Set(small).size >= 10;
}
