/** `variorum warnings DIR`: what was announced, and which later events may answer it. A person confirms; nothing is foretold. */
import { Option } from 'commander';
import { type WarningStatus, warningStatuses } from '../model/event.ts';
import type { ConflictRecord, RecordWarning } from '../model/record.ts';
import { type DefineCommand, example } from './command.ts';
import { type KnownOption, knownOption, readRecordAsOf, tellLeft } from './known-option.ts';
import { jsonLog } from './log.ts';
import { type Lookups, lookupsOf } from './lookups.ts';
import { safeText, wrap } from './safe-text.ts';
import { bold, printJson, type Terminal } from './terminal.ts';
import { counted, dateText, documentName, gap, voiceText } from './words-for.ts';

interface WarningOptions extends KnownOption {
  readonly state?: WarningStatus;
  readonly json?: boolean;
}

export const warningsCommand: DefineCommand = (program, terminal) => {
  program
    .command('warnings')
    .description('list threats, warnings and predictions, and the later events that may answer each')
    .argument('<dir>', 'the collection')
    .addOption(new Option('--state <state>', 'only those that are so').choices(warningStatuses))
    .addOption(knownOption())
    .option('--json', 'print them as JSON')
    .addHelpText('after', example('variorum warnings mastung', 'variorum warnings mastung --state open'))
    .action((dir: string, options: WarningOptions) => showWarnings(dir, options, terminal));
};

async function showWarnings(
  dir: string,
  { state, json, ...known }: WarningOptions,
  terminal: Terminal,
): Promise<void> {
  const read = await readRecordAsOf(dir, known, jsonLog(terminal));
  const { record } = read;
  if (!json) tellLeft(read, terminal);
  const warnings = record.warnings.filter(({ status }) => state === undefined || status === state);
  if (json) {
    printJson({ warnings, clearance: record.clearance }, terminal);
    return;
  }
  const lookups = lookupsOf(record);
  const labels = new Map(record.events.map(event => [event.id, event]));
  terminal.out(
    [
      `${counted(warnings.length, 'announcement')} as reported`,
      '',
      ...warnings.flatMap(warning => [...warningLines(warning, lookups, labels, terminal), '']),
      safeText(record.clearance),
      '',
    ].join('\n'),
  );
}

function warningLines(
  warning: RecordWarning,
  lookups: Lookups,
  events: ReadonlyMap<string, ConflictRecord['events'][number]>,
  terminal: Terminal,
): string[] {
  const { kind, status, voice, against, what, issued, until, quotes, outcomes } = warning;
  const { names, documents } = lookups;
  const told = [...new Set(quotes.map(({ document }) => document))].flatMap(id => documents.get(id) ?? []);
  const state =
    status === 'open' && outcomes.some(({ rejected }) => !rejected) ? 'open, candidates to confirm' : status;
  const target = against.map(id => safeText(names.get(id) ?? id)).join('; ') || gap;
  return [
    ...wrap(`${kind}: “${safeText(what)}”`, terminal.columns).map(line => bold(line, terminal)),
    ...wrap(
      `by ${safeText(voiceText({ voice: [...voice] }, names))} · against ${target} · given ${dateText(issued)} · until ${dateText(until)} · ${state}`,
      terminal.columns,
    ),
    `told in ${told.map(document => safeText(documentName(document))).join('; ')}`,
    ...outcomes.flatMap(({ event, because, confirmed, rejected }) => [
      `  ${confirmed ? 'answered by' : rejected ? 'judged not to be answered by' : 'may be answered by'} ${safeText(event)} ${safeText(events.get(event)?.label ?? '')}, ${dateText(events.get(event)?.date)}`,
      ...wrap(`because ${safeText(because.join('; '))}`, terminal.columns - 4).map(line => `    ${line}`),
    ]),
  ];
}
