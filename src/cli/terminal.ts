/** The terminal as the commands see it: results go out, logs and progress beside; a test hands in a recording one. */

export interface Terminal {
  /** Results, on stdout. */
  readonly out: (text: string | Uint8Array) => void;
  /** Logs, progress and errors, on stderr. */
  readonly err: (text: string) => void;
  /** Width of stdout in characters; 80 where it is no terminal. */
  readonly columns: number;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly colour: boolean;
  /** Milliseconds of a clock that only runs forward. */
  readonly clock: () => number;
}

/** The process's own streams. */
export function liveTerminal(): Terminal {
  const outIsTerminal = process.stdout.isTTY === true;
  return {
    out: text => void process.stdout.write(text),
    err: text => void process.stderr.write(text),
    columns: outIsTerminal && process.stdout.columns > 20 ? process.stdout.columns : 80,
    outIsTerminal,
    errIsTerminal: process.stderr.isTTY === true,
    colour: outIsTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    clock: () => performance.now(),
  };
}

/** `text` in bold where the terminal shows colours. */
export function bold(text: string, { colour }: Terminal): string {
  return colour ? `\u001b[1m${text}\u001b[22m` : text;
}

/** Prints a value for a machine to read. */
export function printJson(value: unknown, { out }: Terminal): void {
  out(`${JSON.stringify(value, null, 2)}\n`);
}
