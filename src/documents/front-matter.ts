/** The facts that a Markdown file states above its text, between two lines of dashes. Refuses all but plain keys and lists. */

import { documentKinds } from '../model/document.ts';
import { addFacts, type Facts, noFacts } from './draft.ts';
import type { Line } from './lines.ts';
import { readWrittenDay } from './written-day.ts';

export interface FrontMatter {
  /** How many lines it takes, both lines of dashes included; 0 for none. */
  readonly lines: number;
  readonly facts: Facts;
}

const longest = 200;
const keys: Readonly<Record<string, string>> = {
  title: 'title',
  headline: 'title',
  author: 'authors',
  authors: 'authors',
  byline: 'authors',
  outlet: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  site: 'outlet',
  date: 'published',
  published: 'published',
  url: 'url',
  canonical: 'url',
  kind: 'kind',
};

/** Front matter must begin on the first line and be closed, else the dashes are a line across the page. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const close =
    lines[0]?.text === '---'
      ? lines.slice(0, longest).findIndex((line, at) => at > 0 && line.text === '---')
      : -1;
  if (close < 0) return { lines: 0, facts: noFacts };
  const values = valuesOf(lines.slice(1, close));
  const one = (name: string) => values.get(name)?.[0];
  const kind = documentKinds.find(known => known === one('kind'));
  const published = readWrittenDay(one('published') ?? '');
  const address = one('url');
  const facts = addFacts(
    noFacts,
    {
      ...(one('title') && { title: one('title') as string }),
      ...(one('outlet') && { outlet: one('outlet') as string }),
      ...(values.has('authors') && { authors: values.get('authors') as string[] }),
      ...(published && { published }),
      ...(kind && { kind }),
      ...(address && /^https?:/.test(address) && URL.canParse(address) && { canonicalUrl: address }),
    },
    'front-matter',
  );
  return { lines: close + 1, facts };
}

function valuesOf(lines: readonly Line[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  let name: string | undefined;
  for (const { text } of lines) {
    const pair = /^([\w-]{1,40}):(?:[ \t]+(.*))?$/.exec(text);
    const item = /^-[ \t]+(.+)$/.exec(text)?.[1];
    if (pair) {
      name = keys[pair[1]?.toLowerCase() ?? ''];
      if (name && !values.has(name) && pair[2]) values.set(name, listOf(pair[2]));
    } else if (item && name) values.set(name, [...(values.get(name) ?? []), unquote(item)]);
  }
  return values;
}

function listOf(value: string): string[] {
  const inner = /^\[(.*)\]$/.exec(value.trim())?.[1];
  return (inner === undefined ? [value] : inner.split(',')).map(unquote).filter(item => item !== '');
}

function unquote(value: string): string {
  const trimmed = value.trim();
  return /^(["']).*\1$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}
