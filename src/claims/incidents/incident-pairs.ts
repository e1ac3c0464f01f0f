/** What speaks for two fillers belonging to one incident, and for the kind of incident that fillers make. */
import { documentOutputs } from './document-features.ts';
import { FeatureBag } from './feature-bag.ts';
import { headClass } from './filler-features.ts';
import type { IncidentSentence } from './incident-text.ts';
import { type JudgedText, none } from './judged-text.ts';
import { patternsAt } from './patterns.ts';
import type { Candidate } from './phrases.ts';
import { firstLooks, type IncidentKind, type IncidentRole } from './roles.ts';

/** A chosen filler: which candidate, in which role. */
export interface ChosenFiller {
  readonly role: IncidentRole;
  readonly candidate: number;
  /** Log-odds of the choice. */
  readonly logit: number;
}

/** Words that begin another story. */
const turns =
  /^(?:meanwhile|also|another|other|separate|previously|earlier|later|elsewhere|same|second|addition|recently|ago|last|similar)$/;
const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|\d{1,2})$/;

/** Places of the features of a pair; the order of the two does not matter. @param count fillers of the document. */
export function pairPlaces(
  judged: JudgedText,
  one: ChosenFiller,
  other: ChosenFiller,
  count: number,
): Int32Array {
  const [left, right] = one.role <= other.role ? [one, other] : [other, one];
  const roles = `${left.role}+${right.role}`;
  const bag = new FeatureBag();
  const add = (name: string) => {
    bag.add(name);
    bag.add(`${roles} ${name}`);
  };
  const [first, second] = [candidateOf(judged, left), candidateOf(judged, right)];
  const { sentences } = judged.text;
  add('pair');
  const apart = nearest(first, second);
  add(`apart:${Math.min(6, apart.distance)}`);
  const start = Math.abs(firstSentence(first) - firstSentence(second));
  add(`starts-apart:${start < 4 ? start : start < 8 ? '4-7' : '8'}`);
  const blocks = Math.abs((sentences[apart.left]?.block ?? 0) - (sentences[apart.right]?.block ?? 0));
  add(`paragraphs:${Math.min(3, blocks)}`);
  add(`lead:${Number(firstSentence(first) < 2)}${Number(firstSentence(second) < 2)}`);
  if (apart.distance === 0) {
    const [mine, theirs] = [governorsOf(judged, first), governorsOf(judged, second)];
    if (mine.some(governor => theirs.includes(governor))) add('one governor');
  }
  const [deeds, others] = [deedsOf(judged, first), deedsOf(judged, second)];
  const shared = [...deeds].filter(deed => others.has(deed));
  add(`shared deeds:${Math.min(3, shared.length)}`);
  for (const deed of shared) add(`shared:${deed}`);
  const [low, high] = [Math.min(apart.left, apart.right), Math.max(apart.left, apart.right)];
  for (let index = low + 1; index <= high && index <= low + 4; index += 1)
    for (const lemma of sentences[index]?.lemmas ?? []) {
      if (turns.test(lemma)) bag.add(`turn:${lemma}`);
      if (calendar.test(lemma)) add('date between');
    }
  add(`fillers:${count < 4 ? count : count < 8 ? '4-7' : '8'}`);
  add(`several:${stepOf(judged.about[documentOutputs.indexOf('several')] ?? 0)}`);
  if (left.role === right.role)
    add(`classes:${[classOf(judged, first), classOf(judged, second)].sort().join('+')}`);
  return bag.done();
}

/** Places of the features of the kind of an incident with these fillers. */
export function kindPlaces(judged: JudgedText, fillers: readonly ChosenFiller[]): Int32Array {
  const bag = new FeatureBag();
  bag.add('kind');
  for (const [at, output] of documentOutputs.entries())
    bag.add(`about:${output}:${stepOf(judged.about[at] ?? 0)}`);
  const roles = new Set(fillers.map(({ role }) => role));
  bag.add(`roles:${[...roles].sort().join('+')}`);
  if (fillers.length === 0) bag.add('no fillers');
  for (const index of coreOf(judged, fillers))
    for (const deed of judged.text.sentences[index]?.triggers ?? [])
      if (isDeed(deed)) bag.add(`core:${deed}`);
  for (const { role, candidate } of fillers) {
    const own = judged.candidates[candidate] as Candidate;
    bag.add(`${role}:${own.text.split(' ').at(-1)}`);
    for (const { sentence: index, head } of own.spans) {
      const sentence = judged.text.sentences[index] as IncidentSentence;
      bag.add(`${role} class:${headClass(sentence, head)}`);
      for (const { words, classes } of patternsAt(sentence, head)) {
        if (words) bag.add(`${role} ${words}`);
        if (classes) bag.add(`${role} ${classes}`);
      }
      for (const deed of new Set(sentence.triggers)) {
        if (!deed) continue;
        bag.add(`deed:${deed}`);
        bag.add(`${role} deed:${deed}`);
      }
    }
  }
  return bag.done();
}

