/** How parties stand to each other or to a place: “X is an affiliate of Y”, “X supports Y”, “X operates in Z”. */
import type { Token } from '../model/analysis.ts';
import type { Claim, StandingRelation } from '../model/claim.ts';
import { placeRelations } from '../model/claim.ts';
import type { Knowledge, RelationSense } from '../model/knowledge.ts';
import { passageOf, type Span } from '../model/passage.ts';
import { type Nominals, objectOf, prepositional, subjectOf } from './arguments.ts';
import { attributionsOf, stanceOf } from './attributions.ts';
import type { Nominal, SentenceReading, VerbGroup } from './chunks.ts';
import type { Context } from './context.ts';
import { clauseAround } from './drafts.ts';
import { actorsOf, isParty } from './mentions.ts';
import { realityOfVerb } from './reality.ts';
import { indexPhrases, nounSenseAt, type PhraseIndex, verbSenseAt } from './senses.ts';
import { placesIn } from './setting.ts';

interface Indexes {
  readonly verbs: PhraseIndex<RelationSense>;
  readonly nouns: PhraseIndex<RelationSense>;
}
const indexes = new WeakMap<Knowledge, Indexes>();

export function relations(reading: SentenceReading, context: Context): Claim[] {
  return reading.chunks.flatMap((chunk, at) => {
    if (chunk.kind === 'verb') return ofVerb(chunk, at, reading, context) ?? [];
    if (chunk.kind === 'nominal') return ofNoun(chunk, at, reading, context) ?? [];
    return [];
  });
}

function relationIndexes({ lexicon: { relations } }: Knowledge, knowledge: Knowledge): Indexes {
  const known = indexes.get(knowledge);
  if (known) return known;
  const made = {
    verbs: indexPhrases(
      relations,
      sense => sense.part === 'verb',
      words => words[0] ?? '',
    ),
    nouns: indexPhrases(
      relations,
      sense => sense.part === 'noun',
      words => words.at(-1) ?? '',
    ),
  };
  indexes.set(knowledge, made);
  return made;
}

/** “Supports”, “operates in”, “is fighting”: only what is told as standing, in the present or perfect. */
function ofVerb(
  verb: VerbGroup,
  at: number,
  reading: SentenceReading,
  context: Context,
): StandingRelation | undefined {
  const { tokens } = reading;
  const match = verbSenseAt(tokens, verb.main, relationIndexes(context.knowledge, context.knowledge).verbs);
  const sense = match?.senses[0];
  if (!match || !sense || verb.form !== 'finite' || verb.passive || !isStanding(verb, tokens))
    return undefined;
  const reality = realityOfVerb(reading, at, context.knowledge);
  if (reality.auxiliary === 'future' || reality.auxiliary === 'hypothetical') return undefined;
  const other =
    sense.prepositions.length > 0
      ? prepositional(reading, at, sense.prepositions, 4)
      : objectOf(reading, at, match.to);
  return relationOf(
    sense,
    match,
    at,
    subjectOf(reading, at),
    other,
    reality.auxiliary === 'negation' ? 'denied' : reality.stance,
    reading,
    context,
  );
}

/** “X, an affiliate of Y”; “members of X” alone names people and relates nobody. */
function ofNoun(
  nominal: Nominal,
  at: number,
  reading: SentenceReading,
  context: Context,
): StandingRelation | undefined {
  const { tokens, chunks } = reading;
  const match = nounSenseAt(
    tokens,
    nominal.head,
    relationIndexes(context.knowledge, context.knowledge).nouns,
  );
  const sense = match?.senses.find(
    ({ relation }) => relation === 'affiliated_with' || relation === 'allied_with',
  );
  const before = chunks[at - 1];
  const whose = chunks[at - 2];
  if (!match || !sense || before?.kind !== 'comma' || whose?.kind !== 'nominal') return undefined;
  return relationOf(
    sense,
    match,
    at,
    [whose],
    prepositional(reading, at, sense.prepositions, 2),
    'asserted',
    reading,
    context,
  );
}

function relationOf(
  sense: RelationSense,
  match: { from: number; to: number; lemma: string },
  at: number,
  subject: Nominals,
  other: Nominals,
  own: 'asserted' | 'hedged' | 'denied' | 'questioned' | 'claimed',
  reading: SentenceReading,
  context: Context,
): StandingRelation | undefined {
  const { tokens, sentence } = reading;
  const trigger: Span & { lemma: string } = {
    start: (tokens[match.from] as Token).start,
    end: (tokens[match.to - 1] as Token).end,
    lemma: match.lemma,
  };
  const subjects = actorsOf(subject, reading, context).filter(actor => isParty(actor, context));
  const wantsPlace = placeRelations.has(sense.relation);
  const places = wantsPlace
    ? placesIn(clauseAround(reading, at), trigger, reading, context).filter(
        ({ start }) => start > trigger.start,
      )
    : [];
  const objects = wantsPlace
    ? []
    : actorsOf(other, reading, context).filter(actor => isParty(actor, context));
  if (subjects.length === 0 || (wantsPlace ? places.length === 0 : objects.length === 0)) return undefined;
  const chain = attributionsOf(trigger, context.attributions);
  const stance = stanceOf(chain, own, true, context);
  if (stance === undefined) return undefined;
  return {
    ...passageOf(context.document, sentence.start, sentence.end),
    kind: 'relation',
    relation: sense.relation,
    id: `${context.document.id}/${trigger.start}-${trigger.end}/${sense.relation}`,
    trigger,
    subjects,
    objects,
    places,
    voice: chain.flatMap(({ speaker }) => speaker ?? []),
    stance,
    doubt: 0.35,
    because: [`“${match.lemma}” tells how they stand`],
  };
}

function isStanding({ main, from }: VerbGroup, tokens: readonly Token[]): boolean {
  const verb = tokens[main] as Token;
  if (main > from)
    return tokens.slice(from, main).some(({ lemma }) => lemma === 'have' || lemma === 'be' || lemma === 'do');
  const low = verb.form.toLowerCase();
  return low === verb.lemma || low.endsWith('s');
}
