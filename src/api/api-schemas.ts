/** The contract's schemas as the routes name them in OpenAPI, and the parameters that only routes know. */
import { z } from 'zod';
import { formats } from '../exports/formats.ts';
import { actorKinds } from '../model/actor.ts';
import { problemSchema, ruleSchema } from '../model/api.ts';
import { dyadFilterSchema } from '../model/api-dyads.ts';
import { eventFilterSchema } from '../model/api-events.ts';
import { tellerFilterSchema } from '../model/api-tellers.ts';
import { warningFilterSchema } from '../model/api-warnings.ts';

export const problems = {
  content: { 'application/problem+json': { schema: problemSchema.meta({ id: 'Problem' }) } },
  description: 'What is wrong, in a sentence, and what to do',
};

/** A JSON answer with its name among the components. */
export function json(description: string, id: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema: schema.meta({ id }) } } };
}

/** What every question may meet. */
export const troubles = { 400: problems, 403: problems, 500: problems, 503: problems };

export const idSchema = z.object({ id: z.string().min(1).max(1000) });

/** As of which day: only what documents published and decisions made by then say. Every question takes it. */
const known = { known: z.iso.date().optional() };

const paging = {
  ...known,
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
};

/** Filters are strict: a misspelt one would show everything and look right. */
const eventFilters = eventFilterSchema.extend({ cursor: paging.cursor, ...known }).strict();
export const eventQuery = eventFilters.superRefine(refuseTurnedSpan);
export const timelineQuery = eventFilters
  .omit({ cursor: true, limit: true, sort: true })
  .strict()
  .superRefine(refuseTurnedSpan);
export const documentQuery = z.strictObject({ q: z.string().max(200).optional(), ...paging });
export const actorQuery = z.strictObject({
  q: z.string().max(200).optional(),
  kind: z.enum(actorKinds).optional(),
  ...paging,
});
export const findingQuery = z.strictObject({ of: z.enum(['files', 'documents']).optional(), ...paging });
export const knownQuery = z.strictObject(known);
export const ruleQuery = z.strictObject({ rule: ruleSchema.optional(), ...known });
export const dyadQuery = dyadFilterSchema.extend(known).strict();
export const tellerQuery = tellerFilterSchema.extend(known).strict();
export const warningQuery = warningFilterSchema.extend(known).strict();
export const exportParams = z.object({ format: z.string().max(100) });
export const formatNames = formats.map(format => format.name);

/** No day lies in a span that ends before it begins; an empty list would look like an answer. */
function refuseTurnedSpan(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  { addIssue }: z.RefinementCtx,
): void {
  if (from === undefined || to === undefined || from <= to) return;
  addIssue({ code: 'custom', path: ['from'], message: `lies after “to”: ${from} is later than ${to}` });
}
