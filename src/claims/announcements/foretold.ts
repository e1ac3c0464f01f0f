/** What is to come, told without a verb of warning: “the attacks will go on”, “he said there would be war”, “is likely to spread”. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention, AnnouncementKind, Speaker } from '../../model/claim.ts';
import { childrenBy } from '../../model/tree.ts';
import { objectsOf, subjectsOf } from '../clauses/arguments.ts';
import { nounSenseAt, verbSenseAt } from '../clauses/senses.ts';
import type { Context, SentenceReading } from '../context.ts';
import { issuerOf } from '../issuer.ts';
import { actorsAt } from '../mentions/actor-mention.ts';
import { isBelligerent } from '../mentions/kinds.ts';
import { speaksForForces } from '../voice-stance.ts';
import { speakersAt } from '../voices.ts';
import { speaksForSide } from './deed-to-come.ts';
import { menaces } from './menacing-words.ts';

export interface Foretold {
  readonly at: number;
  readonly kind: AnnouncementKind;
  /** Absent where the document foretells it in its own words. */
  readonly speaker?: Speaker;
  readonly against: readonly ActorMention[];
  readonly because: string;
}

/** The first clause of the sentence that foretells something grave. */
export function foretoldIn(reading: SentenceReading, context: Context): Foretold | undefined {
  const { tokens, tree } = reading;
  for (const [at, token] of tokens.entries()) {
    const sign = signAt(at, token, reading);
    if (!sign) continue;
    const menace = menaces(at, reading, context);
    const speaker = speakersAt(token, context).at(-1) ?? issuerOf(context);
    const deed = speaker?.actor !== undefined && isOwnDeed(at, speaker.actor, reading, context);
    if (!menace && !deed && !isGrave(reading, at, context)) continue;
    const own =
      speaker?.actor !== undefined &&
      (isBelligerent(speaker.actor, context) || deed || (menace && speaksForSide(speaker.actor, context)));
    if (!speaker && context.document.kind !== 'analysis' && context.document.kind !== 'report') continue;
    const heads = [...objectsOf(tree, at), ...(own && !deed ? subjectsOf(tree, at) : [])];
    const against = actorsAt(heads, reading, context)
      .filter(actor => isBelligerent(actor, context) && !isSame(actor, speaker?.actor))
      .slice(0, 3);
    return {
      at,
      kind: own ? 'threat' : 'prediction',
      ...(speaker ? { speaker } : {}),
      against,
      because: `“${sign}” puts it in the time to come`,
    };
  }
  return undefined;
}

function isSame(actor: ActorMention, speaker: ActorMention | undefined): boolean {
  return speaker !== undefined && (actor.refersTo ?? actor).start === (speaker.refersTo ?? speaker).start;
}

/** The word that puts the clause headed by `at` into the future, unless a date of the past contradicts it. */
function signAt(
  at: number,
  { lemma, upos, form }: Token,
  { tree, tokens }: SentenceReading,
): string | undefined {
  if (upos === 'VERB' || upos === 'ADJ' || upos === 'NOUN' || upos === 'AUX') {
    const modal = childrenBy(tree, at, 'aux').find(aux =>
      /^(?:will|shall|would|'ll|wo)$/i.test(tokens[aux]?.form ?? ''),
    );
    const perfect = childrenBy(tree, at, 'aux').some(aux => tokens[aux]?.lemma === 'have');
    if (modal !== undefined && !perfect) return tokens[modal]?.form ?? '';
  }
  if (
    /^(?:likely|bound|poised|set|about|inevitable|unavoidable|imminent)$/.test(lemma) &&
    childrenBy(tree, at, 'cop').length > 0
  )
    return form;
  return undefined;
}

const graveWords =
  /^(?:war|force|confrontation|blood|target|targets|retaliation|retaliate|respond|response|punish|punishment|unpunished|impunity|consequence|price|pay|escalate|escalation|spread|stalemate|displacement|famine|offensive|bury|bloodshed|catastrophe|collapse|destroy|fight|battle|clash|violence|collaborator|treat|mercy|revenge|vengeance|hell|death|die|fall|invade|crush|eliminate|hunt|resume|worsen|deteriorate|starve|strike|dislodge|weapon)$/;

const armedMen =
  /^(?:force|fighter|man|troop|soldier|army|navy|air force|militia|movement|group|unit|gunman|warrior|missile|drone|military)$/;

/** “The rebels said they would burn any truck”, “the rebel leader said his men would storm it”: a side tells of an act of force of its own. */
function isOwnDeed(at: number, speaker: ActorMention, reading: SentenceReading, context: Context): boolean {
  const { tree, tokens } = reading;
  const match = verbSenseAt(tokens, at, context.senses.verbs);
  const side = isBelligerent(speaker, context);
  const own = subjectsOf(tree, at).some(head => {
    const form = tokens[head]?.form ?? '';
    const itself = side
      ? /^(?:we|i|it|they|he|she)$/i.test(form)
      : /^we$/i.test(form) && speaksForForces(speaker, context);
    const men = childrenBy(tree, head, 'nmod:poss').some(child =>
      /^(?:its|his|her|their|our|my)$/i.test(tokens[child]?.form ?? ''),
    );
    const armed = armedMen.test(tokens[head]?.lemma ?? '');
    return itself || (men && armed && (side || speaksForSide(speaker, context)));
  });
  return own && (match?.senses.some(({ type }) => type === 'ASSAULT' || type === 'COERCE') ?? false);
}

/** What is foretold is a happening of the lexicon, or a word of force and its price. */
function isGrave(reading: SentenceReading, at: number, context: Context): boolean {
  const { tokens, tree } = reading;
  const from = tree.first[at] ?? at;
  const past = tree.past[at] ?? at + 1;
  for (let here = from; here < past; here += 1) {
    const token = tokens[here] as Token;
    if (graveWords.test(token.lemma)) return true;
    const match =
      token.upos === 'VERB'
        ? verbSenseAt(tokens, here, context.senses.verbs)
        : token.upos === 'NOUN'
          ? nounSenseAt(tokens, here, context.senses.nouns)
          : undefined;
    if (
      match?.senses.some(
        ({ type, strength }) => strength === 'strong' && (type === 'ASSAULT' || type === 'COERCE'),
      )
    )
      return true;
  }
  return false;
}
