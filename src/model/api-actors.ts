/** What the API says of actors, as schemas; see model/api.ts. */
import { z } from 'zod';
import { actorKinds } from './actor.ts';
import { count, documentHeadSchema, namedSchema, pageOf, relationDetailSchema } from './api.ts';
import { eventSummarySchema } from './api-events.ts';
import { recordSchema } from './record.ts';

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

export const actorDetailSchema = z.object({
  actor: recordSchema.shape.actors.element,
  /** How each name was met: the document and how often. */
  names: z.array(z.object({ name: z.string(), documents: z.array(documentHeadSchema) })),
  partOf: z.array(namedSchema),
  parts: z.array(namedSchema),
  events: z.array(eventSummarySchema),
  relations: z.array(relationDetailSchema),
  documents: z.array(documentHeadSchema),
});

export type ActorSummary = z.infer<typeof actorSummarySchema>;
export type ActorPage = z.infer<typeof actorPageSchema>;
export type ActorDetail = z.infer<typeof actorDetailSchema>;
