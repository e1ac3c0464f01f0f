/** What every request and response goes through: only this machine, only our own pages may change anything, nothing foreign runs. */
import type { MiddlewareHandler } from 'hono';
import { problem } from './problems.ts';

/** No inline script or style, nothing from another host, in no one's frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** The headers on every response, errors included. */
export const withSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
};

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page elsewhere may let its name point at this machine (DNS rebinding): then the Host header still has that name. */
export const onlyLoopback: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (!loopbackNames.has(name)) {
    return problem(c, 403, 'This server answers only under the address of this machine.', {
      hint: 'Open it as http://127.0.0.1 with its port.',
    });
  }
  return next();
};

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What changes something comes from our own page or from a program, never from another site's page. */
export const onlyOwnPages: MiddlewareHandler = async (c, next) => {
  if (harmless.has(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin !== `http://${host}`);
  if (foreign) return problem(c, 403, 'Another site’s page may not change this collection.');
  return next();
};

/** U+0000 is in no id and no word, and PostgreSQL refuses it. */
export const withoutNul: MiddlewareHandler = async (c, next) => {
  if (/%00|\0/.test(c.req.url))
    return problem(c, 400, 'The address holds a character (U+0000) that nothing here has.');
  return next();
};
