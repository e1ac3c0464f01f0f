/** SHA-256 in the core, where Node's own is out of reach. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8. */
export function sha256Hex(content: Uint8Array | string): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/**
 * A short stable id: `prefix-` and the first twelve hex digits of the SHA-256 of `key`: of a million ids, two are alike in one
 * collection of five hundred.
 */
export function shortId(prefix: string, key: string): string {
  return `${prefix}-${sha256Hex(key).slice(0, 12)}`;
}
