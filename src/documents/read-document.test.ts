import { describe, expect, test } from 'vitest';
import { body, more, read, readBytes } from '../../test/documents/reading.ts';
import { maximumTextLength } from './read-document.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what gives no document says why', () => {
  test.each([
    ['nothing', new Uint8Array(), 'text/plain', 'document-empty'],
    ['blanks', bytesOf(' \n\t\n'), 'text/plain', 'document-empty'],
    [
      'a page without words',
      bytesOf('<html><body><script>1</script></body></html>'),
      'text/html',
      'document-empty',
    ],
    ['a PDF', bytesOf('%PDF-1.7 …'), 'application/pdf', 'media-unread'],
    ['a PDF that calls itself text', bytesOf('%PDF-1.7 …'), 'text/plain', 'media-unread'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251), 'text/plain', 'media-unread'],
    ['a type without a reader', bytesOf('{}'), 'application/json', 'media-unread'],
    ['50 MB', new Uint8Array(50_000_000).fill(97), 'text/plain', 'document-too-large'],
    ['one sign too many', bytesOf('a'.repeat(maximumTextLength + 1)), 'text/plain', 'document-too-large'],
  ])('%s', async (_, bytes, mediaType, code) => {
    const { documents, findings } = await readBytes(bytes, { mediaType });
    expect(documents).toEqual([]);
    expect(findings).toMatchObject([{ code, path: 'a.txt' }]);
    expect(findings[0]?.message).toMatch(/^[A-Z].*\.$/);
  });
});

test('the id is made of the text, the language of the words', async () => {
  const document = await read(`${body}\n${more}`);
  expect(document.id).toMatch(/^[0-9a-f]{16}$/);
  expect(document.language).toBe('en');
  expect(
    (await read('Hombres armados atacaron el mercado del pueblo el martes y mataron a cuatro comerciantes.'))
      .language,
  ).toBe('es');
  expect((await read('42')).language).toBe('und');
});

test('a stray NUL is a character like others', async () => {
  expect((await read(`${body}\0 ${more}`)).text).toBe(`${body}\0 ${more}`);
});

test('a page that came as plain text is a page; an unknown type is text', async () => {
  const { documents } = await readBytes(bytesOf(`<!DOCTYPE html><html><body><p>${body}</p></body></html>`));
  expect(documents[0]?.text).toBe(body);
  expect((await read(body, { mediaType: 'application/octet-stream' })).text).toBe(body);
});

describe('time', () => {
  const inTime = async (text: string, mediaType: string, most: number) => {
    const bytes = bytesOf(text);
    await readBytes(bytesOf(body), { mediaType });
    const start = performance.now();
    await readBytes(bytes, { mediaType });
    expect(performance.now() - start).toBeLessThan(most);
  };
  const five = 5_000_000;

  test.each([
    ['letters', 'a'.repeat(five)],
    ['words', 'aaaa '.repeat(five / 5)],
    ['blanks', `# a${' '.repeat(five)}b`],
    ['equals signs', `${'='.repeat(five)} a`],
    ['dashes', '- '.repeat(five / 2)],
    ['brackets', '[(<'.repeat(five / 3)],
    ['capitals and commas', 'KABUL, '.repeat(five / 7)],
    ['quotes', '>'.repeat(five)],
  ])('5 MB of %s on one line', async (_, line) => {
    await inTime(line, 'text/plain', 6000);
    await inTime(line, 'text/markdown', 6000);
  });

  test('a text of 5 kB is read in a moment', async () => {
    const text = Array.from({ length: 24 }, (_, at) => `${body} ${more} ${at}`).join('\n');
    const bytes = bytesOf(text);
    for (let round = 0; round < 50; round++) await readBytes(bytes);
    const start = performance.now();
    for (let round = 0; round < 50; round++) await readBytes(bytes);
    expect((performance.now() - start) / 50).toBeLessThan(10);
  });
});
