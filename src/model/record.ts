/** The record, `variorum-record/1`: the format everything ends in. The schema is the documentation that runs. */
import { z } from 'zod';
import { accountFieldNames } from './account.ts';
import { actorKinds } from './actor.ts';
import { isDay } from './calendar.ts';
import { announcementKinds, linkNames, relationNames, stances } from './claim.ts';
import { copyDirections, disagreementKinds, originKinds, statuses } from './corroboration.ts';
import { documentKinds } from './document.ts';
import { warningStatuses } from './event.ts';
import { findingCodes } from './finding.ts';
import { placeKinds } from './place.ts';
import { contextNames, type EventType, eventTypes } from './plover.ts';
import { tollFields } from './quantity.ts';

export const recordFormat = 'variorum-record/1';

/** What every export says until publishing with clearance exists. */
export const notCleared = 'internal, not cleared for publication';

const id = z.string().min(1);
const day = z.string().refine(isDay, 'an existing calendar day, YYYY-MM-DD');
const offset = z.int().nonnegative();
const grounds = z.tuple([offset, offset]);

const dateSpan = z.strictObject({ from: day.optional(), to: day.optional() });
const statedDate = dateSpan.extend({ text: z.string() });
const toll = z.strictObject({
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  approximate: z.boolean().optional(),
});
const statedToll = toll.extend({ text: z.string() });
const speaker = z.strictObject({ actor: id.optional(), text: z.string(), work: z.string().optional() });
const eventType = z.enum(eventTypes as [EventType, ...EventType[]]);

const quoted = { document: id, start: offset, end: offset, quote: z.string().min(1) };

const relationAccount = z.strictObject({
  id,
  ...quoted,
  voice: z.array(speaker),
  stance: z.enum(stances),
  origin: id,
  doubt: z.number().min(0).max(1),
});

const fields = z.strictObject({
  initiators: z.array(id).optional(),
  targets: z.array(id).optional(),
  date: statedDate.optional(),
  place: id.optional(),
  near: z.boolean().optional(),
  deaths: statedToll.optional(),
  injured: statedToll.optional(),
  captured: statedToll.optional(),
  displaced: statedToll.optional(),
  means: z.string().optional(),
});

const account = relationAccount.extend({
  type: eventType,
  mode: z.string().optional(),
  auxiliary: z.literal('historical').optional(),
  /** Some of those whom its tolls count, “including 11 children”: never added to them. `of` is what they are. */
  parts: z.array(statedToll.extend({ field: z.enum(tollFields), of: z.string().optional() })).optional(),
  /** What it is about, in PLOVER's order, with the words that tell it. */
  contexts: z.array(z.strictObject({ context: z.enum(contextNames), grounds: z.array(grounds) })).optional(),
  /** A total over many happenings. */
  aggregate: z.literal(true).optional(),
  fields,
  grounds: z.partialRecord(z.enum(accountFieldNames), z.array(grounds)),
});

