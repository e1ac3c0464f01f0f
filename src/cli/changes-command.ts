/** `variorum changes DIR --from DAY [--to DAY]`: what the documents and decisions between two days changed, in sentences. */
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { dayOf, readRecordAsOf } from './known-option.ts';
import { jsonLog } from './log.ts';
import { safeText, wrap } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';
import { counted } from './words-for.ts';

interface ChangesOptions {
  readonly from: string;
  readonly to?: string;
  readonly json?: boolean;
}

export const changesCommand: DefineCommand = (program, terminal) => {
  program
    .command('changes')
    .description('tell what documents and decisions after one day changed, up to another day or up to now')
    .argument('<dir>', 'the collection')
    .requiredOption('--from <day>', 'as known on this day (YYYY-MM-DD)', dayOf)
    .option('--to <day>', 'as known on this day; without it with all that is there now', dayOf)
    .option('--json', 'print the changes as JSON')
    .addHelpText(
      'after',
      example(
        'variorum changes mastung --from 2025-05-31',
        'variorum changes mastung --from 2025-05-31 --to 2025-06-30',
      ),
    )
    .action((dir: string, options: ChangesOptions) => tellChanges(dir, options, terminal));
};

async function tellChanges(
  dir: string,
  { from, to, json }: ChangesOptions,
  terminal: Terminal,
): Promise<void> {
  if (to !== undefined && to < from) {
    throw new UserError(`--to ${to} lies before --from ${from}.`, { hint: 'Name the earlier day first.' });
  }
  const log = jsonLog(terminal);
  const before = await readRecordAsOf(dir, { asKnownOn: from }, log);
  const after = await readRecordAsOf(dir, to === undefined ? {} : { asKnownOn: to }, log);
  const { changes } = await import('../record/changes.ts');
  const told = changes(before.record, after.record);
  if (json) {
    printJson({ from, ...(to && { to }), changes: told, clearance: after.record.clearance }, terminal);
    return;
  }
  const until = to ?? 'now, documents without a date among it';
  terminal.out(`From what was known on ${from} to ${until}: ${counted(told.length, 'change')}.\n`);
  for (const { sentence } of told) terminal.out(lines(sentence, terminal));
  terminal.out(`${safeText(after.record.clearance)}\n`);
}

function lines(sentence: string, { columns }: Terminal): string {
  const [first = '', ...rest] = wrap(safeText(sentence), columns - 2);
  return [`- ${first}`, ...rest.map(line => `  ${line}`), ''].join('\n');
}
