/** One event with its accounts side by side, where they differ and how, and each one's exact words. Chooses no winner. */
import { linkWords } from '../model/link-words.ts';
import type { TollField } from '../model/quantity.ts';
import type {
  ConflictRecord,
  RecordAccount,
  RecordDisagreement,
  RecordEvent,
  RecordLink,
} from '../model/record.ts';
import { type Lookups, lookupsOf } from './lookups.ts';
import { pad, safeText, wrap } from './safe-text.ts';
import { tieLines } from './show-ties.ts';
import { bold, type Terminal } from './terminal.ts';
import { counted, dateText, gap, statusText, tollText, voiceText } from './words-for.ts';

/** Everything that the view of one event shows, for a machine. */
export function eventDetail(record: ConflictRecord, event: RecordEvent) {
  const documents = new Set(event.accounts.map(account => account.document));
  const ids = new Set(event.accounts.flatMap(idsOf));
  return {
    event,
    documents: record.documents.filter(({ id }) => documents.has(id)),
    actors: record.actors.filter(({ id }) => ids.has(id)),
    places: record.places.filter(({ id }) => ids.has(id)),
    origins: record.origins.filter(({ id }) => ids.has(id)),
    disagreements: record.disagreements.filter(({ on }) => on === event.id),
    links: linksOf(record, event),
    clearance: record.clearance,
  };
}

function linksOf({ links = [] }: ConflictRecord, { id }: RecordEvent): RecordLink[] {
  return links.filter(({ subject, object }) => subject === id || object === id);
}

function idsOf({ fields, voice, origin }: RecordAccount): string[] {
  const { initiators = [], targets = [], place } = fields;
  return [
    ...initiators,
    ...targets,
    ...(place ? [place] : []),
    ...voice.flatMap(({ actor }) => actor ?? []),
    origin,
  ];
}

/** The event as text. */
export function eventText(record: ConflictRecord, event: RecordEvent, terminal: Terminal): string {
  const lookups = lookupsOf(record);
  const disagreements = record.disagreements.filter(({ on }) => on === event.id);
  const columns = event.accounts.map((account, index) => ({ letter: letterOf(index), account }));
  return [
    ...headLines(event, lookups, terminal),
    ...bandsOf(columns, terminal).flatMap(band => ['', ...bandLines(band, disagreements, lookups, terminal)]),
    '',
    ...tieLines(columns, disagreements, record, terminal),
    ...linkLines(record, event, lookups, terminal),
    ...columns.flatMap(column => quoteLines(column, lookups, terminal)),
    safeText(record.clearance),
    '',
  ].join('\n');
}

interface Column {
  readonly letter: string;
  readonly account: RecordAccount;
}

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function headLines(event: RecordEvent, { names }: Lookups, terminal: Terminal): string[] {
  const { id, label, because, accounts, origins, date, place, deaths, rule } = event;
  const documents = new Set(accounts.map(account => account.document)).size;
  const amounts = `${counted(accounts.length, 'account')} in ${counted(documents, 'document')} from ${counted(origins, 'origin')}`;
  const view = [`date ${dateText(date)}`, `place ${nameOf(place, names)}`, `deaths ${tollText(deaths)}`];
  return [
    ...wrap(safeText(label), terminal.columns).map(line => bold(line, terminal)),
    `${safeText(id)} · reported · ${statusText(event)} · ${amounts}`,
    ...(because ? wrap(`${statusText(event)}: ${because}`, terminal.columns) : []),
    ...wrap(
      `${view.join(' · ')} (by the rule “${safeText(rule)}”; what each account says is below)`,
      terminal.columns,
    ),
  ];
}

const nameWidth = 12;
const narrowest = 20;

/** As many accounts beside each other as the terminal has room for. */
function bandsOf(columns: readonly Column[], { columns: width }: Terminal): Column[][] {
  const most = Math.max(1, Math.floor((width - nameWidth) / (narrowest + 2)));
  const bands = Math.max(1, Math.ceil(columns.length / most));
  const each = Math.ceil(columns.length / bands);
  return Array.from({ length: bands }, (_, band) => columns.slice(band * each, (band + 1) * each));
}

function bandLines(
  band: readonly Column[],
  disagreements: readonly RecordDisagreement[],
  lookups: Lookups,
  terminal: Terminal,
): string[] {
  const width = Math.floor((terminal.columns - nameWidth) / band.length) - 2;
  const head = rowLines(
    '',
    band.map(column => column.letter),
    width,
  ).map(line => bold(line, terminal));
  const shown = rows.filter(
    row => !row.rare || band.some(({ account }) => row.cell(account, lookups) !== gap),
  );
  return [
    ...head,
    ...shown.flatMap(row => {
      const kinds = disagreements.filter(({ field }) => field === row.name).map(({ kind }) => kind);
      const name = [row.name, ...new Set(kinds.map(kind => `≠ ${kind}`))].join('\n');
      return rowLines(
        name,
        band.map(({ account }) => safeText(row.cell(account, lookups))),
        width,
      );
    }),
  ];
}

function rowLines(name: string, cells: readonly string[], width: number): string[] {
  const names = name.split('\n');
  const wrapped = cells.map(cell => wrap(cell, width));
  const height = Math.max(names.length, ...wrapped.map(lines => lines.length));
  return Array.from({ length: height }, (_, line) =>
    [pad(names[line] ?? '', nameWidth), ...wrapped.map(lines => `${pad(lines[line] ?? '', width)}  `)]
      .join('')
      .trimEnd(),
  );
}

