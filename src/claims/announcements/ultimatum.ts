/** Demands with a term or a threat behind them: “gave them 48 hours”, “called on the garrison to lay down arms within three days”, “told them to leave”. */

import type { SentenceReading } from '../context.ts';
import { deedsUnder } from './deed-to-come.ts';

const demanding = /^(?:call|demand|order|urge|tell|ask|instruct|warn|command|give)$/;

/** What armed demands ask for. */
const yielding =
  /^(?:leave|evacuate|vacate|surrender|withdraw|disarm|lay|flee|abandon|resign|quit|depart|retreat|give|hand|release|free)$/;

/** What only somebody with power over others orders at once. */
const leaving = /^(?:leave|evacuate|surrender|vacate)$/;

/** Whether the verb at `at` demands something with a term, or orders people out. */
export function isUltimatum(at: number, reading: SentenceReading): boolean {
  const { tokens } = reading;
  const { lemma = '', upos } = tokens[at] ?? {};
  if (upos !== 'VERB' || !demanding.test(lemma)) return false;
  const deeds = deedsUnder(at, reading).map(deed =>
    tokens[deed]?.form === 'lay' ? 'lay' : (tokens[deed]?.lemma ?? ''),
  );
  if (deeds.length > 0 && hasOrElse(at, reading)) return true;
  if (!deeds.some(deed => yielding.test(deed))) return false;
  const orders =
    /^(?:order|tell|instruct|command|warn)$/.test(lemma) && deeds.some(deed => leaving.test(deed));
  return orders || hasTerm(at, reading);
}

/** “Or face death”, “or be killed”, “or else”: what comes of it otherwise. */
function hasOrElse(at: number, { tokens, tree }: SentenceReading): boolean {
  const words = tokens
    .slice(at, tree.past[at] ?? tokens.length)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  return /\bor (?:else\b|die\b|risk\b|face (?:death|consequences|punishment|attack|execution|reprisals|the consequences)\b|be (?:killed|shot|executed|attacked|punished|treated|considered|bombed|destroyed|targeted)\b|suffer\b)/.test(
    words,
  );
}

/** “Within 72 hours”, “three days”, “by 3 a.m.”, “by Friday”: a count of hours, days or weeks behind the verb, or an end. */
function hasTerm(at: number, { tokens, times }: SentenceReading): boolean {
  const counted = tokens.some(
    ({ lemma }, order) =>
      order > at && /^(?:hour|day|week)$/.test(lemma) && /^(?:CD|DT)$/.test(tokens[order - 1]?.xpos ?? ''),
  );
  const ends = tokens.some(
    ({ form, end }, order) =>
      order > at &&
      /^(?:by|until|before)$/i.test(form) &&
      times.some(time => time.start >= end - form.length && time.start <= end + 5),
  );
  return counted || ends;
}
