/** A tag behind or within what is said: “…, police said on Monday”, “"We left," said the driver. "It was dark."” */
import type { Quotation } from '../../../model/analysis.ts';
import type { Span } from '../../../model/passage.ts';
import { relationAt, type Tree } from '../../../model/tree.ts';
import { openingToken, pieceOf } from '../content-words.ts';
import {
  type CueSite,
  phraseOf,
  type SpeakerPhrase,
  type SpeechRule,
  type Told,
  zoneOf,
} from '../cue-site.ts';
import { quotationBehind, quotationNextSentence } from '../quotation-behind.ts';
import { isTime } from '../speaker-words.ts';
import { formAt, quotationClosingAt, type TokenRange, wordsWithin } from '../speech-text.ts';

/** Most tokens between a closing quotation mark and its verb. */
const tagLength = 14;

export const speechTag: SpeechRule = {
  name: 'speech tag',
  read(site) {
    if (!site.cue.frames.includes('clause') || site.passive) return undefined;
    return behindQuotation(site) ?? behindClause(site) ?? afterSentence(site);
  },
};

function behindQuotation(site: CueSite): Told | undefined {
  const { sentence, text, words } = site;
  // “The video warns of "bloody days," stating that …” says what follows.
  if (site.tree.tokens[site.at]?.xpos === 'VBG') return undefined;
  const close = closingBefore(site, words.from);
  if (close === undefined) return undefined;
  const quotation = quotationClosingAt(sentence, close, text);
  if (!quotation || (site.inside && quotation !== site.inside && quotation.start > site.inside.start))
    return undefined;
  if (!closesSpeech(site, quotation, close)) return undefined;
  const speaker = speakerBetween(site, close) ?? speakerBehind(site) ?? site.speaker;
  if (!speaker) return undefined;
  const zone = zoneOf(words, speaker.words);
  const left = leftOfTag(site, quotation);
  const right = quotationBehind(site, zone);
  return { content: right ? [left, right] : [left], speaker, confidence: 0.9 };
}

/** A tag follows a comma, a stop or a question; “the "rebels" said” has none. */
function closesSpeech({ sentence, text }: CueSite, quotation: Quotation, close: number): boolean {
  const inner = wordsWithin(quotation, text);
  return /[,.?!…—–-]$/.test(inner) || /^[,—–-]/.test(formAt(sentence, close + 1));
}

/** The closing mark before `from`, with nothing but a comma, or a speaker without verb, between. */
function closingBefore(site: CueSite, from: number): number | undefined {
  const { sentence, text } = site;
  let commas = 0;
  for (let at = from - 1; at >= Math.max(0, from - tagLength); at -= 1) {
    if (quotationClosingAt(sentence, at, text)) return at;
    const token = sentence.tokens[at];
    if (token?.form === ',') commas += 1;
    const governs =
      /^(?:VERB|AUX)$/.test(token?.upos ?? '') && !/^(?:acl|amod)/.test(site.tree.relations[at] ?? '');
    if (
      commas > 2 ||
      governs ||
      /^(?:;|:|that|and|but|or|which|who|where|when|while|because)$/i.test(token?.form ?? '') ||
      (/^as$/i.test(token?.form ?? '') && site.tree.tokens[site.words.to]?.upos !== 'PUNCT') ||
      (sentence.quoted[at] ?? -1) >= 0
    )
      return undefined;
  }
  return undefined;
}

/** “"…," the driver of the bus said”. */
function speakerBetween(site: CueSite, close: number): SpeakerPhrase | undefined {
  const from = formAt(site.sentence, close + 1) === ',' ? close + 2 : close + 1;
  const { words, tree, speaker } = site;
  if (from >= words.from) return undefined;
  if (speaker && speaker.head >= from && speaker.head < words.from)
    return {
      head: speaker.head,
      words: { from: Math.max(from, Math.min(speaker.words.from, from)), to: speaker.words.to },
    };
  const head = topNominal(tree, { from, to: words.from });
  if (head === undefined) return undefined;
  const to = formAt(site.sentence, words.from - 1) === ',' ? words.from - 1 : words.from;
  return { head, words: { from, to } };
}

