/** “ELN” after “National Liberation Army (ELN)”. */
import type { NameMention, Reference } from '../../model/analysis.ts';

export function shortFormReferences(names: readonly NameMention[]): Reference[] {
  const full = new Map<string, NameMention>();
  const references: Reference[] = [];
  for (const name of names) {
    const known = full.get(name.text);
    if (known) {
      references.push({
        start: name.start,
        end: name.end,
        antecedent: { start: known.start, end: known.end },
        because: `the text introduces it as the short form of “${known.text}”`,
      });
    }
    if (name.acronym && !full.has(name.acronym)) full.set(name.acronym, name);
  }
  return references;
}
