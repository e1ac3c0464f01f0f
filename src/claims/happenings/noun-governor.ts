/** The verb over an event noun: one that carries it out gives its subject, one that tells of it makes it news, one that undoes it drops it. */
import type { TimeMention } from '../../model/analysis.ts';
import { childrenBy } from '../../model/tree.ts';
import { agentsOf, behind, type Heads, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import { isNegated, verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { isOrderedDeed, ordering } from '../reality/ordered-deed.ts';
import { timeFor } from '../settings/times.ts';
import { answerersOf } from './answers-for.ts';
import { putAt } from './put.ts';

export interface Governor {
  /** The noun did not happen: “prevented an attack”, “planned a raid”. */
  readonly unreal: boolean;
  /** “Blamed them for the attack”: somebody's word on who did it. */
  readonly verdict?: boolean;
  /** “Carried out an attack”, “was behind the raid”. */
  readonly performs: boolean;
  /** “An attack took place”, “fighting broke out”, “the raid killed two”. */
  readonly tells: boolean;
  /** “Took place”, “happened”: the verb's place and date are the noun's. */
  readonly placed: boolean;
  /** Heads of those who carry it out, or to whom it was done. */
  readonly doers: Heads;
  readonly sufferers: Heads;
  /** Told as what somebody does as a rule. */
  readonly habitual: boolean;
  /** Date of the verb, where it is the noun's as well. */
  readonly time?: TimeMention;
}

const performing =
  /^(?:carry|conduct|launch|stage|mount|commit|perpetrate|execute|undertake|lead|make|wage|perform|do|initiate|unleash|start|open|begin|resume|hold|organi[sz]e|sign|reach|conclude|strike|impose|declare|order|deliver|inflict|press|step|continue|intensify|renew|escalate|orchestrate|direct|mastermind|engineer|claim)$/;
const suffering =
  /^(?:suffer|face|repel|repulse|withstand|endure|survive|sustain|undergo|experience|beat|fend)$/;
const happening =
  /^(?:take|occur|happen|break|erupt|begin|start|follow|come|kill|leave|hit|target|wound|injure|destroy|damage|last|continue|resume|end|flare|ensue|rage|claim|displace|unfold|intensify|escalate|force|drive|devastate|rock|strike|cause|result|spread|report|record|hear)$/;
const undoing =
  /^(?:prevent|foil|thwart|avert|avoid|plan|plot|threaten|consider|fear|call|demand|urge|want|prepare|refuse|reject|oppose|propose|seek|stop|halt|ban|anticipate|expect|discuss|justify|deter|disrupt)$/;

export function governorOf(at: number, reading: SentenceReading, context: Context): Governor {
  const none: Governor = {
    unreal: false,
    performs: false,
    tells: false,
    placed: false,
    doers: [],
    sufferers: [],
    habitual: false,
  };
  const { tree, tokens } = reading;
  const relation = tree.relations[at] ?? '';
  // “The attack that rebels carried out in May”
  const relative = (tree.children[at] ?? []).find(
    child => tree.relations[child] === 'acl:relcl' || tree.relations[child] === 'acl',
  );
  if (
    relative !== undefined &&
    performing.test(tokens[relative]?.lemma ?? '') &&
    tokens[relative]?.xpos !== 'VBG'
  ) {
    const form = verbFormAt(tree, relative);
    const doers = form.passive
      ? agentsOf(tree, relative)
      : subjectsOf(tree, relative).filter(head => head !== at);
    if (doers.length > 0) return { ...none, performs: true, doers };
  }
  const verdict = verdictOver(at, reading);
  if (verdict.length > 0) return { ...none, performs: true, tells: true, verdict: true, doers: verdict };
  const verb = tree.heads[at] ?? -1;
  const governs = /^(?:obj|nsubj|nsubj:pass|conj|obl|xcomp|appos)$/.test(relation);
  if (verb < 0 || !governs) return none;
  // “Raids and an ambush”, “attacks, notably the hijacking of a bus”
  if (/^(?:conj|appos)$/.test(relation) && tokens[verb]?.upos === 'NOUN')
    return shared(governorOf(verb, reading, context));
  if (tokens[verb]?.upos !== 'VERB') return none;
  const { lemma } = tokens[verb] as { lemma: string };
  const form = verbFormAt(tree, verb);
  const auxiliary = putAt(verb, reading, context).auxiliary !== undefined;
  const ordered = orderedBy(at, verb, reading);
  if (ordered !== undefined && !auxiliary) return { ...none, performs: true, tells: true, doers: ordered };
  const object = relation === 'obj' || relation === 'nsubj:pass';
  const unreal = (auxiliary && lemma !== 'avenge') || (object && undoing.test(lemma));
  const habitual = form.tense === 'present' && !form.passive;
  const base = { ...none, unreal, habitual };
  if (relation === 'obj' && lemma === 'claim' && isUnclaimed(verb, reading)) return { ...none, tells: true };
  if (relation === 'obj' && performing.test(lemma)) {
    // “On Sunday they claimed the raid”: the day of their word.
    const time = lemma === 'claim' ? undefined : timeFor(verb, reading, context);
    const doers = issuersOf(verb, reading) ?? subjectsOf(tree, verb);
    return { ...base, performs: true, doers, ...(time ? { time } : {}) };
  }
  if (relation === 'obj' && suffering.test(lemma))
    return { ...base, tells: true, sufferers: subjectsOf(tree, verb) };
  if (relation === 'nsubj:pass' && performing.test(lemma)) {
    const time = timeFor(verb, reading, context);
    return { ...base, performs: true, tells: true, doers: agentsOf(tree, verb), ...(time ? { time } : {}) };
  }
  const subject = /^nsubj/.test(relation);
  return {
    ...base,
    tells: subject && happening.test(lemma),
    placed:
      relation === 'nsubj' && /^(?:take|occur|happen|begin|start|come|erupt|break|end|last)$/.test(lemma),
  };
}

/** “The raid was ordered and paid for by X”: whoever ordered it is held to have done it. */
function orderedBy(at: number, verb: number, { tree, tokens }: SentenceReading): Heads | undefined {
  if (!isOrderedDeed(tree, at)) return undefined;
  const joined = childrenBy(tree, verb, 'conj').filter(other => ordering.test(tokens[other]?.lemma ?? ''));
  return [verb, ...joined].flatMap(each => agentsOf(tree, each));
}

/** “The rebels issued a statement claiming the raid”: the statement is theirs. */
function issuersOf(verb: number, { tree, tokens }: SentenceReading): Heads | undefined {
  const words = tree.heads[verb] ?? -1;
  const isSaid =
    /^(?:statement|message|video|communique|communiqué|letter|post|recording|declaration|announcement)$/;
  if (tree.relations[verb] !== 'acl' || !isSaid.test(tokens[words]?.lemma ?? '')) return undefined;
  const above = tree.heads[words] ?? -1;
  const issuers = tree.relations[words] === 'obj' ? subjectsOf(tree, above) : [];
  return issuers.length > 0 ? issuers : childrenBy(tree, words, 'nmod:poss');
}

/** “Claimed responsibility for the raid”, “blamed the army for the killing of ten”, “attributed the attack to rebels”. */
function verdictOver(at: number, { tree, tokens }: SentenceReading): Heads {
  const answering = answerersOf(at, { tree, tokens });
  if (answering.length > 0) return answering;
  const above = tree.heads[at] ?? -1;
  const word = tokens[above]?.lemma ?? '';
  const up = tree.heads[above] ?? -1;
  const mark = (tree.children[at] ?? []).find(child => tree.relations[child] === 'case');
  const preposition = tokens[mark ?? -1]?.form.toLowerCase() ?? '';
  const answers =
    (/^(?:responsibility|credit)$/.test(word) && preposition === 'for') ||
    (/^(?:role|part|involvement|hand)$/.test(word) && preposition === 'in');
  if (answers) {
    // Whoever denies it is the one held to have done it.
    if (!/^(?:claim|take|accept|assume|admit|deny|disclaim|reject)$/.test(tokens[up]?.lemma ?? '')) return [];
    return verbFormAt(tree, up).passive ? agentsOf(tree, up) : subjectsOf(tree, up);
  }
  const blaming = preposition === 'for' ? blamingAbove(at, { tree, tokens }) : undefined;
  if (blaming !== undefined) {
    const { passive } = verbFormAt(tree, blaming);
    const blamed = passive ? subjectsOf(tree, blaming) : childrenBy(tree, blaming, 'obj');
    return blamed.flatMap(head => withConjuncts(tree, head)).filter(head => head !== at);
  }
  // “Al-Qaeda claimed the attack”
  if (word === 'claim' && /^(?:obj|nsubj:pass)$/.test(tree.relations[at] ?? ''))
    return isUnclaimed(above, { tree, tokens })
      ? []
      : tree.relations[at] === 'obj'
        ? subjectsOf(tree, above)
        : agentsOf(tree, above);
  if (/^(?:attribute|blame)$/.test(word) && /^(?:obj|nsubj:pass)$/.test(tree.relations[at] ?? ''))
    return behind(tree, above, word === 'blame' ? ['on'] : ['to']);
  return [];
}

/** “No group has claimed the attack”, “neither the army nor the rebels have claimed it”. */
function isUnclaimed(verb: number, { tree, tokens }: Pick<SentenceReading, 'tree' | 'tokens'>): boolean {
  if (isNegated(tree, verb)) return true;
  const doers = [...childrenBy(tree, verb, 'nsubj'), ...agentsOf(tree, verb)];
  return doers.some(head =>
    tokens
      .slice(tree.first[head] ?? head, head + 1)
      .some(({ form }) => /^(?:no|none|nobody|neither)$/i.test(form)),
  );
}

/** “Blamed the army, and the police, for the raid”: the deed may hang on the last of those blamed. */
function blamingAbove(
  at: number,
  { tree, tokens }: Pick<SentenceReading, 'tree' | 'tokens'>,
): number | undefined {
  for (
    let here = tree.heads[at] ?? -1, steps = 0;
    here >= 0 && steps < 4;
    here = tree.heads[here] ?? -1, steps += 1
  ) {
    if (tokens[here]?.upos === 'VERB') return tokens[here]?.lemma === 'blame' ? here : undefined;
  }
  return undefined;
}

/** A conjunct shares who carried it out, not the date. */
function shared({ time: _, ...governor }: Governor): Governor {
  return governor;
}
