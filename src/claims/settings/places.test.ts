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
  'Fighting broke out between the Sand Front and the army on Friday.',
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

test.each([
  ['In Kano state, gunmen killed two herders in Gusau on Friday.', 'Gusau + Kano'],
  ['Gunmen killed two herders in Mali’s Gao region on Friday.', 'Gao + Mali'],
  ['Gunmen burned a clinic in the Lin Ta district of Goma on Friday.', 'Lin Ta + Goma'],
])('the inner place comes first: %s', (text, places) => expect(placesIn(text)).toEqual([places]));

test.each([
  ['In Katanga, gunmen attacked the village of Mbulo on Friday.', 'Katanga'],
  [
    'Armed men on motorcycles attacked the villages of Mbulo and Tifare, in Katanga, late on Friday.',
    'Katanga',
  ],
])('what the words put it in: %s', (text, larger) =>
  expect(claimsIn(text).happenings[0]?.places[0]).toMatchObject({ text: 'Mbulo', within: larger }),
);

test.each([
  ['Rebels attacked the Djeba group of villages on Friday.', 'Djeba'],
  ['Four soldiers were wounded when their post at Kawka was shelled on Friday.', 'Kawka'],
  ['The raid led to the displacement of 900 families to Goma.', 'Goma'],
  ['More than 900 families fled to Kawka on Friday.', 'Kawka'],
  ['More than 90 bodies were recovered from the streets of Goma on Friday.', 'Goma'],
  ['Two lorries were torched on the Goma–Bunagana road on Friday.', 'Goma'],
  ['Two lorries were torched on the road between Goma and Mbulo on Friday.', 'Goma + Mbulo'],
])('places that few words mark: %s', (text, place) => expect(placesIn(text)).toEqual([place]));

test.each([
  ['Nine men were murdered and four were reported missing in Goma on Friday.', 'Goma'],
  ['Commandos who landed in the town of Goma before dawn seized a captain.', 'Goma'],
  ['The agency suspended its work in Goma after a nurse was shot dead on Friday.', 'Goma'],
])('the place of the other clause: %s', (text, place) => expect(placesIn(text)).toContain(place));

test('a place that the sentence before tells of', () =>
  expect(
    placesIn('Goma has been without water for a month. Rebels stormed a clinic in the town on Friday.'),
  ).toEqual(['Goma']));

test.each([
  ['Five rebels were slain in a firefight in the hinterlands of Goma on Friday.', 'Goma'],
  ['Loyal units pushed the rebels out of Goma on Friday.', 'Goma'],
  ['The bodies of six herders were discovered the day after at the edge of Goma.', 'Goma'],
])('parts of places, and what stands before them: %s', (text, place) =>
  expect(placesIn(text)).toEqual([place]),
);
