/**
 * What the reading room and the server say to each other, as schemas: the server validates and documents by them
 * (OpenAPI 3.1), the web's client is typed by them. All offsets are UTF-16 units; all days `YYYY-MM-DD`.
 */
import { z } from 'zod';
import { accountFieldNames } from './account.ts';
import { actorKinds } from './actor.ts';
import { linkNames } from './claim.ts';
import { disagreementKinds, statuses } from './corroboration.ts';
import { documentKinds } from './document.ts';
import { placeKinds } from './place.ts';
import { type EventType, eventTypes } from './plover.ts';
import { recordSchema } from './record.ts';
import { viewRules } from './view.ts';

const record = recordSchema.shape;
const recordEvent = record.events.element;
const recordAccount = recordEvent.shape.accounts.element;
const recordRelation = record.relations.element;
const recordLink = record.links.unwrap().element;
const recordDisagreement = record.disagreements.element;
const recordOrigin = record.origins.element;
const recordFinding = record.findings.element;
const recordActor = record.actors.element;
const recordPlace = record.places.element;
const recordDocument = record.documents.element;
const recordWarning = record.warnings.element;

const count = z.int().nonnegative();
const type = z.enum(eventTypes as [EventType, ...EventType[]]);

/** RFC 9457 problem details; `hint` says what to do. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  hint: z.string().optional(),
});

/** One page of a list; `next` is the cursor of the following page, absent on the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: count, next: z.string().optional() });

/** An actor or place as far as a label needs it. `short` is its acronym where the documents use one. */
export const namedSchema = z.object({ id: z.string(), name: z.string(), short: z.string() });

export const collectionSchema = z.object({
  name: z.string(),
  clearance: z.string(),
  version: z.string(),
  documents: count,
  events: count,
  accounts: count,
  origins: count,
  actors: count,
  relations: count,
  warnings: count,
  findings: count,
  /** As of which day, where one was asked for, and how many documents without a date were left out. */
  known: z.object({ day: z.iso.date(), undated: count }).optional(),
  /** First and last day that any event may lie on. */
  days: z.object({ from: z.string().optional(), to: z.string().optional() }),
  /** The filters' choices, with how many events each has. */
  choices: z.object({
    types: z.array(z.object({ type, events: count })),
    statuses: z.array(z.object({ status: z.enum(statuses), events: count })),
    actors: z.array(namedSchema.extend({ events: count })),
    places: z.array(namedSchema.extend({ events: count })),
  }),
  /** Whether derived data are being made just now. */
  building: z.boolean(),
});

export const eventSummarySchema = z.object({
  id: z.string(),
  type,
  mode: z.string().optional(),
  label: z.string(),
  date: recordEvent.shape.date,
  place: namedSchema
    .extend({ precision: z.int(), kind: z.enum(placeKinds), country: z.string().optional() })
    .optional(),
  initiators: z.array(namedSchema),
  targets: z.array(namedSchema),
  deaths: recordEvent.shape.deaths,
  rule: z.string(),
  status: z.enum(statuses),
  accounts: count,
  origins: count,
  documents: count,
  /** On whose word: the distinct innermost voices, then the documents that speak for themselves. */
  voices: z.array(z.string()),
  disagreements: z.array(
    z.object({ field: recordDisagreement.shape.field, kind: z.enum(disagreementKinds) }),
  ),
});

/** By which rule figures are taken; without it by the rule of the build. */
export const ruleSchema = z.enum(viewRules);

