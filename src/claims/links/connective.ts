/** Happenings linked by words between them: “shelled the town in response to the killing of two officers”. */
import type { LinkName } from '../../model/claim.ts';
import { relationAt } from '../../model/tree.ts';
import { subjectsOf } from '../clauses/arguments.ts';
import type { SentenceReading } from '../context.ts';
import { type Linked, type Told, toldAbove, toldBy } from './linked.ts';

/** Words that stand before one happening and link it to that of the clause above. */
export interface Connective {
  readonly words: readonly string[];
  /** The happening behind the words is the effect or the later one: “followed by”, “before”. */
  readonly turned?: true;
}

export function connectives(phrases: readonly string[], turned?: true): Connective[] {
  return phrases.map(phrase => ({ words: phrase.split(' '), ...(turned ? { turned } : {}) }));
}

/** The links that the phrases make in one sentence. `fits` may ask more of the happening behind the words. */
export function linkedByConnectives(
  link: LinkName,
  phrases: readonly Connective[],
  reading: SentenceReading,
  told: Told,
  fits: (governed: number) => boolean = () => true,
): Linked[] {
  if (!told.bySentence.has(reading.index)) return [];
  const found: Linked[] = [];
  for (let from = 0; from < reading.tokens.length; from += 1) {
    const phrase = longestAt(from, phrases, reading);
    if (!phrase) continue;
    const to = from + phrase.words.length;
    const linked = linkAt(link, phrase, from, to, reading, told, fits);
    if (linked) found.push(linked);
    from = to - 1;
  }
  return found;
}

function longestAt(
  from: number,
  phrases: readonly Connective[],
  { tokens }: SentenceReading,
): Connective | undefined {
  return phrases
    .filter(({ words }) =>
      words.every((word, step) => {
        const token = tokens[from + step];
        return token !== undefined && (token.form.toLowerCase() === word || token.lemma === word);
      }),
    )
    .toSorted((left, right) => right.words.length - left.words.length)[0];
}

function linkAt(
  link: LinkName,
  phrase: Connective,
  from: number,
  to: number,
  reading: SentenceReading,
  told: Told,
  fits: (governed: number) => boolean,
): Linked | undefined {
  if (isNegatedBefore(from, reading)) return undefined;
  const governed = governedBy(to - 1, reading);
  if (governed === undefined || governed <= to - 1 || !fits(governed)) return undefined;
  const behind = toldBy(governed, reading, told);
  const other = ofOwnSubject(from, to, reading, told) ?? toldAbove(governed, reading, told);
  if (!behind || !other || areOne(behind, other)) return undefined;
  const [subject, object] = phrase.turned ? [behind, other] : [other, behind];
  const words = spanOf(from, to, reading);
  return { link, subject, object, words, reading, because: `“${words.text}” links them` };
}

/** “The bombing was followed by clashes”: the happening that is the subject of a verb in the phrase. */
function ofOwnSubject(from: number, to: number, reading: SentenceReading, told: Told) {
  const verb = reading.tokens.findIndex(({ upos }, at) => at >= from && at < to && upos === 'VERB');
  const subjects = verb < 0 ? [] : subjectsOf(reading.tree, verb);
  return subjects.map(subject => toldBy(subject, reading, told)).find(found => found !== undefined);
}

/** The word that the last one of a phrase opens: the head of a preposition, the object of a verb. */
function governedBy(last: number, { tree, tokens }: SentenceReading): number | undefined {
  const relation = relationAt(tree, last);
  if (relation === 'case' || relation === 'mark' || relation === 'fixed') {
    const head = tree.heads[last] ?? -1;
    const governed = relation === 'fixed' ? (tree.heads[head] ?? -1) : head;
    return governed > last ? governed : nextOpened(last, tree.heads.length, tree);
  }
  const children = tree.children[last] ?? [];
  const object = children.find(
    child => child > last && /^(?:obj|obl|nmod|xcomp|pobj)$/.test(relationAt(tree, child)),
  );
  return object ?? (tokens[last]?.upos === 'ADP' ? nextOpened(last, tree.heads.length, tree) : undefined);
}

/** Where the parser hung a preposition on the word before it: the head of the phrase that begins behind it. */
function nextOpened(last: number, length: number, tree: SentenceReading['tree']): number | undefined {
  const next = last + 1;
  if (next >= length) return undefined;
  let here = next;
  while ((tree.heads[here] ?? -1) > last) here = tree.heads[here] ?? here;
  return here > last && tree.first[here] === next ? here : undefined;
}

/** “Not in response to”, “rather than because of”. */
function isNegatedBefore(from: number, { tokens }: SentenceReading): boolean {
  return /^(?:not|n't|never|than|nothing|without)$/i.test(tokens[from - 1]?.form ?? '');
}

/** Two tellings of one happening: one takes the other up. */
export function areOne(left: Linked['subject'], right: Linked['subject']): boolean {
  const [one, other] = [left.claim, right.claim];
  return one.id === other.id || one.takesUp === other.id || other.takesUp === one.id;
}

export function spanOf(from: number, to: number, { tokens, sentence }: SentenceReading) {
  const start = tokens[from]?.start ?? sentence.start;
  const end = tokens[to - 1]?.end ?? sentence.end;
  const text = tokens
    .slice(from, to)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  return { start, end, from, to, text };
}
