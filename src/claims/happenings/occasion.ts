/** “In retaliation for the murder of a chief”: what another happening follows, answers or lies within has itself happened. */
import type { Token } from '../../model/analysis.ts';
import type { SentenceReading } from '../context.ts';

/** Whether the noun stands behind “after”, “during”, “in response to”, “to avenge”: the clause tells what came of it. */
export function isOccasion(at: number, { tree, tokens }: SentenceReading): boolean {
  const above = tree.heads[at] ?? -1;
  if (tree.relations[at] === 'obj' && tokens[above]?.lemma === 'avenge') return true;
  return (tree.children[at] ?? []).some(child => {
    if (child > at || tree.relations[child] !== 'case') return false;
    const word = tokens[child]?.form.toLowerCase() ?? '';
    const before = tokens[child - 1]?.form.toLowerCase() ?? '';
    // “Arrested for the murder of a priest”: whoever did it, it was done.
    if (/^(?:for|in|over|with)$/.test(word) && isCaseAgainst(tokens[above])) return true;
    return /^(?:after|following|during|over)$/.test(word) || occasions.test(before);
  });
}

/** “In retaliation for”, “in the wake of”. */
const occasions =
  /^(?:response|retaliation|revenge|reprisal|reply|retribution|wake|aftermath|course|part|result|because)$/;

/** Verbs of the law's course after a deed. */
function isCaseAgainst(verb: Token | undefined): boolean {
  return /^(?:arrest|charge|convict|detain|extradite|indict|jail|imprison|prosecute|question|sentence|try|want)$/.test(
    verb?.upos === 'VERB' ? verb.lemma : '',
  );
}
