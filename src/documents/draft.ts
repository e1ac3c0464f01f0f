/** What a reader makes of a file before the document is described: its text, its blocks, and what its markup states. */
import type { Block, Description, DescriptionGround, Document } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';
import type { BoilerplatePhrase, DocumentLibraries } from './libraries.ts';

/** A block on its way: `byline` when the page's own markup says that it names the author. */
export interface Draft extends Block {
  readonly byline?: boolean;
}

/** Facts about a document, each with where it was read. */
export interface Facts extends Description {
  readonly canonicalUrl?: string;
  readonly agency?: string;
  readonly datelinePlace?: Span;
  readonly grounds: Document['grounds'];
}

export const noFacts: Facts = { grounds: {} };

export interface LaidOutText {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly facts: Facts;
  /** Language as the markup states it; the words outrank it. */
  readonly language?: string;
}

/** What every reader and every rule about blocks is given. */
export interface ReadingContext {
  readonly knowledge: Knowledge;
  readonly libraries: DocumentLibraries;
  readonly phrases: readonly BoilerplatePhrase[];
  /** Where the document was published, when known. */
  readonly address: string | undefined;
}

/** `facts` with what `more` adds; what is already there stays. */
export function addFacts(facts: Facts, more: Partial<Facts>, ground: DescriptionGround): Facts {
  const { grounds: _, ...given } = more;
  const added = Object.entries(given).filter(
    ([name, value]) => isTold(value) && !isTold(facts[name as keyof Facts]),
  );
  if (added.length === 0) return facts;
  const grounds = added.filter(([name]) => describable.has(name)).map(([name]) => [name, ground] as const);
  return {
    ...facts,
    ...Object.fromEntries(added),
    grounds: { ...facts.grounds, ...Object.fromEntries(grounds) },
  };
}

const describable = new Set<string>([
  'title',
  'outlet',
  'authors',
  'published',
  'kind',
] satisfies (keyof Description)[]);

function isTold(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
}
