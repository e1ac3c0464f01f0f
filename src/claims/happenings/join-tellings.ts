/** Several words of one sentence for one happening: verbs in a row, “killing 30”, “which killed 15”, “died in an attack”. */
import { covers, overlap, type Span } from '../../model/passage.ts';
import { isModeOf } from '../../model/plover.ts';
import { relationAt } from '../../model/tree.ts';
import { behind, objectsOf, subjectsOf } from '../clauses/arguments.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import type { Draft } from './draft.ts';
import { sufferers } from './sufferers.ts';

/** The drafts of one sentence, in reading order, with those that tell of the same happening made one. */
export function joinTellings(drafts: readonly Draft[], reading: SentenceReading, context: Context): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts.toSorted((left, right) => left.trigger.start - right.trigger.start)) {
    const index = joined.findLastIndex(earlier => tellsOfSame(earlier, draft, reading));
    const earlier = joined[index];
    if (!earlier) joined.push(draft);
    else if (isUseOf(earlier, draft, reading)) joined[index] = join(draft, earlier, context);
    else
      joined[index] =
        draft.part === 'noun' && earlier.part === 'verb'
          ? intoNamed(earlier, draft)
          : join(earlier, draft, context);
  }
  return joined.filter(draft => !isTargetOf(draft, joined) && !isVictimOf(draft, joined));
}

/** “Killed 23 displaced people”: who they were, no flight of its own. */
function isVictimOf(draft: Draft, drafts: readonly Draft[]): boolean {
  if (draft.count !== 'displaced') return false;
  const spans = ({ tolls, targets }: Draft): Span[] => [...Object.values(tolls), ...targets];
  return drafts.some(
    other =>
      (other.type === 'ASSAULT' || other.type === 'COERCE') &&
      spans(other).some(span => [draft.trigger, ...spans(draft)].some(own => overlap(own, span) > 0)),
  );
}

function tellsOfSame(earlier: Draft, later: Draft, reading: SentenceReading): boolean {
  const violent =
    later.type === 'ASSAULT' &&
    (earlier.type === 'ASSAULT' ||
      (earlier.type === 'COERCE' && (isTollOf(earlier, later, reading) || shareObject(earlier, later))));
  if (earlier.type !== later.type && !violent) return false;
  if (earlier.auxiliary !== later.auxiliary) return false;
  if (later.part === 'noun')
    return isHappenedIn(earlier, later, reading) || isLoss(later) || isBeside(earlier, later, reading);
  // “Air strikes hit a market”: the noun is the subject of the verb that says what they did.
  if (earlier.part === 'noun' && subjectsOf(reading.tree, later.at).includes(earlier.at)) return true;
  if (isTollOf(earlier, later, reading) || isOccasion(earlier, later, reading)) return true;
  if (isTollThere(earlier, later, reading)) return true;
  if (isUseOf(earlier, later, reading)) return true;
  return earlier.part === 'verb' && isCoordinated(earlier, later, reading);
}

/** “…, killing 30”, “a bombing which killed 15”, “the attack killed 26”, “in which two died”. */
function isTollOf(earlier: Draft, later: Draft, { tree, tokens }: SentenceReading): boolean {
  if (!later.count) return false;
  const form = verbFormAt(tree, later.at);
  if (subjectsOf(tree, later.at).includes(earlier.at)) return true;
  if (tree.relations[earlier.at] === 'csubj' && tree.heads[earlier.at] === later.at) return true;
  const relation = tree.relations[later.at] ?? '';
  // The participle hangs on the act, on its object, or on a neighbour that the parser took for it.
  if (form.shape === 'ing' && /^(?:advcl|acl|conj|xcomp|parataxis|dep)/.test(relation))
    return clauseReaches(later.at, earlier, tree);
  if (earlier.part === 'noun' && (relation === 'acl:relcl' || within(later.at, earlier.at, tree))) {
    const which =
      (tree.children[later.at] ?? []).some(child =>
        /^(?:which|that|where|when|whom)$/i.test(tokens[child]?.form ?? ''),
      ) || behind(tree, later.at, ['in', 'during']).length > 0;
    return which || later.initiators.length === 0 || within(later.at, earlier.at, tree);
  }
  return false;
}

