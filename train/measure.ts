/**
 * `node train/measure.ts FILE.conllu`: what the scorecard's three figures do not tell. F1 of single relations, how often an
 * arc is right by the confidence it carries, lemmas, and the same text read in lower case.
 */
import { readFileSync } from 'node:fs';
import { type GoldSentence, readConllu } from '../scorecard/treebanks/read-conllu.ts';
import { readLexicon } from '../src/knowledge/read-lexicon.ts';
import { readModels } from '../src/knowledge/read-models.ts';
import { formOf } from '../src/language/model-form.ts';
import { readTree, type TaggedTree } from '../src/language/read-tree.ts';

const shown = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'conj',
  'appos',
  'nmod',
  'parataxis',
];
const steps = [0, 0.25, 0.4, 0.55, 0.7, 0.85, 0.95, 1.01];

const { lexicon } = await readLexicon(new URL('../data/en/', import.meta.url));
const { models } = await readModels();
const gold = readConllu(readFileSync(process.argv[2] ?? '', 'utf8'));
const trees = gold.map(({ words }) => readTree(words.map(formOf), { lexicon, models }));
const uncased = gold.map(({ words }) =>
  readTree(
    words.map(word => formOf(word).toLowerCase()),
    { lexicon, models },
    { allLowerCase: true },
  ),
);
const say = (line: string) => process.stdout.write(`${line}\n`);

say(`cased: ${accuracies(trees)}`);
say(`in lower case: ${accuracies(uncased)}`);
for (const name of shown) say(`${name.padEnd(12)} F1 ${relationF1(name).toFixed(1)}`);
for (const [index, from] of steps.slice(0, -1).entries()) say(calibration(from, steps[index + 1] as number));

function accuracies(read: readonly TaggedTree[]): string {
  const share = (isRight: (tree: TaggedTree, sentence: GoldSentence, at: number) => boolean) => {
    const words = eachWord(read, isRight);
    return ((100 * words.filter(Boolean).length) / words.length).toFixed(1);
  };
  const upos = share(({ tags }, sentence, at) => tags[at]?.upos === sentence.upos[at]);
  const xpos = share(({ tags }, sentence, at) => tags[at]?.xpos === sentence.xpos[at]);
  const lemma = share(({ lemmas }, sentence, at) => lemmas[at] === sentence.lemmas[at]?.toLowerCase());
  const las = share(isRightArc);
  return `UPOS ${upos}, XPOS ${xpos}, lemma ${lemma}, LAS ${las}`;
}

function eachWord<T>(
  read: readonly TaggedTree[],
  value: (tree: TaggedTree, sentence: GoldSentence, at: number) => T,
): T[] {
  return read.flatMap((tree, index) => {
    const sentence = gold[index] as GoldSentence;
    return sentence.words.map((_, at) => value(tree, sentence, at));
  });
}

function isRightArc({ arcs }: TaggedTree, { heads, relations }: GoldSentence, at: number): boolean {
  return arcs[at]?.head === heads[at] && arcs[at]?.relation === relations[at];
}

function relationF1(name: string): number {
  const given = eachWord(trees, ({ arcs }, _, at) => arcs[at]?.relation === name).filter(Boolean).length;
  const there = eachWord(trees, (_, sentence, at) => sentence.relations[at] === name).filter(Boolean).length;
  const right = eachWord(
    trees,
    (tree, sentence, at) => sentence.relations[at] === name && isRightArc(tree, sentence, at),
  ).filter(Boolean).length;
  return (200 * right) / (given + there);
}

function calibration(from: number, to: number): string {
  const within = eachWord(trees, (tree, sentence, at) => ({
    confidence: tree.arcs[at]?.confidence ?? 0,
    right: isRightArc(tree, sentence, at),
  })).filter(({ confidence }) => confidence >= from && confidence < to);
  const right = (100 * within.filter(({ right }) => right).length) / within.length;
  const said = (100 * within.reduce((sum, { confidence }) => sum + confidence, 0)) / within.length;
  return `confidence from ${from}: ${within.length} words, said ${said.toFixed(1)} %, right ${right.toFixed(1)} %`;
}
