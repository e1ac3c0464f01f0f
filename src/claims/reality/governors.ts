/** What a governing word makes of the event below it: “refused to”, “planned”, “the risk of”, “denied”. */
import type { Lexicon, ReportingCue } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import { isOrderedDeed } from './ordered-deed.ts';
import { type Effect, effectOf } from './put-words.ts';

const averting =
  /^(?:prevent|stop|keep|save|protect|deter|rescue|spare|shield|block|bar|ban|discourage|dissuade)$/;

/** Cues that take what follows for given: “acknowledged that”, “condemned the raid”, “revealed that”. */
const presupposing: ReadonlySet<string> = new Set(['vouch', 'admit', 'evaluate']);

/**
 * The effect of the governor of `at` on `at`, where it has one; verbs of the lexicon's silence (“managed to”) have none.
 */
export function governorEffect(tree: Tree, at: number, lexicon: Lexicon): Effect | undefined {
  const above = tree.heads[at] ?? -1;
  const governor = tree.tokens[above];
  if (!governor) return undefined;
  const relation = relationAt(tree, at);
  if (
    !/^(?:ccomp|xcomp|csubj|acl|advcl|obj|nsubj|obl|nmod)$/.test(relation) ||
    tree.relations[at] === 'acl:relcl'
  )
    return undefined;
  if (relation === 'nsubj' && tree.relations[at] !== 'nsubj:pass') return undefined;
  const infinitive = markOf(tree, at) === 'to' || relation === 'xcomp';
  if (isOpen(tree, above))
    return asksWho(tree, at) ? effectOf('given', '') : effectOf('questioned', `not ${governor.lemma}`);
  // “Stopped them from being killed”
  if (markOf(tree, at) === 'from' && averting.test(governor.lemma))
    return effectOf('negated', governor.lemma);
  if (relation === 'advcl' && !infinitive) return undefined;
  const { lemma, upos } = governor;
  if (/^(?:obl|nmod)$/.test(relation)) return byPreposition(tree, at, lemma, lexicon);
  if (isOrderedDeed(tree, at)) return effectOf('given', lemma);
  // “To avenge the killing”: that is given, whatever becomes of the vengeance.
  if (lemma === 'avenge' && relation === 'obj') return effectOf('given', lemma);
  const phrases = infinitive ? [`${lemma} to`, `be ${lemma} to`, lemma] : [lemma];
  for (const phrase of phrases) {
    const hedge = lexicon.hedges
      .get(phrase)
      ?.find(({ part }) => part === 'verb' || (part === 'adjective' && upos === 'ADJ'));
    if (hedge) return effectOf(hedge.effect, phrase);
  }
  return relation === 'advcl' ? undefined : byCue(cueOf(lemma, upos, lexicon), lemma);
}

/** “Call for a truce”, “fear of an attack”, “accused of killing”. */
function byPreposition(tree: Tree, at: number, lemma: string, lexicon: Lexicon): Effect | undefined {
  const preposition = (tree.children[at] ?? []).find(child => tree.relations[child] === 'case' && child < at);
  const form = tree.tokens[preposition ?? -1]?.form.toLowerCase();
  if (form === undefined || !/^(?:of|for|against|to|about|on|from)$/.test(form)) return undefined;
  for (const phrase of [`${lemma} ${form}`, `the ${lemma} ${form}`]) {
    const hedge = lexicon.hedges.get(phrase)?.[0];
    if (hedge) return effectOf(hedge.effect, phrase);
    const cue = lexicon.reporting.get(phrase)?.[0];
    if (cue) return byCue(cue, phrase);
  }
  const noun = lexicon.reporting
    .get(lemma)
    ?.find(({ part, frames }) => part === 'noun' && frames.includes(form));
  return byCue(noun, lemma);
}

function cueOf(lemma: string, upos: string, lexicon: Lexicon): ReportingCue | undefined {
  const part = upos === 'VERB' ? 'verb' : upos === 'NOUN' ? 'noun' : 'adjective';
  return lexicon.reporting.get(lemma)?.find(cue => cue.part === part);
}

function byCue(cue: ReportingCue | undefined, word: string): Effect | undefined {
  if (!cue) return undefined;
  switch (cue.stance) {
    case 'denied':
      return effectOf('negated', word, -0.4);
    case 'questioned':
      return effectOf('questioned', word);
    case 'hedged':
      return effectOf('hedged', word);
    case 'claimed':
      return effectOf('hedged', word, 0.7);
    case 'none':
      return effectOf('future', word, 0.1);
    default:
      return presupposing.has(cue.force) ? effectOf('given', word) : effectOf('hedged', word, 0.8);
  }
}

/** The word that opens the clause of `at`: “if”, “to”, “after”; empty for none. */
export function markOf(tree: Tree, at: number): string {
  const mark = (tree.children[at] ?? []).find(child => tree.relations[child] === 'mark');
  return tree.tokens[mark ?? -1]?.form.toLowerCase() ?? '';
}

/** “Who killed them”, “why it was shelled”: only that is open, not whether. */
function asksWho(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(
    child => child < at && /^(?:who|why|how|where|when)$/i.test(tree.tokens[child]?.form ?? ''),
  );
}

/** “It is not clear who …”, “it is not known whether …”. */
function isOpen(tree: Tree, at: number): boolean {
  if (!/^(?:clear|known|know|certain|sure)$/.test(tree.tokens[at]?.lemma ?? '')) return false;
  return (tree.children[at] ?? []).some(
    child => tree.relations[child] === 'advmod' && /^(?:not|n['’]t)$/i.test(tree.tokens[child]?.form ?? ''),
  );
}
