/** /api/export: the record as a file, in every format that the command line knows. */
import { basename, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { formats } from '../exports/formats.ts';
import { UserError } from '../model/user-error.ts';
import type { ViewRule } from '../model/view.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { exportParams, formatNames, problems, ruleQuery, troubles } from './api-schemas.ts';
import type { ApiWork } from './api-work.ts';

const download = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  summary: `The record as a file: ${formatNames.join(', ')}`,
  request: { params: exportParams, query: ruleQuery },
  responses: {
    200: {
      description: 'The file',
      content: Object.fromEntries(formats.map(({ mediaType }) => [mediaType, { schema: z.string() }])),
    },
    404: problems,
    ...troubles,
  },
});

export function addExportRoutes(app: OpenAPIHono, { folder }: ApiWork): void {
  app.openapi(download, async c => {
    const { format: name } = c.req.valid('param');
    const format = formats.find(known => known.name === name);
    if (!format) {
      throw new UserError('There is no export format of this name.', {
        status: 404,
        hint: `The formats are ${formatNames.join(', ')}.`,
      });
    }
    const { rule, known } = c.req.valid('query');
    const bytes = await exportBytes(folder, { format: name, rule, known });
    const file = `${fileName(folder)}.${format.extension}`;
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': `${format.mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'no-cache',
    }) as never;
  });
}

/** `known`: as of which day. */
interface WantedExport {
  readonly format: string;
  readonly rule: ViewRule | undefined;
  readonly known: string | undefined;
}

async function exportBytes(folder: CollectionFolder, wanted: WantedExport): Promise<Uint8Array> {
  const { promise, resolve: give, reject } = Promise.withResolvers<Uint8Array>();
  const thread = new Worker(new URL('export-thread.ts', import.meta.url), {
    workerData: { folder: folder.path, ...wanted },
  });
  thread.on('message', ({ bytes, refused, hint, status }) => {
    if (bytes) give(bytes);
    else reject(new UserError(refused, { hint, status }));
  });
  thread.on('error', reject);
  thread.on('exit', () => reject(new Error('the export thread ended without a word')));
  return promise;
}

/** Letters, digits and hyphens only: it stands in a header. */
function fileName({ path }: CollectionFolder): string {
  return (
    basename(resolve(path))
      .replace(/[^A-Za-z0-9.-]+/g, '-')
      .replace(/^[-.]+/, '') || 'variorum'
  );
}
