/** A mistake that the user can put right: told in one sentence with a hint; exit code 2 on the command line, 4xx over HTTP. */
export class UserError extends Error {
  readonly hint: string | undefined;
  /** HTTP status for the API; 400 unless something fits better. */
  readonly status: number;

  constructor(message: string, { hint, status = 400 }: { hint?: string; status?: number } = {}) {
    super(message);
    this.name = 'UserError';
    this.hint = hint;
    this.status = status;
  }
}
