/** The words of a cue around its head: its first and its last word, chosen one by one. */

import {
  bucket,
  type FlatDocument,
  formAt,
  lemmaAt,
  pathBetween,
  type Row,
  rowOf,
  sentenceRow,
  tagAt,
} from './flat-document.ts';
import { FeatureList, type Features } from './hashed-model.ts';

const left = 8;
const right = 14;

export function cueStarts(document: FlatDocument, head: number): number[] {
  const { from } = sentenceRow(document, document.tokens[head]?.sentence ?? 0);
  return Array.from({ length: Math.min(left, head - from) + 1 }, (_, back) => head - back);
}

/** Ends are exclusive. */
export function cueEnds(document: FlatDocument, head: number): number[] {
  const { to } = sentenceRow(document, document.tokens[head]?.sentence ?? 0);
  return Array.from({ length: Math.min(right, to - head) }, (_, on) => head + 1 + on);
}

export function startFeatures(document: FlatDocument, head: number, start: number): Features {
  const list = new FeatureList();
  const lemma = lemmaAt(document, head);
  common(list, document, head, { inner: start, outer: start - 1, distance: head - start, edge: 'start' });
  const rule = ruleCue(document, head);
  list.addWith(`rule=${rule ? rule.from === start : 'none'}`, lemma);
  return list.done();
}

export function endFeatures(document: FlatDocument, head: number, end: number): Features {
  const list = new FeatureList();
  const lemma = lemmaAt(document, head);
  common(list, document, head, { inner: end - 1, outer: end, distance: end - 1 - head, edge: 'end' });
  const rule = ruleCue(document, head);
  list.addWith(`rule=${rule ? rule.to === end : 'none'}`, lemma);
  for (let at = head + 1; at < end; at += 1) list.add(`holds=${document.tokens[at]?.relation}/${lemma}`);
  return list.done();
}

interface Edge {
  readonly inner: number;
  readonly outer: number;
  readonly distance: number;
  readonly edge: string;
}

function common(
  list: FeatureList,
  document: FlatDocument,
  head: number,
  { inner, outer, distance, edge }: Edge,
): void {
  const lemma = lemmaAt(document, head);
  const tag = tagAt(document, head);
  list.addWith(`${edge} distance=${bucket(distance)}`, lemma);
  list.add(`distance+tag=${bucket(distance)}/${tag}`);
  list.addWith(`inner=${formAt(document, inner)}`, lemma);
  list.addWith(`outer=${formAt(document, outer)}`, lemma);
  list.add(`inner tag=${tagAt(document, inner)}/${distance === 0}`);
  list.add(`outer tag=${tagAt(document, outer)}/${distance === 0}`);
  list.add(`tags=${tagAt(document, inner)}/${tagAt(document, outer)}`);
  const path = pathBetween(document, inner, head);
  const beyond = pathBetween(document, outer, head);
  list.addWith(`path=${path}`, tag);
  list.addWith(`beyond=${beyond}`, tag);
  list.add(`paths=${path}/${beyond}`);
  list.add(`beyond+word=${beyond}/${formAt(document, outer)}`);
}

function ruleCue(document: FlatDocument, head: number): Row | undefined {
  const rule = document.byRules.get(head);
  return rule && rowOf(document, rule.cueSpan);
}
