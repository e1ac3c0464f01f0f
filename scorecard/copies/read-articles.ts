/** The articles of `copies/news_cluster`, and which pairs of one story share no run of words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { namesIn } from '../data-folder.ts';
import type { Article } from './plant-rewrites.ts';

interface ArticleFile {
  readonly dId: string;
  readonly newsCluster: { readonly EventId: number };
  readonly source_domain: string;
  readonly date_publish: string | null;
  readonly title: string | null;
  readonly text: string | null;
}

export interface CopiesData {
  /** In order of their file names. */
  readonly articles: readonly Article[];
  /** The silver label of a pair of articles, in either order; absent where the table has none. */
  readonly labelOf: (one: string, other: string) => string | undefined;
}

export const articlesFolder = (dir: string) => join(dir, 'copies', 'news_cluster');
export const pairsFile = (dir: string) => join(dir, 'copies', 'reuse_pairs_silver.tsv');

export async function readCopies(dir: string): Promise<CopiesData> {
  const files = (await namesIn(articlesFolder(dir))).filter(name => name.endsWith('.json'));
  const articles = await Promise.all(
    files.map(async name => articleFrom(JSON.parse(await readFile(join(articlesFolder(dir), name), 'utf8')))),
  );
  const rows: readonly { label: string; idA: string; idB: string }[] = parse(await readFile(pairsFile(dir)), {
    columns: true,
    delimiter: '\t',
    quote: null,
  });
  const labels = new Map(rows.map(({ label, idA, idB }) => [pairOf(idA, idB), label]));
  return { articles, labelOf: (one, other) => labels.get(pairOf(one, other)) };
}

function articleFrom({ dId, newsCluster, source_domain, date_publish, title, text }: ArticleFile): Article {
  return {
    id: dId,
    story: String(newsCluster.EventId),
    outlet: source_domain,
    published: date_publish?.slice(0, 10) ?? '',
    title: title ?? '',
    text: text ?? '',
  };
}

/** One key for two ids, in either order. */
export function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
