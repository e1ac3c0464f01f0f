/** `variorum voices DIR [NAME]`: how often each voice and outlet was first, alone, joined, contradicted, denied. Counts, never a score. */
import type { ConflictRecord } from '../model/record.ts';
import { type PartyToll, type Teller, type TellerKind, tellerCounts } from '../model/teller.ts';
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { type KnownOption, knownOption, readRecordAsOf, tellLeft } from './known-option.ts';
import { jsonLog } from './log.ts';
import { safeText, wrap } from './safe-text.ts';
import { bold, printJson, type Terminal } from './terminal.ts';
import { findNamed, textTable } from './text-table.ts';
import { counted, tollText } from './words-for.ts';

interface VoicesOptions extends KnownOption {
  readonly json?: boolean;
}

export const voicesCommand: DefineCommand = (program, terminal) => {
  program
    .command('voices')
    .description('count for each voice and outlet: first, alone, later joined, contradicted, denied')
    .argument('<dir>', 'the collection')
    .argument('[name...]', 'words of a name: then with the events behind each count')
    .addOption(knownOption())
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('variorum voices mastung', 'variorum voices mastung police'))
    .action((dir: string, words: string[], options: VoicesOptions) =>
      showVoices(dir, words.join(' '), options, terminal),
    );
};

async function showVoices(
  dir: string,
  wanted: string,
  { json, ...known }: VoicesOptions,
  terminal: Terminal,
): Promise<void> {
  const read = await readRecordAsOf(dir, known, jsonLog(terminal));
  const { record } = read;
  if (!json) tellLeft(read, terminal);
  const { findTellers } = await import('../corroboration/tellers/find-tellers.ts');
  const all = findTellers(record);
  const aliases = new Map(record.actors.map(({ id, aliases: met }) => [id, met.join(' ')]));
  const called = ({ id, name, actor = '' }: Teller) => ({ id, name: `${name} ${aliases.get(actor) ?? ''}` });
  const tellers = wanted === '' ? all : findNamed(all, wanted, called);
  if (tellers.length === 0 && wanted !== '') {
    throw new UserError(`There is no voice and no outlet called “${wanted}”.`, {
      hint: `List them all: variorum voices ${dir}`,
      status: 404,
    });
  }
  if (json) printJson({ tellers, clearance: record.clearance }, terminal);
  else if (wanted === '') terminal.out(listText(tellers, record, terminal));
  else for (const teller of tellers) terminal.out(tellerText(teller, record, terminal));
}

function listText(tellers: readonly Teller[], record: ConflictRecord, terminal: Terminal): string {
  const table = (kind: TellerKind) => {
    const rows = tellers
      .filter(teller => teller.kind === kind)
      .map(({ events, counts, name }) => [
        String(events.length),
        ...tellerCounts.map(count => String(counts[count].length)),
        safeText(name),
      ]);
    if (rows.length === 0) return [];
    const heads = ['events', 'first', 'alone', 'joined', 'contrad.', 'denied', 'denies', kind];
    return [...textTable(heads, rows, terminal, [0, 1, 2, 3, 4, 5, 6]), ''];
  };
  return [
    ...table('voice'),
    ...table('outlet'),
    ...wrap(
      'How often each tells of an event, and what others made of it: counts of what was read here, no measure of who is right.',
      terminal.columns,
    ),
    safeText(record.clearance),
    '',
  ].join('\n');
}

function tellerText(teller: Teller, record: ConflictRecord, terminal: Terminal): string {
  const { name, kind, accounts, documents, events, counts, tolls } = teller;
  const labels = new Map(record.events.map(({ id, label }) => [id, label]));
  const told = (ids: readonly string[]) =>
    ids.map(id => `    ${safeText(id)}  ${safeText(labels.get(id) ?? '')}`);
  return [
    bold(safeText(name), terminal),
    `${kind} · ${counted(accounts, 'account')} in ${counted(documents, 'document')} of ${counted(events.length, 'event')}`,
    ...tellerCounts.flatMap(count => [`  ${count}: ${counts[count].length}`, ...told(counts[count])]),
    ...(tolls.length > 0 ? ['  tolls of its own fights:'] : []),
    ...tolls.flatMap(toll => tollLines(toll, labels)),
    safeText(record.clearance),
    '',
    '',
  ].join('\n');
}

function tollLines({ event, field, own, otherSide, others }: PartyToll, labels: ReadonlyMap<string, string>) {
  const stated = (tolls: PartyToll['own']) =>
    tolls.length === 0
      ? 'not stated'
      : tolls.map(toll => `${tollText(toll)} “${safeText(toll.text)}” (${safeText(toll.by)})`).join('; ');
  return [
    `    ${safeText(event)}  ${safeText(labels.get(event) ?? '')}, ${field}`,
    `      its own: ${stated(own)}`,
    `      the other side: ${stated(otherSide)}`,
    `      others: ${stated(others)}`,
  ];
}
