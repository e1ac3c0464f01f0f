/** `variorum export DIR --format F --out FILE`: the record in another program's format, and what that leaves out. */
import { Option } from 'commander';
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { type KnownOption, knownOption, readRecordAsOf } from './known-option.ts';
import { jsonLog } from './log.ts';
import { type RuleOption, ruleOption, underRule } from './rule-option.ts';
import { printJson, type Terminal } from './terminal.ts';

interface ExportOptions extends RuleOption, KnownOption {
  readonly format: string;
  readonly out: string;
  readonly json?: boolean;
}

/** The names of `formats` in src/exports, without loading them for `--help`; a test compares the two. */
export const formatNames = ['record', 'csv', 'geojson'];

export const exportCommand: DefineCommand = (program, terminal) => {
  program
    .command('export')
    .description('write the record to a file')
    .argument('<dir>', 'the collection')
    .addOption(
      new Option(
        '--format <format>',
        'record: everything (JSON); csv: a row an account; geojson: a point an event',
      )
        .choices(formatNames)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the file to write; - for stdout')
    .addOption(ruleOption())
    .addOption(knownOption())
    .option('--json', 'print what was written and left out as JSON')
    .addHelpText(
      'after',
      example(
        'variorum export mastung --format record --out record.json',
        'variorum export mastung --format csv --out -',
      ),
    )
    .action((dir: string, options: ExportOptions) => exportRecord(dir, options, terminal));
};

async function exportRecord(
  dir: string,
  { format, out, json, rule, ...known }: ExportOptions,
  terminal: Terminal,
): Promise<void> {
  if (json && out === '-') {
    throw new UserError('--json and --out - would both write to stdout.', {
      hint: 'Name a file: --out FILE',
    });
  }
  const log = jsonLog(terminal);
  const record = await underRule((await readRecordAsOf(dir, known, log)).record, rule);
  const { formats } = await import('../exports/formats.ts');
  const chosen = formats.find(({ name }) => name === format);
  if (!chosen) throw new RangeError(`no format ${format}`);
  const { bytes, losses } = chosen.write(record);
  if (out === '-') terminal.out(bytes);
  else await writeExport(out, bytes);
  for (const loss of losses) log('export.loss', { format, loss });
  if (json) printJson({ format, out, bytes: bytes.length, losses, clearance: record.clearance }, terminal);
}

async function writeExport(path: string, bytes: Uint8Array): Promise<void> {
  const { stat } = await import('node:fs/promises');
  const { codeOf, diskTrouble, writeAtomically, writeInPlace } = await import('../store/disk.ts');
  const there = await stat(path).catch(error => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw diskTrouble(error, path);
  });
  if (there?.isDirectory()) {
    throw new UserError(`“${path}” is a folder.`, {
      hint: 'Name a file in it, for example --out record.json',
    });
  }
  // A device or a pipe cannot be replaced by a file, and should not be.
  if (there && !there.isFile()) await writeInPlace(path, bytes);
  else await writeAtomically(path, bytes);
}
