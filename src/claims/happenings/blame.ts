/** Who did it, told without the act: “the authorities blamed the rebels for the attack”, “no group has claimed it”. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention, Stance } from '../../model/claim.ts';
import { covers } from '../../model/passage.ts';
import { relationAt } from '../../model/tree.ts';
import { agentsOf, behind, type Heads, objectsOf, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { bareDenialsIn } from '../denials.ts';
import { actorsAt } from '../mentions/actor-mention.ts';
import { isParty } from '../mentions/kinds.ts';
import { speaksForForces, speaksForParty } from '../voice-stance.ts';
import { speakerOf } from '../voices.ts';
import { answersForAt, isBareDeed } from './answers-for.ts';
import { falsehoods, sayings } from './called-false.ts';
import { deedWords } from './deed-words.ts';
import type { Draft } from './draft.ts';
import { putAt } from './put.ts';

/** What is claimed or denied where the deed itself is left out. */
const shares = /^(?:responsibility|involvement|role|part|guilt|hand|accusation|allegation|charge|claim)$/;

/** Verbs by which the one who is held to have done it answers. */
const ownWord = /^(?:claim|deny|disclaim|call|describe|dismiss|reject|refute)$/;

/** @param taken triggers of the sentence's own happenings: a deed that is told in full needs no verdict beside it. */
export function blames(reading: SentenceReading, taken: readonly Draft[], context: Context): Draft[] {
  const denials = bareDenialsIn(reading);
  return reading.tokens.flatMap((token, at) => {
    const denial = denials.find(each => each.at === at);
    if (denial) {
      if (isOfOtherCharge(at, reading, taken)) return [];
      const deniers = actorsAt(denial.deniers, reading, context).filter(one => speaksForParty(one, context));
      return deniers.length > 0 ? [deniedBy(draftOf(at, token, deniers, deniers[0], reading, context))] : [];
    }
    const answer = answersForAt(at, reading);
    if (answer && isBareDeed(answer.deed, reading)) {
      const held = actorsAt(answer.culprits, reading, context).filter(one => isParty(one, context));
      return held.length > 0 ? [draftOf(answer.at, token, held, undefined, reading, context)] : [];
    }
    if (token.upos !== 'VERB') return [];
    const read = verdictAt(at, token.lemma, reading);
    if (!read || !isDeed(read.deed, reading, taken) || (read.deed.length === 0 && namesDeed(at, reading)))
      return [];
    const culprits = actorsAt(read.culprits, reading, context);
    if (culprits.length === 0) return [];
    // A mayor who calls an accusation a lie is not the one accused.
    if (
      /^(?:call|describe|dismiss|reject|refute)$/.test(token.lemma) &&
      !culprits.some(one => isParty(one, context) || speaksForForces(one, context))
    )
      return [];
    const judges = ownWord.test(token.lemma) ? culprits : actorsAt(judgesOf(at, reading), reading, context);
    return [draftOf(at, token, culprits, judges[0], reading, context)];
  });
}

/** “Accuses them of using ambulances, which they reject”: the charge is no deed that was told. */
function isOfOtherCharge(at: number, { tokens }: SentenceReading, taken: readonly Draft[]): boolean {
  const charge = tokens.findLastIndex(
    ({ lemma, upos }, order) => order < at && upos === 'VERB' && lemma === 'accuse',
  );
  const of = tokens.findIndex(({ form }, order) => order > charge && order < at && form === 'of');
  if (charge < 0 || of < 0) return false;
  return !taken.some(draft => draft.type !== 'ACCUSE' && draft.at > charge && draft.at < at);
}

/** A deed is named somewhere behind the verb, wherever the parser hung it. */
function namesDeed(at: number, { tree, tokens }: SentenceReading): boolean {
  return tokens.slice(at + 1, tree.past[at]).some(({ form }) => form === 'for' || form === 'of');
}

function judgesOf(at: number, { tree }: SentenceReading): Heads {
  return verbFormAt(tree, at).passive ? agentsOf(tree, at) : subjectsOf(tree, at);
}

interface Verdict {
  readonly culprits: Heads;
  /** Heads of the words for what was done; empty where they are left out. */
  readonly deed: Heads;
}

