/** Copied text as a benchmark: rewrites planted among the articles of a story, independent reports of it as negatives. */

import { findCopies } from '../../src/corroboration/copies/find-copies.ts';
import { addDays } from '../../src/model/calendar.ts';
import type { CopyLink } from '../../src/model/corroboration.ts';
import type { Document } from '../../src/model/document.ts';
import { overlap } from '../../src/model/passage.ts';
import { type Benchmark, percent } from '../benchmark.ts';
import { holdsFile, holdsFolder } from '../data-folder.ts';
import { precisionRecall } from '../precision-recall.ts';
import {
  type Article,
  plantRewrite,
  type Rewrite,
  type Strength,
  sentencesOf,
  strengths,
} from './plant-rewrites.ts';
import { articlesFolder, type CopiesData, pairOf, pairsFile, readCopies } from './read-articles.ts';

export const copies: Benchmark = {
  name: 'copies',
  measures:
    'which documents are copies of which: rewrites planted by a seeded generator, with independent reports of the same story as negatives',
  setting:
    'each article of six sentences or more rewritten in four strengths, each strength a collection of its own with all articles: *cut* (10 to 50 % of the sentences dropped, agency credit off), *reworked* (a fifth of them moved, 40 % of the words that have a stand-in swapped, clauses turned, own lead, 15 % from other articles), *rewritten* (more of each, the lead from another article, 30 % from others), *paraphrased* (every word that has a stand-in swapped, every sentence turned and thinned where it lets itself); quotations are kept. Negatives are pairs of one story without any shared run of words (silver label “independent”), rewrites included. Machine rewrites: a person who rewrites freely changes more',
  scale: percent,
  figures: [
    'f1',
    'precision',
    'false-copies',
    ...strengths.map(({ name }) => `recall-${name}`),
    'direction',
    'sentences-f1',
  ],
  splits: async dir => ((await holdsFolder(articlesFolder(dir))) ? ['planted'] : []),
  keptBack: [],
  present: async dir => (await holdsFolder(articlesFolder(dir))) && (await holdsFile(pairsFile(dir))),
  async run(dir) {
    const data = await readCopies(dir);
    const counts = strengths.map(strength => scoreStrength(data, strength));
    const sum = (of: (count: Counts) => number) => counts.reduce((total, count) => total + of(count), 0);
    const found = sum(count => count.found);
    const { precision, f1 } = precisionRecall(
      found,
      found + sum(count => count.falseCopies),
      sum(count => count.planted),
    );
    const sentences = precisionRecall(
      sum(count => count.rightSentences),
      sum(count => count.toldSentences),
      sum(count => count.keptSentences),
    );
    return {
      figures: {
        f1: 100 * f1,
        precision: 100 * precision,
        'false-copies': sum(count => count.falseCopies),
        ...Object.fromEntries(
          counts.map(count => [`recall-${count.strength}`, (100 * count.found) / count.planted]),
        ),
        direction: (100 * sum(count => count.rightDirection)) / found,
        'sentences-f1': 100 * sentences.f1,
      },
      notes: [`${sum(count => count.planted)} rewrites, ${sum(count => count.negatives)} negative pairs`],
    };
  },
  published: [],
};

interface Counts {
  readonly strength: string;
  readonly planted: number;
  readonly found: number;
  readonly rightDirection: number;
  readonly negatives: number;
  readonly falseCopies: number;
  /** Sentences of the originals: those that the rewrite kept, those told as copied, those that are both. */
  readonly keptSentences: number;
  readonly toldSentences: number;
  readonly rightSentences: number;
}

/** Shorter articles leave nothing to cut. */
const fewestSentences = 6;

function scoreStrength({ articles, labelOf }: CopiesData, strength: Strength): Counts {
  const byStory = Map.groupBy(articles, ({ story }) => story);
  const planted = articles
    .filter(({ text }) => sentencesOf(text).length >= fewestSentences)
    .map(article => {
      const others = (byStory.get(article.story) ?? []).filter(
        other => labelOf(article.id, other.id) === 'independent',
      );
      return { article, others, rewrite: plantRewrite(article, others, strength) };
    });
  const documents = [
    ...articles.map(documentOf),
    ...planted.map(({ article, rewrite }) => rewrittenDocument(article, rewrite)),
  ];
  const links = new Map(findCopies(documents).map(link => [pairOf(link.original, link.copy), link]));
  const linkOf = (one: string, other: string) => links.get(pairOf(one, other));

  const found = planted.flatMap(({ article, rewrite }) => {
    const link = linkOf(article.id, idOf(rewrite));
    return link?.whole ? [{ article, rewrite, link }] : [];
  });
  const negatives = planted.flatMap(({ article, others, rewrite }) => [
    ...others.filter(other => article.id < other.id).map(other => [article.id, other.id] as const),
    // An article that lent a sentence, or is itself a copy of one that did, is no independent report.
    ...others
      .filter(other =>
        rewrite.donors.every(donor => donor !== other.id && labelOf(donor, other.id) === 'independent'),
      )
      .map(other => [idOf(rewrite), other.id] as const),
  ]);
  const sentences = found.map(({ article, rewrite, link }) => scoreSentences(article, rewrite, link));
  const sum = (of: (counts: ReturnType<typeof scoreSentences>) => number) =>
    sentences.reduce((total, counts) => total + of(counts), 0);
  return {
    strength: strength.name,
    planted: planted.length,
    found: found.length,
    rightDirection: found.filter(
      ({ article, link }) => link.original === article.id && link.direction !== 'unknown',
    ).length,
    negatives: negatives.length,
    falseCopies: negatives.filter(([one, other]) => linkOf(one, other)?.whole).length,
    keptSentences: sum(({ kept }) => kept),
    toldSentences: sum(({ told }) => told),
    rightSentences: sum(({ right }) => right),
  };
}

/** Which sentences of the original are told as copied, against those that the rewrite kept. */
function scoreSentences(article: Article, rewrite: Rewrite, { original, passages }: CopyLink) {
  let from = 0;
  const spans = sentencesOf(article.text).map(sentence => {
    const start = article.text.indexOf(sentence, from);
    from = start + sentence.length;
    return { sentence, start, end: from };
  });
  const side = original === article.id ? ('from' as const) : ('to' as const);
  const isTold = (span: { start: number; end: number }) =>
    passages.some(passage => overlap(passage[side], span) * 2 >= span.end - span.start);
  const kept = spans.filter(({ sentence }) => rewrite.kept.includes(sentence));
  const told = spans.filter(isTold);
  return { kept: kept.length, told: told.length, right: kept.filter(isTold).length };
}

function documentOf({ id, outlet, published, text }: Article): Document {
  return {
    id,
    sha256: '0'.repeat(64),
    path: `${id}.txt`,
    outlet,
    ...(published ? { published } : {}),
    authors: [],
    language: 'en',
    text,
    blocks: [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      kind: 'paragraph',
      start: index,
      end: index + line.length,
    })),
    grounds: {},
  };
}

/** In an outlet of its own, a day later. */
function rewrittenDocument(article: Article, rewrite: Rewrite): Document {
  const { published, ...rest } = article;
  return documentOf({
    ...rest,
    id: idOf(rewrite),
    outlet: 'The Rewrite Desk',
    published: published && addDays(published, 1),
    text: rewrite.text,
  });
}

function idOf({ of, strength }: Rewrite): string {
  return `${of}-${strength}`;
}
