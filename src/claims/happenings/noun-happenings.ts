/** Happenings told by nouns: “X's raid on Y”, “the bombing of a market”, “rebels carried out an attack”, “clashes between A and B”. */
import type { Token } from '../../model/analysis.ts';
import type { HappeningSense } from '../../model/knowledge.ts';
import { covers } from '../../model/passage.ts';
import { type EventType, verbalTypes } from '../../model/plover.ts';
import { relationAt } from '../../model/tree.ts';
import { nounSenseAt, type SenseMatch } from '../clauses/senses.ts';
import { type Context, isHeadline, type SentenceReading } from '../context.ts';
import { countAt } from '../mentions/counts.ts';
import { isParty } from '../mentions/kinds.ts';
import { nounPhraseAt, ofPhrase } from '../mentions/noun-phrase.ts';
import { meansFor } from '../settings/means.ts';
import { type PlaceFound, placesFor } from '../settings/places.ts';
import { timeFor } from '../settings/times.ts';
import { type Draft, quoted } from './draft.ts';
import { isMeansOf, saysHow } from './noun-beside-verb.ts';
import { type Governor, governorOf } from './noun-governor.ts';
import { type NounSides, nounSides } from './noun-sides.ts';
import { isOccasion } from './occasion.ts';
import { putAt } from './put.ts';

/** @param taken triggers of verbs that already told it: “carry out an attack” of the lexicon. */
export function nounHappenings(
  reading: SentenceReading,
  taken: readonly Draft[],
  places: readonly PlaceFound[],
  context: Context,
): Draft[] {
  return reading.tokens.flatMap((token, at) => {
    const isNoun = token.upos === 'NOUN' || (token.upos === 'PROPN' && isHeadline(reading));
    if (!isNoun && !isVerbalNoun(at, reading)) return [];
    if (isModifier(at, reading) || taken.some(({ trigger }) => covers(trigger, token))) return [];
    if (isMeansOf(at, taken, reading) || isOneOfMany(at, reading)) return [];
    const match = nounSenseAt(reading.tokens, at, context.senses.nouns);
    return match ? (draftAt(at, match, taken, places, reading, context) ?? []) : [];
  });
}

/** “The storming of a newspaper by militiamen”, “fighting was reported at X”: a noun that the tagger took for a verb. */
function isVerbalNoun(at: number, { tree, tokens }: SentenceReading): boolean {
  const { xpos, form } = tokens[at] as Token;
  if (xpos !== 'VBG' || !/^(?:nsubj|obj|obl|nmod|conj|appos|root)/.test(tree.relations[at] ?? ''))
    return false;
  const determined = (tree.children[at] ?? []).some(child =>
    /^(?:det|case|nmod:poss)$/.test(tree.relations[child] ?? ''),
  );
  const alone = /^fighting$/i.test(form) && tree.relations[at]?.startsWith('nsubj') === true;
  return tokens[at + 1]?.form === 'of' ? determined || at === 0 || alone : alone;
}

/** “One of the deadliest attacks this year”: what another happening is measured against. */
function isOneOfMany(at: number, { tree, tokens }: SentenceReading): boolean {
  return (
    tokens[tree.heads[at] ?? -1]?.form.toLowerCase() === 'one' &&
    (tree.children[at] ?? []).some(child => tokens[child]?.xpos === 'JJS')
  );
}

/** “Attack helicopters”, “the raid's victims”: the noun only says of what kind another is. */
function isModifier(at: number, { tree, tokens }: SentenceReading): boolean {
  const relation = tree.relations[at] ?? '';
  if (relation !== 'compound' && relation !== 'nmod:poss' && relation !== 'amod') return false;
  return tokens[tree.heads[at] ?? -1]?.upos !== 'VERB';
}

/** Types whose nouns are mostly talk: only verbs code them, or a noun with both sides and a date. */
const quiet: ReadonlySet<EventType> = new Set<EventType>([
  'THREATEN',
  'AID',
  'CONSULT',
  'MOBILIZE',
  'RETREAT',
  'SANCTION',
]);