function verdictAt(at: number, lemma: string, reading: SentenceReading): Verdict | undefined {
  const { tree, tokens } = reading;
  const { passive } = verbFormAt(tree, at);
  const heads = (prepositions: readonly string[]) =>
    behind(tree, at, prepositions).flatMap(head => withConjuncts(tree, head));
  const object = passive ? subjectsOf(tree, at) : objectsOf(tree, at);
  switch (lemma) {
    case 'blame': {
      const near = heads(['on', 'upon']);
      // “Blamed the attack on X”: the parser may hang X on the attack.
      const on = near.length > 0 ? near : object.flatMap(head => behind(tree, head, ['on', 'upon']));
      return on.length > 0 ? { culprits: on, deed: object } : { culprits: object, deed: heads(['for']) };
    }
    case 'attribute':
    case 'ascribe':
    case 'pin':
      return { culprits: heads(['to', 'on']), deed: object };
    case 'accuse': {
      // “Both sides accuse each other”, “accused the front”: of what was told before.
      const each = object.some(head => /^(?:each|another|other)$/.test(tokens[head]?.lemma ?? ''));
      const charge = tokens.slice(at + 1, tree.past[at]).some(({ form }) => form === 'of' || form === 'for');
      if (each) return { culprits: subjectsOf(tree, at), deed: heads(['of', 'for']) };
      if (!charge) return { culprits: object, deed: [] };
      // “Accused the front of the killings”: of those told before.
      const deed = heads(['of']).filter(head => tokens[head]?.upos === 'NOUN');
      return deed.length > 0 ? { culprits: object, deed } : undefined;
    }
    case 'suspect':
      return { culprits: object, deed: heads(['of', 'in']) };
    case 'hold': {
      const responsible = tokens
        .slice(at, at + 12)
        .some(({ form }) => /^(?:responsible|accountable)$/i.test(form));
      return responsible ? { culprits: object, deed: heads(['for']) } : undefined;
    }
    case 'claim': {
      const deed = object.filter(head => isDeedWord(tokens[head]?.lemma ?? ''));
      if (deed.length === 0) return undefined;
      return { culprits: passive ? agentsOf(tree, at) : subjectsOf(tree, at), deed };
    }
    case 'call':
    case 'describe':
    case 'dismiss':
    case 'reject':
    case 'refute': {
      // “Reports of the group's presence” tell of no deed.
      const said = object.filter(
        head =>
          sayings.test(tokens[head]?.lemma ?? '') &&
          behind(tree, head, ['of', 'about']).every(of => isDeedWord(tokens[of]?.lemma ?? '')),
      );
      const turned =
        !/^(?:call|describe)$/.test(lemma) ||
        tokens.slice(at + 1, tree.past[at]).some(({ lemma: word }) => falsehoods.test(word));
      return said.length > 0 && turned
        ? { culprits: passive ? agentsOf(tree, at) : subjectsOf(tree, at), deed: said }
        : undefined;
    }
    case 'deny':
    case 'disclaim': {
      const deed = object.filter(
        head => isDeedWord(tokens[head]?.lemma ?? '') && tokens[head]?.upos === 'NOUN',
      );
      const doing = (tree.children[at] ?? []).some(
        child => relationAt(tree, child) === 'xcomp' && tokens[child]?.lemma === 'be',
      );
      return deed.length > 0 && !doing
        ? { culprits: passive ? agentsOf(tree, at) : subjectsOf(tree, at), deed }
        : undefined;
    }
    default:
      return undefined;
  }
}

function isDeedWord(lemma: string): boolean {
  return deedWords.test(lemma) || shares.test(lemma);
}

function stanceOf(lemma: string, own: Stance): Stance {
  if (lemma === 'claim') return 'claimed';
  if (ownWord.test(lemma)) return 'denied';
  return lemma === 'suspect' ? 'hedged' : own;
}

/** The deed is a bare word for something told before. */
function isDeed(heads: Heads, { tokens, tree }: SentenceReading, taken: readonly Draft[]): boolean {
  if (heads.length === 0) return true;
  return heads.every(head => {
    const token = tokens[head] as Token;
    const inner = behind(tree, head, ['for', 'in']);
    if (taken.some(({ at }) => at === head || inner.includes(at))) return false;
    const narrow = (tree.children[head] ?? []).every(child =>
      /^(?:det|case|punct|amod|cc|conj|nummod|nmod|appos)/.test(tree.relations[child] ?? ''),
    );
    return narrow && (isDeedWord(token.lemma) || sayings.test(token.lemma));
  });
}

/** “Said it was not involved”: negated as it stands, it is a denial. */
function deniedBy({ auxiliary: _, ...draft }: Draft): Draft {
  return { ...draft, stance: 'denied' };
}

function draftOf(
  at: number,
  token: Token,
  culprits: readonly ActorMention[],
  judge: ActorMention | undefined,
  reading: SentenceReading,
  context: Context,
): Draft {
  const put = putAt(at, reading, context);
  const own = judge && isParty(judge, context) ? 'claimed' : put.stance;
  const said = context.attributions.find(({ cueSpan }) => covers(cueSpan, token));
  const speaker =
    (said && speakerOf(said, context)) ??
    (judge && { start: judge.start, end: judge.end, text: judge.text, actor: judge, cue: token.lemma });
  return {
    rule: 'blame',
    part: 'blame',
    reading,
    at,
    trigger: { start: token.start, end: token.end, lemma: token.lemma },
    type: 'ASSAULT',
    initiators: culprits,
    targets: [],
    places: [],
    tolls: {},
    ...(put.auxiliary ? { auxiliary: put.auxiliary } : {}),
    stance: stanceOf(token.lemma, own),
    ...(speaker ? { speaker } : {}),
    doubt: 0.35,
    because: [`“${token.form}” tells who is held to have done it`],
  };
}
