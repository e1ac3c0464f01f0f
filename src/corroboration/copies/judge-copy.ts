/** Two prints to what they have in common in wording: whether one rests on the other, which way, and the passages on both sides. */
import type { CopiedPassage, CopyDirection, CopyLink } from '../../model/corroboration.ts';
import type { Document } from '../../model/document.ts';
import { foldName } from '../../model/knowledge.ts';
import { type Aligned, alignSentences } from './align-sentences.ts';
import type { TextPrint } from './print-document.ts';
import type { PrintedSentence } from './read-words.ts';

/** What is known of a document besides its words. */
export type Published = Pick<Document, 'id' | 'published' | 'outlet' | 'agency' | 'url' | 'canonicalUrl'>;

/** A sentence counts from here, fully from `surely`: two reporters of one happening rarely write so alike. */
const hardly = 0.4;
const surely = 0.6;
/** A sentence is shown as copied from here. */
const copied = 0.5;
/** A document rests on another when this share of its own words is copied: above all pairs of independent reports seen. */
const restsAt = 0.36;
/** Short sentences alone, proverbs or standing phrases, make no link; nor does one sentence alone that is only somewhat alike. */
const fewestWords = 7;
const alone = 0.65;

/** The link between two documents; none where no sentence is copied. `isCommon` tells sentences that say nothing (an outlet's standing text). */
export function judgeCopy(
  one: TextPrint,
  other: TextPrint,
  facts: (document: string) => Published,
  isCommon: (sentence: PrintedSentence) => boolean,
): CopyLink | undefined {
  const forth = shareOf(one, alignSentences(one, other), isCommon);
  const back = shareOf(other, alignSentences(other, one), isCommon);
  if (forth.passages.length + back.passages.length === 0) return undefined;
  const { direction, oneIsCopy, reason } = directionOf(one, other, facts);
  const [copy, original, there, here] = oneIsCopy ? [one, other, forth, back] : [other, one, back, forth];
  const passages = pickPassages(copy, original, there.passages, here.passages);
  const longest = Math.max(...passages.map(({ words }) => words));
  if (longest < fewestWords || (passages.length === 1 && (passages[0]?.likeness ?? 0) < alone))
    return undefined;
  const whole = restsOn(there) || restsOn(here);
  return {
    original: original.document,
    copy: copy.document,
    direction,
    whole,
    shareOfCopy: rounded(there.share),
    shareOfOriginal: rounded(here.share),
    passages: passages.map(({ words: _, ...passage }) => passage),
    because: [told(passages, there.share, whole), reason],
  };
}

interface Share {
  readonly share: number;
  readonly sentences: number;
  readonly copiedOwn: number;
  readonly passages: readonly Aligned[];
}

/** How much of a document's own words (quotations and standing text aside) stands in the other. */
function shareOf(
  print: TextPrint,
  aligned: readonly Aligned[],
  isCommon: (sentence: PrintedSentence) => boolean,
): Share {
  const own = print.sentences.map(sentence => (isCommon(sentence) ? 0 : ownWords(sentence)));
  const all = own.reduce((sum, words) => sum + words, 0);
  const telling = aligned.filter(({ to }) => !isCommon(print.sentences[to] as PrintedSentence));
  const shared = telling.reduce((sum, { to, likeness }) => sum + (own[to] ?? 0) * weightOf(likeness), 0);
  const passages = telling.filter(({ likeness }) => likeness >= copied);
  return {
    share: all === 0 ? 0 : shared / all,
    sentences: own.filter(words => words > 0).length,
    copiedOwn: passages.filter(({ to }) => !isQuotation(print.sentences[to] as PrintedSentence)).length,
    passages,
  };
}

/** Two copied sentences at least, where the document has as many. */
function restsOn({ share, sentences, copiedOwn }: Share): boolean {
  return share >= restsAt && copiedOwn >= Math.min(2, sentences);
}

function weightOf(likeness: number): number {
  return Math.max(0, Math.min(1, (likeness - hardly) / (surely - hardly)));
}

function ownWords({ quoted }: PrintedSentence): number {
  return quoted.reduce((sum, mark) => sum + (mark === 0 ? 1 : 0), 0);
}

