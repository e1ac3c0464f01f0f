import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import { analyse } from './analyse.ts';
import { foldForModels, formOf } from './model-form.ts';
import { sampleDocument } from './sample-document.ts';

const knowledge = await loadKnowledge();
const read = (text: string, published?: string) =>
  analyse(sampleDocument(text, published ? { published } : {}), knowledge);
const forms = (text: string) =>
  read(text).sentences.map(({ tokens }) => tokens.map(({ form }) => form).join(' '));

describe('sentences and tokens', () => {
  test.each([
    ['Maj. Gen. Smith met Lt. Col. Jones. They left.', 2],
    ['The U.S. Army left. It returned.', 2],
    ['“Did they flee?” he asked. Nobody knew.', 2],
    ['The rule […] was dropped. It returned.', 2],
    ['Order No. 5 was signed.', 1],
    ['They dismissed the district chief. Crowds cheered.', 2],
    ['The column halted at Wadi al-Sheikh. Its guns fell silent.', 2],
    ['A letter reached Brig. Adlan and Sgt. Maj. Haro.', 1],
  ])('%s has %i sentences', (text, count) => {
    expect(read(text).sentences).toHaveLength(count);
  });

  test('hyphenated names and ages are one token', () => {
    expect(forms('Jaish-e-Mohammed seized a 36-minute video in El-Fasher.')).toEqual([
      'Jaish-e-Mohammed seized a 36-minute video in El-Fasher .',
    ]);
  });

  test('forms are plain, offsets are those of the text', () => {
    const text = 'Łódź’s “rebels” fled Čačak.';
    const tokens = read(text).sentences[0]?.tokens ?? [];
    expect(tokens.map(({ form }) => form).join(' ')).toBe('Lodz \'s " rebels " fled Cacak .');
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      'Łódź ’s “ rebels ” fled Čačak .',
    );
  });

  test.each([
    ['The rebels staged raids.', 'the rebel stage raid .'],
    ['Troops were shot dead.', 'troop be shoot dead .'],
    ['Gunmen fled.', 'gunman flee .'],
  ])('lemmas of “%s”', (text, lemmas) => {
    expect((read(text).sentences[0]?.tokens ?? []).map(({ lemma }) => lemma).join(' ')).toBe(lemmas);
  });
});

const awkward = fc.oneof(
  fc.constantFrom(
    'The army attacked Kano. ',
    '😀',
    'e\u0301',
    '\ud83d',
    'قُتل',
    'שלום',
    '\u202e',
    '“',
    '”',
    '[…]',
    ' ',
    '\u00a0',
    '—',
    '3-4 May ',
    'U.S. ',
    "can't ",
    '\n',
    '(BLA) ',
  ),
  fc.constantFrom(
    'I’m ',
    'x@y.example ',
    'www.a.example/b?c=d. ',
    'held.[12] ',
    'deal¹ ',
    "''",
    'vol. II ',
    '\udc00',
    '👨‍👩‍👧',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** What is left of a text without blanks, what looks like them, and marks for notes: nothing, between two tokens. */
const wordsIn = (text: string) =>
  foldForModels(text)
    .replace(/\[\w+\]/g, '')
    .trim();

test('every token is the text at its offsets, in order, in its sentence, in its block', () => {
  fc.assert(
    fc.property(fc.array(awkward, { maxLength: 30 }), parts => {
      const text = parts.join('');
      const document = sampleDocument(text);
      const analysis = analyse(document, knowledge);
      // A block in other letters is left unread, and told so.
      fc.pre(analysis.findings.every(({ code }) => code !== 'language-unread'));
      let last = 0;
      for (const sentence of analysis.sentences) {
        const block = document.blocks[sentence.block];
        expect(block && block.start <= sentence.start && sentence.end <= block.end).toBe(true);
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        expect(sentence.tokens.filter(({ arc }) => arc?.head === -1)).toHaveLength(1);
        for (const token of sentence.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(sentence.end);
          const words = text.slice(token.start, token.end);
          expect(words.trim()).not.toBe('');
          expect(token.form.toLowerCase()).toBe(formOf(words).toLowerCase());
          expect(wordsIn(text.slice(last, token.start))).toBe('');
          last = token.end;
        }
      }
      expect(wordsIn(text.slice(last))).toBe('');
      for (const mention of [...analysis.names, ...analysis.times, ...analysis.quantities]) {
        expect(mention.text).toBe(text.slice(mention.start, mention.end));
      }
    }),
    { numRuns: 150 },
  );
});

describe('names', () => {
  const names = (text: string) =>
    read(text).names.map(({ text: words, acronym }) => (acronym ? `${words} (${acronym})` : words));
  test.each([
    ['The National Liberation Army (ELN) left on Monday.', ['National Liberation Army (ELN)', 'ELN']],
    ['Fighters of the 33rd Front reached Norte de Santander.', ['33rd Front', 'Norte de Santander']],
    ['The Ministry of Defence of Sudan denied it.', ['Ministry of Defence', 'Sudan']],
    ['In March Gen. Mark Milley met Ahmed bin Zayed.', ['Gen. Mark Milley', 'Ahmed bin Zayed']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('quotations', () => {
  const quoted = (text: string) =>
    read(text).quotations.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
  test('speech over sentences, and a scare quote', () => {
    expect(quoted('“We lost the town. We shall return,” he said. It was a “safe zone” once.')).toEqual([
      'speech: “We lost the town. We shall return,”',
      'scare: “safe zone”',
    ]);
  });
  test('an unclosed quotation ends with its paragraph', () => {
    expect(quoted('He said “we left the town in the night.\nNothing else is known.')).toEqual([
      'speech: “we left the town in the night.',
    ]);
  });
  test('speech of two paragraphs opens the second anew', () => {
    expect(quoted('“We left the town.\n“We shall return,” he said.')).toEqual([
      'speech: “We left the town.\n“We shall return,”',
    ]);
  });
});

describe('references', () => {
  const refers = (text: string) =>
    read(text).references.map(
      ({ start, end, antecedent }) =>
        `${text.slice(start, end)} = ${text.slice(antecedent.start, antecedent.end)}`,
    );
  test('the group, its, and a short form', () => {
    const text =
      'The National Liberation Army (ELN) left Tibú. The group lost its camp. The ELN denied that.';
    expect(refers(text)).toContain('The group = National Liberation Army');
    expect(refers(text)).toContain('ELN = National Liberation Army');
  });
  test('nothing to stand for is left open', () => {
    expect(refers('They attacked at dawn.')).toEqual([]);
  });
});

describe('findings', () => {
  test('another language is left unread', () => {
    const { sentences, findings } = analyse(
      sampleDocument('Le camp a été attaqué.', { language: 'fr' }),
      knowledge,
    );
    expect(sentences).toEqual([]);
    expect(findings.map(({ code }) => code)).toEqual(['language-unread']);
  });
  test('a sentence without end is bounded', () => {
    const { sentences, findings } = read(`The list: ${'Kano, '.repeat(500)}.`);
    expect(sentences[0]?.tokens.length).toBeLessThanOrEqual(400);
    expect(findings.map(({ code }) => code)).toContain('sentence-too-long');
  });
  test('a weekday without a day of publication', () => {
    const { times, findings } = read('The army attacked Kano on Sunday.');
    expect(times[0]?.date).toBeUndefined();
    expect(findings.map(({ code }) => code)).toEqual(['date-unread']);
  });
});
