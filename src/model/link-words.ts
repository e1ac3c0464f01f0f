/** What links of events are called in a sentence, seen from either end. */
import type { LinkName } from './claim.ts';

/** “The shelling is said to answer the ambush”; “the ambush is said to be answered by the shelling”. */
export const linkWords: Readonly<
  Record<LinkName | 'counts', { readonly subject: string; readonly object: string }>
> = {
  caused_by: { subject: 'is said to come of', object: 'is said to have led to' },
  reprisal_for: { subject: 'is said to answer', object: 'is said to be answered by' },
  part_of: { subject: 'is said to be part of', object: 'is said to include' },
  follows: { subject: 'is said to come after', object: 'is said to be followed by' },
  counts: { subject: 'is a total that may count', object: 'may be counted in' },
};
