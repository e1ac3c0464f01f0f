/** The shipped models with the WebAssembly kernel and without it. */
import { readFileSync } from 'node:fs';
import { makeLanguageModels } from '../../src/language/language-models.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));

export function kernelModule(): WebAssembly.Module {
  return new WebAssembly.Module(read('src/language/parsing/kernels/inference-kernel.wasm'));
}

export function shippedModels(kernel: WebAssembly.Module | null = kernelModule()) {
  return makeLanguageModels({
    tagger: read('models/en/tagger.bin'),
    uncasedTagger: read('models/en/tagger-uncased.bin'),
    parser: read('models/en/parser.bin'),
    names: read('models/en/names.bin'),
    references: read('models/en/references.bin'),
    kernel: kernel ?? undefined,
  });
}
