/** Stretches of a sentence as contents: edges trimmed of marks, quotations never cut in two. */
import type { Quotation, Token } from '../../model/analysis.ts';
import type { Span } from '../../model/passage.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import type { CueSite } from './cue-site.ts';
import { isTime } from './speaker-words.ts';
import { spanOf, type TokenRange } from './speech-text.ts';

/** The characters of a range as one piece of content; undefined when nothing but marks is left. */
export function pieceOf(site: CueSite, range: TokenRange): Span | undefined {
  const { tokens, quoted } = site.sentence;
  const loose = (at: number) =>
    /^(?:[.,;:!?…]|-|--|–|—)$/.test(tokens[at]?.form ?? '') && (quoted[at] ?? -1) === quotedAt(site);
  let { from, to } = range;
  while (from < to && loose(from)) from += 1;
  while (to > from && loose(to - 1) && !/^[!?]$/.test(tokens[to - 1]?.form ?? '')) to -= 1;
  if (from >= to) return undefined;
  const whole = withWholeQuotations(site, spanOf(site.sentence, { from, to }));
  return whole.end > whole.start ? whole : undefined;
}

function quotedAt({ sentence, at }: CueSite): number {
  return sentence.quoted[at] ?? -1;
}

/** A quotation that begins in the piece ends in it, in whatever sentence; a piece that begins behind a mark takes it in. */
export function withWholeQuotations(site: CueSite, { start, end }: Span): Span {
  let [from, to] = [start, end];
  for (const quotation of quotationsFrom(site, start - 1)) {
    if (quotation.start >= to) break;
    if (quotation === site.inside) to = Math.min(to, quotation.end - 1);
    else if (quotation.start === from - 1 && quotation.end <= to + 1)
      [from, to] = [from - 1, Math.max(to, quotation.end)];
    else if (quotation.start >= from && quotation.end > to) to = quotation.end;
  }
  return { start: from, end: to };
}

function quotationsFrom({ text, sentence }: CueSite, from: number): readonly Quotation[] {
  const seen = sentence.quoted.filter(index => index >= 0);
  if (seen.length === 0) return [];
  return text.quotations.slice(seen[0], (seen.at(-1) ?? 0) + 1).filter(({ end }) => end > from);
}

/** First token of the sentence that can be part of what is said: behind “But” and “And”. */
export function openingToken({ sentence: { tokens } }: CueSite): number {
  const dateline = pastDateline(tokens);
  const first = tokens[dateline]?.form ?? '';
  // “Still,” and “However,” join sentences.
  if (
    /^(?:still|however|meanwhile|moreover|nevertheless|instead)$/i.test(first) &&
    tokens[dateline + 1]?.form === ','
  )
    return dateline + 2;
  return /^(?:but|and|so|yet)$/i.test(first) ? dateline + 1 : dateline;
}

/** Behind “NAIROBI (Agency) -” and “KABUL, May 3 —”, which are nobody's words. */
function pastDateline(tokens: readonly Token[]): number {
  if (!/^\p{Lu}{3,}/u.test(tokens[0]?.form ?? '') && tokens[0]?.upos !== 'PROPN') return 0;
  for (let at = 1; at < Math.min(14, tokens.length - 3); at += 1) {
    const form = tokens[at]?.form ?? '';
    if (/^(?:-|--|–|—)$/.test(form)) {
      const before = tokens.slice(0, at);
      const marked = before.some(token => token.form === ')') || /^\p{Lu}{3,}/u.test(tokens[0]?.form ?? '');
      return marked && before.every(({ upos }) => upos !== 'VERB' && upos !== 'AUX') ? at + 1 : 0;
    }
    if (
      /^[.;:]$/.test(form) &&
      tokens[at - 1]?.form.length !== undefined &&
      (tokens[at - 1]?.form.length ?? 0) > 4
    )
      return 0;
  }
  return 0;
}

/** Relations that stand beside a content and are none of it. */
const besides = /^(?:cc|conj|punct|parataxis|discourse|vocative|nsubj|aux|cop|mark)$/;

/**
 * Where what the verb at `at` governs on its right ends: behind its last complement or adjunct, before what is joined
 * to it, a participle behind a comma that reports on (“, adding that”), and a closing time or medium.
 */
export function endOfGoverned(site: CueSite, least: number): number {
  const { tree, at } = site;
  let end = least;
  for (const child of tree.children[at] ?? []) {
    if (child < at || (tree.past[child] ?? 0) <= end) continue;
    if (besides.test(relationAt(tree, child))) {
      if (/^(?:cc|conj|parataxis)$/.test(relationAt(tree, child))) break;
      continue;
    }
    const start = tree.first[child] ?? child;
    if (startsAside(site, child, start)) break;
    end = Math.max(end, tree.past[child] ?? child + 1);
  }
  return cutReportingOn(site, { from: least, to: end });
}

