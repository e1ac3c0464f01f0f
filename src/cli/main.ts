/** The command line: arguments in, an exit code out. Commands load their work only when they run, so that help is quick. */
import { Command } from 'commander';
import { actorsCommand } from './actors-command.ts';
import { addCommand } from './add-command.ts';
import { buildCommand } from './build-command.ts';
import { changesCommand } from './changes-command.ts';
import type { DefineCommand } from './command.ts';
import { decideCommand } from './decide-command.ts';
import { decisionsCommand } from './decisions-command.ts';
import { demoCommand } from './demo-command.ts';
import { dyadsCommand } from './dyads-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { tellFailure } from './failure.ts';
import { gazetteerCommand } from './gazetteer-command.ts';
import { initCommand } from './init-command.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show-command.ts';
import { liveTerminal, type Terminal } from './terminal.ts';
import { verifyCommand } from './verify-command.ts';
import { voicesCommand } from './voices-command.ts';
import { warningsCommand } from './warnings-command.ts';

const commands: readonly DefineCommand[] = [
  initCommand,
  addCommand,
  buildCommand,
  showCommand,
  dyadsCommand,
  voicesCommand,
  warningsCommand,
  changesCommand,
  explainCommand,
  exportCommand,
  decideCommand,
  decisionsCommand,
  actorsCommand,
  gazetteerCommand,
  verifyCommand,
  serveCommand,
  demoCommand,
];

/** Runs the command that `words` (without node and script) name. @returns the exit code; never throws. */
export async function run(
  words: readonly string[],
  { version, terminal = liveTerminal() }: { version: string; terminal?: Terminal },
): Promise<number> {
  try {
    const program = newProgram(version, terminal);
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    return tellFailure(error, terminal);
  }
}

function newProgram(version: string, terminal: Terminal): Command {
  const program = new Command('variorum')
    .description(
      'Reads reporting on armed conflicts into a record where every event shows every account of it.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      // Errors are told once, by tellFailure, with a hint.
      writeErr: () => undefined,
      getOutHelpWidth: () => terminal.columns,
    })
    .addHelpText(
      'after',
      '\nStart with:\n  variorum demo\n\nOr with your own documents:\n  variorum init DIR\n  variorum add DIR FILE…\n  variorum build DIR\n  variorum show DIR\n',
    );
  for (const define of commands) define(program, terminal);
  return program;
}
