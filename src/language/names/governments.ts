/** A country or its capital that acts like somebody: “Islamabad denied it”, “New Delhi accuses”. */
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import type { NameContext } from './name-features.ts';

/** Whether the place name in tokens `[from, to)` stands for those who govern it. */
export function isGovernment(
  { from, to }: { readonly from: number; readonly to: number },
  { sentence, tree }: NameContext,
  knowledge: Knowledge,
): boolean {
  const key = foldName(
    sentence.words
      .slice(from, to)
      .map(({ key }) => key)
      .join(' '),
  );
  const known = knowledge.actorNames.get(key)?.some(id => knowledge.states.has(id));
  if (!known && !knowledge.capitals.has(key)) return false;
  let head = to - 1;
  while (head > from && isInside(tree.heads[head] ?? -1, from, to)) head -= 1;
  const agent = actsOn(tree, head);
  return agent !== undefined && isDeed(tree.tokens[agent]?.lemma ?? '', knowledge);
}

function isInside(at: number, from: number, to: number): boolean {
  return at >= from && at < to;
}

/** The verb whose doer the token is: its subject, the by-phrase of a passive, or joined to one of these by “and”. */
function actsOn(tree: Tree, at: number): number | undefined {
  const relation = tree.relations[at] ?? '';
  const head = tree.heads[at] ?? -1;
  if (head < 0) return undefined;
  if (relation === 'nsubj' || relation === 'obl:agent')
    return tree.tokens[head]?.upos === 'VERB' ? head : undefined;
  return relationAt(tree, at) === 'conj' ? actsOn(tree, head) : undefined;
}

/** Something that only people do: speak, or what events are made of. */
function isDeed(lemma: string, { lexicon }: Knowledge): boolean {
  if (lexicon.reporting.get(lemma)?.some(({ part }) => part === 'verb')) return true;
  return (lexicon.happenings.get(lemma) ?? []).some(
    ({ part, subject }) => part === 'verb' && (subject === 'initiator' || subject === 'both'),
  );
}
