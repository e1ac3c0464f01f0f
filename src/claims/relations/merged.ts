/** “X was created through the merger of A and B”: A and B are part of X. */
import type { ActorMention } from '../../model/claim.ts';
import { childrenBy } from '../../model/tree.ts';
import { behind, objectsOf, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorsAt } from '../mentions/actor-mention.ts';
import { ofPhrase } from '../mentions/noun-phrase.ts';
import type { Related } from './relations.ts';

const mergers = /^(?:merger|fusion|unification|amalgamation)$/;
const making = /^(?:create|form|found|establish|bear|emerge|result|arise|come)$/;

export function merged(reading: SentenceReading, context: Context): Related[] {
  const { tokens, tree } = reading;
  return tokens.flatMap((token, at): Related[] => {
    if (token.upos !== 'NOUN' || !mergers.test(token.lemma)) return [];
    const of = ofPhrase(tree, at);
    const parts = of === undefined ? [] : actorsAt(withConjuncts(tree, of), reading, context);
    const [whole] = wholeOf(at, reading, context);
    if (parts.length < 2 || !whole) return [];
    const trigger = { start: token.start, end: token.end, lemma: token.lemma };
    return [{ relation: 'member_of', at, trigger, subjects: parts, objects: [whole], doubt: 0.3 }];
  });
}

/** “X was formed by the merger”, “the merger … into X”, “the merger created X”. */
function wholeOf(at: number, reading: SentenceReading, context: Context): ActorMention[] {
  const { tree, tokens } = reading;
  const into = actorsAt(behind(tree, at, ['into', 'as']), reading, context);
  const verb = tree.heads[at] ?? -1;
  if (into.length > 0 || !making.test(tokens[verb]?.lemma ?? '')) return into;
  const made = childrenBy(tree, verb, 'nsubj').includes(at) && !verbFormAt(tree, verb).passive;
  return actorsAt(made ? objectsOf(tree, verb) : subjectsOf(tree, verb), reading, context);
}
