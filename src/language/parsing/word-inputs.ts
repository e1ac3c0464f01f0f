/**
 * What the first layer's gates get from each word: its table rows side by side, times the first matrix. A third of the
 * parser's work, so the commonest words of a process are worked out once and kept; each word's numbers depend on itself
 * alone, so kept or not they are the same bits.
 */
import type { Tags } from '../../model/knowledge.ts';
import { parseFeatureTexts } from './parse-features.ts';
import type { ParserModel } from './parser-model.ts';
import { multiply, type Place } from './parser-net.ts';

/** What was met before of a word with its tags. */
export interface SeenWord {
  /** Its row in each feature table. */
  readonly rows: Int32Array;
  /** Where its gates are kept, −1 where they are not. */
  slot: number;
}

/** Words met so far and the gates of the first that were met, which are the commonest. */
export interface WordMemory {
  readonly seen: Map<string, SeenWord>;
  readonly gates: Float32Array;
  slots: number;
}

const INPUT_LIMIT = 8191;
const MAX_SEEN = 40_000;
/** Words whose gates are kept: 15 MB, four in five words of reporting. */
const KEPT = 2_500;

export function wordMemory(hidden: number): WordMemory {
  return { seen: new Map(), gates: new Float32Array(KEPT * 8 * hidden), slots: 0 };
}

/** Address of one row of 8·hidden floats a word. */
export function firstGates(
  words: readonly string[],
  tags: readonly Tags[],
  model: ParserModel,
  place: Place,
): number {
  const width = 8 * model.hidden;
  const met = words.map((word, at) => meet(word, tags[at] as Tags, model));
  const fresh = met.filter(({ slot }) => slot < 0);
  const made = place(fresh.length * width * 4);
  const { rows, scales } = inputRows(fresh, model, place);
  multiply(model, rows, fresh.length, scales, (model.layers[0] as ParserModel['layers'][number]).input, made);
  const target = place(words.length * width * 4);
  const gates = new Float32Array(model.kernel.buffer, target, words.length * width);
  const news = new Float32Array(model.kernel.buffer, made, fresh.length * width);
  const { memory } = model;
  let next = 0;
  for (const [at, word] of met.entries()) {
    // A word twice in the sentence was not kept when the rows were made: it has a row for each.
    const isFresh = fresh[next] === word;
    const row = isFresh
      ? news.subarray(next * width, ++next * width)
      : memory.gates.subarray(word.slot * width, (word.slot + 1) * width);
    gates.set(row, at * width);
    if (word.slot < 0 && memory.slots < KEPT) {
      word.slot = memory.slots++;
      memory.gates.set(row, word.slot * width);
    }
  }
  return target;
}

function meet(word: string, { xpos, upos }: Tags, { features, memory }: ParserModel): SeenWord {
  const key = `${word} ${xpos} ${upos}`;
  const known = memory.seen.get(key);
  if (known) return known;
  const texts = parseFeatureTexts(word, xpos, upos);
  const rows = Int32Array.from(texts, (text, feature) => features[feature]!.rows.get(text) ?? 0);
  if (memory.seen.size >= MAX_SEEN) forget(memory);
  const met = { rows, slot: -1 };
  memory.seen.set(key, met);
  return met;
}

/** Those whose gates are kept stay. */
function forget({ seen }: WordMemory): void {
  for (const [key, { slot }] of seen) if (slot < 0) seen.delete(key);
}

/** The table rows of each word's features side by side, as int16 with one scale a word. */
function inputRows(
  words: readonly SeenWord[],
  { kernel, features, inputWidth }: ParserModel,
  place: Place,
): { readonly rows: number; readonly scales: number } {
  const rows = place(words.length * inputWidth * 2);
  const scales = place(words.length * 4);
  const values = new Int16Array(kernel.buffer, rows, words.length * inputWidth);
  const rowScales = new Float32Array(kernel.buffer, scales, words.length);
  for (const [index, { rows: ids }] of words.entries()) {
    let most = 1e-9;
    for (let feature = 0; feature < features.length; feature++)
      most = Math.max(most, features[feature]!.scales[ids[feature]!]!);
    rowScales[index] = (most * 127) / INPUT_LIMIT;
    let to = index * inputWidth;
    for (let feature = 0; feature < features.length; feature++) {
      const { values: table, scales: tableScales, width } = features[feature]!;
      const factor = (tableScales[ids[feature]!]! / most) * (INPUT_LIMIT / 127);
      const from = ids[feature]! * width;
      for (let i = 0; i < width; i++) values[to++] = Math.round(table[from + i]! * factor);
    }
  }
  return { rows, scales };
}