function isQuotation(sentence: PrintedSentence): boolean {
  return ownWords(sentence) * 2 < sentence.stems.length;
}

/** The passages of the copy, and those of the original whose copies are too much changed to be found from the copy's side. */
function pickPassages(
  copy: TextPrint,
  original: TextPrint,
  there: readonly Aligned[],
  here: readonly Aligned[],
) {
  const found = new Set(there.map(({ from }) => from));
  const turned = here
    .filter(({ to }) => !found.has(to))
    .map(({ from, to, likeness }) => ({ from: to, to: from, likeness }));
  return [...there, ...turned]
    .sort((left, right) => left.to - right.to || left.from - right.from)
    .map(({ from, to, likeness }): CopiedPassage & { words: number } => {
      const [ofCopy, ofOriginal] = [
        copy.sentences[to] as PrintedSentence,
        original.sentences[from] as PrintedSentence,
      ];
      return {
        from: { start: ofOriginal.start, end: ofOriginal.end },
        to: { start: ofCopy.start, end: ofCopy.end },
        likeness: rounded(likeness),
        words: Math.min(ofCopy.stems.length, ofOriginal.stems.length),
        ...(isQuotation(ofCopy) ? { quotation: true } : {}),
      };
    });
}

interface Direction {
  readonly direction: CopyDirection;
  readonly oneIsCopy: boolean;
  readonly reason: string;
}

/** Who credits the other copies; else the later; of one day the shorter; without both dates nobody knows. */
function directionOf(one: TextPrint, other: TextPrint, facts: (document: string) => Published): Direction {
  const [left, right] = [facts(one.document), facts(other.document)];
  const [leftCredits, rightCredits] = [credits(left, right), credits(right, left)];
  if (leftCredits !== rightCredits) {
    const agency = (leftCredits ? right : left).outlet ?? 'the other';
    return { direction: 'credit', oneIsCopy: leftCredits, reason: `one gives ${agency} as where it is from` };
  }
  if (!left.published || !right.published) {
    const oneIsCopy = left.id > right.id;
    return {
      direction: 'unknown',
      oneIsCopy,
      reason: 'which of the two copies is not known: a date is missing',
    };
  }
  if (left.published !== right.published) {
    const oneIsCopy = left.published > right.published;
    const [earlier, later] = [left.published, right.published].sort();
    return { direction: 'date', oneIsCopy, reason: `published ${later}, the other ${earlier}` };
  }
  const [length, otherLength] = [lengthOf(one), lengthOf(other)];
  if (length === otherLength) {
    return {
      direction: 'unknown',
      oneIsCopy: left.id > right.id,
      reason: `both were published ${left.published}, and are of one length`,
    };
  }
  return {
    direction: 'length',
    oneIsCopy: length < otherLength,
    reason: `both were published ${left.published}; the shorter is taken for the copy`,
  };
}

/** The agency that it names, or the page that it gives as canonical, is the other's. */
function credits(copy: Published, original: Published): boolean {
  const byAgency =
    copy.agency !== undefined &&
    original.outlet !== undefined &&
    foldName(copy.agency) === foldName(original.outlet);
  const sameOutlet =
    copy.outlet !== undefined &&
    original.outlet !== undefined &&
    foldName(copy.outlet) === foldName(original.outlet);
  const byLink =
    copy.canonicalUrl !== undefined && copy.url !== copy.canonicalUrl && copy.canonicalUrl === original.url;
  return byLink || (byAgency && !sameOutlet);
}

function lengthOf({ sentences }: TextPrint): number {
  return sentences.reduce((sum, { stems }) => sum + stems.length, 0);
}

function told(passages: readonly CopiedPassage[], share: number, whole: boolean): string {
  const quotations = passages.filter(({ quotation }) => quotation).length;
  const count = passages.length - quotations;
  const sentences = count === 1 ? '1 sentence stands' : `${count} sentences stand`;
  if (!whole && count === 0)
    return `both quote the same words (${quotations === 1 ? '1 passage' : `${quotations} passages`})`;
  return whole
    ? `${sentences} in both, ${Math.round(share * 100)} % of the one's own words`
    : `${sentences} in both; the rest is each one's own`;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
