/** Short names: the acronym that the name spells, never one that may be another's. */
import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test.each([
  ['of several the one that the name spells', 'River Front – Gao Province', ['ABCD', 'RFGP'], 'RFGP'],
  ['spelt by its capitals alone', 'Army of the Free Hills', ['AFH', 'AAB'], 'AFH'],
  ['spelt by all its words', 'Army of the Free Hills', ['AOTFH', 'AAB'], 'AOTFH'],
  ['with figures', 'March 23 Movement', ['M23'], 'M23'],
  ['an only one that another language spells', 'Armed Hills Forces', ['FCA'], 'FCA'],
  ['of two that it does not spell neither', 'Armed Hills Forces', ['ABC', 'XYZ'], 'Armed Hills Forces'],
  ['two letters only where the name spells them', 'Hill Union', ['HU'], 'HU'],
  ['two letters of another never', 'River Front', ['AB'], 'River Front'],
  ['no acronym at all', 'the police', ['officers', 'police'], 'the police'],
])('%s', (_, name, aliases, short) => expect(shortName({ name, aliases })).toBe(short));
