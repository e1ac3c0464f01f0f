/** In which order the places of one happening stand, and which lies in which: what lies in another comes before it. */
import type { PlaceMention } from '../../model/claim.ts';
import type { Tree } from '../../model/tree.ts';
import type { SentenceReading } from '../context.ts';
import { placeNouns } from './place-nouns.ts';
import type { PlaceFound } from './places.ts';

/** “The quarter in northern X”: what lies in another place comes before it. */
export function innerHeadsFirst<Found extends PlaceFound>(found: readonly Found[], tree: Tree): Found[] {
  const under = (low: number, high: number) => {
    for (
      let here = tree.heads[low] ?? -1, steps = 0;
      here >= 0 && steps < 20;
      here = tree.heads[here] ?? -1, steps += 1
    )
      if (here === high) return true;
    return false;
  };
  const list = [...found];
  for (let at = 1; at < list.length; at += 1) {
    const outer = list.findIndex((other, order) => order < at && under(other.head, (list[at] as Found).head));
    if (outer >= 0) list.splice(outer, 0, ...list.splice(at, 1));
  }
  return list;
}

/** Each with the larger place that the words put it in; what lies in another comes before it. */
export function innerFirst(places: readonly PlaceMention[], reading: SentenceReading): PlaceMention[] {
  const list = linked(places, reading);
  const [first] = list;
  const inner = first && list.find(({ within }) => within === first.text);
  return inner ? [inner, ...list.filter(place => place !== inner)] : list;
}

/** “In X, Y”, “X district of Y”: the first lies in the second; “in Y's X”: the second in the first. */
function linked(places: readonly PlaceMention[], { tokens }: SentenceReading): PlaceMention[] {
  const inOrder = places.toSorted((left, right) => left.start - right.start);
  const wordsTo = (from: PlaceMention, to: PlaceMention | undefined): string | undefined =>
    to &&
    tokens
      .filter(({ start, end }) => start >= from.end && end <= to.start)
      .filter(({ upos }) => upos !== 'ADJ' && upos !== 'DET')
      .map(({ form }) => form.toLowerCase())
      .join(' ');
  const outer = new Map<PlaceMention, string>();
  for (const [order, place] of [...inOrder.entries()].reverse()) {
    const [before, next, after] = [inOrder[order - 1], inOrder[order + 1], inOrder[order + 2]];
    const [behind, ahead, further] = [
      before && wordsTo(before, place),
      wordsTo(place, next),
      next && wordsTo(next, after),
    ];
    const lists = ahead?.startsWith(',') && /(?:^| )(?:and|or)(?: |$)/.test(further ?? '');
    const larger = next && outer.get(next);
    if (place.within !== undefined) outer.set(place, place.within);
    else if (next && ahead !== undefined && leadsOut(ahead) && !lists) outer.set(place, next.text);
    else if (before && behind !== undefined && /^'s(?: |$)/.test(behind) && areKinds(behind.slice(2)))
      outer.set(place, before.text);
    // “In A and B, in C”: both lie in C.
    else if (larger !== undefined && (lists || /^,? ?(?:and|or)$/.test(ahead ?? '')))
      outer.set(place, larger);
  }
  return places.map(place => {
    const within = outer.get(place);
    return within === undefined ? place : { ...place, within };
  });
}

/** What may stand between a place and the larger one: “,”, “(”, “, in the north-eastern province of”, “district of”. */
function leadsOut(words: string): boolean {
  return areKinds(words) && /(?:^| )(?:,|\(|of|in)(?: |$)/.test(words);
}

/** Kinds and parts of places with what joins them, and nothing else: “, a town of”. */
function areKinds(words: string): boolean {
  return words
    .split(' ')
    .every(
      word =>
        word === '' ||
        /^(?:,|\(|of|in|'s|(?:north|south)-?(?:east|west)|north|south|east|west)$/.test(word) ||
        placeNouns.test(word),
    );
}
