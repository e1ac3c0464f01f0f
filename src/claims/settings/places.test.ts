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

test.each([
  ['Some 900 families fled Bara between 29 August and 3 September.', 'Bara'],
  ['Air strikes hit Mekele on Friday.', 'Mekele'],
  ['The army has retaken most of Khartoum.', 'Khartoum'],
  ['The army denied responsibility for the shelling of Goma.', 'Goma'],
])('what the verb does something to says where: %s', (text, place) =>
  expect(placesIn(text)).toEqual([place]),
);

test.each([
  ['Gunmen killed a councillor on the road from Bamenda to Kumbo on Friday.', 'near Bamenda'],
  ['Two drivers were killed on the Maiduguri-Damaturu highway on Monday.', 'near Maiduguri'],
  ['The army killed 12 militants 15 km east of Menaka on Saturday.', 'near Menaka'],
  ['In Pibor county, South Sudan, raiders killed 20 herders on Tuesday.', 'Pibor'],
])('along a road, at a distance, within another: %s', (text, place) => {
  const [first] = claimsIn(text).happenings[0]?.places ?? [];
  expect(`${first?.near ? 'near ' : ''}${first?.text}`).toBe(place);
});

test.each([
  ['Rebels fired on the helicopter of the president as it approached Goma on Friday.', ['Goma']],
  ['A teacher was shot dead while he was buying bread in Goma on 21 January.', ['Goma']],
  ['Gunmen attacked the market in Goma on Friday. Two traders were killed there.', ['Goma', 'Goma']],
  ['A bomb went off in Goma on Friday. Two men were arrested at the scene.', ['Goma', 'Goma']],
])('the place of the scene: %s', (text, places) => expect(placesIn(text)).toEqual(places));

test.each([
  'The Revolutionary Armed Forces of Colombia attacked a convoy on Friday.',
  'The group attacked a convoy on Friday after talks with Iran.',
])('a name in a name is no place: %s', text => expect(placesIn(text)).toEqual(['']));
