/** What a person states of a document on the command line: checked before anything is touched. */
import { isDay } from '../model/calendar.ts';
import type { Description, DocumentKind } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';

export interface StatedOptions {
  readonly outlet?: string;
  readonly published?: string;
  readonly author?: readonly string[];
  readonly kind?: DocumentKind;
  readonly title?: string;
}

/** The options as a description. @throws UserError for a day that does not exist or is still to come, or an empty statement. */
export function descriptionOf(
  { outlet, published, author, kind, title }: StatedOptions,
  now = new Date(),
): Description {
  if (published !== undefined && !isDay(published)) {
    throw new UserError(`“${published}” is no calendar day.`, {
      hint: 'Write the day of publication as YYYY-MM-DD, for example --published 2025-06-15',
    });
  }
  // It may be tomorrow already where the document was published.
  if (published !== undefined && Date.parse(published) > now.getTime() + 24 * 3600 * 1000) {
    throw new UserError(`${published} is still to come: nothing can have been published then.`, {
      hint: 'Check the year.',
    });
  }
  for (const [option, value] of Object.entries({ outlet, title, author: author?.join('') })) {
    if (value?.trim() === '') {
      throw new UserError(`--${option} states nothing.`, {
        hint: 'Leave the option out when it is not known.',
      });
    }
  }
  return {
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(author && { authors: author }),
    ...(published && { published }),
    ...(kind && { kind }),
  };
}

/** Whose name goes with a statement when none is given: the account's on this machine. */
export async function personHere(): Promise<string> {
  const { userInfo } = await import('node:os');
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that has no name.
    return 'unnamed';
  }
}
