/** What the API says of the collection as a whole and of its build, as schemas; see model/api.ts. */
import { z } from 'zod';
import { count, eventTypeSchema, namedSchema } from './api.ts';
import { statuses } from './corroboration.ts';

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
    types: z.array(z.object({ type: eventTypeSchema, events: count })),
    statuses: z.array(z.object({ status: z.enum(statuses), events: count })),
    actors: z.array(namedSchema.extend({ events: count })),
    places: z.array(namedSchema.extend({ events: count })),
  }),
  /** Whether derived data are being made just now. */
  building: z.boolean(),
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

export type CollectionView = z.infer<typeof collectionSchema>;
export type Progress = z.infer<typeof progressSchema>;
