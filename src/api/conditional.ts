/** Answers that a browser may keep and ask about: the tag names the data's version and the question. */
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { UserError } from '../model/user-error.ts';
import type { Generation } from '../store/database/generations.ts';
import { problem } from './problems.ts';
import type { ReadingRoom } from './reading-room.ts';

/** Answers from the current generation, or from that of the day asked for; 304 without asking the database where nothing changed. */
export async function answer(
  c: Context,
  room: ReadingRoom,
  read: (generation: Generation) => Promise<unknown>,
  { absent = 'There is no such thing here.', state = '' }: { absent?: string; state?: string } = {},
): Promise<Response> {
  const { generation, etag } = await current(c, room, state);
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  if (isKnown(c, etag)) return c.body(null, 304, headers);
  const body = await mending(c, room, generation, read);
  if (body === undefined) {
    const hint = c.req.query('known')
      ? 'On that day it may not have been told yet, or by others and so under another id; look it up in its list.'
      : 'Ids may change with a new build; look it up in its list.';
    return problem(c, 404, absent, { hint });
  }
  return c.body(JSON.stringify(body), 200, { ...headers, 'Content-Type': 'application/json; charset=utf-8' });
}

async function current(c: Context, room: ReadingRoom, state: string) {
  const generation = await room.generation(c.req.query('known'));
  const { pathname, search } = new URL(c.req.url);
  const question = [generation.schema, generation.version, state, pathname, search].join('\n');
  return { generation, etag: `"${createHash('sha256').update(question).digest('base64url').slice(0, 24)}"` };
}

function isKnown(c: Context, etag: string): boolean {
  const known = c.req.header('if-none-match');
  return known === '*' || (known?.split(/\s*,\s*/).some(tag => tag.replace(/^W\//, '') === etag) ?? false);
}

/** A database found damaged while it is asked is made anew and asked once more. */
async function mending<Body>(
  c: Context,
  room: ReadingRoom,
  generation: Generation,
  read: (generation: Generation) => Promise<Body>,
): Promise<Body> {
  try {
    return await read(generation);
  } catch (error) {
    if (isAway(error)) throw databaseAway();
    const known = c.req.query('known');
    // The tables of a day go when other days are asked for, or a build ends; the database is whole.
    if (known !== undefined && isGone(error)) return read(await room.generation(known));
    if (!(await room.mend(error))) throw error;
    return read(await room.generation(known));
  }
}

/** A PostgreSQL server that was stopped or cannot be reached: connection errors, and SQLSTATE classes 08 and 57P. */
function isAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|08|57P)/.test(code) ||
    /^(Connection terminated|timeout exceeded)/.test(String(error instanceof Error ? error.message : ''))
  );
}

/** Tables or schema that were dropped while they were read. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(42P01|3F000)$/.test(code);
}

function databaseAway(): UserError {
  return new UserError('The database server does not answer.', {
    status: 503,
    hint: 'Start it again, then try once more; nothing that is kept lies in it.',
  });
}
