/** A web page to its article's words and blocks, and the facts it states. Only visible words come out; nothing is run. */
import { addFacts, type Draft, type Facts, type LaidOutText, type ReadingContext } from './draft.ts';
import { foldWords } from './fold-words.ts';
import { type PageHead, readPageHead } from './html-facts.ts';
import { measureHtml, walkHtml } from './html-walk.ts';
import { type KeptBlock, keepMainContent } from './main-content.ts';

/** Larger or deeper pages are read whole: looking for the article would take the libraries minutes. */
const mostNodes = 30_000;
const mostDepth = 150;

/** The text is made of the article's blocks, a blank line between them. */
export async function layOutHtml(
  markup: string,
  { libraries, address }: ReadingContext,
): Promise<LaidOutText> {
  const root = await libraries.parseHtml(markup);
  const head = readPageHead(root, address);
  const all = walkHtml(root);
  const { nodes, depth } = measureHtml(root);
  const search = nodes <= mostNodes && depth <= mostDepth;
  const { first, second } = search
    ? await libraries.extractMain(markup, address)
    : { first: undefined, second: undefined };
  const walk = async (part: string | undefined) => (part ? walkHtml(await libraries.parseHtml(part)) : []);
  const kept = keepMainContent(all, await walk(first), await walk(second));
  const { text, drafts } = setOut(kept);
  const facts = addFacts(head.facts, titleOf(head, kept), 'meta');
  return { text, drafts, facts, ...(head.language && { language: head.language }) };
}

function setOut(blocks: readonly KeptBlock[]): { text: string; drafts: Draft[] } {
  const drafts: Draft[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const { text, kind, level, byline, boilerplate } of blocks) {
    const end = start + text.length;
    drafts.push({
      kind,
      start,
      end,
      ...(level && { level }),
      ...(byline && { byline }),
      ...(boilerplate && { boilerplate }),
    });
    parts.push(text);
    start = end + 2;
  }
  return { text: parts.join('\n\n'), drafts };
}

/** The page's `<title>`, where the page shows none, without the outlet's name that stands behind a stroke. */
function titleOf({ titleTag, facts }: PageHead, blocks: readonly KeptBlock[]): Partial<Facts> {
  if (titleTag === '' || blocks.some(block => block.kind === 'title')) return {};
  const cut = Math.max(...[' | ', ' - ', ' – ', ' — '].map(stroke => titleTag.lastIndexOf(stroke)));
  const behind = cut > 0 ? foldWords(titleTag.slice(cut)) : undefined;
  const isOutlet = facts.outlet !== undefined && behind === foldWords(facts.outlet);
  return { title: isOutlet ? titleTag.slice(0, cut) : titleTag };
}