function draftAt(
  at: number,
  match: SenseMatch<HappeningSense>,
  taken: readonly Draft[],
  found: readonly PlaceFound[],
  reading: SentenceReading,
  context: Context,
): Draft | undefined {
  const { tokens } = reading;
  const sense = match.senses.toSorted(
    (left, right) => Number(left.strength === 'weak') - Number(right.strength === 'weak'),
  )[0] as HappeningSense;
  if (!context.everything && verbalTypes.has(sense.type)) return undefined;
  const governor = governorOf(at, reading, context);
  if (!context.everything && governor.unreal) return undefined;
  const sides = nounSides(at, match, sense, governor, reading, context);
  const strict = hangsLoosely(at, reading) || (points(at, reading) && !governor.placed);
  const time = timeFor(at, reading, context, strict) ?? governor.time;
  const around = sides.place
    ? [sides.place]
    : placesFor(at, strict ? found.filter(({ head }) => isBelow(head, at, reading)) : found, reading);
  // “Blamed the rebels for the attack”: the verdict tells it, of an attack told before.
  const bare = sides.targets.length === 0 && !time && around.length === 0;
  if (governor.verdict && bare && points(at, reading)) return undefined;
  const count = countOf(at, sense, match.lemma, reading, context);
  const told: Told = {
    at,
    sense,
    sides,
    governor,
    dated: time !== undefined,
    placed: around.length > 0,
    counted: count !== undefined,
  };
  const serves = sides.initiators.length > 0 && taken.some(verb => saysHow(at, verb, sense.type, reading));
  if (!context.everything && !serves && !isNews(told, reading, context)) return undefined;
  const put = putAt(at, reading, context);
  const plural = isPlural(tokens[at] as Token);
  const trigger = {
    start: (tokens[match.from] as Token).start,
    end: (tokens[match.to - 1] as Token).end,
    lemma: match.lemma,
  };
  const means = meansFor(at, trigger, reading, context);
  const mode = sense.mode ?? (sense.type === 'ASSAULT' ? means?.mode : undefined);
  const { from } = nounPhraseAt(reading, at);
  const counted = tokens.slice(from, at).some(({ upos }) => upos === 'NUM');
  return {
    rule: 'noun-happening',
    part: 'noun',
    reading,
    at,
    trigger,
    type: sense.type,
    ...(mode ? { mode } : {}),
    ...(sense.count ? { count: sense.count } : {}),
    initiators: sides.initiators,
    targets: sides.targets,
    places: around,
    ...(time ? { time } : {}),
    tolls: sense.count && count ? { [sense.count]: count } : {},
    ...(means ? { means: means.mention } : {}),
    ...(plural && counted && !sense.count ? { aggregate: true } : {}),
    ...(put.auxiliary ? { auxiliary: put.auxiliary } : {}),
    stance: put.stance,
    doubt: doubtOf(sense, sides, plural),
    because: reasons(match.lemma, sides, governor, put.because),
  };
}

/** “The deaths of 30 fighters”, “12 deaths”, “the killing of two farmers”. */
function countOf(
  at: number,
  sense: HappeningSense,
  lemma: string,
  reading: SentenceReading,
  context: Context,
) {
  if (!sense.count) return undefined;
  const of = ofPhrase(reading.tree, at);
  const whom = of === undefined ? undefined : countAt([of], reading, context);
  if (whom) return whom;
  return /^(?:death|fatality|casualty|injury|arrest|abduction|kidnapping|displacement)$|^(?:internally )?displaced /.test(
    lemma,
  ) && isPlural(reading.tokens[at] as Token)
    ? countAt([at], reading, context)
    : undefined;
}

interface Told {
  readonly at: number;
  readonly sense: HappeningSense;
  readonly sides: NounSides;
  readonly governor: Governor;
  readonly dated: boolean;
  readonly placed: boolean;
  readonly counted: boolean;
}