/** “A drone launched by the army hit a bus”: how the weapon was used is no deed beside what it did. */
function isUseOf(earlier: Draft, later: Draft, { tree }: SentenceReading): boolean {
  if (earlier.part !== 'verb' || later.part !== 'verb' || earlier.count !== undefined) return false;
  const weapon = tree.heads[earlier.at] ?? -1;
  return relationAt(tree, earlier.at) === 'acl' && subjectsOf(tree, later.at).includes(weapon);
}

/** “Hit the market, where nine traders were killed”: what came of it at the place that it struck. */
function isTollThere(earlier: Draft, later: Draft, { tree, tokens }: SentenceReading): boolean {
  if (earlier.part !== 'verb' || earlier.count !== undefined || later.count === undefined) return false;
  if (later.initiators.length > 0 || tree.relations[later.at] !== 'acl:relcl') return false;
  const there =
    (tree.children[later.at] ?? []).some(child => tokens[child]?.form.toLowerCase() === 'where') ||
    behind(tree, later.at, ['in']).some(child => tokens[child]?.form.toLowerCase() === 'which');
  const struck = tree.heads[later.at] ?? -1;
  // “Carried out 41 strikes, in which 103 died”: the strikes are the deed, not what was struck.
  const inside = overlap(earlier.trigger, tokens[struck] ?? later.trigger) > 0;
  return there && !inside && objectsOf(tree, earlier.at).includes(struck);
}

function clauseReaches(at: number, earlier: Draft, tree: SentenceReading['tree']): boolean {
  for (
    let here = tree.heads[at] ?? -1, steps = 0;
    here >= 0 && steps < 8;
    here = tree.heads[here] ?? -1, steps += 1
  ) {
    if (here === earlier.at) return true;
    // “Said the army had entered the town and bombed the market, killing ten”: both are in what is said.
    if (tree.relations[here] === 'ccomp') return within(earlier.at, here, tree);
  }
  // Both hang on one governor: “came under attack …, killing two”.
  return earlier.trigger.start < (tree.tokens[at]?.start ?? 0);
}

function within(at: number, above: number, tree: SentenceReading['tree']): boolean {
  for (let here = at, steps = 0; here >= 0 && steps < 12; here = tree.heads[here] ?? -1, steps += 1)
    if (here === above) return true;
  return false;
}

/** “Twelve were killed when gunmen attacked the post”: the clause tells the act of which the verb gave the toll. */
function isOccasion(earlier: Draft, later: Draft, { tree, tokens }: SentenceReading): boolean {
  if (earlier.count === undefined || earlier.initiators.length > 0 || later.type !== 'ASSAULT') return false;
  if (tree.relations[later.at] !== 'advcl') return false;
  // “Two were killed and three wounded when …”: the clause may hang on the last verb of the row.
  let above = tree.heads[later.at] ?? -1;
  while (above !== earlier.at && relationAt(tree, above) === 'conj') above = tree.heads[above] ?? -1;
  if (above !== earlier.at) return false;
  return (tree.children[later.at] ?? []).some(child =>
    /^(?:when|as|after)$/i.test(tokens[child]?.form ?? ''),
  );
}

/** “Two soldiers were killed in an attack by rebels”: the noun tells more of the verb's happening. */
function isHappenedIn(earlier: Draft, later: Draft, { tree, tokens }: SentenceReading): boolean {
  if (earlier.part !== 'verb') return false;
  const head = tree.heads[later.at] ?? -1;
  const mark = (tree.children[later.at] ?? []).find(child => tree.relations[child] === 'case');
  const word = tokens[mark ?? -1]?.form.toLowerCase() ?? '';
  if (!/^(?:in|by|during|from|after|with|amid)$/.test(word)) return false;
  if (word === 'after' || word === 'amid') return false;
  const hangs = head === earlier.at || within(later.at, earlier.at, tree);
  return hangs && (earlier.count !== undefined || word === 'in' || word === 'by');
}

/** “The attack, a suicide bombing”. */
function isBeside(earlier: Draft, later: Draft, { tree }: SentenceReading): boolean {
  const beside = relationAt(tree, later.at) === 'appos' && tree.heads[later.at] === earlier.at;
  // “The bombing of a bus, the ferry attack, and a raid on the post”: a row, for all the parser knows.
  const inRow =
    (tree.children[earlier.at] ?? []).some(child => child > later.at && tree.relations[child] === 'conj') ||
    (tree.children[later.at] ?? []).some(child => tree.relations[child] === 'conj');
  return earlier.part === 'noun' && beside && !inRow;
}

