/** What the API says of documents, of files that gave none, and takes as statements about them, as schemas; see model/api.ts. */
import { z } from 'zod';
import { count, documentHeadSchema, pageOf } from './api.ts';
import { statuses } from './corroboration.ts';
import { documentKinds } from './document.ts';
import { recordSchema } from './record.ts';

const record = recordSchema.shape;
const recordAccount = record.events.element.shape.accounts.element;
const recordRelation = record.relations.element;

export const documentSummarySchema = documentHeadSchema.extend({
  accounts: count,
  events: count,
  findings: count,
});
export const documentPageSchema = pageOf(documentSummarySchema);

/** A stretch of the text as the reader marks it. */
export const blockSchema = z.object({
  start: count,
  end: count,
  kind: z.string(),
  level: z.int().optional(),
  boilerplate: z.string().optional(),
  repeats: z.int().optional(),
});

/** Wording that a document shares with another, found sentence by sentence; where both quote one speech it is left out. */
export const wordingSchema = z.object({
  other: documentHeadSchema,
  /** What the document at hand is of the two, where that was found. */
  role: z.enum(['original', 'copy', 'unknown']),
  /** Enough is shared that one rests on the other; else single passages do. */
  whole: z.boolean(),
  because: z.array(z.string()),
  /** Spans of both texts, in the order of the document at hand. */
  passages: z.array(z.object({ start: count, end: count, otherStart: count, otherEnd: count })).min(1),
});

export const documentDetailSchema = z.object({
  document: record.documents.element,
  /** Where each fact about the document was read: json-ld, meta, byline, dateline, heading, front-matter or stated. */
  grounds: z.record(z.string(), z.string()),
  text: z.string(),
  blocks: z.array(blockSchema),
  /** Everything read in this document, in reading order. */
  accounts: z.array(
    z.object({ event: z.string(), label: z.string(), status: z.enum(statuses), account: recordAccount }),
  ),
  relations: z.array(
    z.object({ relation: z.string(), label: z.string(), account: recordRelation.shape.accounts.element }),
  ),
  warnings: z.array(record.warnings.element),
  unreal: z.array(record.unreal.unwrap().element),
  /** With each other document, in the order of their paths. */
  wording: z.array(wordingSchema),
  actors: z.array(record.actors.element),
  places: z.array(record.places.element),
  findings: z.array(record.findings.element),
});

/** What a person states of a document; an empty text takes the statement back. */
export const statementSchema = z.strictObject({
  title: z.string().max(500).optional(),
  outlet: z.string().max(200).optional(),
  author: z.string().max(200).optional(),
  published: z.union([z.iso.date(), z.literal('')]).optional(),
  kind: z.union([z.enum(documentKinds), z.literal('')]).optional(),
  by: z.string().max(200).optional(),
});

export const addedSchema = z.object({
  added: z.array(z.object({ path: z.string(), sha256: z.string() })),
  known: z.array(z.object({ path: z.string(), sha256: z.string() })),
  refused: z.array(z.object({ path: z.string(), reason: z.string(), hint: z.string().optional() })),
});

/** A finding with what a person can do about it. */
export const findingViewSchema = record.findings.element.extend({ hint: z.string().optional() });
export const findingPageSchema = pageOf(findingViewSchema);

export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type DocumentPage = z.infer<typeof documentPageSchema>;
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
export type SharedWording = z.infer<typeof wordingSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type FindingView = z.infer<typeof findingViewSchema>;
export type FindingPage = z.infer<typeof findingPageSchema>;
export type Added = z.infer<typeof addedSchema>;
