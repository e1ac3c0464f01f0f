/** The extension point: which reader takes which media type, in order. A new format is one more row. */
import type { LaidOutText, ReadingContext } from './draft.ts';
import { layOutHtml } from './read-html.ts';
import { layOutMarkdown } from './read-markdown.ts';
import { layOutPlainText } from './read-plain-text.ts';

export interface Reader {
  readonly name: string;
  readonly mediaTypes: readonly string[];
  readonly layOut: (text: string, context: ReadingContext) => LaidOutText | Promise<LaidOutText>;
}

const html: Reader = { name: 'HTML', mediaTypes: ['text/html', 'application/xhtml+xml'], layOut: layOutHtml };

export const readers: readonly Reader[] = [
  html,
  { name: 'Markdown', mediaTypes: ['text/markdown', 'text/x-markdown'], layOut: layOutMarkdown },
  { name: 'plain text', mediaTypes: ['text/plain', 'text/x-web-plain'], layOut: layOutPlainText },
];

/** Types that say nothing about the content; what the bytes look like decides. */
const untold = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'application/unknown']);

/** The reader for a text that came as `mediaType`: a page that came as plain text is a page all the same. */
export function readerFor(mediaType: string, text: string): Reader | undefined {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if ((untold.has(type) || type === 'text/plain') && looksLikeHtml(text)) return html;
  const wanted = untold.has(type) ? 'text/plain' : type;
  return readers.find(reader => reader.mediaTypes.includes(wanted));
}

function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,400}-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>])/i.test(
    text.slice(0, 2000),
  );
}
