/** How two spots are called: one name spelled in two ways, one named after the other, or names that have nothing in common. */
import { foldName } from '../model/knowledge.ts';
import type { Place } from '../model/place.ts';
import { areSpellings } from './actors/spelling.ts';

/** `untold` where the names say nothing: a wide area and a spot in it are called differently. */
export type SpotNames = 'alike' | 'after' | 'other' | 'untold';

/** Wide areas: their names are no names of spots. */
export function isWide({ kind }: Place): boolean {
  return (
    kind === 'country' || kind === 'province' || kind === 'district' || kind === 'region' || kind === 'area'
  );
}

const facilityWords =
  /^(?:hotel|hospital|clinic|school|university|college|market|mosque|church|beach|airport|base|barracks|prison|camp|bridge|station|square|stadium|palace|port|quarter|neighbou?rhood|restaurant|mall|office|building|plant|mine|checkpoint|road|street)s?$/;

/** A spot that no map shows and that stands in some town, by the last word of its name: “Beach View Hotel”. */
export function isFacility(place: Place): boolean {
  return place.kind === 'site' && place.lat === undefined && facilityWords.test(wordsOf(place).at(-1) ?? '');
}

/** Their names are part of many names. */
function isVast({ kind }: Place): boolean {
  return kind === 'country' || kind === 'province' || kind === 'region';
}

/**
 * “Tharyarkone” and “Thar Yar Kone” are alike, as other transliterations are; “Walikale-centre” is named after “Walikale”.
 * Spots of two countries are never alike.
 */
export function compareSpots(left: Place, right: Place): SpotNames {
  const areWide = isWide(left) || isWide(right);
  if (isVast(left) || isVast(right)) return 'untold';
  const [one, other] = [wordsOf(left), wordsOf(right)];
  const isAbroad = left.country && right.country && left.country !== right.country;
  const [whole, wholeOther] = [one.join(''), other.join('')];
  if (!isAbroad && (whole === wholeOther || areSpellings(whole, wholeOther))) return 'alike';
  // A hotel and the town that it may stand in.
  if ((isFacility(left) && !isFacility(right)) || (isFacility(right) && !isFacility(left))) return 'untold';
  const shared = one.filter(word => word.length > 2 && other.includes(word));
  if (shared.length === 0) return areWide ? 'untold' : 'other';
  const isAfter =
    shared.length === Math.min(one.length, other.length) && shared.some(word => word.length > 4);
  return isAfter && !isAbroad ? 'after' : 'untold';
}

/** Folded words of a name as gazetteers or texts write it. */
function wordsOf({ name }: Place): readonly string[] {
  return foldedSpot(name).words;
}

/** A few thousand names are compared a million times. */
const folded = new Map<string, { readonly name: string; readonly words: readonly string[] }>();

/** The name of a spot, folded, and its words. */
export function foldedSpot(written: string): { readonly name: string; readonly words: readonly string[] } {
  const known = folded.get(written);
  if (known) return known;
  const name = foldName(written);
  const spot = { name, words: name.split(/[ -]+/).filter(word => word !== '') };
  folded.set(written, spot);
  return spot;
}
