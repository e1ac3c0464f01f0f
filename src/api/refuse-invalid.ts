/** What is wrong with which parameter, in our own sentence: what it may be, not what a validator met. */
import type { Context } from 'hono';
import type { z } from 'zod';
import { problem } from './problems.ts';

type Issue = z.ZodError['issues'][number];

/** For zod-openapi: the first mistake as a problem. */
export function refuseInvalid(
  result: { success: true } | { success: false; target: string; error: z.ZodError; data?: unknown },
  c: Context,
): Response | undefined {
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  return problem(c, 400, issue ? sentenceOf(issue, result.data) : 'The request is not as described.', {
    hint: 'The parameters are described at /api/openapi.json.',
  });
}

/** “limit” must be at least 1. */
function sentenceOf(issue: Issue, given: unknown): string {
  if (issue.code === 'unrecognized_keys') return `${named(issue.keys[0])} is no parameter here.`;
  if (issue.path.length === 0) return `The request’s body ${must(issue)}.`;
  const [name] = issue.path;
  const value = (given as Readonly<Record<PropertyKey, unknown>> | undefined)?.[name ?? ''];
  const repeated = Array.isArray(value) && issue.path.length === 1;
  return `${named(issue.path.join('.'))} ${repeated ? 'may be given only once' : must(issue)}.`;
}

function named(name: string | undefined): string {
  return `“${(name ?? '').slice(0, 80)}”`;
}

function must(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_value':
      return `must be ${listed(issue.values.map(value => (value === '' ? 'empty' : String(value))))}`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'must be a day of the calendar, written YYYY-MM-DD'
        : 'is not written as described';
    case 'too_small':
      return `must ${amount(issue.origin, 'at least', Number(issue.minimum))}`;
    case 'too_big':
      return `must ${amount(issue.origin, 'at most', Number(issue.maximum))}`;
    case 'invalid_type':
      return kind(issue.expected, issue.message);
    case 'invalid_union':
      return unionOf(issue.errors);
    default:
      return 'is not as described';
  }
}

function amount(origin: string, bound: string, number: number): string {
  if (origin === 'string') return `have ${bound} ${number} ${number === 1 ? 'character' : 'characters'}`;
  return `be ${bound} ${number}`;
}

/** zod tells a missing value only by its message. */
function kind(expected: string, message: string): string {
  if (message.endsWith('received undefined')) return 'is missing';
  switch (expected) {
    case 'int':
      return 'must be a whole number';
    case 'number':
      return 'must be a number';
    case 'object':
      return 'must be an object';
    default:
      return 'must be a text';
  }
}

/** Of alternatives the one that says most: a day or empty, one of several words or empty. */
function unionOf(alternatives: readonly (readonly Issue[])[]): string {
  const issues = alternatives.flatMap(([issue]) => issue ?? []);
  const values = issues.flatMap(issue => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
  const other = issues.find(issue => issue.code !== 'invalid_value');
  if (!other) return `must be ${listed(values.map(value => (value === '' ? 'empty' : value)))}`;
  return values.includes('') ? `${must(other)}, or empty` : must(other);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
