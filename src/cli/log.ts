/** Logs as JSON lines on stderr: one event a line, with its time and its facts. */
import type { Log } from '../store/log.ts';
import type { Terminal } from './terminal.ts';

/** A log that writes to the terminal's stderr. */
export function jsonLog({ err }: Terminal, now: () => Date = () => new Date()): Log {
  return (event, facts = {}) => err(`${JSON.stringify({ at: now().toISOString(), event, ...facts })}\n`);
}
