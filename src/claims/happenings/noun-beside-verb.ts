/** Event nouns that hang on a verb telling the same happening: its means, or how those it counts came to harm. */
import type { EventType } from '../../model/plover.ts';
import type { SentenceReading } from '../context.ts';
import type { Draft } from './draft.ts';

/** “Struck the port with glide bombs”: what a verb was done with is no happening of its own. */
export function isMeansOf(at: number, taken: readonly Draft[], { tree, tokens }: SentenceReading): boolean {
  const mark = (tree.children[at] ?? []).find(child => tree.relations[child] === 'case' && child < at);
  return (
    /^(?:with|using)$/i.test(tokens[mark ?? -1]?.form ?? '') &&
    taken.some(verb => verb.type === 'ASSAULT' && verb.at === tree.heads[at])
  );
}

/** “Were killed in police firing”, “died in rebel shelling”: the noun says who did what the verb counts. */
export function saysHow(
  at: number,
  verb: Draft,
  type: EventType,
  { tree, tokens }: SentenceReading,
): boolean {
  if (verb.count === undefined || verb.type !== type || tree.heads[at] !== verb.at) return false;
  return (tree.children[at] ?? []).some(
    child =>
      child < at &&
      /^(?:in|by|during|from)$/i.test(tokens[child]?.form ?? '') &&
      tree.relations[child] === 'case',
  );
}
