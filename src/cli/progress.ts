/** Progress for what takes over a second: a line that rewrites itself on a terminal, a log line a second elsewhere. */
import { jsonLog } from './log.ts';
import { safeText } from './safe-text.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly step: (progress: { done: number; total: number; path?: string }) => void;
  /** Takes the line away again. */
  readonly end: () => void;
}

const firstAfter = 1000;
const everyOnTerminal = 100;
const everyInLog = 1000;

/** Progress of `what`, “reading”. */
export function showProgress(what: string, terminal: Terminal): Progress {
  const log = jsonLog(terminal);
  const started = terminal.clock();
  let last = started + firstAfter - everyInLog;
  let shown = false;
  return {
    step({ done, total, path }) {
      const now = terminal.clock();
      const every = terminal.errIsTerminal ? everyOnTerminal : everyInLog;
      if (now - started < firstAfter || now - last < every) return;
      last = now;
      if (!terminal.errIsTerminal) return log('progress', { what, done, total });
      shown = true;
      terminal.err(`\r\u001b[K${what} ${done} of ${total}${path ? `: ${safeText(path).slice(0, 50)}` : ''}`);
    },
    end() {
      if (shown) terminal.err('\r\u001b[K');
    },
  };
}
