/** CoNLL-U text to sentences of basic dependencies; multiword ranges and empty nodes are left aside. */

export interface TreeSentence {
  readonly words: readonly string[];
  readonly upos: readonly string[];
  /** Index of each word's head, -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/** @throws RangeError on a row with too few columns or a head that is no word of its sentence. */
export function readConllu(text: string): TreeSentence[] {
  return text
    .split(/(?:\r?\n){2,}/)
    .map(block => block.split(/\r?\n/).filter(line => /^\d+\t/.test(line)))
    .filter(lines => lines.length > 0)
    .map(readSentence);
}

function readSentence(lines: readonly string[]): TreeSentence {
  const rows = lines.map(line => readRow(line, lines.length));
  return {
    words: rows.map(row => row.word),
    upos: rows.map(row => row.upos),
    heads: rows.map(row => row.head),
    relations: rows.map(row => row.relation),
  };
}

function readRow(line: string, length: number) {
  const [, word, , upos, , , head, relation] = line.split('\t');
  if (word === undefined || upos === undefined || relation === undefined || !/^\d+$/.test(head ?? '')) {
    throw new RangeError(`no CoNLL-U row: ${line}`);
  }
  if (Number(head) > length) throw new RangeError(`head ${head} is outside its sentence: ${line}`);
  return { word, upos, head: Number(head) - 1, relation };
}