/** “…, resulting in the deaths of 30”: deaths are what another happening led to. */
function isLoss({ part, trigger, count }: Draft): boolean {
  return (
    part === 'noun' && count !== undefined && /^(?:death|casualty|fatality|injury|loss)$/.test(trigger.lemma)
  );
}

/** “A bombing of a rally”: the rally is what was attacked, no protest of its own. */
function isTargetOf(draft: Draft, drafts: readonly Draft[]): boolean {
  return (
    draft.part === 'noun' &&
    drafts.some(other => other !== draft && other.targets.some(target => covers(target, draft.trigger)))
  );
}

/** “Surrounded, attacked and destroyed the camp”, “attacked the post and killed two”, “two were killed and 29 wounded”. */
function isCoordinated(earlier: Draft, later: Draft, reading: SentenceReading): boolean {
  const { tree } = reading;
  if (relationAt(tree, later.at) !== 'conj' || !within(later.at, earlier.at, tree)) return false;
  if (isSetApart(earlier, later)) return false;
  // “Looted the hospital and abducted its director”: two deeds against two.
  const apart = earlier.type === 'COERCE' && earlier.mode !== later.mode && later.targets.length > 0;
  if (apart && !shareObject(earlier, later)) return false;
  const same = earlier.initiators[0]?.start === later.initiators[0]?.start;
  if (later.count !== undefined && (same || later.initiators.length === 0)) {
    return (
      later.count !== earlier.count ||
      earlier.targets[0]?.start === later.targets[0]?.start ||
      earlier.targets.length === 0
    );
  }
  if (earlier.initiators.length === 0 || !same) return false;
  return later.targets.length === 0 || earlier.targets[0]?.start === later.targets[0]?.start;
}

/** “Surrounded and stormed the base”: one thing acted upon by both verbs. */
function shareObject({ targets }: Draft, later: Draft): boolean {
  return targets[0] !== undefined && targets[0].start === later.targets[0]?.start;
}

/** Each has a date or a place of its own. */
function isSetApart(earlier: Draft, later: Draft): boolean {
  const times = earlier.time && later.time && earlier.time.start !== later.time.start;
  const places = earlier.places[0] && later.places[0] && earlier.places[0].start !== later.places[0].start;
  return times !== undefined && times !== false ? times : (places ?? false);
}

function intoNamed(verb: Draft, noun: Draft): Draft {
  const targets = verb.targets.length > 0 ? verb.targets : noun.targets;
  const time = verb.time ?? noun.time;
  const means = verb.means ?? noun.means;
  return {
    ...verb,
    ...((verb.mode ?? noun.mode) ? { mode: noun.mode ?? verb.mode } : {}),
    initiators: verb.initiators.length > 0 ? verb.initiators : noun.initiators,
    targets,
    places: verb.places.length > 0 ? verb.places : noun.places,
    ...(time ? { time } : {}),
    ...(means ? { means } : {}),
    tolls: { ...noun.tolls, ...verb.tolls },
    because: [...verb.because, `“${noun.trigger.lemma}” in the same sentence names it`],
  };
}

function join(first: Draft, second: Draft, context: Context): Draft {
  const type = first.type === 'COERCE' && shareObject(first, second) ? second.type : first.type;
  const mode = [first.mode, second.mode].find(each => each !== undefined && isModeOf(type, each));
  const targets = sufferers(first, second, context);
  const time = first.time ?? second.time;
  // “A bombing which killed 15”: grammar makes the bombing the subject, and it is nobody.
  const initiators =
    first.initiators.length > 0 || first.part === 'noun' ? first.initiators : second.initiators;
  const { mode: _, ...rest } = first;
  return {
    ...rest,
    type,
    ...(mode ? { mode } : {}),
    ...((first.count ?? second.count) ? { count: first.count ?? second.count } : {}),
    initiators,
    targets,
    places: first.places.length > 0 ? first.places : second.places,
    ...(time ? { time } : {}),
    tolls: { ...second.tolls, ...first.tolls },
    stance: second.stance === 'hedged' ? second.stance : first.stance,
    because: [...first.because, `“${second.trigger.lemma}” in the same sentence tells more of it`],
  };
}
