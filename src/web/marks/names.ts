/** What to call actors, places and documents in few words. */
import type { DocumentHead, EventDetail } from '../../model/api.ts';
import { visible } from './visible.ts';

export type ActorView = EventDetail['actors'][number];
export type PlaceView = EventDetail['places'][number];

/** The acronym when the documents use one, else the name: as the server's labels have it. */
export function shortName(actor: ActorView | undefined): string {
  if (!actor) return 'unknown';
  const acronyms = actor.aliases.filter(alias => /^[A-Z][A-Z-]{1,7}$/.test(alias));
  return visible(acronyms.find(alias => alias.length > 2) ?? acronyms[0] ?? actor.name);
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
