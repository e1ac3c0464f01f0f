/**
 * `npm run train -- --attribution DIR --out FILE` for attributions, from text annotated as in PolNeAR; never shipped.
 * `npm run train -- --same-event DIR` for the comparison of event mentions, from ECB+;
 * `npm run train -- --incidents DIR` for the fillers of incidents, from MUC-4; and
 * `npm run train -- --treebanks DIR [--out models/en] [--only tagger,uncased,parser,names,references]`: every language model from the
 * treebanks, the same seed giving the same files.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tagSentence } from '../src/language/tagging/tagger.ts';
import { UserError } from '../src/model/user-error.ts';
import { makeNames } from './names/make-names.ts';
import { learnVocabulary, makeExamples } from './parsing/examples.ts';
import { netWeights, type TrainedParser, trainParser } from './parsing/train-parser.ts';
import { writeParser } from './parsing/write-parser.ts';
import { makeReferences } from './references/make-references.ts';
import {
  JACKKNIFE_SETTINGS,
  PARSER_SETTINGS,
  TAGGER_ROWS,
  TAGGER_SETTINGS,
  UNCASED_TAGGER_ROWS,
} from './settings.ts';
import { jackknifeTags } from './tagging/jackknife.ts';
import { learnLemmas } from './tagging/learn-lemmas.ts';
import { trainTagger } from './tagging/train-tagger.ts';
import { writeTagger } from './tagging/write-tagger.ts';
import { readConflictWords, readIrregularVerbs, readTrainingSentences, readTreebank } from './treebanks.ts';

const parts = ['tagger', 'uncased', 'parser', 'names', 'references'];
const facts = { trainedOn: 'UD English EWT r2.16 + GUM v11 (open documents)', licence: 'CC BY-SA 4.0' };

try {
  const [flag, folder = '', , out = 'models/en'] = process.argv.slice(2);
  if (flag === '--attribution')
    await (await import('./attribution/run-attribution.ts')).runAttribution(folder, process.argv[5]);
  else if (flag === '--same-event')
    await (await import('./same-event/run-same-event.ts')).runSameEvent(folder, out);
  else if (flag === '--incidents')
    await (await import('./incidents/run-incidents.ts')).runIncidents(folder, out);
  else await train(readOptions());
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`error: ${error.message}\n${error.hint ? `hint: ${error.hint}\n` : ''}`);
  process.exitCode = 2;
}

interface Options {
  readonly treebanks: string;
  readonly out: string;
  readonly only: readonly string[];
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      treebanks: { type: 'string' },
      out: { type: 'string', default: 'models/en' },
      only: { type: 'string', default: parts.join(',') },
    },
  });
  const { treebanks = '', out } = values;
  const only = values.only.split(',');
  const hint =
    'npm run train -- --treebanks DIR [--out models/en] [--only tagger,uncased,parser,names,references]';
  if (!existsSync(join(treebanks, 'ewt-train.conllu')))
    throw new UserError(`There is no ewt-train.conllu in “${treebanks}”.`, { hint });
  const unknown = only.find(part => !parts.includes(part));
  if (unknown !== undefined) throw new UserError(`There is no model “${unknown}” to train.`, { hint });
  return { treebanks, out, only };
}

async function train({ treebanks, out, only }: Options): Promise<void> {
  const started = performance.now();
  const say = (message: string): void => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stderr.write(`${seconds.padStart(5)} s  ${message}\n`);
  };
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(out, name), bytes);
  mkdirSync(out, { recursive: true });
  const sentences = readTrainingSentences(treebanks);
  const lexicon = readConflictWords();
  say(`${sentences.length} sentences`);
  if (only.includes('tagger')) {
    const model = trainTagger(sentences, TAGGER_SETTINGS, lexicon);
    const lemmas = learnLemmas(sentences, readIrregularVerbs(), lexicon);
    write('tagger.bin', writeTagger(model, lemmas, TAGGER_ROWS, { ...facts, seed: TAGGER_SETTINGS.seed }));
    say('tagger.bin');
  }
  if (only.includes('uncased')) {
    const settings = { ...TAGGER_SETTINGS, lowerCase: true };
    const model = trainTagger(sentences, settings, lexicon);
    const bytes = writeTagger(model, undefined, UNCASED_TAGGER_ROWS, { ...facts, seed: settings.seed });
    write('tagger-uncased.bin', bytes);
    say('tagger-uncased.bin');
  }
  if (only.includes('parser')) {
    const tags = jackknifeTags(sentences, JACKKNIFE_SETTINGS, say);
    const vocabulary = learnVocabulary(sentences, tags);
    const tagger = trainTagger(sentences, JACKKNIFE_SETTINGS);
    const held = ['ewt-dev', 'gum-dev'].map(name => {
      const gold = readTreebank(treebanks, `${name}.conllu`);
      const predicted = gold.map(({ words }) => tagSentence(words, tagger));
      return { name, examples: makeExamples(gold, predicted, vocabulary) };
    });
    const examples = makeExamples(sentences, tags, vocabulary);
    // Written after each epoch: a training that is stopped leaves its best so far behind.
    const keep = (trained: TrainedParser): void =>
      write(
        'parser.bin',
        writeParser(netWeights(trained, vocabulary), { ...facts, seed: PARSER_SETTINGS.seed }),
      );
    trainParser(examples, vocabulary, PARSER_SETTINGS, held, say, keep);
    say('parser.bin');
  }
  if (only.includes('names')) {
    write('names.bin', await makeNames(treebanks, sentences, facts, say));
    say('names.bin');
  }
  if (only.includes('references')) {
    write('references.bin', await makeReferences(treebanks, facts));
    say('references.bin');
  }
}
