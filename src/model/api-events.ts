/** What the API says of events, as schemas; see model/api.ts. */
import { z } from 'zod';
import { accountFieldNames } from './account.ts';
import {
  count,
  documentHeadSchema,
  eventTypeSchema,
  namedSchema,
  pageOf,
  relationDetailSchema,
  ruleSchema,
} from './api.ts';
import { linkNames } from './claim.ts';
import { disagreementKinds, statuses } from './corroboration.ts';
import { placeKinds } from './place.ts';
import { recordSchema } from './record.ts';

const record = recordSchema.shape;
const recordEvent = record.events.element;
const recordAccount = recordEvent.shape.accounts.element;
const recordLink = record.links.unwrap().element;
const recordDisagreement = record.disagreements.element;
const recordOrigin = record.origins.element;
const recordActor = record.actors.element;
const recordPlace = record.places.element;

export const eventSummarySchema = z.object({
  id: z.string(),
  type: eventTypeSchema,
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

/** Filters of the list of events; all may be combined. `actor` and `place` are ids; `q` searches labels, names and quoted sentences. */
export const eventFilterSchema = z.object({
  q: z.string().max(200).optional(),
  actor: z.string().max(200).optional(),
  place: z.string().max(200).optional(),
  type: eventTypeSchema.optional(),
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

/** What the event presupposes: that a party to it is where it is said to have happened; with everybody who says so, or that it is not so. */
export const premiseSchema = relationDetailSchema.extend({
  /** The documents that tell it, also those that say nothing of the event. */
  documents: z.array(documentHeadSchema),
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
  premises: z.array(premiseSchema),
  /** Other events with a party and place or month in common, at most ten. */
  nearby: z.array(eventSummarySchema),
});

const decidedPassage = z.object({ document: z.string(), start: count, end: count, quote: z.string() });

/** What people judged of passages that this event's accounts stand in, in the order in which they did. */
export const eventDecisionsSchema = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['same', 'different', 'reject', 'confirm', 'add', 'name-actor', 'name-place']),
      /** One, or the two that were judged together. */
      passages: z.array(decidedPassage).min(1),
      type: eventTypeSchema.optional(),
      mode: z.string().optional(),
      /** The actor or place that a passage was said to name: its id, and its name where the record has it. */
      named: z.object({ id: z.string(), name: z.string().optional() }).optional(),
      by: z.string(),
      /** UTC, ISO 8601. */
      at: z.string(),
      why: z.string().optional(),
    }),
  ),
});

export type EventDecisions = z.infer<typeof eventDecisionsSchema>;
export type EventSummary = z.infer<typeof eventSummarySchema>;
export type EventFilter = z.infer<typeof eventFilterSchema>;
export type EventPage = z.infer<typeof eventPageSchema>;
export type Timeline = z.infer<typeof timelineSchema>;
export type EventView = z.infer<typeof eventViewSchema>;
export type Premise = z.infer<typeof premiseSchema>;
export type EventLink = z.infer<typeof eventLinkSchema>;
export type EventDetail = z.infer<typeof eventDetailSchema>;
export type AccountInContext = z.infer<typeof accountInContextSchema>;
