/** /api/warnings: what was announced, and what may have come of it. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { progressSchema } from '../model/api-collection.ts';
import {
  type WarningAnswer,
  type WarningFilter,
  warningAnswerSchema,
  warningPageSchema,
  warningViewSchema,
} from '../model/api-warnings.ts';
import { findWarnings, showWarning } from '../store/database/show-warnings.ts';
import { answerDecision, enterDecision } from './answer-decision.ts';
import { idSchema, json, knownQuery, problems, troubles, warningQuery } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/warnings',
  summary: 'The ledger of warnings, latest first; “awaiting” are the open ones with candidates to confirm',
  request: { query: warningQuery },
  responses: { 200: json('A page of warnings', 'WarningPage', warningPageSchema), ...troubles },
});

const detail = createRoute({
  method: 'get',
  path: '/api/warnings/{id}',
  summary: 'One warning with its words, and the events that may answer it',
  request: { params: idSchema, query: knownQuery },
  responses: { 200: json('The warning', 'WarningView', warningViewSchema), 404: problems, ...troubles },
});

const judge = createRoute({
  method: 'post',
  path: '/api/warnings/{id}/answers',
  summary: 'Enters a person’s judgement whether an event answers the warning; a build begins',
  request: {
    params: idSchema,
    body: { required: true, content: { 'application/json': { schema: warningAnswerSchema } } },
  },
  responses: { 202: json('A build has begun', 'Progress', progressSchema), 404: problems, ...troubles },
});

export function addWarningRoutes(app: OpenAPIHono, { folder, room, builds, log }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query') as WarningFilter;
    return answer(c, room, generation => findWarnings(generation, filter)) as never;
  });
  app.openapi(detail, c => {
    const { id } = c.req.valid('param');
    return answer(c, room, generation => showWarning(generation, id), {
      absent: 'There is no warning with this id.',
    }) as never;
  });
  app.openapi(judge, async c => {
    const { id } = c.req.valid('param');
    const answered = c.req.valid('json') as WarningAnswer;
    const decision = await answerDecision(await room.generation(), id, answered);
    await builds.withLedger(() => enterDecision(folder, decision, log));
    builds.request();
    return c.json(builds.progress(), 202);
  });
}