/** Filters of the list of events; all may be combined. `actor` and `place` are ids; `q` searches labels, names and quoted sentences. */
export const eventFilterSchema = z.object({
  q: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  type: type.optional(),
  status: z.enum(statuses).optional(),
  disagreement: z.enum(disagreementKinds).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  sort: z.enum(['date', 'accounts', 'deaths']).optional(),
  rule: ruleSchema.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const eventPageSchema = pageOf(eventSummarySchema);

/** Events by month (of the first day they may lie on) and status, under the same filters; the strip above the list. */
export const timelineSchema = z.object({
  months: z.array(z.object({ month: z.string(), statuses: z.partialRecord(z.enum(statuses), count) })),
  undated: count,
});

/** What the head of an account's column says of its document. */
export const documentHeadSchema = z.object({
  id: z.string(),
  path: z.string(),
  title: z.string().optional(),
  outlet: z.string().optional(),
  authors: z.array(z.string()),
  published: z.string().optional(),
  kind: z.enum(documentKinds).optional(),
  language: z.string(),
});

/** An account with the sentence around it, so that a quote can be read in its place. */
export const accountInContextSchema = recordAccount.extend({
  /** The words just before and after the quote, at most 300 units each. */
  before: z.string(),
  after: z.string(),
});

/** An event under one rule, and for each field the accounts that the rule took it from. */
export const eventViewSchema = recordEvent
  .pick({ date: true, place: true, initiators: true, targets: true, means: true, deaths: true })
  .extend({
    rule: ruleSchema,
    takes: z.partialRecord(z.enum(accountFieldNames), z.array(z.string())),
  });

/** How this event is said to hang together with another, and by whom; or, where one is a total, that it may count it, and why. */
export const eventLinkSchema = z.object({
  id: z.string(),
  link: z.enum([...linkNames, 'counts']),
  /** Which end of the link this event is. */
  end: z.enum(['subject', 'object']),
  other: eventSummarySchema,
  accounts: z.array(recordLink.shape.accounts.element.extend({ head: documentHeadSchema.optional() })),
  /** Why a total may count it; empty where documents state the link. */
  because: z.array(z.string()),
});

export const eventDetailSchema = z.object({
  event: recordEvent.extend({ accounts: z.array(accountInContextSchema) }),
  /** What each rule gives, in their order; `event` shows the one that was asked for. */
  views: z.array(eventViewSchema),
  summary: eventSummarySchema,
  documents: z.array(documentHeadSchema),
  actors: z.array(recordActor),
  places: z.array(recordPlace),
  origins: z.array(recordOrigin),
  disagreements: z.array(recordDisagreement),
  /** Accounts whose words stand in passages that two documents share, and how that was found. */
  wording: z.array(z.object({ one: z.string(), other: z.string(), because: z.array(z.string()) })),
  links: z.array(eventLinkSchema),
  /** Other events with a party and place or month in common, at most ten. */
  nearby: z.array(eventSummarySchema),
});

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

export const documentDetailSchema = z.object({
  document: recordDocument,
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
  warnings: z.array(recordWarning),
  unreal: z.array(record.unreal.unwrap().element),
  actors: z.array(recordActor),
  places: z.array(recordPlace),
  findings: z.array(recordFinding),
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

export const actorSummarySchema = z.object({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(actorKinds),
  country: z.string().optional(),
  events: count,
  relations: count,
  speaks: count,
});
export const actorPageSchema = pageOf(actorSummarySchema);

export const relationDetailSchema = recordRelation.extend({
  subjectName: namedSchema,
  objectName: namedSchema,
});

export const actorDetailSchema = z.object({
  actor: recordActor,
  /** How each name was met: the document and how often. */
  names: z.array(z.object({ name: z.string(), documents: z.array(documentHeadSchema) })),
  partOf: z.array(namedSchema),
  parts: z.array(namedSchema),
  events: z.array(eventSummarySchema),
  relations: z.array(relationDetailSchema),
  documents: z.array(documentHeadSchema),
});

export const addedSchema = z.object({
  added: z.array(z.object({ path: z.string(), sha256: z.string() })),
  known: z.array(z.object({ path: z.string(), sha256: z.string() })),
  refused: z.array(z.object({ path: z.string(), reason: z.string(), hint: z.string().optional() })),
});

/** What a build is at: opening tables and knowledge, reading files, comparing accounts, loading rows into the tables. */
export const buildSteps = ['opening', 'reading', 'comparing', 'loading'] as const;

/** How far a build is; also one server-sent event of it. */
export const progressSchema = z.object({
  state: z.enum(['idle', 'building', 'built', 'failed']),
  /** While building. */
  step: z.enum(buildSteps).optional(),
  /** Files while reading, rows while loading; nought of nought in the other steps. */
  done: count,
  total: count,
  /** The file that is being read, or why the build failed. */
  message: z.string().optional(),
});

/** A finding with what a person can do about it. */
export const findingViewSchema = recordFinding.extend({ hint: z.string().optional() });
export const findingPageSchema = pageOf(findingViewSchema);

export type Problem = z.infer<typeof problemSchema>;
export type Named = z.infer<typeof namedSchema>;
export type CollectionView = z.infer<typeof collectionSchema>;
export type EventSummary = z.infer<typeof eventSummarySchema>;
export type EventFilter = z.infer<typeof eventFilterSchema>;
export type EventPage = z.infer<typeof eventPageSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type DocumentHead = z.infer<typeof documentHeadSchema>;
export type EventView = z.infer<typeof eventViewSchema>;
export type EventLink = z.infer<typeof eventLinkSchema>;
export type EventDetail = z.infer<typeof eventDetailSchema>;
export type AccountInContext = z.infer<typeof accountInContextSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type DocumentPage = z.infer<typeof documentPageSchema>;
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type ActorSummary = z.infer<typeof actorSummarySchema>;
export type ActorPage = z.infer<typeof actorPageSchema>;
export type ActorDetail = z.infer<typeof actorDetailSchema>;
export type FindingView = z.infer<typeof findingViewSchema>;
export type FindingPage = z.infer<typeof findingPageSchema>;
export type Added = z.infer<typeof addedSchema>;
export type Progress = z.infer<typeof progressSchema>;
