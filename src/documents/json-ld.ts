/** Facts from a page's JSON-LD: the article among its nodes, its authors, publisher and day. Broken JSON states nothing. */
import type { DocumentKind } from '../model/document.ts';
import type { Facts } from './draft.ts';
import { completeAddress } from './html-facts.ts';
import { readWrittenDay } from './written-day.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonNode = { readonly [key: string]: Json };

/** Kinds of schema.org that are articles; those that say more about the kind of document. */
const kinds: Readonly<Record<string, DocumentKind | undefined>> = {
  Article: undefined,
  BlogPosting: undefined,
  WebPage: undefined,
  ScholarlyArticle: 'analysis',
  AnalysisNewsArticle: 'analysis',
  OpinionNewsArticle: 'analysis',
  BackgroundNewsArticle: 'news',
  NewsArticle: 'news',
  ReportageNewsArticle: 'news',
  LiveBlogPosting: 'news',
  Report: 'report',
};
const mostNodes = 2000;

/** @param scripts the words of each JSON-LD script. */
export function readJsonLd(scripts: readonly string[], address: string | undefined): Partial<Facts> {
  const nodes = scripts.flatMap(script => nodesOf(parse(script)));
  const byId = new Map(
    nodes.flatMap(node => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  // A node may only point at another: the fullest of one id stands for it.
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > Object.keys(byId.get(id) ?? {}).length)
      byId.set(id, node);
  }
  const articles = nodes.filter(node => typesOf(node).some(type => type in kinds));
  const article = articles.find(node => !typesOf(node).includes('WebPage')) ?? articles[0];
  return article ? factsOf(article, byId, address) : {};
}

function factsOf(
  article: JsonNode,
  byId: ReadonlyMap<string, JsonNode>,
  address: string | undefined,
): Partial<Facts> {
  const follow = (value: Json | undefined): JsonNode[] =>
    listOf(value).flatMap(item =>
      typeof item === 'string'
        ? [{ name: item }]
        : isNode(item)
          ? [byId.get(String(item['@id'])) ?? item]
          : [],
    );
  const makers = follow(article.author ?? article.creator);
  const people = makers.filter(maker => !typesOf(maker).some(type => /Organization$/.test(type)));
  const outlet = follow(article.publisher)
    .map(nameOf)
    .find(name => name !== undefined);
  // An organisation that wrote what another publishes is the text's origin, as agencies are.
  const agency = makers
    .filter(maker => !people.includes(maker))
    .map(nameOf)
    .find(name => name !== undefined && name !== outlet);
  const title = textOf(article.headline) ?? textOf(article.name);
  const published = readWrittenDay(textOf(article.datePublished) ?? '');
  const kind = typesOf(article)
    .map(type => kinds[type])
    .find(found => found !== undefined);
  const page = article.mainEntityOfPage ?? article.url;
  const canonicalUrl = completeAddress(textOf(isNode(page) ? page['@id'] : page), address);
  return {
    authors: people.flatMap(person => nameOf(person) ?? []),
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(agency && { agency }),
    ...(published && { published }),
    ...(kind && { kind }),
    ...(canonicalUrl && { canonicalUrl }),
  };
}

function parse(script: string): Json {
  // JSON tells its errors only by throwing, and a page with a broken script is still a page.
  try {
    return JSON.parse(script.replace(/^\s*<!--|-->\s*$/g, '')) as Json;
  } catch {
    return null;
  }
}

/** The nodes of a script: one, a list, or those of its graph. */
function nodesOf(json: Json): JsonNode[] {
  const graphs = listOf(json).filter(isNode).slice(0, mostNodes);
  return graphs.flatMap(node =>
    '@graph' in node ? listOf(node['@graph']).filter(isNode).slice(0, mostNodes) : [node],
  );
}

function typesOf(node: JsonNode): string[] {
  return listOf(node['@type']).filter(type => typeof type === 'string');
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isNode(value: Json | undefined): value is JsonNode {
  return typeof value === 'object' && value !== null && !isList(value);
}

function nameOf(node: JsonNode): string | undefined {
  const name = textOf(node.name);
  return name && !/^https?:/.test(name) ? name : undefined;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}
