/** Errors as RFC 9457 problem details: what is wrong in a sentence, what to do, and nothing of how it looks inside. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Problem } from '../model/api.ts';
import { UserError } from '../model/user-error.ts';
import type { Log } from '../store/log.ts';

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  500: 'Internal error',
  503: 'Unavailable for now',
};

/** A problem as a response. */
export function problem(
  c: Context,
  status: number,
  detail?: string,
  { hint, headers = {} }: { hint?: string | undefined; headers?: Record<string, string> } = {},
): Response {
  const body: Problem = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    ...(detail && { detail }),
    ...(hint && { hint }),
  };
  return c.body(JSON.stringify(body), status as 400, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...headers,
  });
}

/** For `app.onError`. @param hidden paths that no answer may tell. */
export function problemOf(log: Log, hidden: readonly string[]) {
  return (error: Error, c: Context): Response => {
    if (error instanceof UserError) {
      return problem(c, error.status, without(error.message, hidden), {
        hint: error.hint && without(error.hint, hidden),
      });
    }
    if (error instanceof HTTPException)
      return problem(c, error.status, sentenceOf(error.status, error.message));
    log('api.failed', { method: c.req.method, path: c.req.path, error: error.stack ?? error.message });
    return problem(
      c,
      500,
      'This is a fault in Variorum, not in what you did; nothing that was kept is lost.',
      {
        hint: 'The server’s log has the whole of it.',
      },
    );
  };
}

function sentenceOf(status: number, message: string): string {
  if (status === 415) return 'This media type is not read here.';
  if (status === 400) return 'The request cannot be read: its body is not what its content type says.';
  return message || (titles[status] ?? 'Error');
}

function without(text: string, hidden: readonly string[]): string {
  return hidden.reduce((shown, path) => shown.replaceAll(path, '…'), text);
}
