/** One sentence to the four questions of India Police Events: did the police kill, arrest, use force, act at all? */

import { agentsOf, subjectsOf } from '../../src/claims/clauses/arguments.ts';
import { verbFormAt } from '../../src/claims/clauses/verb-form.ts';
import { contextOf } from '../../src/claims/code-claims.ts';
import type { Context, SentenceReading } from '../../src/claims/context.ts';
import type { Draft } from '../../src/claims/happenings/draft.ts';
import { draftsOf } from '../../src/claims/happenings/happenings.ts';
import { putAt } from '../../src/claims/happenings/put.ts';
import { nounPhraseAt } from '../../src/claims/mentions/noun-phrase.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
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
    context.readings.some(reading => policeAct(reading, context)) ||
    told.some(({ mode }) => /^(?:curfew|martial-law|police|troops)$/.test(mode ?? ''));
  return { kill, arrest, force, any: force || arrest || acts };
}

/** “Had to fire”: told as having happened. */
function isForced({ at, reading: { tree } }: Draft): boolean {
  const governor = tree.tokens[tree.heads[at] ?? -1];
  return /^(?:had|forced|compelled)$/i.test(governor?.form ?? '');
}

/** The force is the doer of some verb other than of being; its words are acts as well. */
function policeAct(reading: SentenceReading, context: Context): boolean {
  const { tokens, tree } = reading;
  return tokens.some(({ upos, lemma }, at) => {
    if (upos !== 'VERB' || idle.test(lemma)) return false;
    if (putAt(at, reading, context).auxiliary) return false;
    const doers = verbFormAt(tree, at).passive ? agentsOf(tree, at) : subjectsOf(tree, at);
    return doers.some(head => {
      const { bare, to } = nounPhraseAt(reading, head);
      return forces.test(
        tokens
          .slice(bare, to)
          .map(({ form }) => form)
          .join(' '),
      );
    });
  });
}

const idle = /^(?:have|be|want|need|fail|hope|remain|seem|appear|become|face|include|suffer|sustain|die)$/;

const forces =
  /\b(?:police\w*|cops?|constables?|jawans?|crpf|bsf|raf|srp|rpf|army|soldiers?|troops?|(?:para-?)?military|security (?:forces?|personnel))\b/i;

function isPolice({ head, text, refersTo }: ActorMention, { knowledge }: Context): boolean {
  const kind = head === undefined ? undefined : knowledge.lexicon.agents.get(head)?.class;
  return kind === 'police' || kind === 'soldier' || forces.test(text) || forces.test(refersTo?.text ?? '');
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
