/** What the documents stage needs and the core cannot have: libraries with effects or browser types, passed in. */

/** One node of a parsed page: as much of a DOM as reading its text takes. */
export interface HtmlNode {
  /** 1 an element, 3 text, everything else is passed over. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

/** A page's article as two libraries see it, as markup; undefined where one finds none or gives up. */
export interface MainContent {
  readonly first: string | undefined;
  readonly second: string | undefined;
}

/** Where in a block the phrase of a boiler-plate row must stand. `bio` rows name what an author's note says of its author. */
export const phraseMatches = ['line', 'start', 'end', 'part', 'bio', 'label'] as const;
export type PhraseMatch = (typeof phraseMatches)[number];

/** Where in the document the block must stand: anywhere, or only before or after the article's own paragraphs. */
export const phrasePlaces = ['any', 'edge'] as const;
export type PhrasePlace = (typeof phrasePlaces)[number];

/** A row of data/en/boilerplate.csv. */
export interface BoilerplatePhrase {
  /** Words as a reader sees them; ` * ` stands for any words between. */
  readonly phrase: string;
  readonly match: PhraseMatch;
  readonly where: PhrasePlace;
  /** The row leaves longer blocks alone: an article may mention what a boiler-plate line says. */
  readonly words: number;
  /** Shown to the reader: why the block was taken for boiler-plate; for a `label` row the kind of document. */
  readonly reason: string;
}

/** Each loads what it needs at its first call, so that nobody waits for a parser he does not use. */
export interface DocumentLibraries {
  readonly boilerplate: () => Promise<readonly BoilerplatePhrase[]>;
  /** The page's root; markup without `<html>` is read as the body of a page. */
  readonly parseHtml: (markup: string) => Promise<HtmlNode>;
  readonly extractMain: (markup: string, address: string | undefined) => Promise<MainContent>;
  /** ISO 639-1 (or -3) code; `und` where the words do not tell. */
  readonly detectLanguage: (text: string) => Promise<string>;
  /** Character set that the bytes state in their markup; undefined where they state none. */
  readonly sniffCharset: (bytes: Uint8Array) => Promise<string | undefined>;
}
