import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const placesIn = (text: string) =>
  claimsIn(text).happenings.map(({ places }) => places.map(place => place.text).join(' + '));

test.each([
  ['Gunmen attacked the police station of Pinga on Friday.', 'Pinga'],
  ['A bomb exploded in the fruit section of Quetta’s main market on Friday.', 'Quetta'],
  ['Shells struck the municipal building of Nabatieh on Friday, killing two clerks.', 'Nabatieh'],
  ['The army sent 900 troops to Gao on Friday.', 'Gao'],
])('a site says where: %s', (text, place) => expect(placesIn(text)).toEqual([place]));

test.each([
  'Gunmen attacked the house of Musa Abdi on Friday.',
  'Gunmen attacked the base of the Sand Front on Friday.',
])('whose it is says not where: %s', text => expect(placesIn(text)).toEqual(['']));
