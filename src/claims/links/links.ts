/** Links between the happenings of a document as it states them: cause, reprisal, part, order. */
import type { Happening, StatedLink } from '../../model/claim.ts';
import { hull, passageOf } from '../../model/passage.ts';
import type { Context } from '../context.ts';
import type { CodedHappening } from '../happenings/happenings.ts';
import { isBelligerent, kindOf } from '../mentions/kinds.ts';
import { stanceAt } from '../voice-stance.ts';
import { speakersAt } from '../voices.ts';
import type { Linked, LinkRule, Told } from './linked.ts';
import { cause } from './rules/cause.ts';
import { follows } from './rules/follows.ts';
import { partOf } from './rules/part-of.ts';
import { reprisal } from './rules/reprisal.ts';

/** In their order: of two links of the same two happenings the first stands, which says more. */
export const linkRules: readonly LinkRule[] = [reprisal, cause, partOf, follows];

/** @param coded the happenings of the document, in reading order. */
export function linksBetween(coded: readonly CodedHappening[], context: Context): StatedLink[] {
  const all = coded.filter(({ claim }) => claim.stance !== 'denied');
  if (all.length < 2) return [];
  const told: Told = { all, bySentence: Map.groupBy(all, ({ reading }) => reading.index), context };
  const linked = new Map<string, StatedLink>();
  for (const [index] of told.bySentence) {
    const reading = context.readings[index];
    if (!reading) continue;
    for (const rule of linkRules) {
      for (const found of rule.find(reading, told)) {
        const pair = [found.subject.claim.id, found.object.claim.id].sort().join(' ');
        const claim = linked.has(pair) || isItsToll(found) ? undefined : claimOf(found, rule, context);
        if (claim) linked.set(pair, claim);
      }
    }
  }
  return [...linked.values()];
}

/** “Five people died after the blast”: whom it cost their lives is no second happening. */
function isItsToll({ subject, object }: Linked): boolean {
  const [later, earlier] = [subject.claim, object.claim];
  return (
    subject.reading === object.reading &&
    subject.reading.tokens[subject.at]?.upos === 'VERB' &&
    later.type === 'ASSAULT' &&
    earlier.type === 'ASSAULT' &&
    later.initiators.length === 0 &&
    Object.keys(later.tolls).length > 0
  );
}

/** The link in the voice of the words that state it; nothing where that voice says that it is not so. */
function claimOf(
  { link, subject, object, words, reading, because }: Linked,
  { name }: LinkRule,
  context: Context,
): StatedLink | undefined {
  const { start, end } = words;
  const actors = [...subject.claim.initiators, ...subject.claim.targets];
  const parties = actors.some(actor => isBelligerent(actor, context));
  const ofState = actors.some(actor => /^state/.test(kindOf(actor, context) ?? ''));
  const own = isHedgedBefore(words.from, reading, context) ? 'hedged' : 'asserted';
  const stance = stanceAt(words, own, parties, context, ofState);
  if (stance === undefined) return undefined;
  const { sentence } = reading;
  const both = subject.reading === reading && object.reading === reading;
  const spans = [words, ...spansHere(subject.claim, reading), ...spansHere(object.claim, reading)];
  const span = (both ? hull(spans) : undefined) ?? sentence;
  return {
    ...passageOf(context.document, span.start, span.end),
    kind: 'link',
    id: `${context.document.id}/${start}-${end}/${link}-${subject.claim.trigger.start}`,
    trigger: { start, end, lemma: textOf(reading, words) },
    link,
    subject: subject.claim.id,
    object: object.claim.id,
    voice: speakersAt(words, context),
    stance,
    doubt: doubtOf(subject, object, reading),
    because: [`the rule “${name}” read it`, because],
  };
}

/** “Apparently in response to”, “possibly to avenge”. */
function isHedgedBefore(from: number, { tokens }: Linked['reading'], { knowledge }: Context): boolean {
  const word = tokens[from - 1]?.form.toLowerCase() ?? '';
  return (
    knowledge.lexicon.hedges
      .get(word)
      ?.some(({ part, effect }) => part === 'adverb' && effect === 'hedged') ?? false
  );
}

/** The passage of the happening as far as it stands in the sentence of the link. */
function spansHere({ start, end, trigger }: Happening, { sentence }: Linked['reading']) {
  const inside = (span: { start: number; end: number }) =>
    span.start >= sentence.start && span.end <= sentence.end;
  return [{ start, end }, trigger].filter(inside);
}

function textOf({ tokens }: Linked['reading'], { from, to }: Linked['words']): string {
  return tokens
    .slice(from, to)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
}

function doubtOf(subject: CodedHappening, object: CodedHappening, reading: Linked['reading']): number {
  const elsewhere = subject.reading === reading && object.reading === reading ? 0 : 0.15;
  const doubt = Math.max(subject.claim.doubt, object.claim.doubt) + elsewhere;
  return Math.min(0.95, Math.round((doubt + 0.05) * 100) / 100);
}
