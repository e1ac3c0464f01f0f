/**
 * Learns lemmas: treebank words with tags and lemmas in; out come the endings that decide most words, the changes
 * each tag makes, the lemmas seen, and the words that all of these get wrong.
 */

import type { GoldSentence } from '../../scorecard/treebanks/read-conllu.ts';
import {
  type Change,
  type LemmaModel,
  type LemmaRule,
  lemmatise,
} from '../../src/language/tagging/lemmatise.ts';
import { plainWord } from '../../src/language/tagging/word-forms.ts';
import type { UniversalTag } from '../../src/model/analysis.ts';
import type { TagLexicon } from './tag-dictionary.ts';

export interface IrregularVerb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const LONGEST = 5;
/** Tags whose words have an ending of their own. */
const INFLECTED = ['VBD', 'VBN', 'VBG', 'VBZ', 'NNS', 'JJR', 'JJS', 'RBR', 'RBS'];
/** A change of ending counts from so many different words on. */
const ENOUGH = 4;

interface Seen {
  readonly word: string;
  readonly upos: UniversalTag;
  readonly xpos: string;
  readonly lemma: string;
  readonly rule: LemmaRule;
}

export function learnLemmas(
  sentences: readonly GoldSentence[],
  irregular: readonly IrregularVerb[],
  lexicon: TagLexicon = new Map(),
): LemmaModel {
  const seen = countLemmas(sentences);
  const model: LemmaModel = {
    exceptions: new Map(),
    endings: learnEndings(seen),
    longest: LONGEST,
    changes: learnChanges(seen),
    known: knownLemmas(seen, irregular, lexicon),
  };
  const exceptions = new Map<string, LemmaRule>();
  const except = (word: string, upos: UniversalTag, xpos: string, lemma: string): void => {
    if (lemmatise(word, { upos, xpos }, model) !== lemma)
      exceptions.set(`${word.toLowerCase()} ${xpos}`, ruleOf(baseOf(word, upos), lemma));
  };
  for (const { word, upos, xpos, lemma } of seen) except(word, upos, xpos, lemma);
  // The list was checked by hand, the treebanks hold slips ("fled" from "flead"): it has the last word.
  for (const { base, past, participle } of irregular) {
    except(past, 'VERB', 'VBD', base);
    except(participle, 'VERB', 'VBN', base);
  }
  return { ...model, exceptions };
}

/** Each word and tag with its commonest lemma. */
function countLemmas(sentences: readonly GoldSentence[]): Seen[] {
  const counts = new Map<
    string,
    { word: string; upos: UniversalTag; xpos: string; lemmas: Map<string, number> }
  >();
  for (const { words, lemmas, upos, xpos } of sentences) {
    words.forEach((raw, index) => {
      const word = plainWord(raw);
      if (lemmas[index] === '_' && word !== '_') return;
      const key = `${word.toLowerCase()} ${xpos[index]}`;
      const entry = counts.get(key) ?? {
        word,
        upos: upos[index]!,
        xpos: xpos[index]!,
        lemmas: new Map<string, number>(),
      };
      entry.lemmas.set(lemmas[index]!, (entry.lemmas.get(lemmas[index]!) ?? 0) + 1);
      counts.set(key, entry);
    });
  }
  return [...counts.values()].map(({ word, upos, xpos, lemmas }) => {
    const lemma = commonest(lemmas);
    return { word, upos, xpos, lemma, rule: ruleOf(baseOf(word, upos), lemma) };
  });
}

function baseOf(word: string, upos: UniversalTag): string {
  return upos === 'PROPN' ? word : word.toLowerCase();
}

function ruleOf(base: string, lemma: string): LemmaRule {
  let shared = 0;
  while (shared < base.length && shared < lemma.length && base[shared] === lemma[shared]) shared++;
  return { drop: base.length - shared, add: lemma.slice(shared) };
}

/** An ending is kept where it says something that the next shorter one does not. */
function learnEndings(seen: readonly Seen[]): Map<string, LemmaRule> {
  const votes = new Map<string, Map<string, number>>();
  for (const { word, xpos, rule } of seen) {
    const lower = word.toLowerCase();
    for (let length = 0; length <= Math.min(LONGEST, lower.length); length++) {
      count(votes, `${lower.slice(lower.length - length)} ${xpos}`, `${rule.drop}\t${rule.add}`);
    }
  }
  const endings = new Map<string, LemmaRule>();
  const chosen = new Map<string, string>();
  for (const [key, rules] of [...votes].sort((left, right) => left[0].indexOf(' ') - right[0].indexOf(' '))) {
    const best = commonest(rules);
    const times = rules.get(best) ?? 0;
    if (best === shorterRule(key, chosen) || times < 2 || (times < 3 && rules.size > 1)) continue;
    chosen.set(key, best);
    const [drop = '0', add = ''] = best.split('\t');
    endings.set(key, { drop: Number(drop), add });
  }
  return endings;
}

function shorterRule(key: string, chosen: ReadonlyMap<string, string>): string | undefined {
  for (let start = 1; start <= key.indexOf(' '); start++) {
    const rule = chosen.get(key.slice(start));
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function learnChanges(seen: readonly Seen[]): Map<string, Change[]> {
  const votes = new Map<string, Map<string, number>>();
  for (const { word, upos, xpos, rule } of seen) {
    if (upos === 'PROPN' || !INFLECTED.includes(xpos)) continue;
    const lower = word.toLowerCase();
    count(votes, xpos, `${lower.slice(lower.length - rule.drop)}\t${rule.add}`);
  }
  return new Map(
    [...votes].map(([xpos, changes]) => [
      xpos,
      [...changes]
        .filter(([, times]) => times >= ENOUGH)
        .sort((left, right) => right[1] - left[1])
        .map(([change]) => {
          const [from = '', to = ''] = change.split('\t');
          return { from, to };
        }),
    ]),
  );
}

function knownLemmas(
  seen: readonly Seen[],
  irregular: readonly IrregularVerb[],
  lexicon: TagLexicon,
): Set<string> {
  const known = new Set(irregular.map(({ base }) => `V ${base}`));
  for (const [word, tags] of lexicon)
    for (const tag of tags.split(' ')) if (tag === 'NN' || tag === 'VB') known.add(`${tag[0]} ${word}`);
  for (const { upos, xpos, lemma } of seen) {
    if (upos !== 'PROPN' && /^[VNJR]/.test(xpos) && /^[a-z-]{2,}$/.test(lemma))
      known.add(`${xpos[0]} ${lemma}`);
  }
  return known;
}

function count(votes: Map<string, Map<string, number>>, key: string, choice: string): void {
  const choices = votes.get(key) ?? new Map<string, number>();
  choices.set(choice, (choices.get(choice) ?? 0) + 1);
  votes.set(key, choices);
}

function commonest(choices: ReadonlyMap<string, number>): string {
  return [...choices].reduce((left, right) => (right[1] > left[1] ? right : left))[0];
}
