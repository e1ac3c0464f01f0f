/**
 * Lemmas: takes a word and its tags, gives its dictionary form, from a table of exceptions, the lemmas known from
 * treebanks and suffix rules learnt there; it does not guess at misspellings.
 */

import type { Tags } from '../../model/knowledge.ts';
import { linesOf, type ModelFile } from '../model-file.ts';
import { plainWord } from './word-forms.ts';

/** How to make a lemma: drop so many letters, add these. */
export interface LemmaRule {
  readonly drop: number;
  readonly add: string;
}

export interface LemmaModel {
  /** Key: lower-case word, blank, fine tag. */
  readonly exceptions: ReadonlyMap<string, LemmaRule>;
  /** Key: ending, blank, fine tag; the longest that fits wins. */
  readonly endings: ReadonlyMap<string, LemmaRule>;
  readonly longest: number;
  /** For each fine tag the endings that its words change, commonest first: "ed" → "e". */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  /** Lemmas seen, each after the first letter of its fine tag: "V abduct", "N city". */
  readonly known: ReadonlySet<string>;
}

export interface Change {
  readonly from: string;
  readonly to: string;
}

export function lemmatise(raw: string, tag: Tags, model: LemmaModel): string {
  const word = plainWord(raw);
  const lower = word.toLowerCase();
  // A name keeps its capitals; everything else is looked up, and given, in lower case.
  const base = tag.upos === 'PROPN' ? word : lower;
  const exception = model.exceptions.get(`${lower} ${tag.xpos}`);
  if (exception) return applyRule(base, exception);
  const guess = applyRule(base, endingRule(lower, tag.xpos, model));
  const changes = model.changes.get(tag.xpos);
  if (!changes || tag.upos === 'PROPN' || isKnown(guess, tag.xpos, model)) return guess;
  for (const { from, to } of changes) {
    if (!lower.endsWith(from)) continue;
    const candidate = lower.slice(0, lower.length - from.length) + to;
    if (isKnown(candidate, tag.xpos, model)) return candidate;
  }
  return guess;
}

export function applyRule(word: string, { drop, add }: LemmaRule): string {
  return word.slice(0, word.length - drop) + add;
}

const UNCHANGED: LemmaRule = { drop: 0, add: '' };

function endingRule(lower: string, xpos: string, model: LemmaModel): LemmaRule {
  for (let length = Math.min(model.longest, lower.length); length >= 0; length--) {
    const rule = model.endings.get(`${lower.slice(lower.length - length)} ${xpos}`);
    if (rule && rule.drop < lower.length) return rule;
  }
  return UNCHANGED;
}

function isKnown(lemma: string, xpos: string, model: LemmaModel): boolean {
  return model.known.has(`${xpos[0]} ${lemma}`);
}

/** Four text sections of a tagger's model file. */
export function loadLemmas(file: ModelFile): LemmaModel {
  const read = (section: string): Map<string, LemmaRule> =>
    new Map(
      linesOf(file, section).map(line => {
        const [key = '', drop = '0', add = ''] = line.split('\t');
        return [key, { drop: Number(drop), add }] as const;
      }),
    );
  const endings = read('lemma.endings');
  let longest = 0;
  for (const key of endings.keys()) longest = Math.max(longest, key.indexOf(' '));
  const changes = new Map<string, Change[]>();
  for (const line of linesOf(file, 'lemma.changes')) {
    const [xpos = '', from = '', to = ''] = line.split('\t');
    changes.set(xpos, [...(changes.get(xpos) ?? []), { from, to }]);
  }
  return {
    exceptions: read('lemma.exceptions'),
    endings,
    longest,
    changes,
    known: new Set(linesOf(file, 'lemma.known')),
  };
}
