/** Articles rewritten as desks rewrite them, by a seeded generator: what was cut, moved, reworded and added is known. */
import { type Choice, seededChoice } from './seeded-choice.ts';
import { synonyms } from './synonyms.ts';

export interface Article {
  readonly id: string;
  /** Articles of one story report on the same thing. */
  readonly story: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  /** One paragraph a line. */
  readonly text: string;
}

/** How far a rewrite goes. */
export interface Strength {
  readonly name: string;
  /** Share of the sentences that are kept, from and to. */
  readonly kept: readonly [number, number];
  /** Chance that a kept sentence moves to another place. */
  readonly moved: number;
  /** Chance that a word with a stand-in is swapped. */
  readonly swapped: number;
  /** Chance that a sentence's parts change places or its voice flips, where it lets itself. */
  readonly turned: number;
  /** Chance that adverbs and clauses between commas are dropped from a sentence. */
  readonly thinned: number;
  /** Sentences added from other articles of the story, as a share of those kept. */
  readonly added: number;
  readonly lead: 'kept' | 'reworded' | 'from another article';
}

export const strengths: readonly Strength[] = [
  strength('cut', { kept: [0.5, 0.9], lead: 'kept' }),
  strength('reworked', {
    kept: [0.5, 0.8],
    moved: 0.2,
    swapped: 0.4,
    turned: 0.3,
    thinned: 0.2,
    added: 0.15,
    lead: 'reworded',
  }),
  strength('rewritten', {
    kept: [0.4, 0.7],
    moved: 0.4,
    swapped: 0.8,
    turned: 0.7,
    thinned: 0.5,
    added: 0.3,
  }),
  strength('paraphrased', { kept: [0.4, 0.6], moved: 0.5, swapped: 1, turned: 1, thinned: 1, added: 0.3 }),
];

/** What is not said is not done; the lead comes from another article. */
function strength(name: string, more: Partial<Strength>): Strength {
  return {
    name,
    kept: [1, 1],
    moved: 0,
    swapped: 0,
    turned: 0,
    thinned: 0,
    added: 0,
    lead: 'from another article',
    ...more,
  };
}

export interface Rewrite {
  readonly text: string;
  readonly of: string;
  /** The article's sentences that it keeps, as they were. */
  readonly kept: readonly string[];
  readonly strength: string;
  /** Articles that lent it a sentence: neither copies nor independent. */
  readonly donors: readonly string[];
}

/** One rewrite; the same for the same article, strength and neighbours. `others` are the story's other articles. */
export function plantRewrite(article: Article, others: readonly Article[], strength: Strength): Rewrite {
  const choice = seededChoice(`${article.id} ${strength.name}`);
  const sentences = sentencesOf(article.text).filter(sentence => !isCredit(sentence));
  const [first = '', ...rest] = sentences;
  const count = Math.max(3, rest.length * choice.between(...strength.kept));
  const kept = choice.some(rest, count);
  const body = moveSome(kept, strength.moved, choice).map(sentence => reword(sentence, strength, choice));
  const donors = new Set<string>();
  const borrow = (pickFrom: (article: Article) => string | undefined) => {
    const donor = choice.pick(others);
    const sentence = donor && pickFrom(donor);
    if (donor && sentence) donors.add(donor.id);
    return sentence;
  };
  for (let added = 0; added < Math.round(kept.length * strength.added); added += 1) {
    const sentence = borrow(donor => choice.pick(sentencesOf(donor.text).slice(1)));
    if (sentence) body.splice(Math.floor(choice.between(0, body.length)), 0, sentence);
  }
  const plain = withoutAgency(first);
  const lead =
    strength.lead === 'kept'
      ? plain
      : strength.lead === 'reworded'
        ? reword(plain, { ...strength, swapped: 1, turned: 1, thinned: 1 }, choice)
        : (borrow(donor => withoutAgency(sentencesOf(donor.text)[0] ?? '')) ??
          reword(plain, strength, choice));
  return {
    text: paragraphs([lead, ...body]),
    of: article.id,
    kept: strength.lead === 'from another article' ? kept : [first, ...kept],
    strength: strength.name,
    donors: [...donors],
  };
}