function topNominal(tree: Tree, { from, to }: TokenRange): number | undefined {
  for (let at = from; at < to; at += 1) {
    const above = tree.heads[at] ?? -1;
    if (/^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(tree.tokens[at]?.upos ?? '') && (above < from || above >= to))
      return at;
  }
  return undefined;
}

/** “"…," said the driver”: the noun phrase behind the verb, whatever the parser calls it. */
function speakerBehind(site: CueSite): SpeakerPhrase | undefined {
  const { words, tree, sentence, at } = site;
  const subject = (tree.children[at] ?? []).find(child => child > at && relationAt(tree, child) === 'nsubj');
  if (subject !== undefined && (tree.first[subject] ?? subject) === words.to)
    return phraseOf(sentence, subject, words);
  if (site.speaker && site.speaker.head < at && !site.cue.addressee) {
    // The subject of an earlier verb seldom speaks behind a closing mark.
    if (!/^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(sentence.tokens[words.to]?.upos ?? '')) return undefined;
  }
  let to = words.to;
  while (
    to < sentence.tokens.length &&
    to < words.to + tagLength &&
    /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|PART|ADP)$/.test(sentence.tokens[to]?.upos ?? '') &&
    !/^(?:on|in|at|as|after|during|to|about)$/i.test(formAt(sentence, to)) &&
    !isDay(formAt(sentence, to))
  )
    to += 1;
  const head = topNominal(tree, { from: words.to, to });
  return head === undefined ? undefined : { head, words: { from: words.to, to } };
}

