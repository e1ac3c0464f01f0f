/** Where, and how closely the words say it. */

export const placeKinds = [
  'country',
  'region',
  'province',
  'district',
  'town',
  'village',
  'camp',
  'base',
  'river',
  'pass',
  'area',
  'site',
  'sea',
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly kind: PlaceKind;
  /** WGS84 decimal degrees of a representative point. */
  readonly lat?: number;
  readonly lon?: number;
  readonly geonames?: number;
  /** UCDP GED `where_prec`, 1 (exact) to 7 (international waters or airspace). */
  readonly precision: number;
  /** Id of the next larger place, when it is known. */
  readonly within?: string;
}

/** UCDP GED `where_prec` of a place of this kind; a place that is only “near” is one step coarser, 2. */
export function precisionOf(kind: PlaceKind, near = false): number {
  switch (kind) {
    case 'country':
      return 6;
    case 'region':
    case 'river':
    case 'area':
      return 5;
    case 'province':
      return 4;
    case 'district':
      return 3;
    case 'sea':
      return 7;
    default:
      return near ? 2 : 1;
  }
}
