/** What the API says of voices and outlets, as schemas; see model/api.ts. What each count means is told in model/teller.ts. */
import { z } from 'zod';
import { documentHeadSchema, pageOf } from './api.ts';
import { eventSummarySchema } from './api-events.ts';
import { tollFields } from './quantity.ts';
import { tellerKinds } from './teller.ts';

const count = z.int().nonnegative();

const countsOf = <Value extends z.ZodType>(value: Value) =>
  z.object({
    first: value,
    alone: value,
    joined: value,
    contradicted: value,
    denied: value,
    denies: value,
  });

export const tellerSummarySchema = z.object({
  id: z.string(),
  kind: z.enum(tellerKinds),
  name: z.string(),
  actor: z.string().optional(),
  accounts: count,
  documents: count,
  events: count,
  counts: countsOf(count),
  /** How many tolls of its own fights it states. */
  tolls: count,
});

export const tellerPageSchema = pageOf(tellerSummarySchema);

export const tellerFilterSchema = z.object({
  kind: z.enum(tellerKinds).optional(),
  q: z.string().max(200).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

const statedTollSchema = z.object({
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  approximate: z.boolean().optional(),
  text: z.string(),
  account: z.string(),
  document: z.string(),
  by: z.string(),
});

export const tellerDetailSchema = z.object({
  teller: tellerSummarySchema,
  /** Ids of events under each count, the first 200. */
  counts: countsOf(z.array(z.string())),
  tolls: z.array(
    z.object({
      event: z.string(),
      field: z.enum(tollFields),
      own: z.array(statedTollSchema),
      otherSide: z.array(statedTollSchema),
      others: z.array(statedTollSchema),
    }),
  ),
  /** The latest 200 that it tells of. */
  events: z.array(eventSummarySchema),
  documents: z.array(documentHeadSchema),
});

export type TellerSummary = z.infer<typeof tellerSummarySchema>;
export type TellerPage = z.infer<typeof tellerPageSchema>;
export type TellerFilter = z.infer<typeof tellerFilterSchema>;
export type TellerDetail = z.infer<typeof tellerDetailSchema>;