/** “, adding …”, “, referring to …”; “, killing four” is part of what is told. */
function reportsOn({ tree, lexicon }: CueSite, at: number): boolean {
  const lemma = tree.tokens[at]?.lemma ?? '';
  return lemma === 'refer' || (lexicon.verb.get(lemma)?.some(({ cue }) => cue.frames.length > 0) ?? false);
}

/** “, while …”, “, adding …”, “, who …” go on about the speaker. */
function startsAside(site: CueSite, child: number, start: number): boolean {
  const { tree } = site;
  if (tree.tokens[child]?.xpos === 'VBG' && !reportsOn(site, child) && site.cue.frames.includes('clause'))
    return false;
  const comma = tree.tokens[start]?.form === ',' || tree.tokens[start - 1]?.form === ',';
  return (
    comma &&
    /^(?:advcl|acl|acl:relcl|ccomp)$/.test(tree.relations[child] ?? '') &&
    !isConditional(tree, child)
  );
}

function isConditional(tree: Tree, child: number): boolean {
  return (tree.children[child] ?? []).some(
    one => relationAt(tree, one) === 'mark' && /^(?:if|unless|because)$/i.test(tree.tokens[one]?.form ?? ''),
  );
}

/** Before “, adding that”, “, saying”: the same speaker reports on with another cue. */
export function cutReportingOn(site: CueSite, { from, to }: TokenRange): number {
  const { tokens, quoted } = site.sentence;
  for (let at = from; at < to - 1; at += 1) {
    if (tokens[at]?.form !== ',' || quoted[at] !== quoted[site.at]) continue;
    const next = tokens[at + 1];
    if (
      next?.xpos === 'VBG' &&
      site.lexicon.verb.get(next.lemma)?.some(({ cue }) => cue.frames.includes('clause'))
    )
      return at;
  }
  return to;
}

/**
 * Without what is added behind a comma at the end, in the document's own voice more often than not: “, while …”, “, referring to …”, “, despite …”.
 */
export function withoutAfterthought(site: CueSite, { from, to }: TokenRange): TokenRange {
  const { tree, sentence } = site;
  const own = sentence.quoted[site.at];
  for (let at = to - 2; at > from + 2; at -= 1) {
    if (sentence.quoted[at] !== own) {
      if ((sentence.quoted[at] ?? -1) >= 0) continue;
    }
    const comma =
      tree.tokens[at]?.form === ',' || (isClosingMark(site, at) && tree.tokens[at - 1]?.form === ',');
    if (!comma) continue;
    if (isAfterthought(site, at + 1, from))
      return { from, to: tree.tokens[at]?.form === ',' && sentence.quoted[at] === own ? at : at + 1 };
  }
  return { from, to };
}

function isClosingMark({ sentence, text }: CueSite, at: number): boolean {
  const quotation = text.quotations[sentence.quoted[at] ?? -1];
  return quotation !== undefined && quotation.end === sentence.tokens[at]?.end;
}

function isAfterthought(site: CueSite, at: number, from: number): boolean {
  const { tree } = site;
  const { form, xpos } = tree.tokens[at] ?? {};
  if (form === undefined) return false;
  const low = form.toLowerCase();
  if (/^(?:while|whereas|although|though|despite)$/.test(low)) return true;
  return (
    xpos === 'VBG' &&
    reportsOn(site, at) &&
    (tree.heads[at] ?? -1) < at &&
    /^(?:advcl|acl|parataxis)/.test(tree.relations[at] ?? '') &&
    from < at
  );
}

/** Drops a time or medium at the right edge, “on Monday”, “in a statement”, when it hangs on the cue itself. */
export function withoutClosingAdjunct(site: CueSite, { from, to }: TokenRange): TokenRange {
  const { tree, at } = site;
  for (const child of [...(tree.children[at] ?? [])].reverse()) {
    if (child <= at || (tree.past[child] ?? 0) !== to) continue;
    const start = tree.first[child] ?? child;
    if (
      start > from &&
      /^obl/.test(tree.relations[child] ?? '') &&
      (isTime(tree, child) || isMedium(site, child))
    )
      return withoutClosingAdjunct(site, { from, to: start });
  }
  return { from, to };
}

export function isMedium({ tree, lexicon }: CueSite, at: number): boolean {
  return (
    lexicon.noun.get(tree.tokens[at]?.lemma ?? '')?.some(({ cue }) => cue.frames.includes('work')) ?? false
  );
}

/** Before “, which it denies”, “, a charge it denies”, “, in which it denied any part”: who answers speaks there. */
export function beforeAnswer({ tree }: CueSite, from: number, to: number): number {
  const denial = tree.tokens.findIndex(
    ({ lemma, upos }, at) =>
      at > from && at < to && upos === 'VERB' && /^(?:deny|reject|dispute)$/.test(lemma),
  );
  if (denial < 0 || !/relcl$/.test(tree.relations[denial] ?? '')) return to;
  const comma = tree.tokens.findLastIndex(({ form }, at) => at > from && at < denial && form === ',');
  return comma < 0 ? to : comma;
}
