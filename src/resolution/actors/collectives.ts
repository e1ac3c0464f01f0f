/** People without a name of their own: “gunmen”, “Kachin rebels”. Two such mentions may be different people. */
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import type { ActorReading } from './actor-reading.ts';

/** “Hazara elders”, “Kachin rebels”: one capitalised word before a common noun tells of which people they are, not who. */
export function namesAPeople(name: string, text: string, head: string | undefined): boolean {
  return head !== undefined && foldName(name) !== foldName(text) && /^\p{Lu}[\p{Ll}’'-]+$/u.test(name);
}

/** People without a name: told apart by their words only. */
export function collectiveFrom(
  text: string,
  whole: string,
  head: string | undefined,
  knowledge: Knowledge,
): ActorReading {
  const agent = head === undefined ? undefined : knowledge.lexicon.agents.get(head);
  return {
    id: `some-${whole.replaceAll(' ', '-')}`,
    name: text.replace(/^(?:the|a|an)\s+/i, ''),
    kind: agent?.kind ?? 'other',
    surface: text.replace(/^(?:the|a|an)\s+/i, ''),
    partOf: [],
    collective: true,
    because: `“${text}” names nobody more closely`,
  };
}
