/** What the words of a phrase bring with them: what stands behind its preposition, inside it, and beside its noun. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import { overlap } from '../../model/passage.ts';
import { childrenBy } from '../../model/tree.ts';
import { agentsOf, behind, type Heads, objectsOf, withConjuncts } from '../clauses/arguments.ts';
import type { SenseMatch } from '../clauses/senses.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt, actorsAt } from '../mentions/actor-mention.ts';
import { isParty, isSomebody } from '../mentions/kinds.ts';
import { nationalAt } from './weapon-owner.ts';

/** “Declared war on X”: the phrase hangs on the verb or on a noun inside the trigger. */
export function behindPhrase(
  prepositions: readonly string[],
  { from, to }: SenseMatch<HappeningSense>,
  reading: SentenceReading,
): Heads {
  const { tree } = reading;
  // “Strikes against rebels in Gao”: against whom comes before where.
  const where = prepositions.filter(word => locative.test(word));
  const whom = prepositions.filter(word => !locative.test(word));
  for (const words of [whom, where]) {
    for (let here = from; here < to; here += 1) {
      const found = behind(tree, here, words).filter(head => !isDated(head, reading));
      if (found.length > 0) return found;
    }
  }
  return [];
}

const locative = /^(?:in|inside|near|outside|over|across)$/;

/** “Severed ties with X on Tuesday”: the day is nobody. */
function isDated(head: number, { tokens, times }: SentenceReading): boolean {
  const token = tokens[head];
  return token !== undefined && times.some(time => overlap(time, token) > 0);
}

/** “Died in shelling by the army”, “came under rebel fire”: the noun inside the phrase says by whom. */
export function doersInside(
  { from, to }: SenseMatch<HappeningSense>,
  reading: SentenceReading,
  context: Context,
): ActorMention[] {
  const noun = to - 1;
  if (noun === from || !/^(?:NOUN|VERB)$/.test(reading.tokens[noun]?.upos ?? '')) return [];
  const { tree } = reading;
  // “Lost their lives”, “died of his wounds”: that is those who died.
  const owners = (tree.children[noun] ?? []).filter(
    child =>
      child < noun &&
      /^(?:compound|amod|nmod:poss)$/.test(tree.relations[child] ?? '') &&
      reading.tokens[child]?.upos !== 'PRON',
  );
  const near = owners.flatMap(
    head => nationalAt(head, reading, context) ?? actorAt(head, reading, context) ?? [],
  );
  const doers = [...near, ...actorsAt(agentsOf(tree, noun), reading, context)];
  return doers.filter(actor => isParty(actor, context) || isSomebody(actor, context));
}

/** “Adlan's body”: whose, of the phrase's noun as subject or object of the verb. */
export function ownersInside(
  subjects: Heads,
  at: number,
  reading: SentenceReading,
  context: Context,
): ActorMention[] {
  const { tree } = reading;
  const bodies = [...subjects, ...objectsOf(tree, at)].filter(head =>
    /^(?:body|corpse|remains)$/.test(reading.tokens[head]?.lemma ?? ''),
  );
  const owners = bodies.flatMap(head => childrenBy(tree, head, 'nmod:poss'));
  return actorsAt(owners, reading, context);
}

/** Of a phrase that ends in a preposition, “march on”, the object is what follows it. */
export function afterPhrase(
  { from, to }: SenseMatch<HappeningSense>,
  { tree, tokens }: SentenceReading,
): Heads | undefined {
  const last = to - 1;
  if (last === from || tokens[last]?.upos !== 'ADP' || tree.relations[last] !== 'case') return undefined;
  // “Denounced X as a dictator”: what follows “as” is what X is called.
  if (tokens[last]?.form === 'as') return undefined;
  return withConjuncts(tree, tree.heads[last] ?? -1);
}

/** Heads of what the verb is done to, those that are only words of its phrase left out. */
export function objectOf(
  at: number,
  sense: HappeningSense,
  match: SenseMatch<HappeningSense>,
  reading: SentenceReading,
  context: Context,
): Heads {
  const all = objectsOf(reading.tree, at);
  const outside = all.filter(head => !isInPhrase(head, match, reading));
  // “Took three hostages”, “expelled the ambassador”: who is inside the phrase may be whom it is done to.
  return outside.length > 0 || sense.object !== 'target'
    ? outside
    : all.filter(head => actorAt(head, reading, context) !== undefined);
}

/** “Carry out attack”: the attack is part of the phrase; in “drag them from home” they are not. */
function isInPhrase(
  head: number,
  { from, to, lemma }: SenseMatch<HappeningSense>,
  { tokens }: SentenceReading,
): boolean {
  if (head < from || head >= to) return false;
  const { lemma: own, form } = tokens[head] as Token;
  const words = lemma.split(' ');
  return words.includes(own) || words.includes(form.toLowerCase());
}
