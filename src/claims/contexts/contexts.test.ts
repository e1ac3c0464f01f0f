/** Sentences with the contexts that their words tell, and words that tell none. */
import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const contexts = (text: string) => {
  const found = claimsIn(text).happenings.flatMap(happening => happening.contexts ?? []);
  return [...new Set(found.map(({ context, text: words }) => `${context}: ${words}`))];
};

describe('from the words of the passage', () => {
  test.each([
    ['Soldiers attacked a mosque in Gao on Friday.', ['military: Soldiers', 'religion_ethnicity: mosque']],
    ['Gunmen abducted two aid workers in Gao on Friday.', ['human_security: aid workers']],
    [
      'Police arrested a smuggler with cocaine in Gao on Friday.',
      ['trafficking: smuggler', 'illegal_drugs: cocaine'],
    ],
    ['Gunmen attacked a polling station in Gao on Friday.', ['election: polling station']],
    ['Police dispersed teachers with tear gas in Gao on Friday.', ['repression: tear gas']],
  ])('%s', (text, expected) => expect(contexts(text)).toEqual(expected));
});

describe('told by nothing', () => {
  test.each([
    'Gunmen attacked a village near Gao on Friday.',
    // Whoever reports it says nothing of what it is about.
    'Gunmen attacked a village near Gao on Friday, the health ministry said.',
  ])('%s', text => expect(contexts(text)).toEqual([]));

  test('force against rebels is no repression', () => {
    expect(contexts('Police used tear gas against rebels in Gao on Friday.')).not.toContain(
      'repression: tear gas',
    );
  });
});

test('the longest phrase tells: the Islamic State is a name, not a religion', () => {
  expect(contexts('Fighters of the Islamic State attacked a village near Gao on Friday.')).toEqual([
    'terrorism: Islamic State',
  ]);
});
