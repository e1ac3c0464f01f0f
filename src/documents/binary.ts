/** Whether bytes are no text at all: told by the signs that formats begin with, or by control characters. */

const beginnings: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['RTF, not plain text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What the bytes begin like, in words; undefined for what may be text. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
  return beginnings.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte))?.[0];
}

/** Whether decoded characters are too often control characters to be words. A stray NUL or form feed is no reason. */
export function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 65_536);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  return controls > 2 && controls > length / 20;
}
