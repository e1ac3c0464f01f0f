/** What to call actors, places and documents in few words. */

import type { DocumentHead } from '../../model/api.ts';
import type { EventDetail } from '../../model/api-events.ts';
import { shortName } from '../../model/short-name.ts';
import { visible } from './visible.ts';

type ActorView = EventDetail['actors'][number];
type PlaceView = EventDetail['places'][number];

/** As the record's titles have it. */
export function actorName(actor: ActorView | undefined): string {
  return actor ? visible(shortName(actor)) : 'unknown';
}

/** “Mastung district”, “the Bolan River”: the kind is added where the name does not hold it. */
export function placeName(place: PlaceView | undefined): string {
  if (!place) return 'unknown place';
  const { kind } = place;
  const name = visible(place.name);
  const kindAdds = kind === 'district' || kind === 'province' || kind === 'river';
  return kindAdds && !name.toLowerCase().includes(kind) ? `${name} ${kind}` : name;
}

/** A short title: the outlet where one is known, else the title, else the file. */
export function shortTitle(document: DocumentHead | undefined): string {
  if (!document) return 'unknown document';
  return visible(document.outlet ?? document.title ?? document.path.split('/').at(-1) ?? document.path);
}

/** The title in full, else the file's name. */
export function fullTitle(document: { title?: string | undefined; path: string }): string {
  return visible(document.title ?? document.path.split('/').at(-1) ?? document.path);
}

/** Words that point back to somebody named before. */
const pointing = /^(?:i|we|it|he|she|they|him|her|them|who|which)$/i;

interface Speaker {
  readonly text: string;
  readonly actor?: string | undefined;
}

/** Who speaks, in the text's own words; by name where they only point back (“it said”). */
export function speakerName(speaker: Speaker, actors: readonly ActorView[]): string {
  const known = actors.find(({ id }) => id === speaker.actor);
  return known && pointsBack(speaker) ? actorName(known) : visible(speaker.text);
}

export function pointsBack({ text }: Speaker): boolean {
  return pointing.test(text);
}
