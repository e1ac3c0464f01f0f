/** Sentences whose event word (between stars) did happen, did not, may have, or is still to come. */
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { analyse } from '../../language/analyse.ts';
import { sampleDocument } from '../../language/sample-document.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { treeOf } from '../../model/tree.ts';
import { realityOf } from './read-reality.ts';
import type { Reality } from './reality.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
}, 60_000);

/** @param cue a word at which the innermost voice ends. */
function realityIn(starred: string, cue?: string): Reality {
  const at = starred.indexOf('*');
  const { sentences } = analyse(sampleDocument(starred.replaceAll('*', '')), knowledge);
  const [sentence] = sentences;
  if (!sentence || at < 0) throw new Error(`no starred sentence in “${starred}”`);
  const token = sentence.tokens.findIndex(({ start }) => start === at);
  return realityOf(treeOf(sentence), token, knowledge.lexicon, other => sentence.tokens[other]?.form === cue);
}

describe('told as having happened', () => {
  test.each([
    'Rebels *killed* four soldiers on Sunday.',
    'The army managed to *seize* the bridge.',
    'They left after the *raid* on the camp.',
    'The minister condemned the *attack* on the school.',
    'It is not known who *killed* the four teachers.',
    'It was not immediately clear why the camp was *shelled*.',
    'The road that the army *mined* was closed, but the mayor did not complain.',
  ])('%s', sentence => {
    expect(realityIn(sentence)).toMatchObject({ polarity: 'positive', modality: 'actual' });
    expect(realityIn(sentence).value).toBeGreaterThan(0.6);
  });
});

describe('told as not having happened', () => {
  test.each([
    ['Rebels did not *kill* anyone.', 'not'],
    ['The army failed to *seize* the bridge.', 'fail'],
    ['Nobody was *killed* in the village.', 'nobody'],
    ['The patrol left without *firing* a shot.', 'without'],
    ['There was no *attack* on the school.', 'no'],
    ['The two sides refused to *meet*.', 'refuse'],
  ])('%s', (sentence, word) => {
    const reality = realityIn(sentence);
    expect(reality.polarity).toBe('negative');
    expect(reality.value).toBeLessThan(0);
    expect(reality.because.join(' ')).toContain(word);
  });
});

describe('left open', () => {
  test.each([
    ['Rebels may have *killed* four soldiers.', 'hedged'],
    ['The army will *attack* the town.', 'future'],
    ['If the rebels *attack* the town, thousands will flee.', 'hypothetical'],
    ['The army plans to *attack* the town.', 'future'],
    ['They tried to *seize* the bridge.', 'hypothetical'],
    ['The alleged *attack* took place in May.', 'hedged'],
  ])('%s', (sentence, modality) => {
    const reality = realityIn(sentence);
    expect(reality.modality).toBe(modality);
    expect(Math.abs(reality.value)).toBeLessThan(0.75);
  });
});

test('beyond a cue only the value changes: the innermost voice is sure', () => {
  const reality = realityIn('The army denied that its men *killed* the farmer.', 'denied');
  expect(reality).toMatchObject({ polarity: 'positive', modality: 'actual' });
  expect(reality.value).toBeLessThan(0);
});

test('two negations undo each other', () => {
  expect(realityIn('The army did not fail to *seize* the bridge.').polarity).toBe('positive');
});
