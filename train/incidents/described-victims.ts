/** Victims that the full MUC-4 keys describe without counting them among the names: “three peasants”, “the mayor”. */
import { normaliseFiller } from '../../src/claims/incidents/roles.ts';

/** One slot of a key, or one of its several fills. */
type Slot = readonly [
  name: string,
  fill:
    | { readonly strings?: readonly (string | null)[]; readonly strings_lhs?: readonly (string | null)[] }
    | string
    | number
    | null,
];

/** @param keys keys parted by lines of `%%%`, each a JSON list of slots. @returns normalised strings, by document. */
export function describedVictims(keys: string): Map<string, Set<string>> {
  const byDocument = new Map<string, Set<string>>();
  for (const key of keys.split('%%%')) {
    if (key.trim() === '') continue;
    const slots = JSON.parse(key) as readonly Slot[];
    const id = slots.find(([name]) => name === 'message_id')?.[1];
    if (typeof id !== 'string') continue;
    const strings = byDocument.get(id) ?? new Set();
    byDocument.set(id, strings);
    for (const [name, fill] of slots)
      if (name === 'hum_tgt_description' && fill !== null && typeof fill === 'object')
        for (const text of [...(fill.strings ?? []), ...(fill.strings_lhs ?? [])])
          if (text !== null) strings.add(normaliseFiller(text));
  }
  return byDocument;
}
