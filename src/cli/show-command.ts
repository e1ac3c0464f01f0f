/** `variorum show DIR [EVENT]`: all events, or one event's accounts side by side. */
import type { ConflictRecord } from '../model/record.ts';
import { type DefineCommand, example } from './command.ts';
import { type KnownOption, knownOption, readRecordAsOf, tellLeft } from './known-option.ts';
import { jsonLog } from './log.ts';
import { type RuleOption, ruleOption, underRule } from './rule-option.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';
import { counted } from './words-for.ts';

interface ShowOptions extends RuleOption, KnownOption {
  readonly json?: boolean;
}

export const showCommand: DefineCommand = (program, terminal) => {
  program
    .command('show')
    .description('show what was reported: all events, or the accounts of one side by side')
    .argument('<dir>', 'the collection')
    .argument('[event...]', "an event's id, the start of it, or words of its label")
    .addOption(ruleOption())
    .addOption(knownOption())
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      example('variorum show mastung', 'variorum show mastung e-1a2b', 'variorum show mastung raid camp'),
    )
    .action((dir: string, words: string[], options: ShowOptions) =>
      show(dir, words.join(' '), options, terminal),
    );
};

async function show(
  dir: string,
  wanted: string,
  { json = false, rule, ...known }: ShowOptions,
  terminal: Terminal,
): Promise<void> {
  const read = await readRecordAsOf(dir, known, jsonLog(terminal));
  const { behind } = read;
  const record = await underRule(read.record, rule);
  if (!json) tellLeft(read, terminal);
  if (wanted !== '') return showOne(record, wanted, json, terminal);
  const { eventRows, overviewText } = await import('./show-overview.ts');
  const { countsOf } = await import('../model/counts.ts');
  if (json) {
    printJson(
      { counts: countsOf(record), behind, events: eventRows(record), clearance: record.clearance },
      terminal,
    );
    return;
  }
  terminal.out(overviewText(record, terminal));
  if (behind > 0)
    terminal.out(`${counted(behind, 'entry', 'entries')} came in since: variorum build ${dir}\n`);
  if (record.events.length > 0) terminal.out(`Next: variorum show ${dir} EVENT\n`);
}

async function showOne(
  record: ConflictRecord,
  wanted: string,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  const [{ findEvent }, { eventDetail, eventText }] = await Promise.all([
    import('./find-event.ts'),
    import('./show-event.ts'),
  ]);
  const { event, others } = findEvent(record, wanted);
  if (json) return printJson(eventDetail(record, event), terminal);
  terminal.out(eventText(record, event, terminal));
  if (others.length > 0) {
    const ids = others.slice(0, 5).map(({ id }) => safeText(id));
    terminal.out(`“${safeText(wanted)}” also fits ${ids.join(', ')}${others.length > 5 ? ', …' : ''}\n`);
  }
}
