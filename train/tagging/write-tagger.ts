/** Writes a trained tagger as a model file: the rows that matter most, int8 with a power-of-two scale a row. */

import { type SectionArray, writeModelFile } from '../../src/language/model-file.ts';
import type { LemmaModel, LemmaRule } from '../../src/language/tagging/lemmatise.ts';
import type { Perceptron } from '../../src/language/tagging/perceptron.ts';
import type { TaggerModel } from '../../src/language/tagging/tagger.ts';

export interface PruneSettings {
  readonly xposRows: number;
  readonly uposRows: number;
}

/** Whole numbers stand for this part of a weight. */
export const UNIT = 1 / 32;
const MAX_SHIFT = 3;

export function writeTagger(
  model: TaggerModel<Perceptron>,
  lemmas: LemmaModel | undefined,
  prune: PruneSettings,
  facts: Readonly<Record<string, number | string>>,
): Uint8Array {
  const sections = new Map<string, SectionArray | string>();
  sections.set('xpos.tags', model.xposTags.join('\n'));
  sections.set('upos.tags', model.uposTags.join('\n'));
  sections.set('upos.allowed', model.uposOfXpos.map(list => list.join(' ')).join('\n'));
  sections.set(
    'dictionary',
    [...model.dictionary].map(([word, { ambiguity, fixed }]) => `${word}\t${ambiguity}\t${fixed}`).join('\n'),
  );
  addPerceptron(sections, 'xpos', model.xpos, prune.xposRows);
  addPerceptron(sections, 'upos', model.upos, prune.uposRows);
  if (lemmas) {
    sections.set('lemma.exceptions', ruleLines(lemmas.exceptions));
    sections.set('lemma.endings', ruleLines(lemmas.endings));
    sections.set(
      'lemma.changes',
      [...lemmas.changes]
        .flatMap(([xpos, changes]) => changes.map(({ from, to }) => `${xpos}\t${from}\t${to}`))
        .join('\n'),
    );
    sections.set('lemma.known', [...lemmas.known].join('\n'));
  }
  return writeModelFile({
    kind: 'tagger',
    facts: { lowerCase: model.lowerCase ? 1 : 0, ...facts },
    sections,
  });
}

function ruleLines(rules: ReadonlyMap<string, LemmaRule>): string {
  return [...rules].map(([key, { drop, add }]) => `${key}\t${drop}\t${add}`).join('\n');
}

export function addPerceptron(
  sections: Map<string, SectionArray | string>,
  name: string,
  model: Perceptron,
  limit: number,
): void {
  const { table, weights, classes } = model;
  const rows: { readonly key: number; readonly row: number; readonly most: number }[] = [];
  for (let slot = 0; slot < table.keys.length; slot++) {
    if (table.keys[slot] === 0) continue;
    const row = table.rows[slot]!;
    let most = 0;
    for (let tag = 0; tag < classes; tag++) most = Math.max(most, Math.abs(weights[row * classes + tag]!));
    if (most >= UNIT) rows.push({ key: table.keys[slot]!, row, most });
  }
  rows.sort((left, right) => right.most - left.most || left.key - right.key);
  const kept = rows.slice(0, limit).sort((left, right) => (left.key >>> 0) - (right.key >>> 0));
  const heads: number[] = [];
  const gaps: number[] = [];
  const classesOf: number[] = [];
  const values: number[] = [];
  let before = 0;
  for (const { key, row, most } of kept) {
    addVariable(gaps, (key >>> 0) - before);
    before = key >>> 0;
    let shift = 0;
    while (shift < MAX_SHIFT && Math.round(most / UNIT) >> shift > 127) shift++;
    let count = 0;
    for (let tag = 0; tag < classes; tag++) {
      const value = Math.max(
        -127,
        Math.min(127, Math.round(weights[row * classes + tag]! / UNIT / 2 ** shift)),
      );
      if (value === 0) continue;
      count++;
      classesOf.push(tag);
      values.push(value);
    }
    heads.push(count | (shift << 6));
  }
  sections.set(`${name}.gaps`, Uint8Array.from(gaps));
  sections.set(`${name}.heads`, Uint8Array.from(heads));
  sections.set(`${name}.classes`, Uint8Array.from(classesOf));
  sections.set(`${name}.values`, Int8Array.from(values));
}

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function addVariable(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
