/** CoNLL-U text to sentences of basic dependencies; multiword ranges and empty nodes are left aside. */
import type { UniversalTag } from '../../src/model/analysis.ts';

export interface TreeSentence {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  /** Index of each word's head, -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** A sentence as people annotated it. */
export interface GoldSentence extends TreeSentence {
  /** Name of its document; empty where the file gives none. */
  readonly document: string;
  readonly upos: readonly UniversalTag[];
  readonly xpos: readonly string[];
  readonly lemmas: readonly string[];
}

/** @throws RangeError on a row with too few columns or a head that is no word of its sentence. */
export function readConllu(text: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = '';
  for (const block of text.split(/(?:\r?\n){2,}/)) {
    document = /^# newdoc id *= *(.+?)\s*$/m.exec(block)?.[1] ?? document;
    const lines = block.split(/\r?\n/).filter(line => /^\d+\t/.test(line));
    if (lines.length > 0) sentences.push(readSentence(lines, document));
  }
  return sentences;
}

function readSentence(lines: readonly string[], document: string): GoldSentence {
  const rows = lines.map(line => readRow(line, lines.length));
  return {
    document,
    words: rows.map(row => row.word),
    lemmas: rows.map(row => row.lemma),
    upos: rows.map(row => row.upos),
    xpos: rows.map(row => row.xpos),
    heads: rows.map(row => row.head),
    relations: rows.map(row => row.relation),
  };
}

function readRow(line: string, length: number) {
  const [, word, lemma = '_', upos, xpos = '_', , head, relation] = line.split('\t');
  if (word === undefined || upos === undefined || relation === undefined || !/^\d+$/.test(head ?? '')) {
    throw new RangeError(`no CoNLL-U row: ${line}`);
  }
  if (Number(head) > length) throw new RangeError(`head ${head} is outside its sentence: ${line}`);
  return { word, lemma, upos: upos as UniversalTag, xpos, head: Number(head) - 1, relation };
}
