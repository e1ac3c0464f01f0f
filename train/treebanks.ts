/** The treebank files that training reads, by name, without the documents whose licence forbids shipping. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GoldSentence, readConllu } from '../scorecard/treebanks/read-conllu.ts';
import { mayTrain } from './licences.ts';
import type { IrregularVerb } from './tagging/learn-lemmas.ts';
import type { TagLexicon } from './tagging/tag-dictionary.ts';

export function readTrainingSentences(folder: string): GoldSentence[] {
  return ['ewt-train.conllu', 'gum-train.conllu']
    .flatMap(name => readTreebank(folder, name))
    .filter(sentence => mayTrain(sentence.document));
}

export function readTreebank(folder: string, name: string): GoldSentence[] {
  return readConllu(readFileSync(join(folder, name), 'utf8'));
}

/** Words of conflict reporting and the tags they may take; written by hand, in data/training. */
export function readConflictWords(): TagLexicon {
  const lines = readFileSync(new URL('../data/training/conflict-words.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return new Map(
    lines.map(line => {
      const [word = '', tags = ''] = line.split(',');
      return [word, tags] as const;
    }),
  );
}

/** English verbs whose past cannot be told from the ending; written by hand, in data/training. */
export function readIrregularVerbs(): IrregularVerb[] {
  const lines = readFileSync(new URL('../data/training/irregular-verbs.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map(line => {
    const [base = '', past = '', participle = ''] = line.split(',');
    return { base, past, participle };
  });
}
