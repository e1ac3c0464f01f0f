/** Proper names that no table holds: actors met only in the documents. */
import type { ActorKind } from '../../model/actor.ts';
import type { NameKind } from '../../model/analysis.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import type { ActorReading, ReadingContext } from './actor-reading.ts';

/** A proper name that no table holds. */
export function discoveredFrom(
  name: string,
  text: string,
  head: string | undefined,
  { knowledge, kinds }: Pick<ReadingContext, 'knowledge' | 'kinds'>,
): ActorReading {
  const bare = withoutTitle(name, knowledge);
  return {
    id: `x-${foldName(bare).replaceAll(' ', '-')}`,
    name: bare,
    kind: kindOfName(bare, text, head, kinds?.get(foldName(name)), knowledge),
    surface: bare,
    ...(bare === name ? {} : { titled: name }),
    partOf: [],
    collective: false,
    because: `“${bare}” is met only in these documents`,
  };
}

/** The name without the titles before it: “Defence Minister Ana Example” is Ana Example. */
export function withoutTitle(name: string, { lexicon, toponymy }: Knowledge): string {
  const words = name.split(/\s+/);
  const isTitle = (from: number, to: number) =>
    lexicon.titles.has(words.slice(from, to).join(' ').toLowerCase().replace(/\.$/, ''));
  let first = 0;
  for (let to = Math.min(words.length - 1, first + 3); to > first; to -= 1) {
    // “Defence Minister Ana”: the minister's office is part of the title when a given name follows.
    const isOffice = isTitle(to - 1, to) && toponymy.givenNames.has(words[to] ?? '');
    if (!isTitle(first, to) && !isOffice) continue;
    first = to;
    to = Math.min(words.length, first + 4);
  }
  const rest = words.slice(Math.min(first, words.length - 1));
  // “General Staff”, “Prime Minister”: what would be left is no name.
  const isNoName = rest.length === 1 && toponymy.commonWords.has(rest[0]?.toLowerCase() ?? '');
  return isNoName ? name : rest.join(' ');
}

/** Numbered units and task forces are an army's; brigades with a name of their own are as often rebels'. */
const regularUnit =
  /^\d+(?:st|nd|rd|th)\s.*(?:Battalion|Brigade|Division|Regiment|Corps|Squadron|Wing|Army)$|\b(?:Task Force|Air Force|Navy|Coast Guard|Border Guards?|General Staff)$/;

function kindOfName(
  bare: string,
  text: string,
  head: string | undefined,
  named: NameKind | undefined,
  knowledge: Knowledge,
): ActorKind {
  const words = bare.split(/\s+/).map(word => word.toLowerCase());
  if (regularUnit.test(bare)) return 'state_force';
  for (const word of words.toReversed()) {
    const kind = knowledge.lexicon.organisationHeads.get(word);
    if (kind) return kind;
  }
  const agent = head === undefined ? undefined : knowledge.lexicon.agents.get(head);
  if (agent && (agent.class === 'militant' || agent.class === 'soldier')) return agent.kind;
  const titled = text
    .split(/\s+/)
    .some(word => knowledge.lexicon.titles.has(word.toLowerCase().replace(/\.$/, '')));
  const looksPersonal =
    words.length >= 2 && words.length <= 4 && !/\d/.test(bare) && !/^[A-Z]{2,}$/.test(bare);
  if (titled || named === 'person') return 'person';
  if (named === 'organisation') return 'organisation';
  return looksPersonal ? 'person' : 'other';
}
