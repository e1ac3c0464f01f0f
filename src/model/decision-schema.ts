/** What a line of review decisions must look like, for files and requests from outside. */
import { z } from 'zod';
import type { Judgement } from './decision.ts';
import { type EventType, eventTypes } from './plover.ts';

const passage = z
  .object({
    document: z.string().min(1),
    start: z.int().min(0),
    end: z.int().min(1),
    quote: z.string().min(1),
  })
  .refine(
    ({ start, end, quote }) => end - start === quote.length,
    'the quote is not as long as its offsets say',
  );

const type = z.enum(eventTypes as readonly [EventType, ...EventType[]]);

const judgement = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['same', 'different']), left: passage, right: passage }),
  z.object({ kind: z.enum(['reject', 'confirm']), passage, type: type.optional() }),
  z.object({ kind: z.literal('add'), passage, type, mode: z.string().min(1).optional() }),
  z.object({ kind: z.enum(['name-actor', 'name-place']), passage, id: z.string().min(1) }),
  z.object({
    kind: z.enum(['answers', 'answers-not', 'answers-open']),
    warning: passage,
    outcome: passage,
  }),
]);

const line = z.object({ by: z.string().min(1).optional(), why: z.string().min(1).optional() }).loose();

export interface DecisionLine {
  readonly judgement: Judgement;
  /** Who decided, when the line says so. */
  readonly by?: string;
  readonly why?: string;
}

/**
 * One line: a judgement’s own fields, with `by` and `why` beside them if you like.
 * @returns the decision, or in words what is wrong with the line.
 */
export function readDecisionLine(text: string): DecisionLine | { readonly wrong: string } {
  const value = parsed(text);
  if (value === undefined) return { wrong: 'it is no JSON' };
  const frame = line.safeParse(value);
  if (!frame.success) return { wrong: reasonOf(frame.error) };
  const { by, why, ...rest } = frame.data;
  const read = judgement.safeParse(rest);
  if (!read.success) return { wrong: reasonOf(read.error) };
  return { judgement: read.data as Judgement, ...(by ? { by } : {}), ...(why ? { why } : {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const where = issue?.path.join('.') ?? '';
  return `${where === '' ? '' : `${where}: `}${issue?.message ?? 'it is no decision'}`;
}
