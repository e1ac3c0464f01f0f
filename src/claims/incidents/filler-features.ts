/** What speaks for a string being a filler: its words, how it was cut, what it does in its sentences, what stands around. */
import { documentOutputs } from './document-features.ts';
import { FeatureBag } from './feature-bag.ts';
import type { IncidentSentence, IncidentText } from './incident-text.ts';
import { patternsAt } from './patterns.ts';
import type { Candidate, Span } from './phrases.ts';

const content = /^(?:NOUN|PROPN|VERB|ADJ)$/;
/** Words on each side that count as near. */
const near = 5;

/** Keeps what the spans of one head share, as a head has many cuts. */
export class FillerFeatures {
  readonly #text: IncidentText;
  readonly #heads = new Map<number, Int32Array>();
  readonly #about: readonly string[];

  /** @param about log-odds of documentOutputs. */
  constructor(text: IncidentText, about: Float64Array) {
    this.#text = text;
    this.#about = documentOutputs.map((output, at) => `about:${output}:${stepOf(about[at] ?? 0)}`);
  }

  /** Hashed places of the candidate's features; those of all its spans together. */
  of({ text, spans }: Candidate): Int32Array {
    const bag = new FeatureBag();
    bag.add('bias');
    for (const name of this.#about) bag.add(name);
    ofString(text, bag);
    const first = Math.min(...spans.map(({ sentence }) => sentence));
    bag.add(`first:${first < 3 ? first : first < 6 ? '3-5' : first < 12 ? '6-11' : '12'}`);
    bag.add(`spans:${Math.min(4, spans.length)}`);
    for (const span of spans) {
      const sentence = this.#text.sentences[span.sentence] as IncidentSentence;
      ofSpan(sentence, span, bag);
      bag.addPlaces(this.#headPlaces(sentence, span));
    }
    return bag.done();
  }

  #headPlaces(sentence: IncidentSentence, { sentence: index, head }: Span): Int32Array {
    const key = index * 4096 + head;
    let places = this.#heads.get(key);
    if (!places) {
      places = ofHead(sentence, head);
      this.#heads.set(key, places);
    }
    return places;
  }
}

/** Log-odds in steps of one, as a feature needs them. */
function stepOf(logit: number): number {
  return Math.max(-4, Math.min(4, Math.round(logit)));
}

function ofString(text: string, bag: FeatureBag): void {
  const words = text.split(' ');
  bag.add(`string=${text}`);
  bag.add(`length:${Math.min(7, words.length)}`);
  bag.add(`first=${words[0]}`);
  bag.add(`last=${words.at(-1)}`);
  bag.add(`ending:${(words.at(-1) ?? '').slice(-3)}`);
  if (/\d/.test(text)) bag.add('digit');
  for (const [at, word] of words.entries()) {
    bag.add(`word:${word}`);
    if (at > 0) bag.add(`words:${words[at - 1]} ${word}`);
  }
}

function ofSpan(sentence: IncidentSentence, { from, to, head, cut }: Span, bag: FeatureBag): void {
  const { tokens, lemmas, nounClasses, triggers, titles } = sentence;
  const tag = tokens[head]?.xpos ?? '';
  const own = headClass(sentence, head);
  bag.add(`cut:${cut}`);
  bag.add(`cut:${cut} head:${lemmas[head]}`);
  bag.add(`cut:${cut} tag:${tag}`);
  bag.add(`cut:${cut} class:${own}`);
  bag.add(`cut:${cut} length:${to - from}`);
  for (let at = from; at < to; at += 1) {
    if (nounClasses[at]) bag.add(`holds:${nounClasses[at]}`);
    if (triggers[at]) bag.add(`holds-deed:${triggers[at]}`);
    if (titles[at] === true) bag.add(at === from ? 'begins-title' : 'holds-title');
  }
  bag.add(`begin:${tokens[from]?.xpos} ${tokens[from - 1]?.xpos}`);
  bag.add(`begin:${tokens[from]?.xpos} class:${own}`);
  bag.add(`end:${tokens[to - 1]?.xpos} ${tokens[to]?.xpos}`);
  const [left, right] = [lemmas[from - 1] ?? '^', lemmas[to] ?? '$'];
  bag.add(`left:${left}`);
  bag.add(`right:${right}`);
  bag.add(`left:${left} class:${own}`);
  bag.add(`right:${right} class:${own}`);
  bag.add(`left2:${lemmas[from - 2] ?? '^'} ${left}`);
  bag.add(`right2:${right} ${lemmas[to + 1] ?? '$'}`);
  bag.add(`around:${left} ${right}`);
}

/** Features of the noun that all cuts around it share. */
function ofHead(sentence: IncidentSentence, head: number): Int32Array {
  const { tokens, lemmas, triggers, nounClasses } = sentence;
  const bag = new FeatureBag();
  const tag = tokens[head]?.xpos ?? '';
  const own = headClass(sentence, head);
  bag.add(`head:${lemmas[head]}`);
  bag.add(`tag:${tag}`);
  bag.add(`class:${own}`);
  for (const { words, classes } of patternsAt(sentence, head)) {
    if (words) {
      bag.add(`p:${words}`);
      bag.add(`p:${words} tag:${tag}`);
      bag.add(`p:${words} class:${own}`);
    }
    if (classes) {
      bag.add(`c:${classes}`);
      bag.add(`c:${classes} class:${own}`);
      bag.add(`c:${classes} tag:${tag}`);
    }
  }
  for (const at of tokens.keys()) {
    if (at === head) continue;
    const deed = triggers[at];
    if (deed) {
      bag.add(`deed:${deed}`);
      bag.add(`deed:${deed} class:${own}`);
    }
    if (!content.test(tokens[at]?.upos ?? '')) continue;
    bag.add(`in:${lemmas[at]}`);
    if (Math.abs(at - head) > near) continue;
    const side = at < head ? 'before' : 'behind';
    bag.add(`${side}:${lemmas[at]}`);
    if (deed) bag.add(`${side}-deed:${deed} class:${own}`);
    if (nounClasses[at]) bag.add(`${side}-class:${nounClasses[at]} class:${own}`);
  }
  return bag.done();
}

/** The class of the noun; an unknown one is a name or just a noun. */
export function headClass({ nounClasses, tokens, triggers }: IncidentSentence, head: number): string {
  const token = tokens[head];
  return nounClasses[head] || (triggers[head] ? 'deed' : token?.upos === 'PROPN' ? 'name' : 'noun');
}