/** Whether the noun tells of one happening rather than of a kind of thing. */
function isNews(
  { at, sense, sides, governor, dated, placed, counted }: Told,
  reading: SentenceReading,
  context: Context,
): boolean {
  const { initiators, targets } = sides;
  const token = reading.tokens[at] as Token;
  const plural =
    isPlural(token) || /^(?:fighting|hostility|hostilities|combat|violence|shelling)$/.test(token.lemma);
  const actors = [...initiators, ...targets];
  const parties = actors.some(actor => isParty(actor, context));
  // “Talks between A and B”: two who act together are both sides.
  const both =
    initiators.length > 0 && (targets.length > 0 || (sense.object === 'both' && initiators.length > 1));
  if (quiet.has(sense.type) && !counted && !(initiators.length > 0 && dated && (both || governor.performs)))
    return false;
  if (sense.type === 'AGREE' && !(dated || both)) return false;
  if (sense.strength === 'weak' && !parties && !counted && !(placed && dated)) return false;
  if (counted) return true;
  const grounds = [initiators.length > 0, targets.length > 0, dated, placed].filter(Boolean).length;
  if (governor.performs && initiators.length > 0 && !governor.habitual) return grounds >= 2 || !plural;
  const isTold = placed && governor.tells && !governor.habitual && sense.strength === 'strong';
  if (isBareTalk(at, reading) && !dated && !isTold && !(initiators.length > 0 && targets.length > 0))
    return false;
  // “Hostilities between A and B are in their fourth week”
  if (initiators.length > 1 && !governor.unreal && sense.strength === 'strong') return true;
  // “The shelling of X by Y”: a mass noun with both its sides.
  if (plural && !isPlural(token) && both && sense.strength === 'strong') return true;
  // “Fighting was reported in X”: one place and a verb that tells of it.
  if (plural) return dated ? grounds >= 2 : isTold;
  // “In retaliation for the murder of a chief”: what another happening follows or answers has itself happened.
  if (sense.strength === 'strong' && actors.length > 0 && isOccasion(at, reading)) return true;
  if (sense.strength === 'weak' && !dated) return false;
  if (points(at, reading) && grounds === 0) return false;
  return grounds >= 2 || (grounds === 1 && (governor.tells || dated) && sense.strength === 'strong');
}

function isPlural({ xpos }: Token): boolean {
  return xpos === 'NNS' || xpos === 'NNPS';
}

/** “Repression”, “violence”: without determiner, possessor or number a noun names a state of things. Headlines drop articles. */
function isBareTalk(at: number, reading: SentenceReading): boolean {
  if (isHeadline(reading) || reading.block === 'list-item') return false;
  const { tree, tokens } = reading;
  return !(tree.children[at] ?? []).some(
    child =>
      child < at &&
      (/^(?:det|nummod|nmod:poss)$/.test(tree.relations[child] ?? '') || tokens[child]?.upos === 'PROPN'),
  );
}

/** “The raid”, “this attack”: takes up what was told before. */
function points(at: number, { tree, tokens }: SentenceReading): boolean {
  return (tree.children[at] ?? []).some(child =>
    /^(?:the|this|that|these|those)$/i.test(tokens[child]?.form ?? ''),
  );
}

/** “After the raid”, “outrage over the attack”: the clause's own place and date are of something else. */
function hangsLoosely(at: number, { tree, tokens }: SentenceReading): boolean {
  for (let here = at, steps = 0; here >= 0 && steps < 4; steps += 1) {
    const mark = (tree.children[here] ?? []).find(child => tree.relations[child] === 'case' && child < here);
    if (mark !== undefined)
      return /^(?:after|before|over|since|following|amid|despite|about|like|for|to|of|against|on|than|besides?|including|because)$/i.test(
        tokens[mark]?.form ?? '',
      );
    if (relationAt(tree, here) !== 'conj' && relationAt(tree, here) !== 'appos') return false;
    here = tree.heads[here] ?? -1;
  }
  return false;
}

function isBelow(token: number, at: number, { tree }: SentenceReading): boolean {
  for (let here = token, steps = 0; here >= 0 && steps < 20; here = tree.heads[here] ?? -1, steps += 1)
    if (here === at) return true;
  return false;
}

function doubtOf(sense: HappeningSense, { initiators }: NounSides, plural: boolean): number {
  return (
    0.22 + (sense.strength === 'weak' ? 0.15 : 0) + (initiators.length === 0 ? 0.1 : 0) + (plural ? 0.1 : 0)
  );
}

function reasons(
  lemma: string,
  { initiators, targets }: NounSides,
  { performs }: Governor,
  put: string | undefined,
): string[] {
  return [
    `the noun “${lemma}” tells of it`,
    ...(initiators.length > 0
      ? [
          `${quoted(initiators)} ${performs ? 'is the subject of the verb that carries it out' : 'stands before it or after “by”'}`,
        ]
      : []),
    ...(targets.length > 0 ? [`${quoted(targets)} is what it was against`] : []),
    ...(put ? [`put with ${put}`] : []),
  ];
}
