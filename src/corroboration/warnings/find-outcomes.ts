/** One warning to the later events that may answer it, each with its reasons, the likeliest first. A person confirms them. */
import { dayNumber } from '../../model/calendar.ts';
import type { Outcome, Warning } from '../../model/event.ts';
import { byText } from '../../model/order.ts';
import { comparePlaces } from '../../model/place.ts';
import { type Announced, type Happened, wordsOf } from './announced.ts';
import type { EventIndex } from './event-index.ts';
import { type ActorsById, areKin } from './kin.ts';

/** From here on an event is worth a person's look: about two things in common, and not long after. */
const worthALook = 3;
/** A list that nobody reads to its end answers nothing. */
const mostOutcomes = 5;
/** Days after which an event is a late answer, and no answer any more. */
const [atOnce, soon, late] = [31, 183, 730];

/** @param index of all events of the collection. */
export function findOutcomes(announced: Announced, index: EventIndex, actors: ActorsById): Outcome[] {
  const words = new Set([...announced.words].filter(word => !index.isCommon(word)));
  return index
    .near(announced)
    .map(happened => ({ happened, ...weigh(announced, happened, words, actors) }))
    .filter(({ score }) => score >= worthALook)
    .sort(
      (left, right) => right.score - left.score || byText(left.happened.event.id, right.happened.event.id),
    )
    .slice(0, mostOutcomes)
    .map(({ happened, because }) => ({ event: happened.event.id, because, confirmed: false }));
}

interface Weighed {
  readonly score: number;
  readonly because: readonly string[];
}

const nothing: Weighed = { score: 0, because: [] };

function weigh(
  announced: Announced,
  happened: Happened,
  telling: ReadonlySet<string>,
  actors: ActorsById,
): Weighed {
  const { warning, issued } = announced;
  if (happened.from < issued) return nothing;
  const wait = dayNumber(happened.from) - dayNumber(issued);
  if (wait > late || isToldInIt(warning, happened)) return nothing;
  const reasons = [
    ...who(announced, happened, actors),
    ...what(telling, happened),
    ...where(announced, happened),
  ];
  if (reasons.length === 0 || isAnothersDeed(warning, happened, actors)) return nothing;
  const all = [...reasons, when(warning, happened, wait)];
  return {
    score: all.reduce((sum, { points }) => sum + points, 0),
    because: all.map(({ because }) => because),
  };
}

interface Reason {
  readonly points: number;
  readonly because: string;
}

/** Told in the warning's own sentence, it is what the warning speaks of, not what came of it. */
function isToldInIt({ passages }: Warning, { event }: Happened): boolean {
  return passages.some(passage =>
    event.accounts.some(
      ({ document, start, end }) =>
        document === passage.document && start < passage.end && passage.start < end,
    ),
  );
}

/** Who threatens, sets an ultimatum or promises means to do it themselves; who warns or predicts speaks of others. */
function isOwnDeed({ kind }: Warning): boolean {
  return kind === 'threat' || kind === 'ultimatum' || kind === 'promise';
}

function isAnothersDeed(warning: Warning, { initiators }: Happened, actors: ActorsById): boolean {
  const speaker = warning.voice.at(-1)?.actor;
  if (!isOwnDeed(warning) || speaker === undefined || initiators.length === 0) return false;
  return !initiators.some(id => actors.get(id)?.unnamed || areKin(id, speaker, actors));
}

function who({ warning, words }: Announced, { initiators, targets }: Happened, actors: ActorsById): Reason[] {
  const name = (id: string) => actors.get(id)?.name ?? id;
  const speaker = isOwnDeed(warning) ? warning.voice.at(-1)?.actor : undefined;
  const doer = initiators.find(id => speaker !== undefined && areKin(id, speaker, actors));
  const hit = targets.find(id => warning.against.some(other => areKin(id, other, actors)));
  const spokenOf = [...new Set([...initiators, ...targets])].filter(
    id => id !== doer && id !== hit && isNamedIn(words, id, actors),
  );
  return [
    ...(doer === undefined
      ? []
      : [{ points: 1.5, because: `by ${name(doer)}: who announced it, or acts with them` }]),
    ...(hit === undefined ? [] : [{ points: 1.5, because: `against ${name(hit)}, as was announced` }]),
    // A warning speaks of those whom it expects to act; a threat may name its enemies for any reason.
    ...spokenOf.map(id => ({
      points: isOwnDeed(warning) ? 0.8 : 1.3,
      because: `the announcement speaks of ${name(id)}`,
    })),
  ];
}

function isNamedIn(words: ReadonlySet<string>, id: string, actors: ActorsById): boolean {
  const actor = actors.get(id);
  return (
    !!actor &&
    !actor.unnamed &&
    [actor.name, ...actor.aliases].some(name => [...wordsOf(name)].some(word => words.has(word)))
  );
}

function what(telling: ReadonlySet<string>, happened: Happened): Reason[] {
  const common = [...telling].filter(word => word.length >= 4 && happened.words.has(word));
  if (common.length === 0) return [];
  return [
    {
      points: Math.min(1.5, 0.75 * common.length),
      because: `both speak of ${common.map(word => `“${word}”`).join(', ')}`,
    },
  ];
}

function where({ places }: Announced, happened: Happened): Reason[] {
  const touching = new Set(['same', 'within', 'close']);
  const place = places.find(one => happened.places.some(other => touching.has(comparePlaces(one, other))));
  return place ? [{ points: 1, because: `in ${place.name}, which the announcement names` }] : [];
}

function when({ until }: Warning, { from }: Happened, wait: number): Reason {
  if (until?.to !== undefined) {
    return from <= until.to
      ? { points: 1, because: `on ${from}, within the term that it set` }
      : { points: 0, because: `on ${from}, after the term that it set` };
  }
  const days = wait === 1 ? '1 day' : `${wait} days`;
  return { points: wait <= atOnce ? 1 : wait <= soon ? 0.5 : 0, because: `${days} later` };
}
