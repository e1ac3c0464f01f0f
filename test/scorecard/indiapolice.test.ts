/** Four questions to one sentence about a police force, as the scorecard asks them. */
import { expect, it } from 'vitest';
import { labelSentence } from '../../scorecard/indiapolice/label-sentence.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const knowledge = await loadKnowledge();

it.each([
  ['Constables shot dead two men near the bridge.', 'kill force any'],
  ['The inspector arrested four looters at the market.', 'arrest any'],
  ['Police used tear gas against the crowd in Rampur.', 'force any'],
  ['Stones were thrown at a police van.', 'any'],
  ['A close vigil is kept on the old town.', 'any'],
  ['Security was tightened around the shrine.', 'any'],
  ['The club asked that the police should come at once.', ''],
  ['The company hired two hundred new hands for its mill.', ''],
  ['The party told all its district units to bring a thousand volunteers.', ''],
  ['A burnt bus stood outside the police station.', ''],
])('%s', (text, expected) => {
  const labels = labelSentence(text, knowledge);
  const given = (['kill', 'arrest', 'force', 'any'] as const).filter(label => labels[label]);
  expect(given.join(' ')).toBe(expected);
});
