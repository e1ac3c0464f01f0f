/** One string for each filler, however often and by whatever words it is named. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { readIncidentWords } from '../../knowledge/read-incident-words.ts';
import { analyse } from '../../language/analyse.ts';
import { sampleDocument } from '../../language/sample-document.ts';
import { chooseFillers, type FillerThreshold } from './choose-fillers.ts';
import { incidentText } from './incident-text.ts';
import { candidatesIn } from './phrases.ts';
import type { IncidentRole } from './roles.ts';
import { wordClasses } from './word-classes.ts';

const knowledge = await loadKnowledge();
const classes = wordClasses(knowledge.lexicon, await readIncidentWords());

/** What is chosen of the strings with these log-odds. */
function chosen(
  document: string,
  role: IncidentRole,
  logits: Readonly<Record<string, number>>,
  threshold: FillerThreshold = { first: -1, further: -1 },
): string[] {
  const sample = sampleDocument(document);
  const text = incidentText(sample, analyse(sample, knowledge), classes);
  const candidates = candidatesIn(text);
  const scored = candidates.flatMap((candidate, at) => {
    const logit = logits[candidate.text];
    return logit === undefined ? [] : [{ candidate: at, logit }];
  });
  expect(scored).toHaveLength(Object.keys(logits).length);
  return chooseFillers({ text, candidates }, role, scored, threshold).map(
    ({ candidate }) => candidates[candidate]?.text ?? '',
  );
}

test('of the lengths of one phrase the likeliest is kept', () => {
  const document = 'Rebels burned two small offices of the union.';
  expect(chosen(document, 'target', { offices: 0, 'small offices': 1 })).toEqual(['small offices']);
});

test('called again by fewer words', () => {
  const document = 'Rebels burned the union offices. Nothing of the offices is left.';
  expect(chosen(document, 'target', { 'union offices': 1, offices: 2 })).toEqual(['offices']);
});

test('a short form behind the name', () => {
  const document = 'The Red Star Liberation Front (ELR) claimed the attack.';
  expect(chosen(document, 'organisation', { 'red star liberation front': 1, elr: 0 })).toEqual([
    'red star liberation front',
  ]);
});

test('two things are two', () => {
  const document = 'Rebels burned a bus and a bridge.';
  expect(chosen(document, 'target', { bus: 0, bridge: 1 })).toEqual(['bridge', 'bus']);
});

test('each further one must be as likely as further ones must be', () => {
  const document = 'Rebels burned a bus and a bridge.';
  const logits = { bus: -0.5, bridge: 0 };
  expect(chosen(document, 'target', logits, { first: -1, further: -0.25 })).toEqual(['bridge']);
  expect(chosen(document, 'target', logits, { first: 0.5, further: -1 })).toEqual([]);
});
