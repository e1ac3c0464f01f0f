/** Bytes in, characters out, and how they were understood. Refuses to lose a byte in silence. */
import type { FindingCode } from '../model/finding.ts';
import { guessCharset } from './guess-charset.ts';

export interface DecodedText {
  /** Without byte-order mark; bytes that fit no character stand as U+FFFD. */
  readonly text: string;
  readonly charset: string;
  readonly troubles: readonly { readonly code: FindingCode; readonly message: string }[];
}

/**
 * Byte-order mark, then the character set that a server stated, then strict UTF-8, then a guess.
 * @param sniff what the bytes state in their markup, if anything.
 */
export async function decodeText(
  bytes: Uint8Array,
  stated: string | undefined,
  sniff: (bytes: Uint8Array) => Promise<string | undefined>,
): Promise<DecodedText> {
  const marked = charsetOfMark(bytes);
  if (marked) return decodeAs(bytes, marked, false);
  // A NUL never stands in real text: a pair with one is UTF-16 whatever else was said.
  for (const charset of [utf16WithoutMark(bytes), stated, 'utf-8']) {
    const text = charset === undefined ? undefined : decodeStrictly(bytes, charset);
    if (text !== undefined && charset) return { text, charset: charset.toLowerCase(), troubles: [] };
  }
  return decodeAs(bytes, (await charsetInMarkup(bytes, sniff)) ?? guessCharset(bytes), true);
}

/** Bytes that are no UTF-8 are no UTF-8, whatever a meta tag says. */
async function charsetInMarkup(
  bytes: Uint8Array,
  sniff: (bytes: Uint8Array) => Promise<string | undefined>,
): Promise<string | undefined> {
  const stated = await sniff(bytes);
  return stated && decodeStrictly(bytes, stated) !== undefined ? stated : undefined;
}

function decodeAs(bytes: Uint8Array, charset: string, guessed: boolean): DecodedText {
  const known = isKnown(charset) ? charset : 'windows-1252';
  const text = new TextDecoder(known).decode(bytes);
  const troubles: DecodedText['troubles'][number][] = [];
  if (guessed) {
    const message = `The file does not say how its characters are stored; it was read as ${known}. Check accents and names.`;
    troubles.push({ code: 'charset-guessed', message });
  }
  if (decodeStrictly(bytes, known) === undefined) {
    const lost = text.split('\uFFFD').length - 1;
    const message = `${lost} ${lost === 1 ? 'place' : 'places'} in the file could not be read as ${known}; each is shown as “\uFFFD”.`;
    troubles.push({ code: 'text-undecodable', message });
  }
  return { text, charset: known, troubles };
}

function charsetOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark shows by its NULs: nearly every second byte of Western text, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.02) return 'utf-16be';
  return undefined;
}

/** The text, or undefined where the character set is unknown or the bytes break its rules. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  if (!isKnown(charset)) return undefined;
  // The decoder tells broken bytes only by throwing.
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset) !== undefined;
  } catch {
    return false;
  }
}
