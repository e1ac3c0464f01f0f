/** What the threads and the database worker say to each other. */

export interface DatabaseRequest {
  readonly id: number;
  /** A Kysely connection: statements of one transaction have the same. */
  readonly session: number;
  readonly kind: 'query' | 'begin' | 'commit' | 'rollback';
  readonly sql: string;
  readonly parameters?: readonly unknown[];
}

export type DatabaseAnswer =
  | {
      readonly id: number;
      readonly rows: Record<string, unknown>[];
      readonly affectedRows: number | undefined;
    }
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string } };
