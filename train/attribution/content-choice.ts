/** What is said: on which sides of cue and speaker it stands, then the two ends of each piece. */

import {
  bucket,
  childrenOf,
  type FlatDocument,
  formAt,
  lemmaAt,
  pathBetween,
  type Row,
  rowOf,
  sentenceRow,
  subtreeOf,
  tagAt,
} from './flat-document.ts';
import { FeatureList, type Features } from './hashed-model.ts';

export const shapes = ['none', 'after', 'before', 'around'] as const;
export type Shape = (typeof shapes)[number];

export interface Pieces {
  readonly before?: Row;
  readonly after?: Row;
}

export function shapeOf({ before, after }: Pieces): Shape {
  return before && after ? 'around' : before ? 'before' : after ? 'after' : 'none';
}

/** Cue and speaker where they stand together. */
export function zoneOf(cue: Row, source: Row | undefined): Row {
  if (!source) return cue;
  const gap = source.to <= cue.from ? cue.from - source.to : source.from - cue.to;
  return gap >= 0 && gap <= 2
    ? { from: Math.min(cue.from, source.from), to: Math.max(cue.to, source.to) }
    : cue;
}

/** What the rules read, as pieces around the zone. */
export function rulePieces(document: FlatDocument, head: number): Pieces {
  const rows = (document.byRules.get(head)?.content ?? []).map(span => rowOf(document, span));
  return piecesAround(rows, head);
}

/** Several pieces on one side are taken as one. */
export function piecesAround(rows: readonly Row[], head: number): Pieces {
  const before = rows.filter(({ to }) => to <= head);
  const after = rows.filter(({ from }) => from > head);
  const hull = (parts: readonly Row[]) => ({
    from: Math.min(...parts.map(({ from }) => from)),
    to: Math.max(...parts.map(({ to }) => to)),
  });
  return {
    ...(before.length > 0 ? { before: hull(before) } : {}),
    ...(after.length > 0 ? { after: hull(after) } : {}),
  };
}

export function shapeFeatures(
  document: FlatDocument,
  shape: Shape,
  zone: Row,
  head: number,
  speaker: boolean,
): Features {
  const list = new FeatureList();
  const lemma = lemmaAt(document, head);
  const rule = document.byRules.get(head);
  const ruled = rule ? shapeOf(rulePieces(document, head)) : 'unread';
  const { from, to } = sentenceRow(document, document.tokens[head]?.sentence ?? 0);
  const add = (name: string) => list.add(`${shape}:${name}`);
  add('bias');
  add(`lemma=${lemma}`);
  add(`rule=${ruled}`);
  add(`rule+via=${ruled}/${rule?.via ?? ''}`);
  add(`rule+lemma=${ruled}/${lemma}`);
  add(`start=${zone.from - from <= 1}/end=${to - zone.to <= 1}`);
  add(`before=${formAt(document, zone.from - 1)}`);
  add(`after=${formAt(document, zone.to)}`);
  add(`around=${formAt(document, zone.from - 1)}/${formAt(document, zone.to)}`);
  add(`after tag=${tagAt(document, zone.to)}/${tagAt(document, head)}`);
  add(`before+end=${formAt(document, zone.from - 1)}/${to - zone.to <= 1}`);
  add(`quotes=${quoteBeside(document, zone)}`);
  add(
    `quotes+words=${quoteBeside(document, zone)}/${formAt(document, zone.from - 1)}/${formAt(document, zone.to)}`,
  );
  const sides = childrenOf(document, head).map(
    child => `${child < head ? '<' : '>'}${document.tokens[child]?.relation}`,
  );
  add(`set=${[...new Set(sides)].sort().join(',')}`);
  for (const side of sides) add(`child=${side}`);
  add(`relation=${document.tokens[head]?.relation}/${tagAt(document, head)}`);
  add(`speaker=${speaker}`);
  return list.done();
}

function quoteBeside(document: FlatDocument, zone: Row): string {
  const near = (at: number, step: number) => {
    for (let distance = 0; distance < 3; distance += 1)
      if ((document.tokens[at + step * distance]?.quoted ?? -1) >= 0) return true;
    return false;
  };
  const next = document.tokens[sentenceRow(document, document.tokens[zone.from]?.sentence ?? 0).to];
  return `${near(zone.from - 1, -1)}/${near(zone.to, 1)}/${(next?.quoted ?? -1) >= 0}`;
}

/** Sentences to either side that a piece may reach. */
const reach = 8;

