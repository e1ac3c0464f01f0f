/** Training of attributions: models learn what their features tell, weights survive their file, annotated text teaches reading. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { type FlatDocument, flatDocumentOf } from '../../train/attribution/flat-document.ts';
import { FeatureList, learnChoices, learnVerdicts, scoreOf } from '../../train/attribution/hashed-model.ts';
import { learnAttributions, readTrained, spansOf, taught } from '../../train/attribution/pipeline.ts';
import { readWeights, writeWeights } from '../../train/attribution/weights.ts';
import { makeRandom } from '../../train/prng.ts';

function features(...names: string[]): Int32Array {
  const list = new FeatureList();
  for (const name of names) list.add(name);
  return list.done();
}

const settings = { epochs: 20, rate: 0.1, decay: 0.9, dropout: 0 };

test('a choice falls on the candidate whose features went with the right one', () => {
  const candidates = [features('plain'), features('good'), features('plain', 'long')];
  const choices = Array.from({ length: 20 }, () => ({ candidates, right: 1 }));
  const model = learnChoices(choices, settings, makeRandom(1));
  const scores = candidates.map(each => scoreOf(model, each));
  expect(scores.indexOf(Math.max(...scores))).toBe(1);
});

test('a verdict is learnt, and the same seed learns the same', () => {
  const verdicts = Array.from({ length: 40 }, (_, at) => ({
    features: features('bias', at % 2 ? 'yes' : 'no'),
    yes: at % 2 === 1,
  }));
  const model = learnVerdicts(verdicts, settings, makeRandom(1));
  expect(scoreOf(model, features('bias', 'yes'))).toBeGreaterThan(1);
  expect(scoreOf(model, features('bias', 'no'))).toBeLessThan(-1);
  expect(learnVerdicts(verdicts, settings, makeRandom(1)).weights).toEqual(model.weights);
});

describe('a few annotated sentences', () => {
  let knowledge: Knowledge;
  beforeAll(async () => {
    knowledge = await loadKnowledge();
  }, 60_000);

  const speakers = ['The mayor', 'The army', 'The minister', 'The driver', 'The judge', 'The nurse'];
  const contents = ['that the bridge was closed', 'that three men had fled', 'that the road was mined'];

  function flat(text: string): FlatDocument {
    const document = sampleDocument(text);
    return flatDocumentOf(document, analyse(document, knowledge), knowledge);
  }

  function span(text: string, words: string) {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  }

  test('teach to read another, and their weights survive the file', () => {
    const documents = speakers.flatMap(speaker =>
      contents.map(content => {
        const text = `${speaker} said ${content}.`;
        return taught(flat(text), [
          { source: [span(text, speaker)], cue: [span(text, 'said')], content: [span(text, content)] },
        ]);
      }),
    );
    const models = learnAttributions(documents, () => undefined);
    const text = 'The teacher said that the school was empty.';
    const document = flat(text);
    const expected = [
      {
        source: [span(text, 'The teacher')],
        cue: [span(text, 'said')],
        content: [span(text, 'that the school was empty')],
      },
    ];
    expect(readTrained(document, models).map(each => spansOf(document, each))).toEqual(expected);
    const again = readWeights(writeWeights(models));
    expect(readTrained(document, again).map(each => spansOf(document, each))).toEqual(expected);
  });

  test('bytes of another kind are refused', () => {
    expect(() => readWeights(new TextEncoder().encode('something else'))).toThrow(RangeError);
  });
});
