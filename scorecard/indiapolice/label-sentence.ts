/** One sentence to the four questions of India Police Events: did the police kill, arrest, use force, act at all? */

import { agentsOf, subjectsOf } from '../../src/claims/clauses/arguments.ts';
import { verbFormAt } from '../../src/claims/clauses/verb-form.ts';
import { contextOf } from '../../src/claims/code-claims.ts';
import type { Context, SentenceReading } from '../../src/claims/context.ts';
import type { Draft } from '../../src/claims/happenings/draft.ts';
import { draftsOf } from '../../src/claims/happenings/happenings.ts';
import { putAt } from '../../src/claims/happenings/put.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { Token } from '../../src/model/analysis.ts';
import type { ActorMention } from '../../src/model/claim.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';

export interface PoliceLabels {
  readonly kill: boolean;
  readonly arrest: boolean;
  readonly force: boolean;
  readonly any: boolean;
}

export function labelSentence(text: string, knowledge: Knowledge): PoliceLabels {
  const document = sampleDocument(text);
  const context = contextOf(document, analyse(document, knowledge), knowledge, true);
  const told = context.readings
    .flatMap(reading => draftsOf(reading, context))
    .filter(draft => draft.auxiliary === undefined || isForced(draft));
  const byPolice = told.filter(
    draft => draft.initiators.some(actor => isPolice(actor, context)) || namesPolice(draft),
  );
  const force =
    byPolice.some(({ type }) => type === 'ASSAULT') || told.some(({ mode }) => mode === 'crowd-control');
  const arrest = told.some(
    draft => isArrest(draft) && (draft.initiators.length === 0 || byPolice.includes(draft)),
  );
  const kill = byPolice.some(
    ({ type, tolls }) => type === 'ASSAULT' && tolls.deaths !== undefined && tolls.deaths.quantity.high !== 0,
  );
  const acts =
    byPolice.length > 0 ||
    context.readings.some(reading => policeAct(reading, context) || forceTakesPart(reading, context)) ||
    context.attributions.some(
      ({ speakerWords }) => speakerWords && isOfficer(text.slice(speakerWords.start, speakerWords.end)),
    );
  return { kill, arrest, force, any: force || arrest || acts };
}

/** “Had to fire”: told as having happened. */
function isForced({ at, reading: { tree } }: Draft): boolean {
  const governor = tree.tokens[tree.heads[at] ?? -1];
  return /^(?:had|forced|compelled)$/i.test(governor?.form ?? '');
}

/** The force does something: it is the doer of a verb, is sent somewhere, gives its name to an act, or speaks. */
function policeAct(reading: SentenceReading, context: Context): boolean {
  const { tokens, tree } = reading;
  return tokens.some((_, at) => {
    if (!namesForce(at, reading)) return false;
    const head = headOf(at, reading);
    if (head !== at && !staff.test(tokens[head]?.lemma ?? '')) return isPoliceDeed(head, reading, context);
    const verb = tree.heads[head] ?? -1;
    if (tokens[verb]?.upos !== 'VERB' || putAt(verb, reading, context).auxiliary)
      return isSpeaker(head, reading);
    const { lemma } = tokens[verb] as Token;
    const doers = verbFormAt(tree, verb).passive ? agentsOf(tree, verb) : subjectsOf(tree, verb);
    if (doers.includes(head) || doers.some(doer => isBeside(head, doer, reading))) return !idle.test(lemma);
    const relation = tree.relations[head] ?? '';
    // “…, said a senior police official”: the parser may take a speaker behind the verb for an object.
    if (/^(?:say|add|tell)$/.test(lemma)) return relation === 'obj' || relation === 'nsubj';
    return /^(?:obj|nsubj:pass|conj)$/.test(relation) && sending.test(lemma);
  });
}

/** The force, or what only a force does, is named in a clause that is told as having happened, whatever its part in it. */
function forceTakesPart(reading: SentenceReading, context: Context): boolean {
  return reading.tokens.some(
    (_, at) => (namesForce(at, reading) || namesMeasure(at, reading)) && !isUnreal(at, reading, context),
  );
}

/** “A close vigil”, “security was tightened”, “security arrangements”. */
function namesMeasure(at: number, { tokens }: SentenceReading): boolean {
  const { lemma = '', form = '' } = tokens[at] ?? {};
  if (measures.test(lemma) || measures.test(form.toLowerCase())) return true;
  if (lemma !== 'security') return false;
  const around = tokens
    .slice(Math.max(0, at - 2), at + 7)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  return heightened.test(around);
}

/** One of the clauses that the word stands in is wished for, asked for or denied. */
function isUnreal(at: number, reading: SentenceReading, context: Context): boolean {
  const { tokens, tree } = reading;
  for (let here = at, steps = 0; here >= 0 && steps < 12; here = tree.heads[here] ?? -1, steps += 1)
    if (tokens[here]?.upos === 'VERB') return putAt(here, reading, context).auxiliary === 'hypothetical';
  return false;
}

/** One of the force speaks: “a senior police official”, “inspector K. Rao”. */
function isOfficer(words: string): boolean {
  return forces.test(words) || officers.test(words);
}

/** “Police”, “jawans”, “security forces”: not “security” alone. */
function namesForce(at: number, { tokens }: SentenceReading): boolean {
  const words = tokens.slice(at, at + 3).map(({ form }) => form.toLowerCase());
  if (/^(?:station|post|quarter|line|line[s]|area|limit|limits|fire|custody)$/.test(words[1] ?? ''))
    return false;
  return singleForce.test(words[0] ?? '') || doubleForce.test(words.join(' '));
}

