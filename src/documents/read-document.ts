/** A capture with its bytes to its documents. Refuses to guess a date or an author, to run anything, to lose a byte in silence. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { CapturedBytes } from '../model/capture.ts';
import { type Document, isCodable } from '../model/document.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { binaryFormat, looksBinary } from './binary.ts';
import { decodeText } from './decode-text.ts';
import type { LaidOutText, ReadingContext } from './draft.ts';
import type { DocumentLibraries } from './libraries.ts';
import { markBlocks } from './mark-blocks.ts';
import { readerFor } from './readers.ts';

/**
 * UTF-16 units of one file. A long book has one to two million; what is longer is an archive or a data dump, and
 * one screen, one sentence splitter and one browser must still hold the text whole.
 */
export const maximumTextLength = 10_000_000;
/** No character set that we read stores a unit in more bytes, so longer files need not be decoded to be refused. */
const mostBytesPerUnit = 4;
/** Enough words to tell a language by. */
const languageSample = 20_000;

export interface ReadDocuments {
  readonly documents: Document[];
  readonly findings: Finding[];
}

/** The documents of a capture: one, or none with a finding that says why. */
export async function readDocument(
  { capture, bytes }: CapturedBytes,
  knowledge: Knowledge,
  libraries: DocumentLibraries,
): Promise<ReadDocuments> {
  const { path } = capture;
  const refused = (code: FindingCode, message: string): ReadDocuments => ({
    documents: [],
    findings: [{ code, message, path }],
  });
  if (bytes.length === 0) return refused('document-empty', 'The file is empty.');
  if (bytes.length > maximumTextLength * mostBytesPerUnit) return refused('document-too-large', tooLarge);
  const format = binaryFormat(bytes);
  if (format)
    return refused(
      'media-unread',
      `The file is ${format}, which Variorum cannot read yet. Add its text instead.`,
    );
  const { text, troubles } = await decodeText(bytes, capture.charset, libraries.sniffCharset);
  if (text.length > maximumTextLength) return refused('document-too-large', tooLarge);
  if (looksBinary(text))
    return refused('media-unread', 'The file holds binary data, not text. Add its text instead.');
  const reader = readerFor(capture.mediaType, text);
  if (!reader)
    return refused(
      'media-unread',
      `There is no reader for files of type ${capture.mediaType}. Add the text instead.`,
    );
  const address = capture.finalUrl ?? capture.url;
  const context: ReadingContext = { knowledge, libraries, address, phrases: await libraries.boilerplate() };
  const laidOut = await reader.layOut(text, context);
  if (laidOut.drafts.length === 0) return refused('document-empty', 'The file holds no words.');
  const document = await documentOf(capture, laidOut, context);
  return {
    documents: [document],
    findings: troubles.map(trouble => ({ ...trouble, document: document.id, path })),
  };
}

const tooLarge = `The file is longer than the ${maximumTextLength / 1e6} million characters that are read as one document. Split it into its parts.`;

async function documentOf(
  capture: CapturedBytes['capture'],
  laidOut: LaidOutText,
  context: ReadingContext,
): Promise<Document> {
  const { blocks, facts } = markBlocks(laidOut, context);
  const { text } = laidOut;
  const { authors = [], grounds, ...told } = facts;
  const language = await languageOf(text, blocks, laidOut.language, context);
  return {
    id: bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 16),
    sha256: capture.sha256,
    path: capture.path,
    ...(context.address && { url: context.address }),
    ...told,
    authors,
    language,
    text,
    blocks,
    grounds,
  };
}

/** The words tell, menus aside; the markup's own statement only where they do not. */
async function languageOf(
  text: string,
  blocks: Document['blocks'],
  stated: string | undefined,
  { libraries }: ReadingContext,
): Promise<string> {
  let sample = '';
  for (const block of blocks) {
    if (sample.length >= languageSample) break;
    if (isCodable(block))
      sample += `${text.slice(block.start, Math.min(block.end, block.start + languageSample))}\n`;
  }
  const detected = await libraries.detectLanguage(sample);
  return detected === 'und' ? (stated ?? 'und') : detected;
}
