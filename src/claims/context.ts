/** What every rule may look at: the document, its sentences as trees, the knowledge, and who speaks where. */
import type {
  Analysis,
  NameMention,
  QuantityMention,
  Reference,
  Sentence,
  TimeMention,
  Token,
} from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { BlockKind, Document } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';
import { type Tree, treeOf } from '../model/tree.ts';
import type { Attribution } from './attribution/attribution.ts';
import { clauseHeadsOf } from './clauses/clause-heads.ts';
import { repairTree } from './clauses/repair-tree.ts';
import type { SenseIndex } from './clauses/senses.ts';

/** One sentence with what the analysis found in it. */
export interface SentenceReading {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  /** For each token the head of its clause. */
  readonly clauses: readonly number[];
  /** What kind of block the sentence stands in. */
  readonly block: BlockKind;
  /** The place that the block opens with, as a label: “Gao: on 3 June …”. */
  readonly label?: NameMention;
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
  readonly references: readonly Reference[];
}

export interface Context {
  readonly document: Document;
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly senses: SenseIndex;
  readonly readings: readonly SentenceReading[];
  /** Who says what, over the whole document; the stretches they cover may nest. */
  readonly attributions: readonly Attribution[];
  /** Takes what is told in general, is to come, or too thin for a record, too: single sentences are measured so. */
  readonly everything?: boolean;
  /** Tokens that report, by the index of their sentence. */
  readonly cuesBySentence: ReadonlyMap<number, ReadonlySet<number>>;
}

/** One way of reading claims from a sentence. `example` is a sentence that it codes. */
export interface Rule {
  readonly name: string;
  readonly example: string;
  readonly code: (reading: SentenceReading, context: Context) => readonly Claim[];
}

/** The sentences of a document as the rules read them. */
export function readingsOf(analysis: Analysis, document: Document): SentenceReading[] {
  const names = bySentence(analysis.names);
  const times = bySentence(analysis.times);
  const quantities = bySentence(analysis.quantities);
  let reference = 0;
  let label: NameMention | undefined;
  return analysis.sentences.map((sentence, index) => {
    const { references } = analysis;
    while ((references[reference]?.start ?? Infinity) < sentence.start) reference += 1;
    let last = reference;
    while ((references[last]?.start ?? Infinity) < sentence.end) last += 1;
    const here = times.get(index) ?? [];
    if (analysis.sentences[index - 1]?.block !== sentence.block)
      label = labelOf(sentence, names.get(index) ?? []);
    const tree = treeOf(repairTree(sentence, here));
    return {
      index,
      sentence,
      tokens: tree.tokens,
      tree,
      clauses: clauseHeadsOf(tree),
      ...(label ? { label } : {}),
      block: document.blocks[sentence.block]?.kind ?? 'paragraph',
      names: names.get(index) ?? [],
      times: here,
      quantities: quantities.get(index) ?? [],
      references: references.slice(reference, last),
    };
  });
}

/** A name in front of the first colon of a note, unless it is somebody's. */
function labelOf({ tokens }: Sentence, names: readonly NameMention[]): NameMention | undefined {
  const colon = tokens.findIndex(({ form }) => form === ':');
  if (colon < 1 || colon > 8) return undefined;
  const end = tokens[colon]?.start ?? 0;
  return names.find(name => name.end <= end && name.kind !== 'person' && name.kind !== 'organisation');
}

/** Whether the words are a headline's, which drop auxiliaries and tell the past in the present. */
export function isHeadline({ block }: SentenceReading): boolean {
  return block === 'title' || block === 'heading';
}

/** Tokens that report, by the index of their sentence. */
export function cuesBySentence(attributions: readonly Attribution[]): Map<number, Set<number>> {
  const cues = new Map<number, Set<number>>();
  for (const { cueToken } of attributions) {
    const known = cues.get(cueToken.sentence);
    if (known) known.add(cueToken.token);
    else cues.set(cueToken.sentence, new Set([cueToken.token]));
  }
  return cues;
}

function bySentence<Mention extends Span & { readonly sentence: number }>(
  mentions: readonly Mention[],
): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}
