/** Patterns for words that point to a time without giving it: “recently”, “now”, “in the future”. They say to which side. */
import type { DatePattern, DateReading } from './read-date.ts';

const units = '(?:hours|days|weeks|months|years|decades)';

export const vagueTimes: readonly DatePattern[] = [
  {
    name: 'past',
    example: 'recently; in recent months; years ago',
    words: new RegExp(
      `\\b(?:(?:most |more )?recently|(?:in |over )?(?:the )?(?:most )?recent ${units}|(?:many |some |several )?${units} ago|long ago|(?:in )?the (?:recent |distant )?past(?=[ ]?(?:[.,;:)"']|$|(?:and|but|when|by|it|he|she|they|we|that|the)\\b))|(?:in )?past ${units}|at (?:the|that) time|lately|formerly)\\b`,
      'gi',
    ),
    read: vague('past'),
  },
  {
    name: 'recent',
    example: 'a recent attack',
    words: /\brecent\b(?! ?(?:history|memory))/gi,
    read: vague('past'),
  },
  {
    name: 'present',
    example: 'now; currently; at the moment; these days',
    words:
      /\b(?:(?:right |just |until |till |by )?now|currently|current|nowadays|these days|at present|at the moment|presently|this moment|the present)\b/gi,
    read: vague('present'),
  },
  {
    name: 'future',
    example: 'soon; in the near future; in the coming weeks',
    words: new RegExp(
      `\\b(?:(?:(?:as )?soon as possible|(?<!as )soon(?! after| became))|(?:in )?the (?:near |foreseeable |not too distant )?future(?! of)|in future|(?:in )?(?:the )?(?:coming|upcoming) ${units}|at a later date)\\b`,
      'gi',
    ),
    read: vague('future'),
  },
];

function vague(turn?: 'past' | 'present' | 'future'): () => DateReading {
  return () => ({ kind: 'vague', ...(turn ? { turn } : {}) });
}
