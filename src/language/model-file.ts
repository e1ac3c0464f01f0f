/**
 * Model files: named sections of numbers and text in one binary file with a checksum. Bytes in, sections out, or
 * the other way; it does not know what the sections mean.
 *
 *     0   8  magic "VARIORUM"
 *     8   4  format version, little endian (1)
 *    12   4  length of the header in bytes, little endian
 *    16  32  SHA-256 of everything from byte 48 on
 *    48      header: JSON { kind, facts, sections: [{ name, type, offset, length }] }, padded with blanks to 8 bytes;
 *            offsets and lengths in bytes, offsets from the end of the header, each a multiple of 8
 *            sections
 */
import { sha256Hex } from '../model/hash.ts';

export type SectionArray = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

export interface ModelFile {
  /** What the file is for: "tagger" or "parser". */
  readonly kind: string;
  /** Small settings: sizes, names, how it was trained. */
  readonly facts: Readonly<Record<string, number | string>>;
  readonly sections: ReadonlyMap<string, SectionArray | string>;
}

export class ModelFileError extends Error {}

const MAGIC = 'VARIORUM';
const VERSION = 1;
const START = 48;

const ARRAYS = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  int32: Int32Array,
  float32: Float32Array,
} as const;

interface SectionEntry {
  readonly name: string;
  readonly type: keyof typeof ARRAYS | 'text';
  readonly offset: number;
  readonly length: number;
}

/** Reads a model file whole; `name` is what messages call it. */
export function readModelFile(bytes: Uint8Array, name: string): ModelFile {
  if (bytes.length < START || new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) {
    throw new ModelFileError(`${name} is not a Variorum model file: it does not begin with “${MAGIC}”.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) {
    throw new ModelFileError(`${name} has model format ${version}; this program reads format ${VERSION}.`);
  }
  const stored = Array.from(bytes.subarray(16, START), byte => byte.toString(16).padStart(2, '0')).join('');
  const found = sha256Hex(bytes.subarray(START));
  if (stored !== found) {
    throw new ModelFileError(
      `${name} is damaged: its checksum says ${stored.slice(0, 12)}…, its content gives ${found.slice(0, 12)}…. Fetch it again.`,
    );
  }
  const payload = START + view.getUint32(12, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, payload))) as {
    kind: string;
    facts: Record<string, number | string>;
    sections: SectionEntry[];
  };
  const sections = new Map(
    header.sections.map(entry => [entry.name, readSection(bytes, payload, entry)] as const),
  );
  return { kind: header.kind, facts: header.facts, sections };
}

function readSection(
  bytes: Uint8Array,
  payload: number,
  { type, offset, length }: SectionEntry,
): SectionArray | string {
  // A copy in a buffer of its own: views must start at 0, and a Node Buffer shares its memory with others.
  const part = new Uint8Array(bytes.subarray(payload + offset, payload + offset + length));
  return type === 'text' ? new TextDecoder().decode(part) : new ARRAYS[type](part.buffer);
}

export function writeModelFile(file: ModelFile): Uint8Array {
  const entries: SectionEntry[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [name, section] of file.sections) {
    const part =
      typeof section === 'string'
        ? new TextEncoder().encode(section)
        : new Uint8Array(section.buffer, section.byteOffset, section.byteLength);
    entries.push({ name, type: typeOf(section), offset, length: part.length });
    parts.push(part);
    offset += padded(part.length);
  }
  const header = JSON.stringify({ kind: file.kind, facts: file.facts, sections: entries });
  const encoded = new TextEncoder().encode(header);
  const headerLength = padded(encoded.length);
  const bytes = new Uint8Array(START + headerLength + offset);
  bytes.set(new TextEncoder().encode(MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, headerLength, true);
  bytes.fill(0x20, START, START + headerLength);
  bytes.set(encoded, START);
  for (const [index, part] of parts.entries()) bytes.set(part, START + headerLength + entries[index]!.offset);
  const digest = sha256Hex(bytes.subarray(START));
  for (let index = 0; index < 32; index++)
    bytes[16 + index] = Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}

/** A section that must be there and be of that sort. */
export function numbersOf(file: ModelFile, name: string): SectionArray {
  const section = file.sections.get(name);
  if (section === undefined || typeof section === 'string')
    throw new ModelFileError(`the ${file.kind} model has no numbers called “${name}”.`);
  return section;
}

/** A text section's lines. */
export function linesOf(file: ModelFile, name: string): string[] {
  const section = file.sections.get(name);
  if (typeof section !== 'string')
    throw new ModelFileError(`the ${file.kind} model has no text called “${name}”.`);
  return section === '' ? [] : section.split('\n');
}

export function numberFact(file: ModelFile, name: string): number {
  const fact = file.facts[name];
  if (typeof fact !== 'number')
    throw new ModelFileError(`the ${file.kind} model does not say its “${name}”.`);
  return fact;
}

function typeOf(section: SectionArray | string): SectionEntry['type'] {
  if (typeof section === 'string') return 'text';
  if (section instanceof Int8Array) return 'int8';
  if (section instanceof Uint8Array) return 'uint8';
  if (section instanceof Int16Array) return 'int16';
  return section instanceof Int32Array ? 'int32' : 'float32';
}

function padded(length: number): number {
  return (length + 7) & ~7;
}
