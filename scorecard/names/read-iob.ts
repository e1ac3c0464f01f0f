/** IOB2 text of Universal NER to sentences of words with the names in them; what is no person, organisation or place is left aside. */
import type { NameKind } from '../../src/model/analysis.ts';

/** A name as people marked it: tokens `[from, to)` of its sentence. `other` is a name of something else. */
export interface GoldName {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind | 'other';
}

export interface NamedSentence {
  /** Name of its document; empty where the file gives none. */
  readonly document: string;
  /** As it was published, where the file tells. */
  readonly text: string;
  readonly words: readonly string[];
  readonly names: readonly GoldName[];
}

const kinds: Readonly<Record<string, GoldName['kind']>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  OTH: 'other',
};

/** @throws RangeError on a row that has no tag, or an inside tag with nothing before it. */
export function readIob(text: string): NamedSentence[] {
  const sentences: NamedSentence[] = [];
  let document = '';
  for (const block of text.split(/(?:\r?\n){2,}/)) {
    document = /^# newdoc id *= *(.+?)\s*$/m.exec(block)?.[1] ?? document;
    const rows = block.split(/\r?\n/).filter(line => /^\d+\t/.test(line));
    if (rows.length === 0) continue;
    const cells = rows.map(row => row.split('\t'));
    const text = /^# text *= *(.*)$/m.exec(block)?.[1] ?? '';
    sentences.push({ document, text, words: cells.map(([, word = '']) => word), names: namesOf(cells) });
  }
  return sentences;
}

function namesOf(rows: readonly (readonly string[])[]): GoldName[] {
  const names: { from: number; to: number; kind: GoldName['kind'] | undefined }[] = [];
  for (const [at, [, word, tag]] of rows.entries()) {
    const [, place, label = ''] = /^(?:([BI])-)?(.*)$/.exec(tag ?? '') ?? [];
    if (tag === undefined) throw new RangeError(`no tag at “${word}”`);
    if (place === 'B') names.push({ from: at, to: at + 1, kind: kinds[label] });
    if (place !== 'I') continue;
    const last = names.at(-1);
    if (last?.to !== at) throw new RangeError(`“${word}” goes on with a name that nothing begins`);
    last.to = at + 1;
  }
  return names.flatMap(({ from, to, kind }) => (kind ? [{ from, to, kind }] : []));
}
