/** Our reading of one event as features for the mapping to [-3, 3]: the reading itself, the way up the tree, the words around. */
import { realityOf } from '../../src/claims/reality/read-reality.ts';
import type { Lexicon } from '../../src/model/knowledge.ts';
import { relationAt, type Tree } from '../../src/model/tree.ts';

/** Steps up the tree that are looked at. */
const deepest = 4;

export function realityFeatures(tree: Tree, at: number, lexicon: Lexicon): string[] {
  const { polarity, modality, value, because } = realityOf(tree, at, lexicon);
  const bucket = Math.round(value * 8);
  const features = [
    'bias',
    `value=${bucket}`,
    `put=${polarity}/${modality}`,
    `put+value=${polarity}/${modality}/${bucket}`,
    `because=${because.join('<')}`,
    ...because.map((word, depth) => `because${Math.min(depth, 2)}=${word}`),
    ...ofWord(tree, at),
  ];
  return [...features, ...ofGovernors(tree, at, bucket)];
}

function ofWord(tree: Tree, at: number): string[] {
  const word = tree.tokens[at];
  if (!word) return [];
  const near = (offset: number) => tree.tokens[at + offset]?.lemma ?? '';
  return [
    `tag=${word.xpos}`,
    `lemma=${word.lemma}`,
    `relation=${tree.relations[at]}`,
    `tag+relation=${word.xpos}/${tree.relations[at]}`,
    `before=${near(-1)}`,
    `two before=${near(-2)}`,
    `after=${near(1)}`,
    `below=${signature(tree, at)}`,
    ...(tree.children[at] ?? []).map(
      child => `child=${relationAt(tree, child)}/${tree.tokens[child]?.lemma}`,
    ),
  ];
}

function ofGovernors(tree: Tree, at: number, bucket: number): string[] {
  const features: string[] = [];
  let path = '';
  let here = at;
  for (let depth = 1; depth <= deepest; depth += 1) {
    const above = tree.heads[here] ?? -1;
    path += `<${relationAt(tree, here)}`;
    if (above < 0) {
      features.push(`path=${path}<root`);
      break;
    }
    const { lemma, xpos } = tree.tokens[above] ?? { lemma: '', xpos: '' };
    features.push(
      `path${depth}=${path}`,
      `path+tag${depth}=${path}/${xpos}`,
      `governor${depth}=${lemma}`,
      `governor+path${depth}=${path}/${lemma}`,
      `governor+value${depth}=${lemma}/${bucket}`,
      `above${depth}=${signature(tree, above)}`,
    );
    here = above;
  }
  return features;
}

/** Auxiliaries, negation, marks and case of a word, which say how it is put. */
function signature(tree: Tree, at: number): string {
  return (tree.children[at] ?? [])
    .filter(
      child =>
        /^(?:aux|cop|mark|case|det|expl)$/.test(relationAt(tree, child)) ||
        tree.tokens[child]?.lemma === 'not',
    )
    .map(child => tree.tokens[child]?.form.toLowerCase())
    .join('+');
}
