/** Mentions of happenings as coreference sees them: a trigger in a parsed sentence, and the words that fill its roles. */
import type { Sentence, Token } from '../../model/analysis.ts';
import type { EventType } from '../../model/plover.ts';
import { childrenBy, type Tree, treeOf } from '../../model/tree.ts';
import { familyOf } from './word-families.ts';

export interface CorefDocument {
  readonly id: string;
  readonly sentences: readonly Sentence[];
}

/** Where a mention stands: numbers of its document, sentence and tokens. */
export interface EventMention {
  readonly document: number;
  readonly sentence: number;
  readonly tokens: readonly number[];
}

/** A mention with what is compared; words are families, see `familyOf`. */
export interface ReadMention extends EventMention {
  readonly head: number;
  readonly lemma: string;
  readonly family: string;
  /** Families of the other words of the trigger, sorted. */
  readonly rest: readonly string[];
  readonly isVerb: boolean;
  readonly isPlural: boolean;
  readonly isNegated: boolean;
  readonly isPronoun: boolean;
  readonly agents: ReadonlySet<string>;
  readonly patients: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Words within a few tokens. */
  readonly near: ReadonlySet<string>;
  /** Folded names, numbers and words of time in the sentence. */
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly types: ReadonlySet<EventType>;
}

const trees = new WeakMap<Sentence, Tree>();

export function treeIn(sentence: Sentence): Tree {
  const known = trees.get(sentence);
  if (known) return known;
  const tree = treeOf(sentence);
  trees.set(sentence, tree);
  return tree;
}

const lightVerbs = new Set([
  'make',
  'take',
  'have',
  'give',
  'hold',
  'do',
  'carry',
  'conduct',
  'launch',
  'stage',
  'commit',
  'suffer',
  'put',
  'get',
  'face',
  'plead',
]); // prettier-ignore
const timeWords = new Set([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'morning',
  'night',
  'evening',
  'afternoon',
]); // prettier-ignore

export function isTimeWord(word: string): boolean {
  return timeWords.has(word);
}

/** @param typesOf event types that tables give a lemma. */
export function readMention(
  mention: EventMention,
  documents: readonly CorefDocument[],
  typesOf: (lemma: string) => Iterable<EventType>,
): ReadMention {
  const sentence = documents[mention.document]?.sentences[mention.sentence];
  if (!sentence) throw new RangeError(`no sentence ${mention.sentence} in document ${mention.document}`);
  const tree = treeIn(sentence);
  const head = headOf(mention.tokens, tree);
  const token = tree.tokens[head] as Token;
  const lemma = token.lemma.toLowerCase();
  const rest = mention.tokens.filter(at => at !== head).map(at => familyOf(tree.tokens[at]?.lemma ?? ''));
  const content = tree.tokens.filter(isContent);
  const familiesOf = (tokens: readonly Token[]) => new Set(tokens.map(one => familyOf(one.lemma)));
  return {
    ...mention,
    head,
    lemma,
    family: familyOf(lemma),
    rest: rest.sort(),
    isVerb: token.upos === 'VERB' || token.upos === 'AUX',
    isPlural: token.xpos === 'NNS' || token.xpos === 'NNPS',
    isNegated: childrenBy(tree, head, 'advmod', 'det').some(at =>
      /^(?:not|never|no|n't)$/i.test(tree.tokens[at]?.form ?? ''),
    ),
    isPronoun: token.upos === 'PRON' || token.upos === 'DET',
    ...argumentsOf(head, tree, new Set(mention.tokens)),
    near: familiesOf(
      tree.tokens.filter((one, at) => Math.abs(at - head) <= 4 && at !== head && isContent(one)),
    ),
    names: new Set(
      content
        .filter(one => one.upos === 'PROPN' && !isTimeWord(one.form.toLowerCase()))
        .map(one => one.form.toLowerCase()),
    ),
    numbers: new Set(tree.tokens.filter(one => one.upos === 'NUM').map(one => one.form.toLowerCase())),
    times: new Set(tree.tokens.map(one => one.form.toLowerCase()).filter(isTimeWord)),
    words: familiesOf(content),
    types: new Set([...typesOf(lemma), ...(rest.length > 0 ? typesOf(wordsOf(mention, tree)) : [])]),
  };
}

function wordsOf(mention: EventMention, tree: Tree): string {
  return mention.tokens.map(at => tree.tokens[at]?.lemma.toLowerCase()).join(' ');
}

function isContent({ upos }: Token): boolean {
  return upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ' || upos === 'PROPN' || upos === 'NUM';
}

/** The first token of the trigger whose head lies outside it and that carries meaning. */
function headOf(tokens: readonly number[], tree: Tree): number {
  const inside = new Set(tokens);
  const heads = tokens.filter(at => !inside.has(tree.heads[at] ?? -1));
  const content = heads.find(at => isContent(tree.tokens[at] as Token));
  return content ?? heads[0] ?? tokens[0] ?? 0;
}

/** Who acts, who is acted on, and what else hangs on the trigger. */
function argumentsOf(head: number, tree: Tree, trigger: ReadonlySet<number>) {
  const agents = new Set<string>();
  const patients = new Set<string>();
  const others = new Set<string>();
  const enter = (set: Set<string>, at: number) => {
    for (const word of argumentWords(at, tree))
      if (!trigger.has(word)) set.add(familyOf(tree.tokens[word]?.lemma ?? ''));
  };
  const subjectOf = (at: number): void => {
    for (const child of childrenBy(tree, at, 'nsubj', 'nsubj:outer')) {
      enter(tree.relations[child] === 'nsubj:pass' ? patients : agents, child);
    }
  };
  subjectOf(head);
  for (const child of tree.children[head] ?? []) {
    const relation = tree.relations[child] ?? 'dep';
    const preposition = childrenBy(tree, child, 'case').map(at => tree.tokens[at]?.form.toLowerCase())[0];
    if (relation === 'obj' || relation === 'iobj') enter(patients, child);
    else if (relation === 'obl:agent' || (/^(?:obl|nmod)/.test(relation) && preposition === 'by'))
      enter(agents, child);
    else if (/^nmod/.test(relation) && (preposition === 'of' || preposition === 'for'))
      enter(patients, child);
    else if (relation === 'nmod:poss') enter(others, child);
    else if (relation === 'compound' || relation === 'amod') enter(patients, child);
    else if (/^(?:obl|nmod|appos|acl|advcl|xcomp|ccomp)/.test(relation)) enter(others, child);
  }
  // “Made an announcement”, “fled and hid”, “tried to flee”: the subject stands at the verb above.
  const above = tree.heads[head] ?? -1;
  const relation = tree.relations[head] ?? 'dep';
  const lemma = tree.tokens[above]?.lemma.toLowerCase() ?? '';
  if (above >= 0 && agents.size + patients.size < 1) {
    if (relation === 'conj' || relation === 'xcomp' || (relation === 'obj' && lightVerbs.has(lemma)))
      subjectOf(above);
  }
  if (above >= 0 && /^(?:acl|amod)/.test(relation)) enter(patients, above);
  return { agents, patients, others };
}

/** The head of an argument with its compounds, names, numbers and adjectives. */
function argumentWords(at: number, tree: Tree): number[] {
  const parts = childrenBy(tree, at, 'compound', 'flat', 'nummod', 'amod', 'appos', 'nmod').filter(part =>
    isContent(tree.tokens[part] as Token),
  );
  return [at, ...parts].filter(word => isContent(tree.tokens[word] as Token));
}
