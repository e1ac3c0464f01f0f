/** Events by who takes part and by what their accounts say, so that a warning meets those only that may answer it. */
import { type Announced, type Happened, wordsOf } from './announced.ts';
import { type ActorsById, areKin } from './kin.ts';

/** A word in more than one of so many events says nothing of any of them; in a small collection few words are that common. */
const tellingShare = 50;
const fewEvents = 20;

export interface EventIndex {
  /** Events that share somebody or a telling word with the announcement, each once. */
  readonly near: (announced: Announced) => readonly Happened[];
  /** Whether so many events use the word that sharing it tells nothing. */
  readonly isCommon: (word: string) => boolean;
}

export function indexEvents(happened: readonly Happened[], actors: ActorsById): EventIndex {
  const byActor = groupEach(happened, ({ initiators, targets }) => [...initiators, ...targets]);
  const byWord = groupEach(happened, ({ words }) => words);
  const byName = groupEach([...actors.values()], ({ name, aliases, unnamed }) =>
    unnamed ? [] : [name, ...aliases].flatMap(called => [...wordsOf(called)]),
  );
  const most = Math.max(fewEvents, happened.length / tellingShare);
  const isCommon = (word: string) => (byWord.get(word)?.length ?? 0) > most;
  const kin = new Map<string, readonly string[]>();
  const kinOf = (id: string) => {
    const known = kin.get(id) ?? [...byActor.keys()].filter(other => areKin(id, other, actors));
    kin.set(id, known);
    return known;
  };
  const near = ({ warning, words }: Announced) => {
    const speaker = warning.voice.at(-1)?.actor;
    const named = [...words].flatMap(word => byName.get(word) ?? []).map(({ id }) => id);
    const parties = new Set([
      ...(speaker ? kinOf(speaker) : []),
      ...warning.against.flatMap(kinOf),
      ...named,
    ]);
    const telling = [...words].filter(word => !isCommon(word));
    return [
      ...new Set([
        ...[...parties].flatMap(id => byActor.get(id) ?? []),
        ...telling.flatMap(word => byWord.get(word) ?? []),
      ]),
    ];
  };
  return { near, isCommon };
}

function groupEach<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
