/** “In retaliation for the murder of a chief”: what another happening follows, answers or lies within has itself happened. */
import type { SentenceReading } from '../context.ts';

/** Whether the noun stands behind “after”, “during”, “in response to”, “to avenge”: the clause tells what came of it. */
export function isOccasion(at: number, { tree, tokens }: SentenceReading): boolean {
  const above = tree.heads[at] ?? -1;
  if (tree.relations[at] === 'obj' && tokens[above]?.lemma === 'avenge') return true;
  return (tree.children[at] ?? []).some(child => {
    if (child > at || tree.relations[child] !== 'case') return false;
    const word = tokens[child]?.form.toLowerCase() ?? '';
    const before = tokens[child - 1]?.form.toLowerCase() ?? '';
    return /^(?:after|following|during|over)$/.test(word) || occasions.test(before);
  });
}

/** “In retaliation for”, “in the wake of”. */
const occasions =
  /^(?:response|retaliation|revenge|reprisal|reply|retribution|wake|aftermath|course|part|result|because)$/;