/** Row indices at which a piece on `side` may begin, and at which it may end (exclusive). */
export function edgesOf(
  document: FlatDocument,
  side: 'before' | 'after',
  zone: Row,
  head: number,
): { starts: number[]; ends: number[] } {
  const starts = new Set<number>();
  const ends = new Set<number>();
  const sentence = document.tokens[head]?.sentence ?? 0;
  const block = document.tokens[head]?.block;
  const own = sentenceRow(document, sentence);
  const range = side === 'before' ? { from: own.from, to: zone.from } : { from: zone.to, to: own.to };
  const rule = rulePieces(document, head)[side];
  if (rule) {
    starts.add(rule.from);
    ends.add(rule.to);
  }
  for (let at = range.from; at < range.to; at += 1) {
    const token = document.tokens[at];
    if (!token) break;
    const before = document.tokens[at - 1];
    const opens =
      at === range.from ||
      before?.upos === 'PUNCT' ||
      (token.quoted >= 0 && token.quoted !== (before?.quoted ?? -1));
    const joins = /^(?:that|to|if|whether|what|how|why|who|when|where|as|of|for|about)$/.test(
      token.form.toLowerCase(),
    );
    const near = side === 'after' ? at - zone.to <= 8 : at - own.from <= 3;
    if (token.upos !== 'PUNCT' || token.quoted >= 0) if (opens || joins || near) starts.add(at);
    const next = document.tokens[at + 1];
    const closes =
      at + 1 === range.to ||
      next?.upos === 'PUNCT' ||
      (token.quoted >= 0 && token.quoted !== (next?.quoted ?? -1)) ||
      next?.upos === 'CCONJ' ||
      next?.upos === 'SCONJ' ||
      next?.upos === 'ADP';
    if (closes && (token.upos !== 'PUNCT' || token.quoted >= 0 || /^[?!)\]]$/.test(token.form)))
      ends.add(at + 1);
  }
  for (const child of childrenOf(document, head)) {
    const { from, to } = subtreeOf(document, child);
    if (from >= range.from && from < range.to) starts.add(from);
    if (to > range.from && to <= range.to) ends.add(trimEnd(document, to));
  }
  addNeighbours(document, side, { sentence, block, starts, ends });
  return { starts: [...starts].slice(0, 30), ends: [...ends].slice(0, 40) };
}

function trimEnd(document: FlatDocument, to: number): number {
  let end = to;
  while (
    /^[,.;:]$/.test(document.tokens[end - 1]?.form ?? '') &&
    (document.tokens[end - 1]?.quoted ?? -1) < 0
  )
    end -= 1;
  return end;
}

/** Sentences of the same paragraph, and the next paragraph behind a colon. */
function addNeighbours(
  document: FlatDocument,
  side: 'before' | 'after',
  {
    sentence,
    block,
    starts,
    ends,
  }: { sentence: number; block: number | undefined; starts: Set<number>; ends: Set<number> },
): void {
  const step = side === 'before' ? -1 : 1;
  const colon = document.tokens[sentenceRow(document, sentence).to - 1]?.form === ':';
  for (let distance = 1; distance <= reach; distance += 1) {
    const row = sentenceRow(document, sentence + step * distance);
    const first = document.tokens[row.from];
    if (!first || row.to <= row.from) break;
    if (first.block !== block && !(side === 'after' && colon && first.block === (block ?? 0) + 1)) break;
    if (side === 'before') {
      starts.add(row.from);
      if (first.quoted < 0)
        for (let at = row.from + 1; at < row.to; at += 1) if (opensQuote(document, at)) starts.add(at);
      if (distance === 1) ends.add(row.to);
    } else {
      if (distance === 1) starts.add(row.from);
      ends.add(row.to);
      ends.add(trimEnd(document, row.to));
      for (let at = row.from; at < row.to; at += 1) if (closesQuote(document, at)) ends.add(at + 1);
    }
  }
}

function opensQuote({ tokens }: FlatDocument, at: number): boolean {
  return (tokens[at]?.quoted ?? -1) >= 0 && tokens[at]?.quoted !== tokens[at - 1]?.quoted;
}

function closesQuote({ tokens }: FlatDocument, at: number): boolean {
  return (tokens[at]?.quoted ?? -1) >= 0 && tokens[at]?.quoted !== tokens[at + 1]?.quoted;
}

