/** What a command that failed says and with which code it ends: 2 for the user's mistake, 70 for ours. */
import { CommanderError } from 'commander';
import { UserError } from '../model/user-error.ts';
import { safeText } from './safe-text.ts';
import type { Terminal } from './terminal.ts';

/** Ended by an answer that was asked for, “altered”: said already, only the code is left to give. */
export class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`ended with ${code}`);
    this.code = code;
  }
}

const userMistake = 2;
const ourMistake = 70;

/** Tells of `error` on stderr. @returns the exit code. */
export function tellFailure(error: unknown, terminal: Terminal): number {
  if (error instanceof Ended) return error.code;
  if (error instanceof CommanderError) return tellUsage(error, terminal);
  if (error instanceof UserError) {
    tell(error.message, error.hint, terminal);
    return userMistake;
  }
  terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  terminal.err('This is a fault in Variorum, not in what you did; nothing that was kept is lost.\n');
  return ourMistake;
}

function tellUsage(error: CommanderError, terminal: Terminal): number {
  if (error.exitCode === 0 || error.code === 'commander.help') return 0;
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const hint =
    suggestion?.replace(/^\((.*)\)$/, '$1') ??
    'variorum --help lists the commands, variorum COMMAND --help its options';
  tell(message, hint.replace(/^Did/, 'did'), terminal);
  return userMistake;
}

function tell(message: string, hint: string | undefined, { err }: Terminal): void {
  err(`error: ${safeText(message)}\n`);
  if (hint) err(`hint: ${safeText(hint)}\n`);
}