interface FieldRow {
  readonly name: string;
  readonly cell: (account: RecordAccount, lookups: Lookups) => string;
  /** Left out where no account states it. */
  readonly rare?: true;
}

const rows: readonly FieldRow[] = [
  { name: 'document', cell: ({ document }, { documents }) => documents.get(document)?.path ?? document },
  { name: 'title', cell: ({ document }, { documents }) => documents.get(document)?.title ?? gap },
  { name: 'outlet', cell: ({ document }, { documents }) => documents.get(document)?.outlet ?? gap },
  { name: 'published', cell: ({ document }, { documents }) => documents.get(document)?.published ?? gap },
  { name: 'voice', cell: (account, { names }) => voiceText(account, names) },
  { name: 'stance', cell: ({ stance }) => stance },
  { name: 'type', cell: ({ type, mode }) => (mode ? `${type} (${mode})` : type) },
  {
    name: 'contexts',
    cell: ({ contexts }) => contexts?.map(({ context }) => context).join(', ') ?? gap,
    rare: true,
  },
  { name: 'told as', cell: ({ auxiliary }) => auxiliary ?? gap, rare: true },
  { name: 'initiators', cell: (account, lookups) => actorsText(account, 'initiators', lookups) },
  { name: 'targets', cell: (account, lookups) => actorsText(account, 'targets', lookups) },
  { name: 'date', cell: ({ fields: { date } }) => (date ? `${dateText(date)} “${date.text}”` : gap) },
  {
    name: 'place',
    cell: ({ fields }, { names }) => (fields.near ? 'near ' : '') + nameOf(fields.place, names),
  },
  { name: 'deaths', cell: account => tollWithWords(account, 'deaths') },
  { name: 'injured', cell: account => tollWithWords(account, 'injured'), rare: true },
  { name: 'captured', cell: account => tollWithWords(account, 'captured'), rare: true },
  { name: 'displaced', cell: account => tollWithWords(account, 'displaced'), rare: true },
  { name: 'means', cell: ({ fields }) => fields.means ?? gap },
  { name: 'origin', cell: ({ origin }, { origins }) => origins.get(origin) ?? origin },
];

/** The names, and the account's own words for them where its quote holds other ones. */
function actorsText(account: RecordAccount, field: 'initiators' | 'targets', { names }: Lookups): string {
  const known = account.fields[field]?.map(id => names.get(id) ?? id) ?? [];
  if (known.length === 0) return gap;
  const words = (account.grounds[field] ?? []).flatMap(([start, end]) => {
    const word = account.quote.slice(Math.max(0, start - account.start), Math.max(0, end - account.start));
    return start >= account.start && end <= account.end && !known.includes(word) ? [`“${word}”`] : [];
  });
  return [known.join('; '), ...new Set(words)].join(' ');
}

/** The toll with its words, and those of its parts. */
function tollWithWords({ fields, parts = [] }: RecordAccount, field: TollField): string {
  const toll = fields[field];
  if (!toll) return gap;
  const own = parts.filter(part => part.field === field).map(({ text }) => `of them “${text}”`);
  return [`${tollText(toll)} “${toll.text}”`, ...own].join(', ');
}

function nameOf(id: string | undefined, names: ReadonlyMap<string, string>): string {
  return id === undefined ? gap : safeText(names.get(id) ?? id);
}

/** What the event may count where it is a total, and the totals that may count it. */
function countsOf({ events }: ConflictRecord, { id }: RecordEvent) {
  return events.flatMap(total =>
    (total.counts ?? []).flatMap(({ event, because }) => {
      if (total.id === id) return [{ words: linkWords.counts.subject, other: event, because }];
      return event === id ? [{ words: linkWords.counts.object, other: total.id, because }] : [];
    }),
  );
}

/** How the event is said to hang together with others, with the words that say so. */
function linkLines(
  record: ConflictRecord,
  event: RecordEvent,
  lookups: Lookups,
  terminal: Terminal,
): string[] {
  const indent = ' '.repeat(4);
  const labels = new Map(record.events.map(({ id, label }) => [id, label]));
  const lines = linksOf(record, event).flatMap(({ link, subject, object, accounts }) => {
    const own = subject === event.id;
    const other = own ? object : subject;
    const words = own ? linkWords[link].subject : linkWords[link].object;
    return [
      ...wrap(safeText(`${words} ${other} ${labels.get(other) ?? ''}`), terminal.columns),
      ...accounts.flatMap(account => {
        const path = lookups.documents.get(account.document)?.path ?? account.document;
        const told = `${path}, ${voiceText(account, lookups.names)}, ${account.stance}: “${account.quote}”`;
        return wrap(safeText(told), terminal.columns - indent.length).map(line => indent + line);
      }),
    ];
  });
  const counted = countsOf(record, event).flatMap(({ words, other, because }) => [
    ...wrap(safeText(`${words} ${other} ${labels.get(other) ?? ''}`), terminal.columns),
    ...wrap(safeText(because.join('; ')), terminal.columns - indent.length).map(line => indent + line),
  ]);
  const all = [...lines, ...counted];
  return all.length > 0 ? [bold('Links', terminal), ...all, ''] : [];
}

function quoteLines({ letter, account }: Column, { documents }: Lookups, terminal: Terminal): string[] {
  const indent = ' '.repeat(4);
  const path = safeText(documents.get(account.document)?.path ?? account.document);
  const words = wrap(`“${safeText(account.quote)}”`, terminal.columns - indent.length);
  return [
    bold(`${pad(letter, 4)}${path} ${account.start}–${account.end}`, terminal),
    ...words.map(line => indent + line),
    '',
  ];
}
