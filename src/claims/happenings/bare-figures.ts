/** “The governor put them at more than 80”, “the mission spoke of five”: a number alone, of what was counted before. */
import type { QuantityMention, Token } from '../../model/analysis.ts';
import type { Speaker } from '../../model/claim.ts';
import { overlap } from '../../model/passage.ts';
import { attributionsOf } from '../attribution/attribution.ts';
import { agentsOf, subjectsOf } from '../clauses/arguments.ts';
import { verbFormAt } from '../clauses/verb-form.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { countsPeople } from '../mentions/counts.ts';
import type { Draft } from './draft.ts';

const counting =
  /^(?:put|estimate|speak|give|cite|count|report|register|record|verify|confirm|document|tally|place|set|reach|rise|climb|stand|mention|get|increase|revise|list|total|announce|claim|say|grow|jump|drop|fall)$/;
const counted =
  /^(?:figure|number|toll|count|total|estimate|tally|death|casualty|victim|people|person|they|them|it)$/;

/** @param taken drafts of the sentence, whose own numbers are left alone. */
export function bareFigures(reading: SentenceReading, taken: readonly Draft[], context: Context): Draft[] {
  const { tokens, tree, quantities, times } = reading;
  return quantities.flatMap(quantity => {
    if (quantity.of !== undefined && !counted.test(quantity.of)) return [];
    if (times.some(time => overlap(time, quantity) > 0) || !countsPeople(quantity, context)) return [];
    if (
      taken.some(
        ({ tolls, trigger }) =>
          overlap(trigger, quantity) > 0 || Object.values(tolls).some(toll => toll.start === quantity.start),
      )
    )
      return [];
    const at = tokens.findLastIndex(({ start, end }) => start >= quantity.start && end <= quantity.end);
    const head = quantityHead(at, quantity, reading);
    if (head === undefined || !stands(head, reading)) return [];
    const verb = governor(head, tree.heads, tokens);
    if (verb < 0 || !isAbout(verb, head, reading)) return [];
    return [draftOf(verb, quantity, reading, context)];
  });
}

/** The token of the quantity that hangs outside it. */
function quantityHead(
  at: number,
  quantity: QuantityMention,
  { tokens, tree }: SentenceReading,
): number | undefined {
  for (let here = at; here >= 0 && (tokens[here]?.start ?? -1) >= quantity.start; here -= 1) {
    const head = tokens[tree.heads[here] ?? -1];
    if (!head || head.end <= quantity.start || head.start >= quantity.end) return here;
  }
  return undefined;
}

/** The number counts no noun of its own. */
function stands(head: number, { tree }: SentenceReading): boolean {
  return /^(?:obl|obj|nmod|nsubj|appos|conj|xcomp|dep|obl:unmarked)/.test(tree.relations[head] ?? '');
}

function governor(head: number, heads: readonly number[], tokens: readonly Token[]): number {
  for (let here = heads[head] ?? -1, steps = 0; here >= 0 && steps < 3; here = heads[here] ?? -1, steps += 1)
    if (tokens[here]?.upos === 'VERB') return counting.test(tokens[here]?.lemma ?? '') ? here : -1;
  return -1;
}

/** “Put the figure at”, “gave a count of”, “spoke of”, “reported 12”: not “reported 12 times”, “reached 40 villages”. */
function isAbout(verb: number, head: number, { tree, tokens }: SentenceReading): boolean {
  const marks = (tree.children[head] ?? [])
    .filter(child => tree.relations[child] === 'case')
    .map(child => tokens[child]?.form.toLowerCase());
  const { lemma } = tokens[verb] as Token;
  if (/^(?:speak|put|place|set|estimate|stand)$/.test(lemma))
    return marks.includes('of') || marks.includes('at') || (lemma === 'estimate' && marks.length === 0);
  const nouns = (tree.children[verb] ?? []).filter(child =>
    /^(?:obj|nsubj|obl)/.test(tree.relations[child] ?? ''),
  );
  return nouns.some(noun =>
    /^(?:figure|number|toll|count|total|estimate|tally)$/.test(tokens[noun]?.lemma ?? ''),
  );
}

function draftOf(verb: number, quantity: QuantityMention, reading: SentenceReading, context: Context): Draft {
  const { tree } = reading;
  const said = attributionsOf(quantity, context.attributions).length > 0;
  const heads = verbFormAt(tree, verb).passive ? agentsOf(tree, verb) : subjectsOf(tree, verb);
  const [actor] = said ? [] : heads.flatMap(head => actorAt(head, reading, context, true) ?? []);
  const speaker: Speaker | undefined = actor && {
    start: actor.start,
    end: actor.end,
    text: actor.text,
    actor,
    cue: reading.tokens[verb]?.lemma ?? '',
  };
  return {
    rule: 'bare-figure',
    part: 'figure',
    reading,
    at: verb,
    trigger: { start: quantity.start, end: quantity.end, lemma: 'figure' },
    type: 'ASSAULT',
    open: quantity,
    initiators: [],
    targets: [],
    places: [],
    tolls: {},
    stance: 'asserted',
    ...(speaker ? { speaker } : {}),
    doubt: 0.4,
    because: [`“${quantity.text}” counts what was counted before it`],
  };
}
