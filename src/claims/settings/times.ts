/** When: the date that hangs most closely on the event word; else one that opens the sentence, else that of the heading above. */
import type { TimeMention, Token } from '../../model/analysis.ts';
import type { Span } from '../../model/passage.ts';
import { looseness } from '../clauses/clause-heads.ts';
import type { Context, SentenceReading } from '../context.ts';
import { deedWords } from '../happenings/deed-words.ts';

/**
 * @param strict only a date in the word's own phrase: “outrage over the raid … on Tuesday” does not date the raid.
 */
export function timeFor(
  at: number,
  reading: SentenceReading,
  context: Context,
  strict = false,
): TimeMention | undefined {
  const own = reading.tokens[at] as Token;
  const ranked = reading.times
    .filter(time => !inDateline(time, reading))
    .filter(time => time.date ?? (time.kind === 'date' && !time.partOfDay && /\d|\p{Lu}/u.test(time.text)))
    .map(time => ({ time, loose: loosenessOf(time, at, reading), far: gap(time, own) }))
    .filter(({ loose }) => loose <= (strict ? 0 : 3))
    .toSorted((left, right) => left.loose - right.loose || left.far - right.far);
  const dated = ranked.filter(({ time }) => time.date);
  const best = dated[0] ?? ranked[0];
  if (best) return best.time;
  return strict ? undefined : (labelTime(reading, context) ?? headingTime(reading, context));
}

/** “4 March: Rebels entered the town. The army shelled it.”, “4 March. Rebels …”: the label of an item dates all its sentences. */
function labelTime(
  { sentence, index }: SentenceReading,
  { analysis, document }: Context,
): TimeMention | undefined {
  const first = analysis.sentences.findIndex(({ block }) => block === sentence.block);
  if (first < 0 || first === index) return undefined;
  const start = analysis.sentences[first]?.start ?? 0;
  return analysis.times.find(
    time =>
      time.sentence === first &&
      time.date !== undefined &&
      time.start - start < 12 &&
      /^\s*[:.–—]\s/u.test(document.text.slice(time.end, time.end + 4)),
  );
}

function loosenessOf(time: TimeMention, at: number, reading: SentenceReading): number {
  const { tree, clauses, tokens } = reading;
  const inside = tokensIn(time, tokens);
  const own = inside.find(each => !inside.includes(tree.heads[each] ?? -1)) ?? inside[0];
  if (own === undefined) return Infinity;
  // “On the night of 5 May”: the date hangs where its part of the day hangs.
  const above = tree.heads[own] ?? -1;
  const top = partsOfTime.test(tokens[above]?.lemma ?? '') ? above : own;
  const loose = looseness(tree, clauses, at, top);
  // “The agreement of 2016”, “the March raid”: that date is the noun's, whatever else its clause tells.
  const head = tree.heads[top] ?? -1;
  const opening = inside[0] ?? 0;
  const marked = tokens[opening]?.upos === 'ADP' || tokens[opening - 1]?.upos === 'ADP';
  const noun = tokens[head]?.upos === 'NOUN' || tokens[head]?.upos === 'PROPN';
  // “The ambush of 4 May, in which three died”: they died then.
  const clause = clauses[at] ?? at;
  if (noun && tree.relations[clause] === 'acl:relcl' && tree.heads[clause] === head && isDeed(head, reading))
    return 2;
  if (
    noun &&
    head !== at &&
    !inside.includes(head) &&
    (marked ? /^of/ : /^(?:of|compound|amod|nummod)/).test(linkOf(top, reading))
  )
    return Infinity;
  if (loose < Infinity) return loose;
  // A date that opens the sentence counts for its main clause, wherever the parser hung it.
  return opens(inside[0] ?? 0, tokens) && isMain(at, reading) ? 3 : Infinity;
}

function isDeed(noun: number, { tokens }: SentenceReading): boolean {
  return deedWords.test(tokens[noun]?.lemma ?? '');
}

const partsOfTime =
  /^(?:night|morning|evening|afternoon|day|hour|eve|dawn|dusk|midnight|noon|end|beginning|start|middle|week|weekend|month|course|period)$/;

function linkOf(top: number, { tree, tokens }: SentenceReading): string {
  const mark = (tree.children[top] ?? []).find(child => tree.relations[child] === 'case');
  if (mark !== undefined && tokens[mark]?.form.toLowerCase() === 'of') return 'of';
  return top < (tree.heads[top] ?? -1) ? (tree.relations[top] ?? '') : '';
}

function opens(first: number, tokens: readonly Token[]): boolean {
  return (
    tokens.slice(0, first).every(({ upos }) => /^(?:ADP|PUNCT|DET|ADV|CCONJ|SYM|X)$/.test(upos)) || first <= 2
  );
}

/** No reporting verb governs the word from outside, and it stands in no clause about something else. */
function isMain(at: number, { tree, clauses }: SentenceReading): boolean {
  for (let here = clauses[at] ?? at, steps = 0; here >= 0 && steps < 20; steps += 1) {
    const head = tree.heads[here] ?? -1;
    // “On 4 March, six civilians killed, elders said”: what is said stands first, with its day.
    const isSaid = tree.relations[here] === 'ccomp' && head < here;
    if (isSaid || tree.relations[here] === 'acl:relcl') return false;
    if (head < 0) return true;
    here = clauses[head] ?? head;
  }
  return true;
}

/** “GAO, March 3 (Wire) - …”: the day of writing. */
function inDateline(time: Span, { tokens, sentence }: SentenceReading): boolean {
  if (time.start - sentence.start > 40 || !/^\p{Lu}{3}/u.test(tokens[0]?.form ?? '')) return false;
  const dash = tokens.findIndex(({ form }) => /^[-–—]+$/.test(form));
  return (
    dash > 0 &&
    dash < 16 &&
    (tokens[dash]?.start ?? 0) >= time.end &&
    tokens.slice(0, dash).every(({ upos }) => upos !== 'VERB')
  );
}

/** Indexes of the tokens inside a span. */
export function tokensIn({ start, end }: Span, tokens: readonly Token[]): number[] {
  return tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));
}

function gap(time: Span, { start, end }: Span): number {
  return time.end <= start ? start - time.end : time.start - end;
}

function headingTime(
  { sentence, index }: SentenceReading,
  { analysis, document }: Context,
): TimeMention | undefined {
  for (let before = index - 1; before >= 0; before -= 1) {
    const block = analysis.sentences[before]?.block ?? 0;
    if (sentence.block - block > 3) return undefined;
    if (document.blocks[block]?.kind !== 'heading') continue;
    return analysis.times.find(time => time.sentence === before && time.date);
  }
  return undefined;
}
