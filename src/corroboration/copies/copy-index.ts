/**
 * Documents one by one to the wording that they share with those before. For a whole collection see `findCopies`; whoever
 * keeps an index in memory adds one document in milliseconds.
 */
import type { CopyLink } from '../../model/corroboration.ts';
import type { Document } from '../../model/document.ts';
import { foldName } from '../../model/knowledge.ts';
import { byText } from '../../model/order.ts';
import { judgeCopy, type Published } from './judge-copy.ts';
import { Postings } from './postings.ts';
import { printDocument, type TextPrint } from './print-document.ts';
import type { PrintedSentence } from './read-words.ts';

/** One word pair in so many is looked up; the choice rests on the pair, so both texts choose alike. */
const sampling = 4;
/** A pair that more documents hold leads to the first of them only: fifty reprints are all found by the first. */
const documentsPerPair = 24;
/** So many documents, those with most pairs in common, are compared sentence by sentence. */
const compared = 12;
const fewestPairs = 3;
/** Of the looked up pairs of the shorter text; below it, as many pairs that few documents hold: one copied sentence. */
const leastShare = 0.08;
/** A sentence that stands in so many otherwise unlike documents of one outlet is its standing text. */
const standingFrom = 3;
/** Only the first holders are asked whether they are unlike, or a thousand reprints would be compared with each other. */
const holdersAsked = 12;

export class CopyIndex {
  readonly #prints: TextPrint[] = [];
  readonly #facts = new Map<string, Published>();
  readonly #numbers = new Map<string, number>();
  readonly #postings = new Postings();
  readonly #links = new Map<string, CopyLink>();
  /** For each outlet and sentence the numbers of the documents that hold it. */
  readonly #holders = new Map<string, number[]>();
  readonly #standing = new Set<string>();

