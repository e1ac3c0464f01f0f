/** The live libraries of the documents stage, each loaded at its first call. A library that fails on a page finds nothing. */

import {
  type BoilerplatePhrase,
  type DocumentLibraries,
  type HtmlNode,
  phraseMatches,
  phrasePlaces,
} from '../documents/libraries.ts';
import { oneOf, readTable } from '../knowledge/read-table.ts';
import { isPlainEnglish } from './plain-english.ts';

const table = new URL('../../data/en/boilerplate.csv', import.meta.url);
const columns = ['phrase', 'match', 'where', 'words', 'reason'];
let phrases: Promise<readonly BoilerplatePhrase[]> | undefined;

/** What `readDocument` is given outside tests, and in most tests too. */
export const documentLibraries: DocumentLibraries = {
  boilerplate: () => {
    phrases ??= readPhrases(table);
    return phrases;
  },
  // Its doctype has no next sibling, so a walk must begin below the document itself.
  parseHtml: async markup => (await parsePage(markup)).documentElement as unknown as HtmlNode,
  extractMain: async (markup, address) => ({
    first: await firstArticle(markup, address),
    second: await secondArticle(markup),
  }),
  detectLanguage,
  sniffCharset,
};

/** @throws UserError naming the row that a curator has to mend. */
export async function readPhrases(file: URL): Promise<BoilerplatePhrase[]> {
  const { rows } = await readTable(file, columns);
  return rows.map(row => ({
    phrase: row.phrase ?? '',
    match: oneOf(row, 'match', phraseMatches),
    where: oneOf(row, 'where', phrasePlaces),
    words: Number(row.words),
    reason: row.reason ?? '',
  }));
}

async function parsePage(markup: string) {
  const { parseHTML } = await import('linkedom');
  return parseHTML(wholePage(markup)).document;
}

/** linkedom reads a `<body>` without its `<html>` as an empty page. */
function wholePage(markup: string): string {
  if (/<html[\s>]/i.test(markup)) return markup;
  return `<!DOCTYPE html><html><body>${markup.replace(/<!doctype[^>]{0,300}>|<\/?body[^>]{0,300}>/gi, '')}</body></html>`;
}

async function firstArticle(markup: string, address: string | undefined): Promise<string | undefined> {
  const { Defuddle } = await import('defuddle/node');
  try {
    const page = await parsePage(markup);
    // It reads the scripts' JSON for facts that nobody asks it for, and complains of broken ones on the console.
    for (const script of page.querySelectorAll('script')) script.remove();
    // Without `useAsync: false` it would ask other servers about some pages.
    const article = await Defuddle(page, address, { useAsync: false });
    return article.content || undefined;
  } catch {
    return undefined;
  }
}

async function secondArticle(markup: string): Promise<string | undefined> {
  const { Readability } = await import('@mozilla/readability');
  try {
    return new Readability(await parsePage(markup)).parse()?.content ?? undefined;
  } catch {
    return undefined;
  }
}

/** eld knows when it is unsure; franc then knows the languages that eld lacks. */
async function detectLanguage(text: string): Promise<string> {
  if (text.trim() === '') return 'und';
  if (isPlainEnglish(text)) return 'en';
  const { eld } = await import('eld/medium');
  const found = eld.detect(text);
  if (found.language && found.isReliable()) return found.language;
  const { franc } = await import('franc');
  const code = franc(text, { minLength: 20 });
  return code === 'und' ? 'und' : new Intl.Locale(code).language;
}

async function sniffCharset(bytes: Uint8Array): Promise<string | undefined> {
  const { getEncoding } = await import('encoding-sniffer');
  const stated = getEncoding(bytes, { defaultEncoding: 'x-user-defined' });
  return stated === 'x-user-defined' ? undefined : stated;
}
