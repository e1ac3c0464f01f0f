import { expect, test } from 'vitest';
import { isPlainEnglish } from './plain-english.ts';

const report =
  'The army said on Monday that its soldiers had taken the bridge, which had been held by the rebels for a week. ' +
  'A spokesman for the movement said that they were still in the town and that the army was shelling it from the hills.';

test('a report in English is', () => {
  expect(isPlainEnglish(report)).toBe(true);
});

test.each([
  ['a headline', 'Army takes the bridge from rebels'],
  ['a list of names', `The dead: ${'Ana Ruiz, Luis Paz, Omar Said, '.repeat(15)}`],
  [
    'Dutch',
    'Het leger zei maandag dat de soldaten de brug hadden ingenomen die een week lang door de rebellen was bezet. Een woordvoerder van de beweging zei dat ze nog in de stad waren en dat het leger haar van de heuvels beschoot.',
  ],
  [
    'Afrikaans',
    'Die leër het Maandag gesê dat die soldate die brug ingeneem het wat vir ’n week deur die rebelle beset was. Die woordvoerder het gesê hulle is nog in die dorp en die leër is op die heuwels met kanonne wat op die dorp skiet.',
  ],
  [
    'the start of an English text that goes on in Spanish',
    `The ${'el ejército dijo que los soldados tomaron el puente '.repeat(9)}`,
  ],
  ['nothing', ''],
])('%s is left to the detector', (_, text) => {
  expect(isPlainEnglish(text)).toBe(false);
});
