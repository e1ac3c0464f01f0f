/** A warning and an event as they are compared: what each names, worked out once, since every warning meets every event. */
import type { Event, Warning } from '../../model/event.ts';
import { foldName } from '../../model/knowledge.ts';
import type { Place } from '../../model/place.ts';
import { verbalTypes } from '../../model/plover.ts';
import type { ActorsById } from './kin.ts';

export interface Announced {
  readonly warning: Warning;
  /** Day on which it was issued at the latest. */
  readonly issued: string;
  /** Words for what may come. */
  readonly words: ReadonlySet<string>;
  readonly places: readonly Place[];
}

/** @param issued undefined where nothing dates the warning: then no event can be called later. */
export function readAnnounced(
  warning: Warning,
  issued: string | undefined,
  places: readonly Place[],
): Announced | undefined {
  if (issued === undefined) return undefined;
  const said = ` ${foldName(`${warning.what} ${warning.passages.map(({ quote }) => quote).join(' ')}`)} `;
  const named = places.filter(({ kind, name }) => kind !== 'country' && said.includes(` ${foldName(name)} `));
  return { warning, issued, words: wordsOf(warning.what), places: named };
}

export interface Happened {
  readonly event: Event;
  /** First day on which it may have begun. */
  readonly from: string;
  readonly initiators: readonly string[];
  readonly targets: readonly string[];
  readonly places: readonly Place[];
  /** What its accounts say, beside the names of who takes part. */
  readonly words: ReadonlySet<string>;
}

/** Undefined for words (which answer no warning), for what is only denied, and for what nobody dates. */
export function readHappened(
  event: Event,
  actors: ActorsById,
  places: ReadonlyMap<string, Place>,
): Happened | undefined {
  if (verbalTypes.has(event.type)) return undefined;
  const telling = event.accounts.filter(({ stance }) => stance !== 'denied');
  const [from] = telling.flatMap(({ fields }) => fields.date?.from ?? []).sort();
  if (from === undefined) return undefined;
  const named = (side: 'initiators' | 'targets') => [
    ...new Set(telling.flatMap(({ fields }) => fields[side] ?? [])),
  ];
  const [initiators, targets] = [named('initiators'), named('targets')];
  const taking = [...initiators, ...targets].flatMap(id => actors.get(id) ?? []);
  const names = new Set(
    taking
      .filter(({ unnamed }) => !unnamed)
      .flatMap(({ name, aliases }) => [name, ...aliases].flatMap(called => [...wordsOf(called)])),
  );
  const told = telling.flatMap(({ quote }) => [...wordsOf(quote)]).filter(word => !names.has(word));
  const described = taking.filter(({ unnamed }) => unnamed).flatMap(({ name }) => [...wordsOf(name)]);
  return {
    event,
    from,
    initiators,
    targets,
    places: [...new Set(telling.flatMap(({ fields }) => places.get(fields.place ?? '') ?? []))],
    words: new Set([...told, ...described]),
  };
}

/** Words that any announcement or report may hold. */
const commonWords = new Set(
  `will would that this with from have been they them their there when where which what whoever anyone those these into
  over more most against attack attacked kill killed force group fighter militant people civilian future further again soon
  said also after before about must should could part area region national army front liberation state government`.split(
    /\s+/,
  ),
);

/** Content words, folded, without the plural's s. */
export function wordsOf(text: string): Set<string> {
  const words = foldName(text)
    .split(' ')
    .map(word => (word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '') : word));
  return new Set(words.filter(word => word.length >= 3 && !commonWords.has(word)));
}
