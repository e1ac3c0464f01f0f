/** Every noun phrase is cut in the lengths that somebody may call it by. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { readIncidentWords } from '../../knowledge/read-incident-words.ts';
import { analyse } from '../../language/analyse.ts';
import { sampleDocument } from '../../language/sample-document.ts';
import { incidentText } from './incident-text.ts';
import { patternsAt } from './patterns.ts';
import { candidatesIn } from './phrases.ts';
import { wordClasses } from './word-classes.ts';

const knowledge = await loadKnowledge();
const classes = wordClasses(knowledge.lexicon, await readIncidentWords());

function read(text: string) {
  const document = sampleDocument(text);
  return incidentText(document, analyse(document, knowledge), classes);
}

function cuts(text: string): string[] {
  return candidatesIn(read(text)).map(candidate => candidate.text);
}

function patterns(text: string, word: string) {
  const [sentence] = read(text).sentences;
  const at = sentence?.tokens.findIndex(({ form }) => form === word) ?? -1;
  if (!sentence || at < 0) throw new Error(`no “${word}”`);
  return patternsAt(sentence, at);
}

describe('candidates', () => {
  test('a phrase with and without its number, its adjective and what follows', () => {
    const found = cuts('Rebels burned two small offices of the union.');
    for (const text of ['two small offices', 'small offices', 'offices', 'offices of union'])
      expect(found).toContain(text);
  });

  test('a name with and without its title', () => {
    const found = cuts('Gunmen shot Colonel Ana Rivas.');
    expect(found).toContain('colonel ana rivas');
    expect(found).toContain('ana rivas');
  });

  test('verbs and small words are none', () => {
    const found = cuts('They quickly left and nobody saw them.');
    expect(found).toEqual([]);
  });

  test('the same words twice are one candidate with two places', () => {
    const [depot] = candidatesIn(read('The depot burned. Firemen left the depot.')).filter(
      ({ text }) => text === 'depot',
    );
    expect(new Set(depot?.spans.map(({ sentence }) => sentence))).toEqual(new Set([0, 1]));
  });
});

describe('patterns', () => {
  test('subject and object of a deed, by word and by class', () => {
    const text = 'Guerrillas dynamited the substation.';
    expect(patterns(text, 'substation')).toContainEqual({ words: 'obj<dynamite', classes: 'obj<:bomb' });
    expect(patterns(text, 'Guerrillas').map(({ words }) => words)).toContain('nsubj<dynamite');
  });

  test('what becomes of the noun that governs tells too', () => {
    const found = patterns('Clerics condemned the murder of the judge.', 'judge').map(({ words }) => words);
    expect(found).toContain('nmod:of<murder');
    expect(found).toContain('nmod:of<murder<obj<condemn');
  });

  test('a relative clause says what its noun does', () => {
    const found = patterns('Police seek the man who fired.', 'man').map(({ words }) => words);
    expect(found).toContain('nsubj~<fire');
  });
});
