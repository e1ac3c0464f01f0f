/** The tagger and parser as the treebanks see them: gold words in, tags and tree out. */

export interface PredictedArc {
  /** Index of the head word, -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation with its subtype. */
  readonly relation: string;
}

/** `Tag` is the parser's own: what its tagger gives is what its parser takes. */
export interface SentenceParser<Tag extends { readonly upos: string } = { readonly upos: string }> {
  tag(words: readonly string[]): readonly Tag[];
  parse(words: readonly string[], tags: readonly Tag[]): readonly PredictedArc[];
}

/** @returns undefined while this version has no parser. */
export async function loadSentenceParser(): Promise<SentenceParser | undefined> {
  return undefined;
}
