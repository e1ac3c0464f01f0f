/** WikiEvents (Li et al. 2021): news articles with events, and who and what has which role in them. */
import { z } from 'zod';

/** What a role comes to in every ontology of attacks. */
export const roleGroups = ['attacker', 'victim', 'target', 'instrument', 'place'] as const;
export type RoleGroup = (typeof roleGroups)[number];

export interface GoldArgument {
  readonly group: RoleGroup;
  /** Where the mention stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface WikiEventsDocument {
  readonly text: string;
  readonly arguments: readonly GoldArgument[];
}

/** Roles of the KAIROS ontology that belong to a group; the others are not asked for. */
const groupOfRole: Readonly<Record<string, RoleGroup>> = {
  Attacker: 'attacker',
  Killer: 'attacker',
  Injurer: 'attacker',
  DamagerDestroyer: 'attacker',
  Perpetrator: 'attacker',
  Victim: 'victim',
  Target: 'target',
  Instrument: 'instrument',
  ExplosiveDevice: 'instrument',
  Place: 'place',
};

const line = z.object({
  text: z.string(),
  // Each sentence: its tokens with offsets in code points, and its words again.
  sentences: z.array(z.tuple([z.array(z.tuple([z.string(), z.number(), z.number()])), z.string()])),
  entity_mentions: z.array(z.object({ id: z.string(), start: z.number(), end: z.number() })),
  event_mentions: z.array(
    z.object({ arguments: z.array(z.object({ entity_id: z.string(), role: z.string() })) }),
  ),
});

type Word = readonly [word: string, start: number, end: number];

/** @param lines JSON lines. One mention that has a role of a group in several events is there once. */
export function readWikiEvents(lines: string): WikiEventsDocument[] {
  return lines
    .split('\n')
    .filter(each => each.trim() !== '')
    .map(each => {
      const { text: glued, sentences, entity_mentions, event_mentions } = line.parse(JSON.parse(each));
      const words = sentences.flatMap(([own]) => own);
      const { text, units } = restore(glued, words);
      const mentions = new Map(entity_mentions.map(mention => [mention.id, mention]));
      const found = event_mentions
        .flatMap(event => event.arguments)
        .flatMap(({ entity_id, role }): GoldArgument[] => {
          const group = groupOfRole[role];
          const mention = mentions.get(entity_id);
          const [first, last] = [words[mention?.start ?? -1], words[(mention?.end ?? 0) - 1]];
          if (!group || !first || !last) return [];
          return [{ group, start: units[first[1]] ?? 0, end: units[last[2]] ?? text.length }];
        });
      return { text, arguments: once(found) };
    });
}

/**
 * The files’ texts have lost their line breaks, the offsets of the words have not: each word goes back to its place,
 * and where the text glues two words that stood apart, a line ended.
 * @returns where each code point begins, in UTF-16 units, beside the text.
 */
function restore(
  glued: string,
  words: readonly Word[],
): { readonly text: string; readonly units: readonly number[] } {
  const characters: string[] = [];
  let at = 0;
  for (const [word, start] of words) {
    const spaces = /^\s*/.exec(glued.slice(at))?.[0].length ?? 0;
    const gap = Math.max(0, start - characters.length);
    characters.push(...(gap > spaces ? '\n' : ' ').repeat(gap), ...word);
    at += spaces + word.length;
  }
  const units: number[] = [0];
  for (const character of characters) units.push((units.at(-1) ?? 0) + character.length);
  return { text: characters.join(''), units };
}

function once(all: readonly GoldArgument[]): GoldArgument[] {
  return [...new Map(all.map(each => [`${each.group} ${each.start} ${each.end}`, each])).values()];
}
