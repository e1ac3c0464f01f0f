/** What the shipped reader makes of a few reports that it has not learnt from. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { readIncidentModel } from '../../knowledge/read-incident-model.ts';
import { readIncidentWords } from '../../knowledge/read-incident-words.ts';
import { analyse } from '../../language/analyse.ts';
import { sampleDocument } from '../../language/sample-document.ts';
import { readIncidents } from './read-incidents.ts';
import { wordClasses } from './word-classes.ts';

const knowledge = await loadKnowledge();
const classes = wordClasses(knowledge.lexicon, await readIncidentWords());
const model = await readIncidentModel();

function read(text: string) {
  const document = sampleDocument(text);
  return readIncidents(document, analyse(document, knowledge), classes, model);
}

test('who was killed by whom', () => {
  const { fillers, incidents } = read(
    'Four hooded men shot dead the union leader Ana Rivas outside her home in Puerto Claro last night, police reported.\n' +
      'The Red Star Front claimed responsibility for the murder in a call to a radio station.',
  );
  expect(fillers.perpetrator).toEqual(['four hooded men']);
  expect(fillers.victim).toEqual(['ana rivas']);
  expect(incidents.map(({ kind }) => kind)).toEqual(['attack']);
});

test('capitals do not matter', () => {
  const text =
    'Guerrillas dynamited an electric substation near Puerto Claro early today, the army said.\nThe explosion destroyed two transformers and left the city without light.';
  for (const written of [text, text.toUpperCase(), text.toLowerCase()]) {
    const { fillers, incidents } = read(written);
    expect(fillers.perpetrator).toEqual(['guerrillas']);
    expect(fillers.target).toContain('electric substation');
    expect(new Set(incidents.map(({ kind }) => kind))).toEqual(new Set(['bombing']));
  }
});

test('each incident holds fillers of the document only', () => {
  const { fillers, incidents } = read(
    'Rebels burned a bus on the coast road on Monday.\nMeanwhile, gunmen kidnapped the rancher Luis Paz from his estate.',
  );
  for (const incident of incidents)
    for (const role of ['perpetrator', 'organisation', 'target', 'victim', 'weapon'] as const)
      for (const text of incident.fillers[role]) expect(fillers[role]).toContain(text);
  expect(fillers.victim).toEqual(['luis paz']);
});

test('a report of something else has no incident', () => {
  const { fillers, incidents } = read(
    'The finance minister met bankers on Tuesday to discuss the price of coffee. He said exports would rise.',
  );
  expect(Object.values(fillers).flat()).toEqual([]);
  expect(incidents).toEqual([]);
});
