/** The API as the command line calls it: typed by the contract, every answer parsed, every refusal a UserError. */
import { openAsBlob } from 'node:fs';
import type { z } from 'zod';
import { problemSchema } from '../model/api.ts';
import {
  type CollectionView,
  collectionSchema,
  type Progress,
  progressSchema,
} from '../model/api-collection.ts';
import { type Added, addedSchema } from '../model/api-documents.ts';
import type { Description } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';

/** How many files go in one request. */
const filesAtOnce = 20;

/** Sends files to the server, with what is stated of all of them. */
export async function addThrough(
  address: string,
  files: readonly { readonly source: string; readonly path: string }[],
  { stated, by }: { stated: Description; by: string },
  onProgress: (progress: { done: number; total: number }) => void,
): Promise<Added> {
  const all: Added = { added: [], known: [], refused: [] };
  for (let from = 0; from < files.length; from += filesAtOnce) {
    onProgress({ done: from, total: files.length });
    const form = new FormData();
    for (const { source, path } of files.slice(from, from + filesAtOnce)) {
      form.append('files', await openAsBlob(source), path);
    }
    const { authors, ...plain } = stated;
    for (const [name, value] of Object.entries({ ...plain, by })) form.append(name, String(value));
    if (authors) form.append('author', authors.join('; '));
    const added = await ask(address, '/api/documents', addedSchema, { method: 'POST', body: form });
    all.added.push(...added.added);
    all.known.push(...added.known);
    all.refused.push(...added.refused);
  }
  return all;
}

/** Has the server build, and waits for it. @throws UserError with the server's reason when the build fails. */
export async function buildThrough(
  address: string,
  onProgress: (progress: Progress) => void,
): Promise<CollectionView> {
  const stopped = new AbortController();
  const response = await reach(address, '/api/build/progress', { signal: stopped.signal });
  try {
    // The stream is open before the build is asked for: none of its steps can be missed.
    await ask(address, '/api/build', progressSchema, { method: 'POST' });
    let begun = false;
    for await (const progress of progressEvents(response)) {
      onProgress(progress);
      begun ||= progress.state === 'building';
      if (!begun || progress.state === 'building' || progress.state === 'idle') continue;
      if (progress.state === 'built') return ask(address, '/api/collection', collectionSchema);
      throw new UserError(progress.message ?? 'The build failed.', { hint: 'The server’s log says more.' });
    }
  } finally {
    stopped.abort();
  }
  throw gone(address);
}

async function* progressEvents(response: Response): AsyncGenerator<Progress> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    rest += decoder.decode(bytes, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: ?(.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield progressSchema.parse(JSON.parse(data));
    }
  }
}

async function ask<Answer>(
  address: string,
  path: string,
  schema: z.ZodType<Answer>,
  request: RequestInit = {},
): Promise<Answer> {
  const response = await reach(address, path, request);
  return schema.parse(await response.json());
}

async function reach(address: string, path: string, request: RequestInit): Promise<Response> {
  const response = await fetch(`${address}${path}`, request).catch(() => {
    throw gone(address);
  });
  if (response.ok) return response;
  const problem = problemSchema.partial().safeParse(await response.json().catch(() => ({})));
  const { detail, hint } = problem.data ?? {};
  throw new UserError(detail ?? `The server at ${address} answered ${response.status}.`, {
    ...(hint && { hint }),
    status: response.status,
  });
}

function gone(address: string): UserError {
  return new UserError(`The server at ${address} does not answer any more.`, {
    hint: 'Run the same command again once it has ended or is back; what it confirmed is kept.',
  });
}
