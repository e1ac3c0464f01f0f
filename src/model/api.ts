/**
 * What the reading room and the server say to each other, as schemas: the server validates and documents by them
 * (OpenAPI 3.1), the web's client is typed by them. Here is what all answers are made of; the answers themselves stand in
 * the `api-*.ts` beside it. All offsets are UTF-16 units; all days `YYYY-MM-DD`.
 */
import { z } from 'zod';
import { documentKinds } from './document.ts';
import { type EventType, eventTypes } from './plover.ts';
import { recordSchema } from './record.ts';
import { viewRules } from './view.ts';

export const count = z.int().nonnegative();
export const eventTypeSchema = z.enum(eventTypes as [EventType, ...EventType[]]);

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

/** By which rule figures are taken; without it by the rule of the build. */
export const ruleSchema = z.enum(viewRules);

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

/** A relation with the names of who and what it joins, and of who tells it. */
export const relationDetailSchema = recordSchema.shape.relations.element.extend({
  subjectName: namedSchema,
  objectName: namedSchema,
  /** The actors among those who tell it. */
  speakers: z.array(namedSchema),
});

export type Problem = z.infer<typeof problemSchema>;
export type Named = z.infer<typeof namedSchema>;
export type DocumentHead = z.infer<typeof documentHeadSchema>;