/** Sentences of at least four words, in order. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[a-z\d)]{2}[.!?]["”’]?)\s+(?=["“‘A-Z])/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.split(/\s+/).length >= 4);
}

function isCredit(sentence: string): boolean {
  return /^\(?(?:reporting|additional reporting|editing|writing) by|associated press|all rights reserved|©/i.test(
    sentence,
  );
}

function withoutAgency(lead: string): string {
  return lead
    .replace(/^[A-Z][A-Za-z.,\s]{1,40}\((?:AP|Reuters|AFP|CNN)\)\s*[-–—]*\s*/, '')
    .replace(/\s*\((?:AP|Reuters|AFP)\)/g, '');
}

function moveSome(sentences: readonly string[], probability: number, choice: Choice): string[] {
  const moved = [...sentences];
  for (let index = 0; index < moved.length; index += 1) {
    if (!choice.chance(probability)) continue;
    const [sentence = ''] = moved.splice(index, 1);
    moved.splice(Math.floor(choice.between(0, moved.length + 1)), 0, sentence);
  }
  return moved;
}

/** The sentence in other words; what stands between quotation marks is left as it was said. */
function reword(sentence: string, strength: Strength, choice: Choice): string {
  let words = sentence;
  if (choice.chance(strength.thinned)) words = thin(words);
  if (choice.chance(strength.turned)) words = turn(words);
  return words
    .split(/(“[^”]*”|"[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : swap(part, strength.swapped, choice)))
    .join('');
}

function swap(words: string, probability: number, choice: Choice): string {
  return words.replace(/[A-Za-z]+/g, word => {
    const stand = choice.pick(synonyms.get(word.toLowerCase()) ?? []);
    if (stand === undefined || !choice.chance(probability)) return word;
    return /^[A-Z]/.test(word) ? `${stand.charAt(0).toUpperCase()}${stand.slice(1)}` : stand;
  });
}

/** Without adverbs and without a short clause between commas. */
function thin(sentence: string): string {
  if (/["“]/.test(sentence)) return sentence;
  return sentence
    .replace(/\b(?:also|already|very|just|only|still|\w{3,}ly)\s/g, '')
    .replace(/, (?:who|which|where|a|an|the) [^,]{5,60},/, '');
}

/** Active and passive change places, a speaker goes to the front, an opening phrase to the end: the first that fits. */
function turn(sentence: string): string {
  for (const [pattern, replacement] of turns) {
    const turned = sentence.replace(pattern, replacement);
    if (turned !== sentence) return `${turned.charAt(0).toUpperCase()}${turned.slice(1)}`;
  }
  return sentence;
}

const turns: readonly (readonly [RegExp, string])[] = [
  [
    /^([^,"“]{5,80}) (?:was|were) (\w+ed|shot|found|held|struck|taken|seen) by ([^,"“.]{3,60})([.,].*)$/,
    '$3 $2 $1$4',
  ],
  [
    /^([^,"“]{3,50}) (\w+ed|shot|struck) ((?:a|an|the|his|her|their|its|two|three|\d+) [^,"“.]{3,50})\.$/,
    '$3 was $2 by $1.',
  ],
  [/^([^"“]{20,}), ([^,"“]{3,60}) (?:said|told reporters)(?: on \w+)?\.$/, 'According to $2, $1.'],
  [/^([^,"“]{3,60}) said(?: on \w+)? (?:that )?([^"“]{20,})\.$/, '$2, $1 said.'],
  [/^((?:On|In|At|After|Before|During|By|Since|As|When|While) [^,"“]{3,60}), ([^"“]{15,})\.$/, '$2 $1.'],
  [/^([^,"“]{20,}) ((?:on|after|during|before|when|while|because) [^,"“]{5,60})\.$/, '$2, $1.'],
  [/^([^"“]{25,}), and ([^"“]{25,})$/, '$1. And $2'],
];

/** Two or three sentences a paragraph, as desks break them. */
function paragraphs(sentences: readonly string[]): string {
  return sentences
    .map((sentence, index) => `${sentence}${index % 3 === 2 ? '\n\n' : ' '}`)
    .join('')
    .trim();
}
