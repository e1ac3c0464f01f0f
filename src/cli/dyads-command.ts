/** `variorum dyads DIR [SIDES]`: who against whom by month, and whether a year passes 25 deaths, on which rules. */
import { Option } from 'commander';
import type { Dyad, DyadTally } from '../model/dyad.ts';
import type { ConflictRecord } from '../model/record.ts';
import { UserError } from '../model/user-error.ts';
import { type ViewRule, viewRules } from '../model/view.ts';
import { type DefineCommand, example } from './command.ts';
import { type KnownOption, knownOption, readRecordAsOf, tellLeft } from './known-option.ts';
import { jsonLog } from './log.ts';
import { safeText, wrap } from './safe-text.ts';
import { bold, printJson, type Terminal } from './terminal.ts';
import { findNamed, textTable } from './text-table.ts';
import { counted, gap, sumText } from './words-for.ts';

interface DyadOptions extends KnownOption {
  readonly rule: ViewRule;
  readonly json?: boolean;
  readonly csv?: boolean;
}

export const dyadsCommand: DefineCommand = (program, terminal) => {
  program
    .command('dyads')
    .description('show who is reported against whom: by month, in which direction, with which tolls')
    .argument('<dir>', 'the collection')
    .argument('[sides...]', 'words of the names of both sides')
    .addOption(
      new Option('--rule <rule>', 'take the figures from the accounts by this rule')
        .choices(viewRules)
        .default('representative'),
    )
    .addOption(knownOption())
    .option('--csv', 'print a row for each dyad and month as CSV')
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      example(
        'variorum dyads mastung',
        'variorum dyads mastung BLA ISKP --rule ucdp',
        'variorum dyads mastung --csv',
      ),
    )
    .action((dir: string, words: string[], options: DyadOptions) =>
      showDyads(dir, words.join(' '), options, terminal),
    );
};

async function showDyads(
  dir: string,
  wanted: string,
  { rule, json, csv, ...known }: DyadOptions,
  terminal: Terminal,
): Promise<void> {
  const read = await readRecordAsOf(dir, known, jsonLog(terminal));
  const { record } = read;
  if (!json && !csv) tellLeft(read, terminal);
  const { findDyads } = await import('../corroboration/dyads/find-dyads.ts');
  const all = findDyads(record, [rule]).get(rule) ?? [];
  const dyads =
    wanted === '' ? all.filter(({ tally }) => tally.events.length > 0) : named(all, wanted, record);
  if (csv) {
    const { dyadsToCsv } = await import('../exports/dyads-to-csv.ts');
    terminal.out(dyadsToCsv(dyads, record.clearance));
  } else if (json) printJson({ rule, dyads, clearance: record.clearance }, terminal);
  else if (wanted === '') terminal.out(listText(dyads, rule, record, terminal));
  else for (const dyad of dyads) terminal.out(dyadText(dyad, record, terminal));
}

/** Also by the names that the documents use for those of a side. */
function named(dyads: readonly Dyad[], wanted: string, { actors }: ConflictRecord): readonly Dyad[] {
  const aliases = new Map(actors.map(({ id, name, aliases: met }) => [id, [name, ...met].join(' ')]));
  const found = findNamed(dyads, wanted, ({ id, first, second }) => ({
    id,
    name: [first, second]
      .flatMap(side => [side.name, ...side.actors.map(actor => aliases.get(actor) ?? '')])
      .join(' '),
  }));
  if (found.length > 0) return found;
  const nearest = dyads.slice(0, 3).map(({ first, second }) => `${first.name} – ${second.name}`);
  throw new UserError(`No violent event is reported between sides called “${wanted}”.`, {
    hint: nearest.length > 0 ? `There are: ${nearest.join('; ')}` : 'The record has no dyads.',
    status: 404,
  });
}