export function pieceFeatures(
  document: FlatDocument,
  side: 'before' | 'after',
  piece: Row,
  zone: Row,
  head: number,
): Features {
  const list = new FeatureList();
  const lemma = lemmaAt(document, head);
  const tag = tagAt(document, head);
  const rule = rulePieces(document, head)[side];
  const via = document.byRules.get(head)?.via ?? 'none';
  const add = (name: string) => list.add(`${side}:${name}`);
  const { from, to } = piece;
  const sentence = document.tokens[head]?.sentence ?? 0;
  const own = sentenceRow(document, sentence);
  add(`rule=${rule !== undefined}/${rule?.from === from}/${rule?.to === to}/${via}`);
  add(`rule start=${rule?.from === from}`);
  add(`rule end=${rule?.to === to}`);
  // The first edge.
  const gap = side === 'after' ? from - zone.to : zone.from - to;
  add(`first=${formAt(document, from)}/${lemma}`);
  add(`first=${formAt(document, from)}/${tag}`);
  add(`first tags=${tagAt(document, from - 1)}/${tagAt(document, from)}`);
  add(`before first=${formAt(document, from - 1)}/${tagAt(document, from)}`);
  add(
    `start at=${from === own.from}/${opensQuote(document, from)}/${document.tokens[from]?.sentence === sentence}`,
  );
  const startPath = pathBetween(document, topFrom(document, from, true), head);
  add(`start path=${startPath}/${tag}`);
  add(`start path+lemma=${startPath}/${lemma}`);
  // The last edge.
  const last = to - 1;
  add(`last=${formAt(document, last)}/${formAt(document, to)}`);
  add(`last tags=${tagAt(document, last)}/${tagAt(document, to)}`);
  add(
    `end at=${to >= own.to - 1}/${closesQuote(document, last)}/${(document.tokens[last]?.sentence ?? 0) - sentence}`,
  );
  add(`after last=${formAt(document, to)}/${closesQuote(document, last)}`);
  const endPath = pathBetween(document, topFrom(document, last, false), head);
  add(`end path=${endPath}/${tag}`);
  const cut = document.tokens[to] ? pathBetween(document, topFrom(document, to, true), head) : 'end';
  add(`cut=${cut}/${formAt(document, to)}`);
  add(`cut path=${cut}/${tag}`);
  // Both.
  add(`gap=${bucket(gap)}/${lemma}`);
  add(`gap=${bucket(gap)}/${formAt(document, side === 'after' ? from - 1 : to)}`);
  add(`length=${bucket(to - from)}`);
  add(
    `sentences=${(document.tokens[last]?.sentence ?? 0) - (document.tokens[from]?.sentence ?? 0)}/${opensQuote(document, from)}/${closesQuote(document, last)}`,
  );
  add(`quotes=${balance(document, piece)}/${closesQuote(document, last)}/${opensQuote(document, from)}`);
  add(
    `same quote=${(document.tokens[from]?.quoted ?? -1) >= 0 && document.tokens[from]?.quoted === document.tokens[last]?.quoted}/${opensQuote(document, from)}/${closesQuote(document, last)}`,
  );
  const whole = wholeSubtree(document, piece);
  add(`subtree=${whole === undefined ? 'no' : pathBetween(document, whole, head)}/${tag}`);
  const inner = document.tokens.slice(from, Math.min(to, from + 60));
  add(`verb=${inner.some(({ upos }) => upos === 'VERB' || upos === 'AUX')}/${lemma}`);
  return list.done();
}

/** The highest token whose subtree begins (or ends) at `at`. */
function topFrom(document: FlatDocument, at: number, begins: boolean): number {
  let here = at;
  for (let step = 0; step < 12; step += 1) {
    const above = document.tokens[here]?.head ?? -1;
    if (above < 0) break;
    const { from, to } = subtreeOf(document, above);
    if (begins ? from !== at : to !== at + 1) break;
    here = above;
  }
  return here;
}

function wholeSubtree(document: FlatDocument, { from, to }: Row): number | undefined {
  for (let at = from; at < Math.min(to, from + 60); at += 1) {
    const head = document.tokens[at]?.head ?? -1;
    if (head >= from && head < to) continue;
    const tree = subtreeOf(document, at);
    return tree.from === from && tree.to === to ? at : undefined;
  }
  return undefined;
}

/** How a piece cuts the quotations it touches. */
function balance(document: FlatDocument, { from, to }: Row): string {
  const first = document.quotations[document.tokens[from]?.quoted ?? -1];
  const last = document.quotations[document.tokens[to - 1]?.quoted ?? -1];
  return `${first && first.from < from ? 'cut' : 'ok'}/${last && last.to > to ? 'cut' : 'ok'}`;
}
