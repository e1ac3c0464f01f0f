/** `variorum decide DIR FILE.jsonl`: a person's judgements into the ledger; the next build honours them. */
import { readFile } from 'node:fs/promises';
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import { safeText } from './safe-text.ts';
import { personHere } from './stated-options.ts';
import { printJson, type Terminal } from './terminal.ts';

export const decideCommand: DefineCommand = (program, terminal) => {
  program
    .command('decide')
    .description(
      'enter review decisions: same, different, reject, confirm, add, name-actor, name-place, answers, answers-not, answers-open',
    )
    .argument('<dir>', 'the collection')
    .argument('<file>', 'JSON Lines, one decision a line')
    .option('--by <name>', 'who decided, where a line does not say; without it your user name')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `\nA line:\n  {"kind":"different","left":{"document":"…","start":0,"end":9,"quote":"the words"},"right":{…},"why":"…"}\n${example('variorum decide mastung decisions.jsonl --by "A. Editor"')}`,
    )
    .action((dir: string, file: string, options: { by?: string; json?: boolean }) =>
      enterDecisions(dir, file, options, terminal),
    );
};

async function enterDecisions(
  dir: string,
  file: string,
  { by, json }: { by?: string; json?: boolean },
  terminal: Terminal,
): Promise<void> {
  const [{ openCollection }, { decide }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/decide.ts'),
  ]);
  const folder = await openCollection(dir);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError(`There is no file “${file}”; nothing was decided.`, { hint: 'Check the spelling.' });
  });
  const result = await decide(folder, text, { person: by ?? (await personHere()), log: jsonLog(terminal) });
  if (json) {
    printJson(result, terminal);
    return;
  }
  const { entered, known, bad } = result;
  terminal.out(`${entered} decisions entered${known > 0 ? `, ${known} here already` : ''}.\n`);
  for (const { line, reason } of bad) terminal.out(`  Line ${line} was left out: ${safeText(reason)}.\n`);
  if (entered > 0) terminal.out(`Next: variorum build ${dir}\n`);
}
