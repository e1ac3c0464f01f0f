/** Place mentions to places of the gazetteer: by name, by what is named around them, by the country of the document. */
import type { PlaceMention } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { foldName, type Knowledge, type KnownPlace, type Namesake } from '../model/knowledge.ts';
import { type Place, type PlaceKind, precisionOf } from '../model/place.ts';
import type { DocumentSetting } from './document-setting.ts';
import { isWithin } from './toponyms/find-toponyms.ts';

/** How much a kind of place is worth among namesakes when nothing else tells: people write of provinces and towns more than of hamlets. */
const prominence: Readonly<Record<PlaceKind, number>> = {
  country: 3,
  province: 1,
  region: 1,
  area: 0.8,
  town: 0.5,
  district: 0.4,
  village: 0.3,
  camp: 0.3,
  base: 0.3,
  river: 0.3,
  pass: 0.3,
  site: 0.2,
  sea: 0.5,
};

/**
 * The place that `mention` names in a document set where `setting` says.
 * @param meant id of the one that a person chose.
 * A name that no table holds becomes a place without coordinates, with the finding `place-unknown`.
 */
export function resolvePlace(
  mention: PlaceMention,
  document: string,
  setting: DocumentSetting,
  knowledge: Knowledge,
  meant?: string,
): { place: Place; findings: Finding[] } {
  const key = foldName(mention.text);
  const named = knowledge.places.namesakes(key);
  const candidates = named.length > 0 ? named : knowledge.places.namesakes(withoutKindWord(key));
  const chosen = meant === undefined ? undefined : candidates.find(({ place }) => place.id === meant);
  if (chosen) return { place: fromKnown(chosen.place, mention.near ?? false), findings: [] };
  const [best, second] = rank(candidates, mention, setting, knowledge);
  if (!best) {
    const message = `“${mention.text}” is in no gazetteer; it has no coordinates.`;
    const finding = {
      code: 'place-unknown',
      message,
      document,
      start: mention.start,
      end: mention.end,
    } as const;
    return { place: unknownPlace(mention.text, key), findings: [finding] };
  }
  const findings: Finding[] = [];
  if (second && second.score > best.score - 0.15 && second.place.country !== best.place.country) {
    const message = `“${mention.text}” may be in ${best.place.country} or in ${second.place.country}; read as the first.`;
    findings.push({ code: 'place-ambiguous', message, document, start: mention.start, end: mention.end });
  }
  return { place: fromKnown(best.place, mention.near ?? false), findings };
}

function rank(
  candidates: readonly Namesake[],
  mention: PlaceMention,
  { countries, divisions }: DocumentSetting,
  knowledge: Knowledge,
): { place: KnownPlace; score: number }[] {
  const outer = mention.within === undefined ? [] : (knowledge.places.get(foldName(mention.within)) ?? []);
  const within = mention.within === undefined ? undefined : foldName(mention.within);
  const outerCountries = new Set(outer.filter(place => place.curated).map(place => place.country));
  const scoreOf = ({ place, weight }: Namesake) =>
    prominence[place.kind] +
    (place.curated ? 1 : 0) +
    // A town of a million counts as much as being curated.
    (place.population === undefined ? 0 : Math.log10(place.population + 1) / 6) -
    (1 - weight) +
    4 * (countries.get(place.country) ?? 0) +
    1.5 * (place.division1 === undefined ? 0 : (divisions.get(place.division1) ?? 0)) +
    ((within !== undefined && place.within !== undefined && foldName(place.within) === within) ||
    outer.some(larger => isWithin(place, larger))
      ? 4
      : 0) +
    (outerCountries.has(place.country) ? 2 : 0);
  return candidates
    .map(namesake => ({ place: namesake.place, score: scoreOf(namesake) }))
    .sort((left, right) => right.score - left.score);
}

/** “mastung area”, “the town of Surab”: the kind word is no part of the name. */
function withoutKindWord(key: string): string {
  return key
    .replace(/^(?:town|city|village|district|province|region|state|area|port) of /, '')
    .replace(/ (?:area|region|town|city|village|district|province|state|county|governorate|department)$/, '');
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

function unknownPlace(name: string, key: string): Place {
  return { id: `place-${key.replaceAll(' ', '-')}`, name, kind: 'site', precision: 5 };
}
