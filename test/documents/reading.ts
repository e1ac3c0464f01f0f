/** Reads text or bytes as the program does, with the live libraries and no more knowledge than a test names. */
import { documentLibraries } from '../../src/capture/document-libraries.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type * as Model from '../../src/model/index.ts';

export interface Given {
  readonly mediaType?: string;
  readonly charset?: string;
  readonly url?: string;
}

const reuters: Model.KnownOutlet = {
  id: 'reuters',
  name: 'Reuters',
  aliases: ['Thomson Reuters'],
  domains: [],
  kind: 'news',
  agency: true,
};
const herald: Model.KnownOutlet = {
  id: 'herald',
  name: 'The Harbour Herald',
  aliases: [],
  domains: [],
  kind: 'news',
  agency: false,
};

/** Only what this stage asks for; the rest of the knowledge is never touched. */
export const knowledge = {
  outlets: [reuters, herald],
  actorNames: new Map([['bla', ['bla']]]),
  places: new Map(),
  capitals: new Map([['kabul', ['AF']]]),
} as unknown as Model.Knowledge;

export function readBytes(bytes: Uint8Array, { mediaType = 'text/plain', charset, url }: Given = {}) {
  const capture: Model.Capture = {
    sha256: '0'.repeat(64),
    byteLength: bytes.length,
    path: 'a.txt',
    mediaType,
    capturedAt: '2025-01-01T00:00:00Z',
    capturedBy: { tool: 'test' },
    ...(charset && { charset }),
    ...(url && { url }),
  };
  return readDocument({ capture, bytes }, knowledge, documentLibraries);
}

/** The one document of a text. @throws Error when it gave none. */
export async function read(text: string, given: Given = {}): Promise<Model.Document> {
  const { documents, findings } = await readBytes(new TextEncoder().encode(text), given);
  const document = documents[0];
  if (!document) throw new Error(`no document: ${JSON.stringify(findings)}`);
  return document;
}

export const readPage = (markup: string, given: Given = {}) =>
  read(markup, { mediaType: 'text/html', ...given });
export const readMarkdown = (text: string) => read(text, { mediaType: 'text/markdown' });

/** Each block as `kind: words`, with why it is not coded; the way the tests tell what they expect. */
export function tell({ text, blocks }: Model.Document): string[] {
  return blocks.map(({ kind, level, start, end, boilerplate, repeats }) => {
    const why = boilerplate ? ` [${boilerplate}]` : repeats === undefined ? '' : ` {${repeats}}`;
    return `${kind}${level && kind !== 'list-item' && kind !== 'title' ? level : ''}${why}: ${text.slice(start, end)}`;
  });
}

/** A paragraph long enough to be the body of an article. */
export const body =
  'Fighters from the hills attacked the market of the town on Tuesday and killed four traders, the mayor said.';
export const more =
  'A second group closed the road to the north for several hours before soldiers came and took it back.';
