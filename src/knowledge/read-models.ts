/** The trained models from models/en and the kernel that they run on, read whole and checked. */
import { readFile } from 'node:fs/promises';
import { ModelFileError, makeLanguageModels } from '../language/language-models.ts';
import type { LanguageModels } from '../model/knowledge.ts';
import { UserError } from '../model/user-error.ts';

const packageModels = new URL('../../models/en/', import.meta.url);
const kernel = new URL('../language/parsing/kernels/inference-kernel.wasm', import.meta.url);

export interface ReadModels {
  readonly models: LanguageModels;
  /** The files' bytes, always in this order: a changed model makes every reading again. */
  readonly files: readonly Uint8Array[];
}

/** @throws UserError naming the file that is missing or damaged. */
export async function readModels(folder: URL = packageModels): Promise<ReadModels> {
  const [parser, tagger, uncasedTagger, names, references, kernelBytes] = await Promise.all([
    readBytes(new URL('parser.bin', folder)),
    readBytes(new URL('tagger.bin', folder)),
    readBytes(new URL('tagger-uncased.bin', folder)),
    readBytes(new URL('names.bin', folder)),
    readBytes(new URL('references.bin', folder)),
    readBytes(kernel),
  ]);
  try {
    const models = makeLanguageModels({
      tagger,
      uncasedTagger,
      parser,
      names,
      references,
      kernel: compiled(kernelBytes),
    });
    return { models, files: [parser, tagger, uncasedTagger, names, references, kernelBytes] };
  } catch (error) {
    if (error instanceof ModelFileError) throw new UserError(error.message, { hint: fetchAgain });
    throw error;
  }
}

const fetchAgain = 'install the package again, or make the models anew with npm run train';

async function readBytes(file: URL): Promise<Uint8Array> {
  return readFile(file).catch(error => {
    throw new UserError(`The model ${file.pathname} cannot be read: ${error.message}.`, { hint: fetchAgain });
  });
}

/** Undefined where the processor or a policy of the machine allows no WebAssembly SIMD. */
function compiled(bytes: Uint8Array): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}
