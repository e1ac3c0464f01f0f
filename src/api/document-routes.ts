/** /api/documents: the documents, one with its text; adding them and stating what they do not say of themselves. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { progressSchema } from '../model/api-collection.ts';
import {
  addedSchema,
  documentDetailSchema,
  documentPageSchema,
  type Statement,
  statementSchema,
} from '../model/api-documents.ts';
import { UserError } from '../model/user-error.ts';
import { findDocuments, showDocument } from '../store/database/show-documents.ts';
import { addSentFiles, describeCapture, descriptionOf } from './add-documents.ts';
import { documentQuery, idSchema, json, knownQuery, problems, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';
import { answer } from './conditional.ts';

const list = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'Documents in the order of their paths; `q` searches their texts',
  request: { query: documentQuery },
  responses: { 200: json('A page of documents', 'DocumentPage', documentPageSchema), ...troubles },
});

const detail = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'One document: its text and everything read in it',
  request: { params: idSchema, query: knownQuery },
  responses: {
    200: json('The document', 'DocumentDetail', documentDetailSchema),
    404: problems,
    ...troubles,
  },
});

const describe = createRoute({
  method: 'patch',
  path: '/api/documents/{id}/description',
  summary: 'States title, outlet, author, day or kind of a document; an empty text takes the statement back',
  request: {
    params: idSchema,
    body: {
      required: true,
      content: { 'application/json': { schema: statementSchema.meta({ id: 'Statement' }) } },
    },
  },
  responses: {
    200: json('Stated before; nothing is new', 'Progress', progressSchema),
    202: json('Kept; a build has begun', 'Progress', progressSchema),
    404: problems,
    413: problems,
    415: problems,
    ...troubles,
  },
});

const text = (most: number) => z.string().max(most).optional();
const form = z.strictObject({
  files: z.union([z.instanceof(File), z.array(z.instanceof(File))]).meta({
    type: 'array',
    items: { type: 'string', format: 'binary' },
  }),
  title: text(500),
  outlet: text(200),
  author: text(200),
  published: statementSchema.shape.published,
  kind: statementSchema.shape.kind,
  by: text(200),
});

const add = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: 'Adds files (as multipart form), with what is stated of all of them; a build begins',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: form } } } },
  responses: {
    200: json('What became of each file', 'Added', addedSchema),
    413: problems,
    415: problems,
    ...troubles,
  },
});

/** Most files in one request. */
const mostFiles = 200;

export function addDocumentRoutes(app: OpenAPIHono, { folder, room, builds, log }: ApiWork): void {
  app.openapi(list, c => {
    const filter = c.req.valid('query');
    return answer(c, room, generation => findDocuments(generation, filter)) as never;
  });
  app.openapi(detail, c => {
    const { id } = c.req.valid('param');
    return answer(c, room, generation => showDocument(generation, id), { absent: noDocument }) as never;
  });
  app.openapi(describe, async c => {
    const { id } = c.req.valid('param');
    const statement = c.req.valid('json') as Statement;
    const shown = await showDocument(await room.generation(), id);
    if (!shown)
      throw new UserError(noDocument, { status: 404, hint: 'Look it up in the list of documents.' });
    const { sha256 } = shown.document;
    const isNew = await builds.withLedger(() => describeCapture(folder, sha256, statement, log));
    if (isNew) builds.request();
    return c.json(builds.progress(), isNew ? 202 : 200);
  });
  app.openapi(add, async c => {
    const { files: given, by, ...statement } = c.req.valid('form');
    const files = [given].flat();
    if (files.length > mostFiles) {
      throw new UserError(`${files.length} files are too many at once.`, {
        status: 413,
        hint: `Add at most ${mostFiles} at a time.`,
      });
    }
    const sent = await Promise.all(
      files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const stated = Object.fromEntries(
      Object.entries(descriptionOf(statement as Statement)).filter(([, value]) => value.length > 0),
    );
    const added = await builds.withLedger(() =>
      addSentFiles(folder, sent, { stated, by: by?.trim() || undefined, log }),
    );
    builds.request();
    return c.json(added, 200);
  });
}

const noDocument = 'There is no document with this id.';
