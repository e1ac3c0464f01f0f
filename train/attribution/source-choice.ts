/** Who speaks: one choice among the noun phrases of the sentence, cut in several ways, and nobody. */

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

export interface SourceCandidate extends Row {
  readonly head: number;
  /** How it was cut out of its subtree. */
  readonly cut: string;
}

/** Nouns further from the cue than this, in tokens, seldom speak. */
const furthest = 40;
const mostCandidates = 48;

/** The first is nobody. */
export function sourceCandidates(document: FlatDocument, cue: Row, head: number): SourceCandidate[] {
  const nobody: SourceCandidate = { from: -1, to: -1, head: -1, cut: 'nobody' };
  const found = new Map<string, SourceCandidate>();
  const add = (candidate: SourceCandidate) => {
    if (candidate.to <= candidate.from) return;
    const overlaps = candidate.from < cue.to && cue.from < candidate.to;
    const key = `${candidate.from}-${candidate.to}`;
    if (!overlaps && !found.has(key)) found.set(key, candidate);
  };
  const rule = ruleSource(document, head);
  if (rule) add({ ...rule, head: headOf(document, rule), cut: 'rule' });
  const { from, to } = sentenceRow(document, document.tokens[head]?.sentence ?? 0);
  const nouns: number[] = [];
  for (let at = Math.max(from, head - furthest); at < Math.min(to, head + furthest); at += 1)
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(document.tokens[at]?.upos ?? '') || formAt(document, at) === 'self')
      nouns.push(at);
  nouns.sort((one, other) => Math.abs(one - head) - Math.abs(other - head));
  for (const noun of nouns) {
    if (found.size >= mostCandidates) break;
    for (const candidate of cutsOf(document, noun, cue)) add(candidate);
  }
  return [nobody, ...found.values()].slice(0, mostCandidates + 1);
}

/** The whole subtree, and the subtree without each of its right parts. */
function* cutsOf(document: FlatDocument, noun: number, cue: Row): Generator<SourceCandidate> {
  const whole = subtreeOf(document, noun);
  const children = childrenOf(document, noun);
  let from = whole.from;
  for (const child of children) {
    if (child > noun) break;
    if (/^(?:case|cc|mark|punct|advmod|discourse)$/.test(document.tokens[child]?.relation ?? ''))
      from = subtreeOf(document, child).to;
  }
  if (from > noun) from = noun;
  let to = whole.to;
  if (cue.from > noun && cue.from < to) to = cue.from;
  if (cue.to <= noun && cue.to > from) from = cue.to;
  for (const end of trimmedEnds(document, noun, to)) yield { from, to: end, head: noun, cut: 'whole' };
  for (const child of children.filter(one => one > noun).reverse()) {
    const start = subtreeOf(document, child).from;
    if (start <= noun || start >= to) continue;
    for (const end of trimmedEnds(document, noun, start))
      yield { from, to: end, head: noun, cut: document.tokens[child]?.relation ?? '' };
  }
  if (from < noun && children.length > 0) yield { from: noun, to: noun + 1, head: noun, cut: 'bare' };
}

/** Without the marks at the end, and with the comma that closes an apposition. */
function trimmedEnds(document: FlatDocument, noun: number, to: number): number[] {
  let end = to;
  while (end - 1 > noun && /^(?:[,;:.–—-]+|--)$/.test(document.tokens[end - 1]?.form ?? '')) end -= 1;
  const hasComma = document.tokens.slice(noun, end).some(({ form }) => form === ',');
  return hasComma && document.tokens[end]?.form === ',' ? [end, end + 1] : [end];
}

function headOf(document: FlatDocument, { from, to }: Row): number {
  for (let at = from; at < to; at += 1) {
    const head = document.tokens[at]?.head ?? -1;
    if (head < from || head >= to) return at;
  }
  return from;
}

export function ruleSource(document: FlatDocument, head: number): Row | undefined {
  const span = document.byRules.get(head)?.speakerWords;
  if (!span) return undefined;
  const row = rowOf(document, span);
  const comma =
    document.tokens[row.to]?.form === ',' &&
    document.tokens.slice(row.from, row.to).some(({ form }) => form === ',');
  return comma ? { from: row.from, to: row.to + 1 } : row;
}

export function sourceFeatures(
  document: FlatDocument,
  candidate: SourceCandidate,
  cue: Row,
  head: number,
): Features {
  const list = new FeatureList();
  const lemma = lemmaAt(document, head);
  const rule = ruleSource(document, head);
  const passive = childrenOf(document, head).some(child => document.tokens[child]?.relation === 'aux:pass');
  const kind = `${tagAt(document, head)}/${passive}`;
  if (candidate.head < 0) {
    list.addWith('nobody', lemma);
    list.add(`nobody+kind=${kind}`);
    list.add(`nobody+rule=${rule !== undefined}/${document.byRules.get(head)?.via ?? 'none'}`);
    list.add(`nobody+relation=${document.tokens[head]?.relation}`);
    list.add(
      `nobody+subject=${childrenOf(document, head).some(child => document.tokens[child]?.relation === 'nsubj')}`,
    );
    return list.done();
  }
  const path = pathBetween(document, candidate.head, head);
  const side = candidate.head < cue.from ? 'before' : 'after';
  list.addWith(`path=${path}`, lemma);
  list.add(`path+kind=${path}/${kind}`);
  list.add(`path+cut=${path}/${candidate.cut}`);
  list.add(`cut=${candidate.cut}`);
  list.addWith(`distance=${side}/${bucket(candidate.head - head)}`, path);
  const gap = candidate.to <= cue.from ? cue.from - candidate.to : candidate.from - cue.to;
  list.add(`gap=${side}/${bucket(gap)}/${path}`);
  list.add(`word=${lemmaAt(document, candidate.head)}/${tagAt(document, candidate.head)}`);
  list.add(`length=${bucket(candidate.to - candidate.from)}/${tagAt(document, candidate.head)}`);
  const [first, last] = [candidate.from, candidate.to - 1];
  list.add(`first=${formAt(document, first)}/${tagAt(document, first)}`);
  list.add(`last=${formAt(document, last)}/${tagAt(document, last)}`);
  list.add(`before=${formAt(document, first - 1)}/${tagAt(document, first)}`);
  list.add(`after=${formAt(document, last + 1)}/${tagAt(document, last)}`);
  list.add(`after tag=${tagAt(document, last + 1)}/${candidate.cut}`);
  list.add(`before tag=${tagAt(document, first - 1)}/${tagAt(document, first)}`);
  list.add(`edges=${formAt(document, last)}/${formAt(document, last + 1)}`);
  const inner = document.tokens.slice(candidate.from, candidate.to);
  const verb = inner.some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  const comma = inner.filter(({ form }) => form === ',').length;
  list.add(`inside=${verb}/${Math.min(comma, 3)}/${candidate.cut}`);
  list.add(
    `quotes=${(document.tokens[candidate.head]?.quoted ?? -1) === (document.tokens[head]?.quoted ?? -1)}`,
  );
  const equal = rule !== undefined && rule.from === candidate.from && rule.to === candidate.to;
  const via = document.byRules.get(head)?.via ?? 'none';
  list.addWith(`rule=${equal}/${rule !== undefined}`, via);
  list.add(
    `rule start=${rule?.from === candidate.from}/rule end=${rule?.to === candidate.to}/${candidate.cut}`,
  );
  list.add(`relation=${document.tokens[candidate.head]?.relation}/${kind}`);
  return list.done();
}
