import { describe, expect, test } from 'vitest';
import { arcOf } from '../../../test/language/read-words.ts';

const listed =
  'An air strike on the market killed at least 31 people on Sunday , including nine children , medics and a resident said .';
const told =
  'Gunmen killed 12 people in Gao on Friday , among them two women , local officials and witnesses told reporters .';
const named = 'Shelling killed four people in Gao , the regional governor , Ann Lee , said on Friday .';

const single =
  "An air strike on the town killed 17 people and wounded 44 , Lebanon 's health ministry said .";

const prompting =
  'An air strike killed ten people in Gao on Friday , residents and a doctor said , prompting protests .';

describe('who tells, behind a list', () => {
  test.each([
    [listed, 'medics', 'said>nsubj'],
    [listed, 'resident', 'medics>conj'],
    [listed, 'said', 'killed>parataxis'],
    [told, 'officials', 'told>nsubj'],
    [named, 'governor', 'said>nsubj'],
    [single, 'ministry', 'said>nsubj'],
    [prompting, 'residents', 'said>nsubj'],
    [prompting, 'prompting', 'killed>advcl'],
  ])('%s: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));

  test.each([
    [
      'Police said 12 people were killed in Gao , including women , children and a nurse .',
      'nurse',
      'women>conj',
    ],
    ['Soldiers , officers and a nurse said they saw the raid .', 'nurse', 'Soldiers>conj'],
  ])('and is left alone in: %s', (text, word, arc) => expect(arcOf(text, word)).toBe(arc));
});
