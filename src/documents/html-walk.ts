/** A parsed page to its visible blocks, in reading order. Scripts, comments, forms and hidden parts give no text. */
import type { BlockKind } from '../model/document.ts';
import { readDataTable } from './html-table.ts';
import type { HtmlNode } from './libraries.ts';

export interface HtmlBlock {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly text: string;
  /** Its markup says that it names the author. */
  readonly byline: boolean;
  /** In a menu, a footer or beside the article. */
  readonly outside: boolean;
}

/** What an open element makes of the text inside it. */
type Frame = Omit<HtmlBlock, 'text'> & { readonly node: HtmlNode | undefined };

const silent = tags(
  'script style template noscript svg math iframe object embed canvas select option datalist button input textarea dialog audio video map head title',
);
const outsideTags = tags('nav footer aside menu form');
const blockTags = tags(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption',
);
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const bylineName = /(?:^|[\s_-])(?:byline|author-?name|article-?author|post-?author)(?:$|[\s_-])/i;

function tags(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** All visible blocks. The walk keeps its own stack: hostile pages nest deeper than calls may. */
export function walkHtml(root: HtmlNode): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const frames: Frame[] = [{ kind: 'paragraph', byline: false, outside: false, node: undefined }];
  let buffer: string[] = [];
  const flush = () => {
    const { node: _, ...frame } = frames.at(-1) as Frame;
    for (const text of paragraphsOf(buffer)) blocks.push({ ...frame, text });
    buffer = [];
  };
  for (let node: HtmlNode | null = root; node; ) {
    const inner = enter(node);
    if (inner) node = inner;
    else node = leave(node);
  }
  flush();
  return blocks;

  /** Takes the node's text or opens its frame; its first child where there is something to read inside. */
  function enter(node: HtmlNode): HtmlNode | null {
    if (node.nodeType === 3) buffer.push((node.nodeValue ?? '').replace(/\s+/g, ' '));
    if (node.nodeType === 9) return node.firstChild;
    const tag = node.nodeName.toLowerCase();
    if (node.nodeType !== 1 || silent.has(tag) || isHidden(node)) return null;
    if (tag === 'br') buffer.push('\n');
    if (blockTags.has(tag) || isByline(node)) {
      flush();
      frames.push(frameOf(node, tag, frames.at(-1) as Frame));
    }
    const table = tag === 'table' ? readDataTable(node) : undefined;
    if (table === undefined) return node.firstChild;
    blocks.push({ kind: 'table', byline: false, outside: (frames.at(-1) as Frame).outside, text: table });
    return null;
  }

  /** Climbs to the next node, closing the frames that end on the way. */
  function leave(from: HtmlNode): HtmlNode | null {
    for (let node: HtmlNode | null = from; node; node = node.parentNode) {
      if (frames.at(-1)?.node === node) {
        flush();
        frames.pop();
      }
      if (node === root) return null;
      if (node.nextSibling) return node.nextSibling;
    }
    return null;
  }
}

/** How many nodes the page has, and how many stand inside each other at most. */
export function measureHtml(root: HtmlNode): { readonly nodes: number; readonly depth: number } {
  let nodes = 0;
  let depth = 0;
  let deepest = 0;
  for (let node: HtmlNode | null = root; node; ) {
    nodes++;
    if (node.firstChild) {
      node = node.firstChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  return { nodes, depth: deepest };
}

function frameOf(node: HtmlNode, tag: string, outer: Frame): Frame {
  const outside = outer.outside || outsideTags.has(tag) || node.getAttribute?.('role') === 'navigation';
  const byline = outer.byline || isByline(node);
  const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
  if (level) return { kind: level === 1 ? 'title' : 'heading', level, byline, outside, node };
  if (tag === 'li')
    return {
      kind: 'list-item',
      level: outer.kind === 'list-item' ? (outer.level ?? 1) + 1 : 1,
      byline,
      outside,
      node,
    };
  if (tag === 'blockquote') return { kind: 'quote', byline, outside, node };
  if (tag === 'figcaption' || tag === 'caption') return { kind: 'caption', byline, outside, node };
  return { kind: outer.kind, ...(outer.level && { level: outer.level }), byline, outside, node };
}

/** Whether a style or attribute keeps the element from being seen. */
export function isHidden(node: HtmlNode): boolean {
  const attribute = (name: string) => node.getAttribute?.(name) ?? null;
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    hiddenStyle.test(attribute('style') ?? '')
  );
}

function isByline(node: HtmlNode): boolean {
  const named = node.getAttribute?.('class') ?? '';
  const role = `${node.getAttribute?.('itemprop') ?? ''} ${node.getAttribute?.('rel') ?? ''}`;
  return (named.length < 200 && bylineName.test(named)) || /\bauthor\b/.test(role);
}

/** Blanks as a browser shows them; two breaks in a row end a paragraph. */
function paragraphsOf(buffer: readonly string[]): string[] {
  const lines = buffer
    .join('')
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim());
  return lines
    .join('\n')
    .split(/\n{2,}/)
    .map(part => part.trim())
    .filter(part => part !== '');
}
