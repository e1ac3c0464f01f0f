import { expect, test } from 'vitest';
import { mediaTypeOfPath, readContentType } from './media-type.ts';

test.each([
  ['a.txt', 'text/plain'],
  ['folder.md/B.HTML', 'text/html'],
  ['folder.md/README', 'application/octet-stream'],
  ['x.unknown', 'application/octet-stream'],
  ['constructor', 'application/octet-stream'],
])('%s is %s', (path, type) => expect(mediaTypeOfPath(path)).toBe(type));

test('a header with its character set', () => {
  expect(readContentType('Text/HTML; charset="Windows-1251"')).toEqual({
    mediaType: 'text/html',
    charset: 'windows-1251',
  });
  expect(readContentType('text/plain')).toEqual({ mediaType: 'text/plain' });
  expect(readContentType('nonsense')).toBeUndefined();
});
