/** “4 March: rebels entered the town.”, “11.42 The governor has written …”: a date before a colon or a time of day labels the sentence, which is read without it. */
import type { TaggedTree } from './read-tree.ts';
import { monthPattern, weekdayPattern } from './times/calendar-words.ts';

/** A label has no more words than this before its colon. */
const longest = 12;

const names = new RegExp(`^(?:${monthPattern}|${weekdayPattern})$`, 'i');
const ofDate =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|the|on|in|of|to|and|from|until|till|early|late|night|morning|afternoon|evening|noon|midnight|dawn|hours?|[,-]|--)$/i;

/** Number of words in the label that opens a sentence, its colon among them; 0 where none does. */
export function labelLength(words: readonly string[]): number {
  const clock = clockLength(words);
  if (clock > 0) return clock;
  const colon = words.slice(0, longest + 1).indexOf(':');
  if (colon < 1 || words.length - colon < 4) return 0;
  const label = words.slice(0, colon);
  const isDate = label.every(word => names.test(word) || ofDate.test(word));
  return isDate && label.some(word => names.test(word)) ? colon + 1 : 0;
}

const timeOfDay = /^(?:[01]?\d|2[0-3])[.:h][0-5]\d(?:am|pm|h)?$/i;
const zone = /^(?:am|pm|a\.m\.|p\.m\.|hrs|hours|local|time|gmt|utc|bst|cet|cest|eet|est|edt|ist)$/i;

/** “14:05 GMT – The army …”: a time of day before a sentence of its own, as live reports and logs have it. */
function clockLength(words: readonly string[]): number {
  if (!timeOfDay.test(words[0] ?? '')) return 0;
  let past = 1;
  while (past < 4 && zone.test(words[past] ?? '')) past += 1;
  if (/^(?:-|--|–|—|:|\|)$/.test(words[past] ?? '')) past += 1;
  return /^\p{Lu}/u.test(words[past] ?? '') && words.length - past >= 4 ? past : 0;
}

/** One tree of both: the label tells when the sentence behind it happened. */
export function joinLabel(label: TaggedTree, rest: TaggedTree): TaggedTree {
  const shift = label.arcs.length;
  const root = rest.arcs.findIndex(({ head }) => head < 0) + shift;
  return {
    forms: [...label.forms, ...rest.forms],
    tags: [...label.tags, ...rest.tags],
    lemmas: [...label.lemmas, ...rest.lemmas],
    arcs: [
      ...label.arcs.map(arc => (arc.head < 0 ? { ...arc, head: root, relation: 'obl:unmarked' } : arc)),
      ...rest.arcs.map(arc => (arc.head < 0 ? arc : { ...arc, head: arc.head + shift })),
    ],
  };
}
