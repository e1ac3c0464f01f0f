/** What every command is made from: its terminal, and how its definition runs its work. */
import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Adds one command, with its options and an example, to the program. */
export type DefineCommand = (program: Command, terminal: Terminal) => void;

/** An example for the end of a command's help. */
export function example(...lines: readonly string[]): string {
  return `\nExample${lines.length > 1 ? 's' : ''}:\n${lines.map(line => `  ${line}\n`).join('')}`;
}
