/**
 * What common nouns stand for in one document: after “ELN guerrillas” and “dissidents of the 33rd Front”, “the
 * guerrillas” are the ELN and “the dissidents” the 33rd Front, as long as the text gives the noun to one of them only.
 */
import { foldName, type Knowledge, type KnownActor } from '../../model/knowledge.ts';
import type { NameMet } from '../names-met.ts';

const fighters = new Set(['armed_group', 'armed_coalition']);

/** Actor ids by noun, singular. @param met names of known actors in the text. */
export function epithetsIn(
  text: string,
  met: ReadonlyMap<string, NameMet>,
  knowledge: Knowledge,
): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  const armed = [...met].flatMap(([id, name]) => {
    const actor = knowledge.actors.get(id);
    return actor && fighters.has(actor.kind) ? [{ actor, name }] : [];
  });
  for (const { actor, name } of armed) {
    for (const surface of name.surfaces) {
      for (const noun of nounsBeside(surface, text)) {
        if (!isFighterNoun(noun, knowledge)) continue;
        owners.set(noun, (owners.get(noun) ?? new Set()).add(actor.id));
      }
    }
  }
  const found = new Map(
    [...owners].flatMap(([noun, ids]) => (ids.size === 1 ? [[noun, [...ids][0] as string] as const] : [])),
  );
  const main = mainGroup(armed, text);
  const nouns = otherGroups.test(text) ? bareNouns : [...bareNouns, 'group'];
  if (main !== undefined) for (const noun of nouns) if (!owners.has(noun)) found.set(noun, main);
  return found;
}

/** What a text calls the group that it is about without its name. */
const bareNouns = ['rebel', 'insurgent', 'guerrilla', 'militant', 'jihadist', 'affiliate', 'offshoot'];

/** Then “the group” may be another one. */
const otherGroups =
  /\b(?:rights|aid|monitoring|advocacy|watchdog|doctors['’]?|medical|media|civil|charity|relief|research|lobby|ethnic|opposition|resistance|working|contact|support|civic|local|student|women['’]?s) (?:groups?|organi[sz]ations?)\b/i;

/** From this share of the mentions of armed groups on, a text is about one of them. */
const mainShare = 0.65;

/** The armed group that the text is about, its parents aside. */
function mainGroup(
  groups: readonly { actor: KnownActor; name: NameMet }[],
  text: string,
): string | undefined {
  const parents = new Set(groups.flatMap(({ actor }) => actor.partOf));
  const counts = groups
    .filter(({ actor }) => !parents.has(actor.id))
    .map(({ actor, name }) => ({ id: actor.id, count: mentionsOf(name, text) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.find(({ count }) => count >= mainShare * total)?.id;
}

function mentionsOf({ surfaces }: NameMet, text: string): number {
  return [...surfaces].reduce((sum, surface) => sum + text.split(surface).length - 1, 0);
}

/** Nouns right after the name, and before it over “of the”; singular. */
function nounsBeside(surface: string, text: string): string[] {
  const nouns: string[] = [];
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
    const end = at + surface.length;
    const after = /^\s+(\p{Ll}+)/u.exec(text.slice(end, end + 30))?.[1];
    const before = /(\p{Ll}+)\s+(?:of|from)\s+(?:the\s+)?$/u.exec(text.slice(Math.max(0, at - 40), at))?.[1];
    for (const noun of [after, before]) if (noun !== undefined) nouns.push(foldName(noun).replace(/s$/, ''));
  }
  return nouns;
}

function isFighterNoun(noun: string, { lexicon }: Knowledge): boolean {
  const agent = lexicon.agents.get(noun);
  return agent?.class === 'militant' || noun === 'dissident' || noun === 'guerrilla';
}
