/** The place in a list after which the next page begins, as text that a client only hands back. */
import { UserError } from '../../model/user-error.ts';

/** The order's value and the id of the last row shown. */
export interface Cursor {
  readonly value: string | number;
  readonly id: string;
}

export function writeCursor(order: string, { value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([order, value, id])).toString('base64url');
}

/** Of one row more than a page holds: those to show, and where the next page begins when there is one. */
export function pageOf<Row extends { readonly position: number; readonly id: string }>(
  rows: readonly Row[],
  limit: number,
  order: string,
): { readonly shown: readonly Row[]; readonly next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    shown,
    ...(rows.length > limit && last && { next: writeCursor(order, { value: last.position, id: last.id }) }),
  };
}

/** @throws UserError for anything that `writeCursor` did not make for this order. */
export function readCursor(
  order: string,
  text: string | undefined,
  type: 'string' | 'number',
): Cursor | undefined {
  if (text === undefined) return undefined;
  const [given, value, id] = parsed(text);
  const fits = given === order && typeof value === type && typeof id === 'string' && !text.includes('\0');
  if (!fits || `${value}${id}`.includes('\0')) {
    throw new UserError('“cursor” is no cursor of this list.', {
      hint: 'Begin again without a cursor, then hand back the “next” of each page.',
    });
  }
  return { value: value as string | number, id };
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