/** The noun that the word names or modifies: “police” of “the police commissioner”, “forces” of “four companies of paramilitary forces”. */
function headOf(at: number, { tree, tokens }: SentenceReading): number {
  let here = at;
  for (let steps = 0; steps < 6; steps += 1) {
    const up = tree.heads[here] ?? -1;
    if (up < 0 || tokens[up]?.upos === 'VERB') return here;
    const relation = tree.relations[here] ?? '';
    const modifies = /^(?:compound|amod|nmod:poss|flat|nmod:desc)$/.test(relation);
    const belongs = relation === 'nmod' && staff.test(tokens[up]?.lemma ?? '');
    if (!modifies && !belongs) return here;
    here = up;
  }
  return here;
}

function isBeside(head: number, doer: number, { tree }: SentenceReading): boolean {
  return /^(?:appos|conj)$/.test(tree.relations[head] ?? '') && tree.heads[head] === doer;
}

/** “Police firing”, “army patrols”: an act by its noun. */
function isPoliceDeed(head: number, reading: SentenceReading, context: Context): boolean {
  return deeds.test(reading.tokens[head]?.lemma ?? '') && !putAt(head, reading, context).auxiliary;
}

/** “According to the police”. */
function isSpeaker(head: number, { tokens }: SentenceReading): boolean {
  return tokens.slice(Math.max(0, head - 5), head).some(({ form }) => /^according$/i.test(form));
}

const idle =
  /^(?:have|be|want|need|hope|remain|seem|appear|become|face|include|suffer|sustain|die|know|believe)$/;

const sending =
  /^(?:deploy|send|call|rush|station|post|summon|ask|direct|order|instruct|alert|requisition|move|press|assign|despatch|dispatch|engage|place|put|provide|mobilize|mobilise)$/;

/** Nouns for people of the force, behind its name. */
const staff =
  /^(?:officer|official|commissioner|superintendent|inspector|sub-inspector|constable|chief|head|personnel|team|party|force|jawan|men|man|source|spokesman|spokesperson|contingent|battalion|company|squad|column|authority|sleuth|director|general|director-general|commander|commandant|unit|van|crew|team|staff|department|administration|officers)$/;

const deeds =
  /^(?:firing|action|patrol|patrolling|patroll?ing|watch|vigil|bandobast|bandobust|protection|escort|deployment|picket|cordon|raid|probe|investigation|inquiry|enquiry|interrogation|intervention|presence|lathicharge|lathi-charge|charge|shooting|operation|crackdown|arrangement|check|checking|march|report|record|complaint|case|bullet|security|cover|guard|help|assistance|response|inaction|excess|brutality|atrocity)$/;

const singleForce =
  /^(?:police|policem[ae]n|policewom[ae]n|cops?|constables?|jawans?|crpf|bsf|raf|srp|rpf|cisf|itbp|dgp|dcp|acp|dsp|cid|army|soldiers?|troops?|paramilitary|para-military|military|sleuths|inspectors?|sub-inspectors?)$/;

const measures = /^(?:vigil|patrol|patroll?ing|bandobast|bandobust|cordon|picket|combing)$/;

const heightened =
  /\b(?:tight\w*|beef\w*|step\w*|heighten\w*|intensif\w*|increas\w*|elaborate|stringent|heavy|massive|arrangements?|measures?|cover|blanket|ring|net)\b/;

const doubleForce =
  /^(?:security (?:forces?|personnel|men|staff)|rapid action force|law enforcers|commissioner of police|border security force|home guards?)/;

const officers =
  /\b(?:(?:sub-)?inspector|superintendent|constable|dgp|adgp?|igp?|dcp|acp|dsp|sho|(?:police|joint|deputy|assistant|additional) commissioner|commissioner of police)\b/i;

const forces =
  /\b(?:police\w*|cops?|constables?|jawans?|crpf|bsf|raf|srp|rpf|army|soldiers?|troops?|(?:para-?)?military|security (?:forces?|personnel))\b/i;

function isPolice({ head, text, refersTo }: ActorMention, { knowledge }: Context): boolean {
  const kind = head === undefined ? undefined : knowledge.lexicon.agents.get(head)?.class;
  // “The party's units”, “companies”: soldiers only beside the name of a force.
  return kind === 'police' || forces.test(text) || forces.test(refersTo?.text ?? '');
}

/** “Killed in police firing”: the force stands in the noun's own words. */
function namesPolice({ reading, at, part }: Draft): boolean {
  const around = reading.tokens.slice(Math.max(0, at - (part === 'noun' ? 3 : 0)), at + 8);
  const words = around.map(({ form }) => form).join(' ');
  return /\b(?:police|army|security) (?:firing|bullets?|action|lathi-?charge|shooting)\b/i.test(words);
}

function isArrest({ type, mode, trigger, targets, tolls }: Draft): boolean {
  if (targets.length === 0 && tolls.captured === undefined && !/arrest|custody|detain/.test(trigger.lemma))
    return false;
  return (
    type === 'COERCE' &&
    (mode === 'arrest' ||
      /^(?:capture|detain|round up|nab|apprehend|pick up|take into custody)/.test(trigger.lemma))
  );
}
