/** PolNeAR’s files are read at their offsets, and spans are counted as its authors delimit them. */
import { describe, expect, test } from 'vitest';
import { readBrat } from '../../scorecard/polnear/read-brat.ts';
import {
  countSpans,
  goldSpans,
  outermost,
  predictedSpans,
  scoreSpans,
} from '../../scorecard/polnear/score-attributions.ts';
import type { Attribution } from '../../src/claims/attribution/attribution.ts';

const text = 'Ana Rivas, a nurse, said 😀 the road was mined.\nShe added it was dark.';

describe('stand-off annotation', () => {
  const annotation = [
    'T1\tSource 0 19\tAna Rivas, a nurse,',
    'T2\tCue 20 24\tsaid',
    'T3\tContent 27 45\tthe road was mined',
    'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
    'T5\tContent 47 50;57 69\tShe … it was dark',
    'E2\tAttribution:T6 Content:T5',
  ].join('\n');

  test('offsets count code points, spans count UTF-16 units', () => {
    const [first] = readBrat(annotation, text);
    const [piece] = first?.content ?? [];
    expect(text.slice(piece?.start, piece?.end)).toBe('the road was mined');
  });

  test('a discontinuous content keeps its pieces; what is missing stays missing', () => {
    const [, second] = readBrat(annotation, text);
    expect(second?.content?.map(({ start, end }) => text.slice(start, end))).toEqual(['She', 'it was dark.']);
    expect(second?.source).toBeUndefined();
  });

  test('pieces with only a line end between them are one', () => {
    const [only] = readBrat('T1\tContent 41 46;47 50\tx\nE1\tAttribution:T2 Content:T1', text);
    expect(only?.content).toHaveLength(1);
  });
});

const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

function attribution(cue: string, content: string, speaker?: string): Attribution {
  return {
    cue: { lemma: 'say', part: 'verb', force: 'say', stance: 'asserted', addressee: false, frames: [] },
    cueSpan: span(cue),
    cueToken: { sentence: 0, token: 0 },
    ...(speaker ? { speakerWords: span(speaker) } : {}),
    content: [span(content)],
    negated: false,
    stance: 'asserted',
    via: 'test',
    confidence: 1,
  };
}

describe('counting', () => {
  test('the comma that closes an apposition is the source’s', () => {
    const predicted = predictedSpans([attribution('said', 'the road was mined', 'Ana Rivas, a nurse')], text);
    expect([...predicted.source]).toEqual(['0-19']);
  });

  test('links inside another’s content are left out', () => {
    const outer = attribution('said', 'the road was mined.\nShe added it was dark');
    const inner = attribution('added', 'it was dark');
    expect(outermost([outer, inner])).toEqual([outer]);
  });

  test('a wrong span costs precision and recall', () => {
    const gold = goldSpans([{ cue: [span('said')], content: [span('the road was mined')] }]);
    const predicted = predictedSpans([attribution('said', 'the road')], text);
    const figures = scoreSpans([countSpans(gold, predicted)]);
    expect(figures).toMatchObject({ 'cue-f1': 100, 'content-f1': 0 });
  });
});
