/**
 * The expressions of a document that may stand for something: every noun, name and pronoun with the words that hang on
 * it. Appositions, conjuncts and clauses beside a noun stand outside of it, as in GUM.
 */
import type { NameMention, Quotation, Sentence, Token } from '../../model/analysis.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import { relationAt, type Tree, treeOf } from '../../model/tree.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import type { Mention, MentionKind } from './mention.ts';

/** Dependents that are no part of the noun's own expression. */
const outside = new Set([
  'case',
  'cc',
  'conj',
  'punct',
  'parataxis',
  'mark',
  'cop',
  'advcl',
  'ccomp',
  'discourse',
  'orphan',
  'dislocated',
  'vocative',
  'appos',
  'list',
  'dep',
  'root',
  'reparandum',
]);
/** Dependents of a noun that is a predicate: they belong to the clause. */
const clausal = new Set(['nsubj', 'aux', 'advmod', 'obl', 'csubj', 'expl', 'nmod:unmarked', 'obl:unmarked']);
/** Words inside a name or a fixed phrase head nothing of their own. */
const inner = new Set(['flat', 'fixed', 'goeswith', 'expl', 'case', 'det', 'reparandum']);

/** In the order of the text, outer before inner. */
export function findMentions(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  quotations: readonly Quotation[],
  text: string,
  knowledge: Knowledge,
): Mention[] {
  const namesOf = Map.groupBy(names, name => name.sentence);
  const speeches = quotations.filter(({ kind }) => kind === 'speech');
  const trees = sentences.map(treeOf);
  const recurring = recurringNouns(trees);
  return sentences.flatMap((sentence, index) => {
    const tree = trees[index] as Tree;
    const own = namesOf.get(index) ?? [];
    return sentence.tokens
      .flatMap((_, head) => mentionAt(tree, head, own, index, speeches, recurring, text, knowledge) ?? [])
      .sort((left, right) => left.from - right.from || right.to - left.to);
  });
}

function mentionAt(
  tree: Tree,
  head: number,
  names: readonly NameMention[],
  sentence: number,
  speeches: readonly Quotation[],
  recurring: ReadonlySet<string>,
  text: string,
  knowledge: Knowledge,
): Mention | undefined {
  const token = tree.tokens[head] as Token;
  const name = names.find(({ start, end }) => start <= token.start && token.end <= end);
  if (!mayHead(tree, head, token, name, recurring)) return undefined;
  const { from, to } = token.upos === 'PRON' ? { from: head, to: head + 1 } : spanAt(tree, head, name);
  const kind = kindOf(tree, from, head, name);
  const first = tree.tokens[from] as Token;
  const last = tree.tokens[to - 1] as Token;
  const bare = withoutDeterminers(tree, from, head);
  const agreement: Agreement = agreementOf(tree, head, name, knowledge);
  return {
    sentence,
    from,
    to,
    head,
    kind,
    lemma: (token.upos === 'PRON' ? token.form : token.lemma).toLowerCase(),
    key: foldName(text.slice((tree.tokens[bare] as Token).start, last.end)),
    modifiers: tree.tokens
      .slice(bare, head)
      .filter(({ upos }) => upos !== 'DET' && upos !== 'PUNCT' && upos !== 'ADP' && upos !== 'PRON')
      .map(({ form }) => form.toLowerCase()),
    ...agreement,
    relation: relationAt(tree, head),
    clause: clauseOf(tree, head),
    speech: speeches.findIndex(({ start, end }) => start <= token.start && token.end <= end),
    start: first.start,
    end: last.end,
    bareStart: (tree.tokens[bare] as Token).start,
    headEnd: token.end,
    ...(name ? { name: name.text, nameStart: name.start } : {}),
  };
}

/** Lemmas that head an expression somewhere: “iodine” of “iodine deficiency” counts when the text speaks of iodine, too. */
function recurringNouns(trees: readonly Tree[]): Set<string> {
  const nouns = new Set<string>();
  for (const tree of trees)
    for (const [at, { upos, lemma }] of tree.tokens.entries())
      if (upos === 'NOUN' && relationAt(tree, at) !== 'compound') nouns.add(lemma.toLowerCase());
  return nouns;
}