  /** Adds a document and answers with the links that it makes or changes. A document that is there already changes nothing. */
  add(document: Document): CopyLink[] {
    const entered = this.enter(document);
    return entered ? [...this.link(entered.print), ...this.#judgeAgain(entered.nowStanding)] : [];
  }

  /** The first half of adding: its print, and the sentences that it turns into standing text. */
  enter(
    document: Document,
  ): { readonly print: TextPrint; readonly nowStanding: readonly string[] } | undefined {
    if (this.#numbers.has(document.id)) return undefined;
    this.#facts.set(document.id, publishedOf(document));
    const print = printDocument(document);
    const number = this.#prints.push(print) - 1;
    this.#numbers.set(document.id, number);
    return { print, nowStanding: this.#enterSentences(print, number) };
  }

  /** The second half: its links to the documents that were linked before it. */
  link(print: TextPrint): CopyLink[] {
    const candidates = this.#candidates(print);
    const number = this.#numbers.get(print.document) as number;
    for (const pair of sampled(print)) this.#postings.enter(pair, number);
    return candidates.flatMap(other => this.#judge(print, this.#prints[other] as TextPrint));
  }

  /** All links, in order of the documents' ids. */
  links(): CopyLink[] {
    return [...this.#links.keys()].sort(byText).map(key => this.#links.get(key) as CopyLink);
  }

  #judge(one: TextPrint, other: TextPrint): CopyLink[] {
    const key =
      one.document < other.document
        ? `${one.document} ${other.document}`
        : `${other.document} ${one.document}`;
    const link = judgeCopy(
      one,
      other,
      id => this.#facts.get(id) as Published,
      this.#commonIn(one.document, other.document),
    );
    if (link) this.#links.set(key, link);
    else this.#links.delete(key);
    return link ? [link] : [];
  }

  /** Numbers of the documents worth a comparison, those with most word pairs in common first. */
  #candidates(print: TextPrint): number[] {
    const shared = new Map<number, { pairs: number; rare: number }>();
    const pairs = sampled(print);
    for (const pair of pairs) {
      const holders = this.#postings.first(pair, documentsPerPair);
      const rare = holders.length < documentsPerPair ? 1 : 0;
      for (const number of holders) {
        const counts = shared.get(number);
        if (!counts) shared.set(number, { pairs: 1, rare });
        else {
          counts.pairs += 1;
          counts.rare += rare;
        }
      }
    }
    const shareOf = (number: number, count: number) =>
      count /
      Math.max(1, Math.min(pairs.length, (this.#prints[number] as TextPrint).pairs.length / sampling));
    return [...shared]
      .map(([number, counts]) => ({ number, ...counts, share: shareOf(number, counts.pairs) }))
      .filter(
        ({ pairs: count, rare, share }) =>
          count >= fewestPairs && (share >= leastShare || rare >= fewestPairs),
      )
      .sort((left, right) => right.share - left.share || left.number - right.number)
      .slice(0, compared)
      .map(({ number }) => number);
  }

  /** Notes who holds which sentence; answers with the sentences that have just become standing text. */
  #enterSentences(print: TextPrint, number: number): string[] {
    const outlet = outletKey(this.#facts.get(print.document));
    const unsettled: string[] = [];
    for (const whole of new Set(print.sentences.map(sentence => sentence.whole))) {
      const key = `${outlet} ${whole}`;
      const holders = this.#holders.get(key);
      if (!holders) {
        this.#holders.set(key, [number]);
        continue;
      }
      holders.push(number);
      if (holders.length < standingFrom || holders.length > holdersAsked || this.#standing.has(key)) continue;
      if (this.#areUnlike(holders)) {
        this.#standing.add(key);
        unsettled.push(key);
      }
    }
    return unsettled;
  }

  /** Three of them that have little else in common: one article in three versions is no standing text. */
  #areUnlike(holders: readonly number[]): boolean {
    const unlike: number[] = [];
    for (const holder of holders) {
      if (unlike.every(other => this.#shareSentences(holder, other) < 0.3)) unlike.push(holder);
    }
    return unlike.length >= standingFrom;
  }

  /** Of their other sentences, beside the one that both hold. */
  #shareSentences(one: number, other: number): number {
    const [left, right] = [this.#wholesOf(one), this.#wholesOf(other)];
    let shared = 0;
    for (const whole of left) if (right.has(whole)) shared += 1;
    return (shared - 1) / Math.max(1, Math.min(left.size, right.size) - 1);
  }

  #wholesOf(number: number): Set<number> {
    return new Set((this.#prints[number] as TextPrint).sentences.map(({ whole }) => whole));
  }

  #judgeAgain(sentences: readonly string[]): CopyLink[] {
    if (sentences.length === 0) return [];
    const holders = new Set(
      sentences
        .flatMap(key => this.#holders.get(key) ?? [])
        .map(number => (this.#prints[number] as TextPrint).document),
    );
    const affected = [...this.#links.values()].filter(
      ({ copy, original }) => holders.has(copy) || holders.has(original),
    );
    return affected.flatMap(({ copy, original }) =>
      this.#judge(this.#printOf(copy), this.#printOf(original)),
    );
  }

  #printOf(document: string): TextPrint {
    return this.#prints[this.#numbers.get(document) as number] as TextPrint;
  }

  /** Standing text of either document's outlet. */
  #commonIn(one: string, other: string): (sentence: PrintedSentence) => boolean {
    if (this.#standing.size === 0) return () => false;
    const outlets = [...new Set([one, other].map(document => outletKey(this.#facts.get(document))))];
    return ({ whole }) => outlets.some(outlet => this.#standing.has(`${outlet} ${whole}`));
  }
}

function publishedOf({ id, published, outlet, agency, url, canonicalUrl }: Document): Published {
  return {
    id,
    ...(published ? { published } : {}),
    ...(outlet ? { outlet } : {}),
    ...(agency ? { agency } : {}),
    ...(url ? { url } : {}),
    ...(canonicalUrl ? { canonicalUrl } : {}),
  };
}

function outletKey(facts: Published | undefined): string {
  return facts?.outlet
    ? foldName(facts.outlet)
    : (facts?.url?.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/:?#].*$/, '') ?? '');
}

/** Distinct pairs that are looked up. */
function sampled({ pairs }: TextPrint): Uint32Array {
  return pairs.filter((pair, at) => pair % sampling === 1 && pair !== pairs[at - 1]);
}