function isDay(form: string): boolean {
  return /^(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day$/.test(form);
}

/** From the quotation, or from what leads into it: “The road was "full of mines," he said”. */
function leftOfTag(site: CueSite, quotation: Quotation): Span {
  const { sentence, tree } = site;
  const { tokens } = sentence;
  const opening = tokens.findIndex(({ start }) => start === quotation.start);
  const first = openingToken(site);
  if (opening <= first) return { start: quotation.start, end: quotation.end };
  const before = tokens[opening - 1];
  const leadsIn =
    before !== undefined &&
    !/^[,:;.]$/.test(before.form) &&
    tree.tokens.slice(first, opening).some(({ upos }) => /^(?:VERB|AUX|NOUN|PROPN|PRON)$/.test(upos));
  return { start: leadsIn ? (tokens[first]?.start ?? quotation.start) : quotation.start, end: quotation.end };
}

/** “"Why now?" the mayor asked.” where the sentence ended at the mark: the tag stands alone behind it. */
function afterSentence(site: CueSite): Told | undefined {
  const { sentence, text, zone, words, speaker } = site;
  const before = text.sentences[sentence.index - 1];
  if (!speaker || !before || before.sentence.block !== sentence.sentence.block) return undefined;
  if (zone.from !== 0 || zone.to - zone.from === words.to - words.from || zone.to - zone.from > 8)
    return undefined;
  const quotation = quotationClosingAt(before, before.tokens.length - 1, text);
  const inner = quotation ? wordsWithin(quotation, text) : '';
  if (!quotation || !/[?!…,]$/.test(inner) || saysMore(site)) return undefined;
  const right = quotationBehind(site, zone);
  return { content: right ? [quotation, right] : [quotation], confidence: 0.7 };
}

/** What it says stands behind it, so that nothing before is meant. */
function saysMore({ tree, at, zone, sentence }: CueSite): boolean {
  const clause = (tree.children[at] ?? []).some(
    child => child >= zone.to && /^(?:ccomp|xcomp)$/.test(tree.relations[child] ?? ''),
  );
  return clause || /^(?:that|:)$/.test(formAt(sentence, zone.to));
}

/** “Three men died, police said”, “Three men, police said, died there”. */
function behindClause(site: CueSite): Told | undefined {
  const { sentence, tree, at, zone, words, speaker } = site;
  if (!speaker || zone.from === 0) return undefined;
  // “…, a charge it denies”: what is denied is no speech of the one who denies it.
  if (/^(?:deny|reject)$/.test(site.cue.force)) return undefined;
  if (speaker.words.from !== zone.from && zone.from !== words.from) return undefined;
  const touches = zone.to - zone.from > words.to - words.from;
  if (!touches) return undefined;
  const before = formAt(sentence, zone.from - 1);
  if (!/^(?:,|\?|!|-|--|–|—)$/.test(before)) return undefined;
  const root = saidRoot(site);
  if (root === undefined) return undefined;
  const first = openingToken(site);
  const left = pieceOf(site, { from: Math.max(first, 0), to: zone.from });
  if (!left) return undefined;
  const right = rightOfTag(site, root);
  const closes = !right ? quotationNextSentence(site) : undefined;
  const arcs = tree.tokens[at]?.arc?.confidence ?? 1;
  return {
    content: [left, ...(right ? [right] : []), ...(closes ? [closes] : [])],
    confidence: 0.6 + 0.3 * arcs,
  };
}

/** The verb of what is said: governed by the cue on its left, or governing the cue as an aside. */
function saidRoot(site: CueSite): number | undefined {
  const { tree, at, zone } = site;
  if (
    (tree.children[at] ?? []).some(child => child > at && /^(?:ccomp|obj)$/.test(tree.relations[child] ?? ''))
  )
    return undefined;
  const left = (tree.children[at] ?? []).find(
    child =>
      child < zone.from &&
      /^(?:ccomp|parataxis|advcl|dep|obj|xcomp)$/.test(relationAt(tree, child)) &&
      /^(?:VERB|AUX|ADJ|NOUN|PROPN)$/.test(tree.tokens[child]?.upos ?? ''),
  );
  if (left !== undefined && relationAt(tree, left) !== 'advcl') return left;
  const relation = relationAt(tree, at);
  const above = tree.heads[at] ?? -1;
  if (above >= 0 && /^(?:parataxis|dep|appos)$/.test(relation) && above < zone.from) return above;
  if (above >= 0 && /^parataxis$/.test(relation)) return above;
  // “…, the army says.” hung anywhere: it closes the sentence, and a verb stands before it.
  return closesSentence(site) ? (tree.heads[at] ?? at) : undefined;
}

function closesSentence({ tree, zone, sentence }: CueSite): boolean {
  const verb = tree.tokens.slice(0, zone.from).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  if (!verb || zone.from < 3 || formAt(sentence, zone.from - 1) !== ',') return false;
  for (let here = zone.to; here < tree.tokens.length; here += 1) {
    const token = tree.tokens[here];
    if (/^(?:citing|quoting)$/.test(token?.form ?? '')) return true;
    if (token?.upos === 'PUNCT') continue;
    if (!isTime(tree, here) && !/^(?:on|late|early|last|this)$/i.test(token?.form ?? '')) return false;
  }
  return true;
}

/** What hangs on the verb of what is said, behind the tag and a comma. */
function rightOfTag(site: CueSite, root: number): Span | undefined {
  const { tree, at, zone, sentence } = site;
  if (formAt(sentence, zone.to) !== ',') return undefined;
  let last = -1;
  for (let here = zone.to + 1; here < tree.tokens.length; here += 1)
    if (hangsOn(tree, here, root, at)) last = here;
  const start = zone.to + 1;
  if (last < start || !hangsOn(tree, start, root, at)) return undefined;
  return pieceOf(site, { from: start, to: last + 1 });
}

function hangsOn(tree: Tree, token: number, root: number, cue: number): boolean {
  for (let here = token; here >= 0; here = tree.heads[here] ?? -1) {
    if (here === cue) return false;
    if (here === root) return true;
  }
  return false;
}
