/** A brat stand-off file of PolNeAR to its attributions: spans of source, cue and content in UTF-16 units of the text. */
import type { Span } from '../../src/model/passage.ts';

/** Pieces in reading order; a discontinuous annotation has several. */
export type Pieces = readonly Span[];

/** One annotated attribution. PolNeAR’s “source” is who speaks. */
export interface GoldAttribution {
  readonly source?: Pieces;
  readonly cue?: Pieces;
  readonly content?: Pieces;
}

export const components = ['source', 'cue', 'content'] as const;
export type Component = (typeof components)[number];

/** @param text what the offsets, in code points, were counted in. */
export function readBrat(annotation: string, text: string): GoldAttribution[] {
  const unitAt = unitsByCodePoint(text);
  const spans = new Map<string, Pieces>();
  const attributions: GoldAttribution[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', label = ''] = line.split('\t');
    if (id.startsWith('T')) spans.set(id, piecesOf(label, text, unitAt));
    if (id.startsWith('E')) attributions.push(attributionOf(label, spans));
  }
  return attributions;
}

/** “Attribution:T4 Content:T3 Cue:T2 Source:T1”. */
function attributionOf(arguments_: string, spans: ReadonlyMap<string, Pieces>): GoldAttribution {
  const attribution: { -readonly [name in Component]?: Pieces } = {};
  for (const argument of arguments_.split(' ')) {
    const [role = '', id = ''] = argument.split(':');
    const component = components.find(name => name === role.replace(/\d+$/, '').toLowerCase());
    const pieces = spans.get(id);
    if (component && pieces) attribution[component] = pieces;
  }
  return attribution;
}

/** “Content 129 182;190 200”. Brat cuts at line ends, so pieces with only blanks between them are one. */
function piecesOf(label: string, text: string, unitAt: (point: number) => number): Pieces {
  const offsets = label.slice(label.indexOf(' ') + 1).split(';');
  const pieces = offsets.map(pair => {
    const [start = 0, end = 0] = pair.split(' ').map(Number);
    return { start: unitAt(start), end: unitAt(end) };
  });
  return joinPieces(pieces, text);
}

/** In reading order, trimmed of blanks; pieces that touch or have only blanks between them become one. */
export function joinPieces(pieces: readonly Span[], text: string): Pieces {
  const joined: Span[] = [];
  for (const piece of [...pieces].sort((left, right) => left.start - right.start)) {
    const trimmed = trim(piece, text);
    const last = joined.at(-1);
    if (last && text.slice(last.end, trimmed.start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, trimmed.end) };
    } else if (trimmed.end > trimmed.start) joined.push(trimmed);
  }
  return joined;
}

function trim({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] as string)) from += 1;
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1;
  return { start: from, end: to };
}

/** Most texts need no table: they hold no character outside the basic plane. */
function unitsByCodePoint(text: string): (point: number) => number {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return point => point;
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return point => units[point] ?? unit;
}
