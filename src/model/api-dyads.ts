/** What the API says of dyads, as schemas; see model/api.ts. Types of the values are in model/dyad.ts. */
import { z } from 'zod';
import { documentHeadSchema, pageOf, relationDetailSchema } from './api.ts';
import { eventSummarySchema } from './api-events.ts';
import { violenceKinds } from './dyad.ts';
import { viewRules } from './view.ts';

const count = z.int().nonnegative();
const amount = z.number().nonnegative();
const rule = z.enum(viewRules);

const sideSchema = z.object({ id: z.string(), name: z.string(), actors: z.array(z.string()) });

const summedDeathsSchema = z.object({
  low: amount,
  best: amount,
  high: amount,
  open: z.literal(true).optional(),
});

const tally = {
  events: count,
  byFirst: count,
  bySecond: count,
  byBoth: count,
  telling: count,
  deaths: summedDeathsSchema.optional(),
};

const dyadYearSchema = z.object({
  year: z.string(),
  rules: z.array(
    z.object({
      rule,
      events: count,
      telling: count,
      deaths: summedDeathsSchema.optional(),
      passes: z.boolean(),
    }),
  ),
  sentence: z.string(),
});

export const dyadSummarySchema = z.object({
  id: z.string(),
  first: sideSchema,
  second: sideSchema,
  violence: z.enum(violenceKinds),
  rule,
  ...tally,
  years: z.array(dyadYearSchema),
  relations: count,
});

export const dyadPageSchema = pageOf(dyadSummarySchema);

export const dyadFilterSchema = z.object({
  rule: rule.optional(),
  actor: z.string().max(1000).optional(),
  violence: z.enum(violenceKinds).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

export const dyadDetailSchema = z.object({
  dyad: dyadSummarySchema,
  periods: z.array(z.object({ period: z.string(), ...tally })),
  /** The latest 200, under the rule. */
  events: z.array(eventSummarySchema),
  relations: z.array(relationDetailSchema),
  documents: z.array(documentHeadSchema),
});

export type DyadSummary = z.infer<typeof dyadSummarySchema>;
export type DyadPage = z.infer<typeof dyadPageSchema>;
export type DyadFilter = z.infer<typeof dyadFilterSchema>;
export type DyadDetail = z.infer<typeof dyadDetailSchema>;
