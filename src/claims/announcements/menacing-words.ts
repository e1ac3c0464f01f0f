/** Phrases that threaten by themselves, whoever is meant: the threats of data/en/announcements.csv that are no verb. */
import type { Context, SentenceReading } from '../context.ts';

/** “Will pay a heavy price”, “will be crushed”: phrases of the table that threaten whoever hears them. */
export function menaces(at: number, { tokens, tree }: SentenceReading, { knowledge }: Context): boolean {
  const forms = tokens
    .slice(tree.first[at] ?? at, tree.past[at] ?? at + 1)
    // “Would be crushed” in reported words is “will be crushed”.
    .map(({ form }) => form.toLowerCase().replace(/^(?:would|shall|wo)$/, 'will'));
  const clause = ` ${forms.join(' ')} `;
  return [...knowledge.lexicon.announcements].some(
    ([phrase, senses]) =>
      senses.some(({ part, kind }) => part === 'phrase' && kind === 'threat') &&
      clause.includes(` ${phrase} `),
  );
}
