/** Every rule of speech reads its sentences and leaves the others alone; voices nest. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { analyse } from '../../language/analyse.ts';
import { sampleDocument } from '../../language/sample-document.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/passage.ts';
import { allSentences } from './all-sentences.ts';
import { type Attribution, attributionsOf, type TokenPlace } from './attribution.ts';
import { readAttributions } from './read-attributions.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
}, 60_000);

function read(text: string): { document: Document; analysis: Analysis; attributions: Attribution[] } {
  const document = sampleDocument(text);
  const analysis = analyse(document, knowledge);
  return { document, analysis, attributions: readAttributions(document, analysis, knowledge) };
}

describe.each(allSentences)('$rule', ({ rule, reads, leaves }) => {
  test.each(reads)('$text', ({ text, cue, speaker, head, content, stance, work, accused }) => {
    const { document, analysis, attributions } = read(text);
    const words = (span: Span | undefined) => span && document.text.slice(span.start, span.end);
    const form = (place: TokenPlace | undefined) =>
      place && analysis.sentences[place.sentence]?.tokens[place.token]?.form;
    const found = attributions.find(({ via, cueSpan }) => via === rule && words(cueSpan) === cue);
    expect(
      found && { speaker: words(found.speakerWords) ?? null, content: found.content.map(words) },
    ).toEqual({
      speaker,
      content,
    });
    if (stance) expect(found?.stance).toBe(stance);
    if (work) expect(found?.work?.text).toBe(work);
    if (accused) expect(form(found?.accused)).toBe(accused);
    if (head) expect(form(found?.speaker)).toBe(head);
  });

  test.each(leaves)('leaves: %s', text => {
    expect(read(text).attributions.filter(({ via }) => via === rule)).toEqual([]);
  });
});

describe('voice chains', () => {
  const chainAt = (text: string, word: string) => {
    const { document, attributions } = read(text);
    const start = document.text.indexOf(word);
    return attributionsOf({ start, end: start + word.length }, attributions).map(({ speakerWords }) =>
      document.text.slice(speakerWords?.start, speakerWords?.end),
    );
  };

  test('outermost first, of any depth', () => {
    const text =
      'The paper reports that, according to a police officer, the group claimed it had killed the mayor.';
    expect(chainAt(text, 'killed')).toEqual(['The paper', 'a police officer', 'the group']);
  });

  test('an outlet that cites somebody is the outer link', () => {
    const text = 'The BBC reported that the minister said the talks had failed.';
    expect(chainAt(text, 'failed')).toEqual(['The BBC', 'the minister']);
  });

  test('the document in its own voice has none', () => {
    expect(chainAt('Gunmen killed the mayor on Sunday.', 'killed')).toEqual([]);
  });
});

test('whatever the words, spans lie in the text, pieces do not overlap, places are tokens', () => {
  const words =
    'said that police , " the rebels . according to : claim denied responsibility for not may if ( ) killed he ? “ ” accused of by was told video in an n’t also and who which Monday'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, '\n'), { minLength: 1, maxLength: 60 }), parts => {
      const text = parts.join(' ');
      const { analysis, attributions } = read(text);
      for (const { cueSpan, speakerWords, content, cueToken, speaker, accused } of attributions) {
        for (const span of [cueSpan, ...content, ...(speakerWords ? [speakerWords] : [])]) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        content.forEach((piece, at) => {
          expect(piece.start).toBeGreaterThanOrEqual(content[at - 1]?.end ?? 0);
        });
        for (const place of [cueToken, speaker, accused])
          if (place) expect(analysis.sentences[place.sentence]?.tokens[place.token]).toBeDefined();
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});