function listText(
  dyads: readonly Dyad[],
  rule: ViewRule,
  record: ConflictRecord,
  terminal: Terminal,
): string {
  const rows = dyads.map(({ first, second, violence, tally }) => [
    String(tally.events.length),
    direction(tally),
    sumText(tally.deaths),
    violence,
    `${safeText(first.name)} – ${safeText(second.name)}`,
  ]);
  const answers = dyads.flatMap(({ first, second, years }) =>
    years
      .filter(({ rules }) => rules.some(({ passes }) => passes))
      .map(({ sentence }) => `${safeText(first.name)} – ${safeText(second.name)}: ${sentence}`),
  );
  return [
    `${counted(dyads.length, 'dyad')} as reported, by the rule “${rule}”`,
    '',
    ...(rows.length > 0
      ? textTable(['events', '→/←/both', 'deaths', 'kind', 'sides'], rows, terminal, [0, 1, 2])
      : []),
    ...(answers.length > 0 ? ['', ...answers.flatMap(answer => wrap(answer, terminal.columns))] : []),
    '',
    ...wrap(
      'An event with several parties counts in each of its dyads: sums over dyads are no totals.',
      terminal.columns,
    ),
    safeText(record.clearance),
    '',
  ].join('\n');
}

/** Begun by the first, by the second, by both. */
function direction({ byFirst, bySecond, byBoth }: DyadTally): string {
  return `${byFirst}/${bySecond}/${byBoth}`;
}

function dyadText(dyad: Dyad, record: ConflictRecord, terminal: Terminal): string {
  const { first, second, violence, tally, rule, years } = dyad;
  const labels = new Map(record.events.map(({ id, label }) => [id, label]));
  const rows = dyad.periods.map(({ period, ...own }) => [
    period === '' ? 'of no one year' : period,
    String(own.events.length),
    direction(own),
    sumText(own.deaths),
    `${own.telling} of ${own.events.length}`,
  ]);
  return [
    bold(`${safeText(first.name)} – ${safeText(second.name)}`, terminal),
    `${violence} · ${counted(tally.events.length, 'event')} as reported · deaths ${sumText(tally.deaths)} (by the rule “${rule}”)`,
    ...[first, second].flatMap(side => membersText(side, record)),
    '',
    ...(rows.length > 0
      ? textTable(['month', 'events', '→/←/both', 'deaths', 'state deaths'], rows, terminal, [1, 2, 3])
      : []),
    '',
    ...years.flatMap(({ sentence }) => wrap(sentence, terminal.columns)),
    ...relationLines(dyad, record, terminal),
    '',
    ...tally.events.map(id => `${safeText(id)}  ${safeText(labels.get(id) ?? '')}`),
    safeText(record.clearance),
    '',
    '',
  ].join('\n');
}

function membersText({ name, actors }: Dyad['first'], record: ConflictRecord): string[] {
  if (actors.length < 2) return [];
  const names = record.actors.filter(({ id }) => actors.includes(id)).map(actor => safeText(actor.name));
  return [`${safeText(name)} here: ${names.join('; ')}`];
}

function relationLines({ relations }: Dyad, record: ConflictRecord, { columns }: Terminal): string[] {
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  const documents = new Map(record.documents.map(({ id, path, outlet }) => [id, outlet ?? path]));
  return record.relations
    .filter(({ id }) => relations.includes(id))
    .flatMap(({ subject, relation, object, when, accounts }) => {
      const words = `${names.get(subject) ?? subject} ${relation.replaceAll('_', ' ')} ${names.get(object) ?? object}`;
      const period = when ? `${when.from ?? '…'} to ${when.to ?? '…'}` : gap;
      return [
        '',
        ...wrap(`Said: “${safeText(words)}”, period ${period}`, columns),
        ...accounts.map(({ voice, stance, document }) => {
          const speaker = voice.at(-1);
          const who = speaker ? (names.get(speaker.actor ?? '') ?? speaker.text) : 'the document itself';
          return `  ${safeText(who)} (${stance}), in ${safeText(documents.get(document) ?? document)}`;
        }),
      ];
    });
}
