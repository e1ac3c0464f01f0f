/** Writes the trained classifier of names as a model file: the rows that matter most, int8. */

import { type SectionArray, writeModelFile } from '../../src/language/model-file.ts';
import { nameClasses } from '../../src/language/names/choose-names.ts';
import type { Perceptron } from '../../src/language/tagging/perceptron.ts';
import { addPerceptron, UNIT } from '../tagging/write-tagger.ts';

/** @param eagerness what every class gains over “no name”. */
export function writeNames(
  model: Perceptron,
  rows: number,
  eagerness: number,
  facts: Readonly<Record<string, number | string>>,
): Uint8Array {
  const sections = new Map<string, SectionArray | string>();
  addPerceptron(sections, 'names', model, rows);
  return writeModelFile({
    kind: 'names',
    facts: { ...facts, classes: nameClasses.join(' '), unit: UNIT, eagerness },
    sections,
  });
}
