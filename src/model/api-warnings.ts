/** What the API says of the ledger of warnings, as schemas; see model/api.ts. */
import { z } from 'zod';
import { documentHeadSchema, namedSchema, pageOf } from './api.ts';
import { eventSummarySchema } from './api-events.ts';
import { announcementKinds } from './claim.ts';
import { warningStatuses } from './event.ts';
import { recordSchema } from './record.ts';

const recordWarning = recordSchema.shape.warnings.element;

/** A warning with the names that its line needs, and what each candidate is. */
export const warningViewSchema = recordWarning.extend({
  /** Who announces it: of each speaker, outermost first, the actor’s name or the words; empty when the document does. */
  speakers: z.array(z.object({ name: z.string(), actor: z.string().optional() })),
  againstNames: z.array(namedSchema),
  documents: z.array(documentHeadSchema),
  outcomes: z.array(recordWarning.shape.outcomes.element.extend({ summary: eventSummarySchema })),
});

/** `awaiting`: open, with candidates that a person may confirm. */
export const warningStates = [...warningStatuses, 'awaiting'] as const;

export const warningPageSchema = pageOf(warningViewSchema).extend({
  /** How many there are of each state and kind, whatever the filter. */
  choices: z.object({
    statuses: z.array(z.object({ status: z.enum(warningStates), warnings: z.int() })),
    kinds: z.array(z.object({ kind: z.enum(announcementKinds), warnings: z.int() })),
  }),
  /** The last day of publication of any document: what is open is open up to it. */
  lastDay: z.string().optional(),
});

export const warningFilterSchema = z.object({
  kind: z.enum(announcementKinds).optional(),
  status: z.enum(warningStates).optional(),
  actor: z.string().max(1000).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** A person's judgement on a candidate: it answers the warning, it does not, or what was judged is taken back. */
export const warningAnswerSchema = z.strictObject({
  event: z.string().min(1).max(200),
  answer: z.enum(['yes', 'no', 'open']),
  why: z.string().max(2000).optional(),
  by: z.string().max(200).optional(),
});

export type WarningAnswer = z.infer<typeof warningAnswerSchema>;
export type WarningView = z.infer<typeof warningViewSchema>;
export type WarningPage = z.infer<typeof warningPageSchema>;
export type WarningFilter = z.infer<typeof warningFilterSchema>;