function mayHead(
  tree: Tree,
  head: number,
  { upos, xpos, form, lemma }: Token,
  name: NameMention | undefined,
  recurring: ReadonlySet<string>,
): boolean {
  const relation = relationAt(tree, head);
  if (upos === 'PRON') return !/^(?:WDT|WP|EX|WP\$)$/.test(xpos ?? '') && relation !== 'expl';
  if (upos !== 'NOUN' && upos !== 'PROPN' && !name) return false;
  if (inner.has(relation) || upos === 'PUNCT' || !/[\p{L}\p{N}]/u.test(form)) return false;
  if (relation !== 'compound' && relation !== 'amod') return true;
  // “The ISKP camp”: a name before a noun is somebody.
  const above = tree.tokens[tree.heads[head] ?? -1];
  if (name) return !above || above.start >= name.end || above.end <= name.start;
  return relation === 'compound' && upos === 'NOUN' && recurring.has(lemma.toLowerCase());
}

/** The head's own subtree in one piece. */
function spanAt(tree: Tree, head: number, name: NameMention | undefined): { from: number; to: number } {
  const isPredicate = (tree.children[head] ?? []).some(child => relationAt(tree, child) === 'cop');
  let from = head;
  let to = head + 1;
  for (const child of tree.children[head] ?? []) {
    const relation = relationAt(tree, child);
    const possessive = relation === 'case' && child > head && /^'s?$/.test(tree.tokens[child]?.form ?? '');
    if (!possessive && outside.has(relation)) continue;
    if (isPredicate && (clausal.has(relation) || clausal.has(tree.relations[child] ?? ''))) continue;
    from = Math.min(from, tree.first[child] ?? child);
    to = Math.max(to, tree.past[child] ?? child + 1);
  }
  if (name) {
    while (from > 0 && (tree.tokens[from] as Token).start > name.start) from -= 1;
    while (to < tree.tokens.length && (tree.tokens[to - 1] as Token).end < name.end) to += 1;
  }
  while (to > head + 1 && tree.tokens[to - 1]?.upos === 'PUNCT' && !closes(tree, from, to)) to -= 1;
  while (from < head && tree.tokens[from]?.upos === 'PUNCT' && !/^["(]$/.test(tree.tokens[from]?.form ?? ''))
    from += 1;
  if (to < tree.tokens.length && tree.tokens[to]?.form === ')' && opens(tree, from, to)) to += 1;
  return { from, to };
}

function closes(tree: Tree, from: number, to: number): boolean {
  return tree.tokens[to - 1]?.form === ')' && tree.tokens.slice(from, to).some(({ form }) => form === '(');
}

function opens(tree: Tree, from: number, to: number): boolean {
  const inside = tree.tokens.slice(from, to);
  return inside.filter(({ form }) => form === '(').length > inside.filter(({ form }) => form === ')').length;
}

function withoutDeterminers(tree: Tree, from: number, head: number): number {
  let at = from;
  while (at < head && /^(?:DET|PUNCT)$/.test(tree.tokens[at]?.upos ?? '')) at += 1;
  return at;
}

function kindOf(tree: Tree, from: number, head: number, name: NameMention | undefined): MentionKind {
  if (tree.tokens[head]?.upos === 'PRON') return 'pronoun';
  if (name || tree.tokens[head]?.upos === 'PROPN') return 'name';
  const determiner = (tree.children[head] ?? []).find(child => /^det/.test(tree.relations[child] ?? ''));
  const form = tree.tokens[determiner ?? -1]?.form.toLowerCase() ?? '';
  if (form === 'the') return 'definite';
  if (/^(?:this|that|these|those|such)$/.test(form)) return 'demonstrative';
  if (tree.children[head]?.some(child => tree.relations[child] === 'nmod:poss')) return 'possessed';
  return form === '' && from === head ? 'bare' : form === '' ? 'bare' : 'indefinite';
}

/** The verb, or other predicate, that the mention belongs to. */
function clauseOf(tree: Tree, at: number): number {
  let here = at;
  for (let head = tree.heads[here] ?? -1; head >= 0; head = tree.heads[here] ?? -1) {
    here = head;
    if (/^(?:VERB|AUX)$/.test(tree.tokens[here]?.upos ?? '')) return here;
  }
  return here;
}
