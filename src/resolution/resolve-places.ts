/** Place mentions to places of the gazetteer, as the whole document settles them. */
import type { PlaceMention } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { foldName, type Knowledge, type KnownPlace } from '../model/knowledge.ts';
import { type Place, precisionOf } from '../model/place.ts';
import type { PlaceSenses } from './place-senses.ts';

/** So close together two namesakes fit equally well. */
const nearTie = 0.3;

/** A bare name that so many bear in one country says nothing of where, unless another place of the document lies near. */
const manyNamesakes = 8;
const kilometresNear = 150;

/**
 * The place that `mention` names, as `senses` settled it for the whole document.
 * @param meant id of the one that a person chose.
 * A name that no table holds, or that too many places bear, becomes a place without coordinates, with a finding.
 */
export function resolvePlace(
  mention: PlaceMention,
  document: string,
  senses: PlaceSenses,
  knowledge: Knowledge,
  meant?: string,
): { place: Place; findings: Finding[] } {
  const key = foldName(mention.text);
  const near = mention.near ?? false;
  const chosen = meant === undefined ? undefined : knowledge.places.get(key)?.find(({ id }) => id === meant);
  if (chosen) return { place: fromKnown(chosen, near), findings: [] };
  const sense = senses(mention);
  const trouble = (code: Finding['code'], message: string): Finding => ({
    code,
    message,
    document,
    start: mention.start,
    end: mention.end,
  });
  if (!sense) {
    const message = `“${mention.text}” is in no gazetteer; it has no coordinates.`;
    return { place: unknownPlace(mention.text, key), findings: [trouble('place-unknown', message)] };
  }
  const { place, score, runnerUp, namesakes, nearest } = sense;
  if (sense.isAbroad) {
    const message = `The gazetteers have “${mention.text}” in ${place.country} only, of which the text does not speak; it has no coordinates.`;
    return { place: unknownPlace(mention.text, key), findings: [trouble('place-unknown', message)] };
  }
  if (sense.isStray) {
    const message = `The only “${mention.text}” in the gazetteers lies ${Math.round(nearest)} km from the other places of the text; it has no coordinates.`;
    const findings = [trouble('place-unknown', message)];
    return { place: { ...unknownPlace(mention.text, key), country: place.country }, findings };
  }
  const isTie = runnerUp !== undefined && runnerUp.score > score - nearTie;
  if (isTie && namesakes >= manyNamesakes && nearest > kilometresNear) {
    const message = `“${mention.text}” is the name of ${namesakes} places in ${place.country}; it has no coordinates.`;
    const findings = [trouble('place-ambiguous', message)];
    return { place: { ...unknownPlace(mention.text, key), country: place.country }, findings };
  }
  const isAbroad = isTie && runnerUp.place.country !== place.country;
  const message = `“${mention.text}” may be in ${place.country} or in ${runnerUp?.place.country}; read as the first.`;
  return { place: fromKnown(place, near), findings: isAbroad ? [trouble('place-ambiguous', message)] : [] };
}

function fromKnown(known: KnownPlace, near: boolean): Place {
  const { id, name, country, kind, lat, lon, geonames, within } = known;
  return {
    id,
    name,
    kind,
    precision: precisionOf(kind, near),
    ...(country ? { country } : {}),
    ...(lat !== undefined && lon !== undefined ? { lat: round(lat), lon: round(lon) } : {}),
    ...(geonames !== undefined ? { geonames } : {}),
    ...(within ? { division: foldName(within) } : {}),
  };
}

/** Four decimals, about ten metres: finer would be the gazetteer's noise. */
function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

/** A spot that no map shows, in the larger place named right after it, “the village of Sul, in Orel”: near that one's middle. */
export function spotWithin(spot: Place, larger: Place): Place {
  const { country, lat, lon } = larger;
  return {
    ...spot,
    id: `${spot.id}-${larger.id}`,
    precision: 3,
    division: foldName(larger.name),
    ...(country ? { country } : {}),
    ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}),
  };
}

function unknownPlace(name: string, key: string): Place {
  return { id: `place-${key.replaceAll(' ', '-')}`, name, kind: 'site', precision: 5 };
}
