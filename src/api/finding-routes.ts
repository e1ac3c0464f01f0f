/** /api/findings: what a reader should know of the reading, with what to do; files that gave no document are told only here. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { findingPageSchema } from '../model/api-documents.ts';
import type { FindingCode } from '../model/finding.ts';
import { findFindings } from '../store/database/show-findings.ts';
import { findingQuery, json, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/findings',
  summary: 'Findings; `of=files` gives those of files that no document came of',
  request: { query: findingQuery },
  responses: { 200: json('A page of findings', 'FindingPage', findingPageSchema), ...troubles },
});

export function addFindingRoutes(app: OpenAPIHono, { room }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query');
    return answer(c, room, async generation => {
      const page = await findFindings(generation, filter);
      return { ...page, items: page.items.map(finding => ({ ...finding, ...hintFor(finding.code) })) };
    }) as never;
  });
}

/** What a person can do about a file that could not be read; docs/findings.md has the others. */
const hints: Partial<Record<FindingCode, string>> = {
  'media-unread': 'The program that made it can often save it as text or HTML: add that file.',
  'document-empty': 'Look at the file: it may have been saved before it was whole. Then add it again.',
  'document-too-large': 'Split it into its parts and add those.',
  'reading-failed': 'Report this with the server’s log; after a new version it is read again by itself.',
};

function hintFor(code: FindingCode): { hint?: string } {
  const hint = hints[code];
  return hint === undefined ? {} : { hint };
}
