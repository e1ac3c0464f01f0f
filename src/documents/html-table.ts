/** A table of data as lines of cells. Refuses tables that only lay out a page: their cells are read as blocks. */
import { isHidden } from './html-walk.ts';
import type { HtmlNode } from './libraries.ts';

const layout = new Set([
  'table',
  'div',
  'p',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'article',
  'section',
  'form',
  'br',
  'figure',
]);
const mostNodes = 50_000;

/** Cells joined by tabs, rows by line ends; undefined for a table that lays out the page or has fewer than two columns. */
export function readDataTable(table: HtmlNode): string | undefined {
  const rows: string[][] = [];
  let visited = 0;
  for (let node = next(table, table, true); node; ) {
    const tag = node.nodeName.toLowerCase();
    if (++visited > mostNodes || (node.nodeType === 1 && layout.has(tag))) return undefined;
    const seen = node.nodeType !== 1 || !(isHidden(node) || tag === 'script' || tag === 'style');
    if (tag === 'tr') rows.push([]);
    if (tag === 'td' || tag === 'th') rows.at(-1)?.push('');
    if (node.nodeType === 3) appendToCell(rows, node.nodeValue ?? '');
    node = next(node, table, seen);
  }
  const filled = rows
    .map(row => row.map(cell => cell.replace(/\s+/g, ' ').trim()))
    .filter(row => row.join('') !== '');
  if (filled.length < 2 || !filled.some(row => row.length > 1)) return undefined;
  return filled.map(row => row.join('\t').trim()).join('\n');
}

function appendToCell(rows: readonly string[][], text: string): void {
  const row = rows.at(-1);
  if (row && row.length > 0) row[row.length - 1] += text;
  // Words outside any cell would be lost: browsers show them above the table.
  else if (text.trim() !== '') rows.at(-1)?.push(text);
}

function next(node: HtmlNode, root: HtmlNode, inside: boolean): HtmlNode | null {
  if (inside && node.firstChild) return node.firstChild;
  for (let at: HtmlNode | null = node; at && at !== root; at = at.parentNode) {
    if (at.nextSibling) return at.nextSibling;
  }
  return null;
}
