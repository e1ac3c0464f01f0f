/** Which words of a sentence are verbs of a happening, and by which row of the lexicon: phrases behind, before and around the verb. */
import type { HappeningSense } from '../../model/knowledge.ts';
import { childrenBy } from '../../model/tree.ts';
import { subjectsOf } from '../clauses/arguments.ts';
import { passiveSenseAt, type SenseMatch, verbSenseAt } from '../clauses/senses.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { nounPhraseAt } from '../mentions/noun-phrase.ts';

/** “Repulsed a raid by bandits”: the raid is what happened, and its own noun tells it. */
export function isDefence(
  at: number,
  { from, to }: SenseMatch<HappeningSense>,
  { tokens, tree }: SentenceReading,
  context: Context,
): boolean {
  const verb = tokens
    .slice(from, to)
    .map(({ lemma }) => lemma)
    .join(' ');
  if (!/^(?:repel|repulse|withstand|survive|beat back|beat off|fend off)$/.test(verb)) return false;
  return [...childrenBy(tree, at, 'obj'), ...childrenBy(tree, at, 'nsubj:pass')].some(
    child => context.senses.nouns.get(tokens[child]?.lemma ?? '')?.[0]?.senses[0]?.type === 'ASSAULT',
  );
}

/** The lexicon's senses of the verb, with the words of a phrase behind it or, in a passive, before it. */
export function matchAt(
  at: number,
  reading: SentenceReading,
  context: Context,
): SenseMatch<HappeningSense> | undefined {
  const { tokens, tree } = reading;
  const match = verbSenseAt(tokens, at, context.senses.verbs);
  if (match && match.to > match.from + 1) return match;
  const asked = toldTo(at, reading, context);
  if (asked) return asked;
  if (match?.senses.some(({ strength }) => strength === 'strong')) return match;
  const told = toldTo(at, reading, context);
  if (told) return told;
  if (!verbFormAt(tree, at).passive) return match;
  for (const head of subjectsOf(tree, at)) {
    const { from } = nounPhraseAt(reading, head);
    const told = passiveSenseAt(
      tokens[at]?.lemma ?? '',
      tokens[head]?.lemma ?? '',
      tokens.slice(from, tree.past[head]),
      context.senses.verbs,
    );
    if (told) return { ...told, from: Math.min(head, at), to: at + 1 };
  }
  return match;
}

/** “Ordered the residents of 14 villages to leave”: “order to leave” around an object however long. */
function toldTo(
  at: number,
  { tokens, tree }: SentenceReading,
  { senses }: Context,
): SenseMatch<HappeningSense> | undefined {
  const phrases = senses.verbs.get(tokens[at]?.lemma ?? '');
  const objects = childrenBy(tree, at, 'obj');
  const asked = [
    ...childrenBy(tree, at, 'xcomp', 'advcl'),
    ...objects.flatMap(object => childrenBy(tree, object, 'acl')),
  ];
  for (const told of asked) {
    if (!childrenBy(tree, told, 'mark').some(mark => tokens[mark]?.form === 'to')) continue;
    const phrase = phrases?.find(
      ({ words }) => words.length === 3 && words[1] === 'to' && words[2] === tokens[told]?.lemma,
    );
    if (phrase) return { senses: phrase.senses, from: at, to: at + 1, lemma: phrase.lemma };
  }
  return undefined;
}

/** A verb, and no modifier: “the wounded soldier”, “advancing troops”. */
export function isEventVerb(at: number, { tree, tokens }: SentenceReading): boolean {
  const { upos, xpos } = tokens[at] ?? { upos: 'X', xpos: '' };
  if (upos !== 'VERB') return false;
  const relation = tree.relations[at] ?? '';
  if (relation === 'compound') return false;
  return !(relation === 'amod' && xpos !== 'VBN');
}