/** Sentences that hold two fillers or more; without any, the first of each filler. */
function coreOf(judged: JudgedText, fillers: readonly ChosenFiller[]): ReadonlySet<number> {
  const held = fillers.map(
    filler => new Set(candidateOf(judged, filler).spans.map(({ sentence }) => sentence)),
  );
  const shared = held.flatMap((own, at) =>
    [...own].filter(sentence => held.some((others, other) => other !== at && others.has(sentence))),
  );
  if (shared.length > 0) return new Set(shared);
  return new Set(fillers.map(filler => firstSentence(candidateOf(judged, filler))));
}

/** Speech is no deed. */
function isDeed(trigger: string): boolean {
  return trigger !== '' && !trigger.startsWith('speech');
}

/** Places of the features of one more incident of that kind, told without any filler. */
export function morePlaces(
  judged: JudgedText,
  told: readonly { readonly kind: IncidentKind; readonly fillers: readonly ChosenFiller[] }[],
  kind: IncidentKind,
): Int32Array {
  const bag = new FeatureBag();
  const add = (name: string) => {
    bag.add(`more ${name}`);
    bag.add(`more ${kind} ${name}`);
  };
  const own = told.filter(incident => incident.kind === kind).length;
  add('bias');
  add(`own:${Math.min(3, own)}`);
  add(`others:${Math.min(3, told.length - own)}`);
  add(`own:${Math.min(3, own)} others:${Math.min(3, told.length - own)}`);
  const outputs: readonly string[] = documentOutputs;
  const about = (output: string) => stepOf(judged.about[outputs.indexOf(output)] ?? 0);
  for (const output of [kind, 'any', 'several']) {
    add(`${output === kind ? 'kind' : output}:${about(output)}`);
    add(`${output === kind ? 'kind' : output}:${about(output)} own:${Math.min(2, own)}`);
  }
  for (const [at, look] of firstLooks.entries()) {
    const best = judged.logits.reduce((most, own) => Math.max(most, own[at] ?? none), none);
    add(`best ${look}:${stepOf(best)}`);
  }
  const covered = new Set(
    told.flatMap(({ fillers }) =>
      fillers.flatMap(filler => candidateOf(judged, filler).spans.map(({ sentence }) => sentence)),
    ),
  );
  const open = new Map<string, number>();
  for (const [index, { triggers }] of judged.text.sentences.entries())
    for (const deed of new Set(triggers)) {
      if (!isDeed(deed)) continue;
      bag.add(`more ${kind} deed:${deed}`);
      if (!covered.has(index)) open.set(deed, (open.get(deed) ?? 0) + 1);
    }
  for (const [deed, count] of open) {
    bag.add(`more ${kind} open:${deed}`);
    bag.add(`more ${kind} open:${deed} ${Math.min(3, count)}`);
  }
  const length = judged.text.sentences.length;
  add(`sentences:${length < 6 ? 'few' : length < 15 ? 'some' : 'many'}`);
  return bag.done();
}

function candidateOf(judged: JudgedText, { candidate }: ChosenFiller): Candidate {
  return judged.candidates[candidate] as Candidate;
}

function firstSentence({ spans }: Candidate): number {
  return spans.reduce((first, { sentence }) => Math.min(first, sentence), Infinity);
}

/** The sentences in which the two come closest. */
function nearest(one: Candidate, other: Candidate): { distance: number; left: number; right: number } {
  let best = { distance: Infinity, left: 0, right: 0 };
  for (const { sentence: left } of one.spans)
    for (const { sentence: right } of other.spans)
      if (Math.abs(left - right) < best.distance) best = { distance: Math.abs(left - right), left, right };
  return best;
}

function governorsOf({ text }: JudgedText, { spans }: Candidate): string[] {
  return spans.flatMap(({ sentence, head }) => {
    const governor = text.sentences[sentence]?.tree.heads[head] ?? -1;
    return governor < 0 ? [] : [`${sentence} ${governor}`];
  });
}

function deedsOf({ text }: JudgedText, { spans }: Candidate): Set<string> {
  const told = spans.flatMap(({ sentence }) => text.sentences[sentence]?.triggers ?? []);
  return new Set(told.filter(isDeed));
}

function classOf({ text }: JudgedText, { spans }: Candidate): string {
  const span = spans[0];
  return span ? headClass(text.sentences[span.sentence] as IncidentSentence, span.head) : '';
}

function stepOf(logit: number): number {
  return Math.max(-4, Math.min(4, Math.round(logit)));
}
