import { describe, expect, test } from 'vitest';
import { body, readBytes } from '../../test/documents/reading.ts';

/** Bytes of a text whose characters all lie in one table; enough for tests. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, sign => table.get(sign) ?? 63);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

async function decoded(bytes: Uint8Array, given: Parameters<typeof readBytes>[1] = {}) {
  const { documents, findings } = await readBytes(bytes, given);
  return { text: documents[0]?.text, codes: findings.map(finding => finding.code) };
}

const western = `${body} The café in Málaga stayed “open”.`;
const russian = 'Боевики напали на рынок города во вторник и убили четырёх торговцев, сказал мэр города.';

describe('character sets', () => {
  test('UTF-8 with and without a mark', async () => {
    const bytes = new TextEncoder().encode(western);
    expect(await decoded(bytes)).toEqual({ text: western, codes: [] });
    expect(await decoded(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toEqual({ text: western, codes: [] });
  });

  test.each([true, false])('UTF-16, little-endian %s, with and without a mark', async little => {
    expect(await decoded(utf16(`\uFEFF${western}`, little))).toEqual({ text: western, codes: [] });
    expect(await decoded(utf16(western, little))).toEqual({ text: western, codes: [] });
  });

  test('windows-1252 as stated by a server, and as a guess that is told', async () => {
    const bytes = encode(western, 'windows-1252');
    expect(await decoded(bytes, { charset: 'windows-1252' })).toEqual({ text: western, codes: [] });
    expect(await decoded(bytes)).toEqual({ text: western, codes: ['charset-guessed'] });
  });

  test.each(['windows-1251', 'koi8-r'])('%s is guessed by its runs of letters', async charset => {
    const bytes = encode(russian, charset);
    expect(await decoded(bytes)).toEqual({ text: russian, codes: ['charset-guessed'] });
  });

  test('a few stray bytes in an English text make no Russian of it', async () => {
    const { text } = await decoded(encode(`${body} Quetta ÿþ€`, 'windows-1252'));
    expect(text).toContain('Quetta ÿþ€');
  });

  test('a meta tag of the page', async () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${russian}</p></body></html>`;
    const { text } = await decoded(encode(page, 'windows-1251'), { mediaType: 'text/html' });
    expect(text).toBe(russian);
  });

  test('a server that is wrong, a server that names no character set', async () => {
    const bytes = new TextEncoder().encode(western);
    expect(await decoded(bytes, { charset: 'no-such-set' })).toEqual({ text: western, codes: [] });
    expect((await decoded(encode(western, 'windows-1252'), { charset: 'utf-8' })).text).toBe(western);
  });

  test('broken bytes are shown and told', async () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(body), 0xff, 0x41);
    expect(await decoded(bytes)).toEqual({ text: `${body}\uFFFDA`, codes: ['text-undecodable'] });
  });
});