const recordDocument = z.strictObject({
  id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  path: z
    .string()
    .refine(path => !path.startsWith('/') && !/^[A-Za-z]:/.test(path), 'never an absolute path'),
  url: z.string().optional(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  authors: z.array(z.string()),
  published: day.optional(),
  language: z.string(),
  kind: z.enum(documentKinds).optional(),
});

const recordEvent = z.strictObject({
  id,
  type: eventType,
  mode: z.string().optional(),
  label: z.string(),
  date: dateSpan.optional(),
  place: id.optional(),
  initiators: z.array(id),
  targets: z.array(id),
  means: z.string().optional(),
  deaths: toll.extend({ best: z.number().nonnegative().optional() }).optional(),
  rule: z.string(),
  status: z.enum(statuses),
  /** Why it has this status, in one sentence. */
  because: z.string().optional(),
  origins: z.int().positive(),
  /** Those that any account tells, in PLOVER's order. */
  contexts: z.array(z.enum(contextNames)).optional(),
  /** A total over many happenings, and the events that it may count, which stay events of their own. */
  aggregate: z.literal(true).optional(),
  counts: z.array(z.strictObject({ event: id, because: z.array(z.string()) })).optional(),
  accounts: z.array(account).min(1),
});

const recordRelation = z.strictObject({
  id,
  subject: id,
  relation: z.enum(relationNames),
  object: id,
  status: z.enum(statuses),
  /** Why it has this status, in one sentence. */
  because: z.string().optional(),
  origins: z.int().positive(),
  when: dateSpan.optional(),
  accounts: z.array(relationAccount).min(1),
});

const recordLink = z.strictObject({
  id,
  /** Event ids: the subject is the effect, the reprisal, the part or the later one. */
  subject: id,
  link: z.enum(linkNames),
  object: id,
  status: z.enum(statuses),
  /** Why it has this status, in one sentence. */
  because: z.string().optional(),
  origins: z.int().positive(),
  accounts: z.array(relationAccount).min(1),
});

/** What is told in one of PLOVER's auxiliary modes but historical: no event, no status, no origin. */
const unrealReading = z.strictObject({
  id,
  auxiliary: z.enum(['future', 'hypothetical', 'negation']),
  type: eventType,
  mode: z.string().optional(),
  ...quoted,
  voice: z.array(speaker),
  stance: z.enum(stances),
  initiators: z.array(id),
  targets: z.array(id),
  date: statedDate.optional(),
  place: id.optional(),
  doubt: z.number().min(0).max(1),
});

const share = z.number().min(0).max(1);
const span = z.strictObject({ start: offset, end: offset });

const copyLink = z.strictObject({
  original: id,
  copy: id,
  direction: z.enum(copyDirections),
  whole: z.boolean(),
  shareOfCopy: share,
  shareOfOriginal: share,
  passages: z
    .array(z.strictObject({ from: span, to: span, likeness: share, quotation: z.literal(true).optional() }))
    .min(1),
  because: z.array(z.string()),
});

/** The whole record as a schema; unknown keys are refused on writing, ignored on reading. */
export const recordSchema = z.strictObject({
  format: z.literal(recordFormat),
  clearance: z.string().min(1),
  generator: z.strictObject({
    name: z.literal('variorum'),
    version: z.string(),
    models: z.record(z.string(), z.string()),
  }),
  documents: z.array(recordDocument),
  actors: z.array(
    z.strictObject({
      id,
      name: z.string(),
      aliases: z.array(z.string()),
      kind: z.enum(actorKinds),
      partOf: z.array(id),
      country: z.string().optional(),
    }),
  ),
  places: z.array(
    z.strictObject({
      id,
      name: z.string(),
      country: z.string().optional(),
      kind: z.enum(placeKinds),
      lat: z.number().min(-90).max(90).optional(),
      lon: z.number().min(-180).max(180).optional(),
      geonames: z.int().optional(),
      precision: z.int().min(1).max(7),
      within: id.optional(),
    }),
  ),
  events: z.array(recordEvent),
  relations: z.array(recordRelation),
  /** How events are said to hang together. */
  links: z.array(recordLink).optional(),
  /** What is told as to come, as hypothetical or as not having happened, in reading order. */
  unreal: z.array(unrealReading).optional(),
  disagreements: z.array(
    z.strictObject({
      on: id,
      field: z.enum(['type', ...accountFieldNames, 'stance']),
      kind: z.enum(disagreementKinds),
      values: z
        .array(
          z.strictObject({
            value: z.unknown(),
            accounts: z.array(id).min(1),
            /** Of a denial: the accounts whose reading it denies. */
            denies: z.array(id).optional(),
          }),
        )
        .min(2),
    }),
  ),
  warnings: z.array(
    z.strictObject({
      id,
      kind: z.enum(announcementKinds),
      status: z.enum(warningStatuses),
      voice: z.array(speaker),
      against: z.array(id),
      what: z.string(),
      issued: dateSpan.optional(),
      until: dateSpan.optional(),
      quotes: z.array(z.strictObject(quoted)).min(1),
      outcomes: z.array(
        z.strictObject({
          event: id,
          because: z.array(z.string()),
          confirmed: z.boolean(),
          /** A person judged that it does not answer. */
          rejected: z.literal(true).optional(),
        }),
      ),
    }),
  ),
  origins: z.array(
    z.strictObject({
      id,
      kind: z.enum(originKinds),
      label: z.string(),
      accounts: z.array(id).min(1),
      /** Why these accounts rest on one thing, in plain sentences. */
      because: z.array(z.string()).optional(),
    }),
  ),
  /** Wording that documents share, with the passages on both sides. */
  copies: z.array(copyLink).optional(),
  findings: z.array(
    z.strictObject({
      code: z.enum(findingCodes),
      message: z.string(),
      document: id.optional(),
      path: z.string().optional(),
      start: offset.optional(),
      end: offset.optional(),
    }),
  ),
});

export type ConflictRecord = z.infer<typeof recordSchema>;
export type RecordEvent = ConflictRecord['events'][number];
export type RecordAccount = RecordEvent['accounts'][number];
export type RecordRelation = ConflictRecord['relations'][number];
export type RecordLink = NonNullable<ConflictRecord['links']>[number];
export type RecordUnreal = NonNullable<ConflictRecord['unreal']>[number];
export type RecordDisagreement = ConflictRecord['disagreements'][number];
export type RecordDocument = ConflictRecord['documents'][number];
export type RecordWarning = ConflictRecord['warnings'][number];
