/** What the server's thread and the build's thread say to each other. */
import type { Progress } from '../model/api-collection.ts';
import type { DatabaseShare } from '../store/database/open-database.ts';

export interface BuildThreadData {
  readonly folder: string;
  readonly share: DatabaseShare;
  readonly base: string;
}

/** Load knowledge; build; or make and load the record as known on a day. */
export type BuildOrder = 'warm' | 'build' | { readonly known: string };

export type BuildMessage =
  | { readonly kind: 'warm' }
  /** From here on the ledger may be written again. */
  | { readonly kind: 'ledger-read' }
  | ({ readonly kind: 'progress' } & Pick<Progress, 'step' | 'done' | 'total' | 'message'>)
  | { readonly kind: 'built'; readonly unchanged: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly hint?: string; readonly stack?: string }
  | { readonly kind: 'log'; readonly event: string; readonly facts: Readonly<Record<string, unknown>> };
