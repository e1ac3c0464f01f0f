/**
 * Dependency parser: takes the words and tags of one sentence, gives each word a head, a Universal Dependencies
 * relation and how sure the net is of both; always one tree with one root. It does not retag or split words.
 */

import type { Arc } from '../../model/analysis.ts';
import type { Tags } from '../../model/knowledge.ts';
import { calibrated } from './confidence.ts';
import { chooseRelations, decodeTree } from './decode-tree.ts';
import { MAX_WORDS, type ParserModel } from './parser-model.ts';
import { headScores, type Place, projectWords, relationScores } from './parser-net.ts';
import { firstGates } from './word-inputs.ts';

export function parseSentence(words: readonly string[], tags: readonly Tags[], model: ParserModel): Arc[] {
  if (words.length > MAX_WORDS) return parseInPieces(words, tags, model);
  if (words.length === 0) return [];
  const place = workspaceOf(model);
  const gates = firstGates(words, tags, model, place);
  const projected = projectWords(gates, words.length, model, place);
  const arcs = headScores(projected, words.length, model, place);
  const heads = decodeTree(arcs);
  const labels = relationScores(projected, heads, model, place);
  const relations = chooseRelations(heads, labels, model.relations);
  return heads.map((head, word) => ({
    head,
    relation: model.relations[relations[word]!]!,
    confidence: calibrated(Math.exp(arcs[word]![head + 1]! + labels[word]![relations[word]!]!)),
  }));
}

/** Nobody writes sentences so long: a list or a broken page. Later pieces hang on the first root, without confidence. */
function parseInPieces(words: readonly string[], tags: readonly Tags[], model: ParserModel): Arc[] {
  const result: Arc[] = [];
  for (let start = 0; start < words.length; start += MAX_WORDS) {
    const end = start + MAX_WORDS;
    const piece = parseSentence(words.slice(start, end), tags.slice(start, end), model);
    const root = result.findIndex(arc => arc.head < 0);
    for (const { head, relation, confidence } of piece) {
      if (head >= 0) result.push({ head: head + start, relation, confidence });
      else
        result.push(
          root < 0 ? { head, relation, confidence } : { head: root, relation: 'parataxis', confidence: 0 },
        );
    }
  }
  return result;
}

function workspaceOf(model: ParserModel): Place {
  let top = model.workspace;
  return bytes => {
    const at = top;
    top += (bytes + 15) & ~15;
    if (top > model.kernel.buffer.byteLength)
      throw new RangeError(`parser workspace is full at ${top} bytes`);
    return at;
  };
}
