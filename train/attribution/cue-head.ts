/** Is this word the head of a cue? One yes or no for each word that can be. */

import {
  bucket,
  childrenOf,
  type FlatDocument,
  type FlatToken,
  formAt,
  lemmaAt,
  pathBetween,
  sentenceRow,
  tagAt,
} from './flat-document.ts';
import { FeatureList, type Features } from './hashed-model.ts';

export function canBeHead({ upos, form }: FlatToken): boolean {
  return /^(?:VERB|NOUN|ADJ|ADP|PROPN|ADV|AUX|SCONJ)$/.test(upos) || form === ':';
}

export function headFeatures(document: FlatDocument, at: number): Features {
  const list = new FeatureList();
  const token = document.tokens[at] as FlatToken;
  const lemma = lemmaAt(document, at);
  const { xpos, relation } = token;
  const inside = quoteState(document, at);
  list.add('bias');
  list.add(`lemma=${lemma}`);
  list.add(`lemma+tag=${lemma}/${xpos}`);
  list.add(`tag=${xpos}/${relation}`);
  list.addWith(`relation=${relation}`, lemma);
  list.addWith(`quote=${inside}`, lemma);
  list.add(`quote+tag=${inside}/${xpos}/${relation}`);
  list.add(`suffix=${lemma.slice(-3)}/${xpos}`);
  list.addWith(`above=${lemmaAt(document, token.head)}`, relation);
  list.add(`above+lemma=${lemmaAt(document, token.head)}/${lemma}`);
  for (const offset of [-2, -1, 1, 2]) {
    list.addWith(`word${offset}=${formAt(document, at + offset)}`, lemma);
    list.addWith(`tag${offset}=${tagAt(document, at + offset)}`, lemma);
  }
  list.add(`tags=${tagAt(document, at - 1)}/${xpos}/${tagAt(document, at + 1)}`);
  ofDependents(list, document, at, lemma);
  ofQuotesNear(list, document, at, lemma);
  ofPlace(list, document, at, token);
  ofRules(list, document, at, lemma);
  return list.done();
}

function ofDependents(list: FeatureList, document: FlatDocument, at: number, lemma: string): void {
  const children = childrenOf(document, at).filter(child => document.tokens[child]?.relation !== 'punct');
  const sides = children.map(child => `${child < at ? '<' : '>'}${document.tokens[child]?.relation}`);
  const set = [...new Set(sides)].sort().join(',');
  list.addWith(`set=${set}`, lemma);
  list.add(`set+tag=${set}/${tagAt(document, at)}/${quoteState(document, at)}`);
  list.add(`sequence=${sides.join(',')}`);
  children.forEach((child, index) => {
    const relation = document.tokens[child]?.relation ?? '';
    list.addWith(`child=${sides[index]}`, lemma);
    if (/^(?:nsubj|obj|mark|aux|ccomp|xcomp|obl|nmod|iobj)/.test(relation)) {
      list.add(`${relation}=${lemmaAt(document, child)}`);
      list.add(`${relation}+lemma=${lemmaAt(document, child)}/${lemma}`);
      list.add(`${relation} tag=${tagAt(document, child)}/${lemma}`);
    }
    if (/^(?:obl|nmod|advcl|acl)/.test(relation)) {
      const opener = childrenOf(document, child).find(one =>
        /^(?:case|mark)$/.test(document.tokens[one]?.relation ?? ''),
      );
      list.addWith(`by=${relation}/${opener === undefined ? '' : formAt(document, opener)}`, lemma);
    }
  });
  if (children.some(child => lemmaAt(document, child) === 'not')) list.addWith('negated', lemma);
}

function ofQuotesNear(list: FeatureList, document: FlatDocument, at: number, lemma: string): void {
  const own = document.tokens[at]?.quoted ?? -1;
  for (const [side, step] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    for (let distance = 1; distance <= 8; distance += 1) {
      const other = document.tokens[at + step * distance];
      if (!other || other.block !== document.tokens[at]?.block) break;
      if (other.quoted >= 0 && other.quoted !== own) {
        list.addWith(`quote ${side}=${distance <= 3 ? 'near' : 'by'}`, lemma);
        break;
      }
    }
  }
}

function ofPlace(list: FeatureList, document: FlatDocument, at: number, token: FlatToken): void {
  const { from, to } = sentenceRow(document, token.sentence);
  list.add(`start=${bucket(at - from)}`);
  list.add(`end=${bucket(to - at)}/${token.xpos}`);
  let depth = 0;
  let clause = '';
  for (
    let here = at;
    (document.tokens[here]?.head ?? -1) >= 0 && depth < 10;
    here = document.tokens[here]?.head ?? -1
  ) {
    depth += 1;
    if (!clause && /^(?:ccomp|xcomp)$/.test(document.tokens[here]?.relation ?? ''))
      clause = lemmaAt(document, document.tokens[here]?.head ?? -1);
  }
  list.add(`depth=${Math.min(depth, 6)}`);
  list.addWith(`under=${clause}`, token.relation);
  const root = sentenceRoot(document, token.sentence);
  list.add(`path=${pathBetween(document, at, root)}`);
}

function sentenceRoot(document: FlatDocument, sentence: number): number {
  const { from, to } = sentenceRow(document, sentence);
  for (let at = from; at < to; at += 1) if ((document.tokens[at]?.head ?? -1) < 0) return at;
  return from;
}

/** What the rules make of it: the strongest single hint. */
function ofRules(list: FeatureList, document: FlatDocument, at: number, lemma: string): void {
  const own = document.byRules.get(at);
  list.addWith(`rule=${own ? own.via : 'none'}`, lemma);
  if (own) {
    list.add(`rule+speaker=${own.via}/${own.speakerWords !== undefined}/${own.cue.force}`);
    list.add(`rule+pieces=${own.via}/${own.content.length}`);
  }
  const { start, end } = document.tokens[at] as FlatToken;
  const outer = [...document.byRules.values()].find(
    each => each !== own && each.content.some(piece => piece.start <= start && end <= piece.end),
  );
  list.addWith(`inner=${outer ? outer.via : 'no'}`, own ? own.via : '-');
  if (outer) list.add(`inner of=${outer.cue.lemma}/${lemma}`);
}

/** Long speech is somebody else's; a few quoted words are not. */
export function quoteState(document: FlatDocument, at: number): string {
  const quotation = document.quotations[document.tokens[at]?.quoted ?? -1];
  if (!quotation) return 'out';
  return quotation.to - quotation.from > 6 ? 'long' : 'short';
}
