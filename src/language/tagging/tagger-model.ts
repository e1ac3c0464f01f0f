/** The tagger's weights: a model file in, tables ready for scoring out. */
import type { UniversalTag } from '../../model/analysis.ts';
import { linesOf, type ModelFile, numberFact, numbersOf, type SectionArray } from '../model-file.ts';
import { makeFeatureTable } from './feature-table.ts';
import type { SparsePerceptron } from './perceptron.ts';
import type { TaggerModel } from './tagger.ts';

export function loadTagger(file: ModelFile): TaggerModel<SparsePerceptron> {
  const xposTags = linesOf(file, 'xpos.tags');
  const uposTags = linesOf(file, 'upos.tags') as UniversalTag[];
  return {
    xposTags,
    uposTags,
    xpos: loadPerceptron(file, 'xpos', xposTags.length),
    upos: loadPerceptron(file, 'upos', uposTags.length),
    uposOfXpos: linesOf(file, 'upos.allowed').map(line => line.split(' ').map(Number)),
    dictionary: new Map(
      linesOf(file, 'dictionary').map(line => {
        const [word = '', ambiguity = '0', fixed = '-1'] = line.split('\t');
        return [word, { ambiguity: Number(ambiguity), fixed: Number(fixed) }] as const;
      }),
    ),
    forms: new Map(),
    outside: {},
    lowerCase: numberFact(file, 'lowerCase') === 1,
  };
}

/**
 * Rows come in the order of their unsigned keys: the gap to the key before (seven bits a byte, lowest first), a byte
 * with how many classes have a weight and, above bit 6, how far the weights are shifted, then class and int8 weight.
 */
export function loadPerceptron(file: ModelFile, name: string, classes: number): SparsePerceptron {
  const heads = numbersOf(file, `${name}.heads`);
  const stored = numbersOf(file, `${name}.values`);
  const starts = new Uint32Array(heads.length + 1);
  const values = new Int16Array(stored.length);
  for (let row = 0; row < heads.length; row++) {
    const head = heads[row]!;
    const end = starts[row]! + (head & 63);
    for (let at = starts[row]!; at < end; at++) values[at] = stored[at]! << (head >> 6);
    starts[row + 1] = end;
  }
  return {
    table: makeFeatureTable(readKeys(numbersOf(file, `${name}.gaps`), heads.length)),
    starts,
    tags: numbersOf(file, `${name}.classes`) as Uint8Array,
    values,
    classes,
  };
}

function readKeys(gaps: SectionArray, count: number): Int32Array {
  const keys = new Int32Array(count);
  let key = 0;
  let at = 0;
  for (let row = 0; row < count; row++) {
    let factor = 1;
    for (; gaps[at]! > 127; at++) {
      key += (gaps[at]! & 127) * factor;
      factor *= 128;
    }
    key += gaps[at++]! * factor;
    keys[row] = key | 0;
  }
  return keys;
}
