/** What a page states of itself outside its text: JSON-LD first, then meta tags. Refuses numbers whose order is open. */
import { addFacts, type Facts, noFacts } from './draft.ts';
import { readJsonLd } from './json-ld.ts';
import type { HtmlNode } from './libraries.ts';
import { readWrittenDay } from './written-day.ts';

/** Names of meta tags by fact, the most telling first. */
const metaNames = {
  title: ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'parsely-title', 'headline'],
  outlet: ['og:site_name', 'application-name', 'citation_journal_title', 'dc.publisher', 'publisher'],
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'citation_publication_date',
    'dc.date',
    'dcterms.date',
    'parsely-pub-date',
    'pubdate',
    'publish-date',
    'date',
  ],
  authors: ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'byl'],
} as const;

export interface PageHead {
  readonly facts: Facts;
  readonly language?: string;
  /** The words of `<title>`, often with the outlet's name behind them. */
  readonly titleTag: string;
}

/** @param address where the page was published, to complete relative links. */
export function readPageHead(root: HtmlNode, address: string | undefined): PageHead {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  let canonical: string | undefined;
  let language: string | undefined;
  let titleTag = '';
  for (const node of elementsOf(root)) {
    const attribute = (name: string) => node.getAttribute?.(name)?.trim() ?? '';
    const tag = node.nodeName.toLowerCase();
    if (tag === 'html') language = /^[a-z]{2,3}\b/i.exec(attribute('lang'))?.[0].toLowerCase();
    else if (tag === 'title' && titleTag === '') titleTag = textOf(node);
    else if (tag === 'link' && /\bcanonical\b/i.test(attribute('rel'))) canonical ??= attribute('href');
    else if (tag === 'script' && /^application\/ld\+json\b/i.test(attribute('type')))
      scripts.push(textOf(node));
    else if (tag === 'meta') {
      const name = (attribute('property') || attribute('name') || attribute('itemprop')).toLowerCase();
      if (name && attribute('content'))
        metas.set(name, [...(metas.get(name) ?? []), attribute('content')].slice(0, 20));
    }
  }
  const stated = addFacts(noFacts, readJsonLd(scripts, address), 'json-ld');
  const link = completeAddress(canonical ?? metas.get('og:url')?.[0], address);
  const facts = addFacts(link ? { ...stated, canonicalUrl: link } : stated, metaFacts(metas), 'meta');
  return { facts, titleTag: titleTag.replace(/\s+/g, ' ').trim(), ...(language && { language }) };
}

/** A full `http` address; undefined for anything else. */
export function completeAddress(link: string | undefined, base: string | undefined): string | undefined {
  if (!link || !URL.canParse(link, base)) return undefined;
  const { href } = new URL(link, base);
  return /^https?:/.test(href) ? href : undefined;
}

function metaFacts(metas: ReadonlyMap<string, readonly string[]>): Partial<Facts> {
  const first = (names: readonly string[]) =>
    names.flatMap(name => metas.get(name) ?? [])[0]?.replace(/\s+/g, ' ');
  const title = first(metaNames.title);
  const outlet = first(metaNames.outlet);
  const published = metaNames.published
    .map(name => readWrittenDay(metas.get(name)?.[0] ?? ''))
    .find(day => day !== undefined);
  const authors = metaNames.authors
    .map(name => authorsOf(metas.get(name) ?? []))
    .find(names => names.length > 0);
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(authors && { authors }),
  };
}

/** An address is no name. */
function authorsOf(values: readonly string[]): string[] {
  const names = values.flatMap(value => value.replace(/^by\s+/i, '').split(/\s*(?:,|;|\band\b)\s*/));
  return [
    ...new Set(names.filter(name => name !== '' && !/^https?:|@|^\/\//.test(name) && name.length <= 80)),
  ];
}

function* elementsOf(root: HtmlNode): Generator<HtmlNode> {
  for (let node: HtmlNode | null = root; node; ) {
    if (node.nodeType === 1) yield node;
    let next: HtmlNode | null = node.firstChild;
    for (let at: HtmlNode | null = node; !next && at && at !== root; at = at.parentNode)
      next = at.nextSibling;
    node = next;
  }
}

function textOf(node: HtmlNode): string {
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += child.nodeValue ?? '';
  return text;
}
