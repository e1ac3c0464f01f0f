/** For tests of the command line: a terminal that records, a record with a contested event, a child that runs the program. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/main.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { type ConflictRecord, notCleared, type RecordAccount, recordFormat } from '../../src/model/record.ts';

export const program = fileURLToPath(new URL('../../bin/variorum.mjs', import.meta.url));

export function recordingTerminal(changes: Partial<Terminal> = {}) {
  const written = { out: '', err: '' };
  const terminal: Terminal = {
    out: text => {
      written.out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
    err: text => {
      written.err += text;
    },
    columns: 80,
    outIsTerminal: false,
    errIsTerminal: false,
    colour: false,
    clock: () => 0,
    ...changes,
  };
  return { terminal, written };
}

/** Runs one command in this process. */
export async function variorum(...words: readonly string[]) {
  const { terminal, written } = recordingTerminal();
  const code = await run(words, { version: '0.0.0', terminal });
  return { code, ...written };
}

/** Runs one command as a process of its own. */
export function variorumProcess(words: readonly string[], options: { uid?: number; cwd?: string } = {}) {
  const child = spawn(process.execPath, [program, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', piece => {
    written.out += piece;
  });
  child.stderr.on('data', piece => {
    written.err += piece;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>(resolve => {
    child.on('close', code => resolve({ code, ...written }));
  });
  return { child, ended };
}

const hash = 'a'.repeat(64);

function account(id: string, document: string, changes: Partial<RecordAccount>): RecordAccount {
  const quote = changes.quote ?? 'Gunmen raided the camp.';
  return {
    id,
    document,
    start: 10,
    end: 10 + quote.length,
    quote,
    voice: [],
    stance: 'asserted',
    origin: `o-${document}`,
    doubt: 0.1,
    type: 'ASSAULT',
    fields: {},
    grounds: {},
    ...changes,
  };
}

/** Two papers on one raid, and a second event that is nowhere and at no time; some of its words are hostile. */
export const smallRecord: ConflictRecord = {
  format: recordFormat,
  clearance: notCleared,
  generator: { name: 'variorum', version: '0.0.0', models: {} },
  documents: [
    {
      id: 'd1',
      sha256: hash,
      path: 'wire.txt',
      outlet: 'Sample Wire',
      authors: [],
      published: '2025-06-15',
      language: 'en',
    },
    {
      id: 'd2',
      sha256: hash,
      path: 'local.txt',
      title: '=HYPERLINK("x")\u001b[31m\u202e',
      authors: [],
      language: 'en',
    },
  ],
  actors: [
    { id: 'a-1', name: 'Red Army', aliases: ['RA'], kind: 'armed_group', partOf: [] },
    { id: 'a-2', name: 'Blue Front', aliases: ['Blue Front'], kind: 'armed_group', partOf: [] },
  ],
  places: [{ id: 'p-1', name: 'Mastung', kind: 'district', lat: 29.8, lon: 66.85, precision: 3 }],
  events: [
    {
      id: 'e-11111111',
      type: 'ASSAULT',
      label: 'Reported raid on camp, Mastung',
      date: { from: '2025-03-01', to: '2025-03-31' },
      place: 'p-1',
      initiators: ['a-1'],
      targets: [],
      deaths: { low: 30, high: 30, approximate: true },
      rule: 'representative',
      status: 'contested',
      origins: 2,
      accounts: [
        account('d1/1', 'd1', {
          quote: 'RA raided the camp, killing nearly 30.',
          fields: {
            initiators: ['a-1'],
            place: 'p-1',
            date: { from: '2025-03-01', to: '2025-03-31', text: 'in March' },
            deaths: { low: 30, high: 30, approximate: true, text: 'nearly 30' },
          },
          grounds: { initiators: [[10, 12]] },
        }),
        account('d2/1', 'd2', {
          voice: [{ actor: 'a-2', text: 'a Blue Front spokesman' }],
          stance: 'claimed',
          quote: '-1+cmd|’ /C calc’!A0 “raid”, he said\u001b[2J',
          fields: { initiators: ['a-2'] },
        }),
      ],
    },
    {
      id: 'e-12222222',
      type: 'PROTEST',
      label: 'Reported protest',
      initiators: [],
      targets: [],
      rule: 'representative',
      status: 'single-origin',
      origins: 1,
      accounts: [account('d2/2', 'd2', { type: 'PROTEST', quote: 'People marched.' })],
    },
  ],
  relations: [],
  disagreements: [
    {
      on: 'e-11111111',
      field: 'initiators',
      kind: 'conflict',
      values: [
        { value: ['a-1'], accounts: ['d1/1'] },
        { value: ['a-2'], accounts: ['d2/1'] },
      ],
    },
  ],
  warnings: [],
  origins: [
    { id: 'o-d1', kind: 'outlet', label: 'Sample Wire', accounts: ['d1/1'] },
    { id: 'o-d2', kind: 'voice', label: 'Blue Front', accounts: ['d2/1', 'd2/2'] },
  ],
  findings: [],
};

/** The small record with a word on how its two events hang together, and one on what may come. */
export const linkedRecord: ConflictRecord = {
  ...smallRecord,
  events: smallRecord.events.map((event, index) =>
    index === 0 ? { ...event, counts: [{ event: 'e-12222222', because: ['it lies in Mastung'] }] } : event,
  ),
  unreal: [
    {
      id: 'd1/unreal',
      auxiliary: 'future',
      type: 'ASSAULT',
      document: 'd1',
      start: 60,
      end: 85,
      quote: 'RA will attack Blue Front',
      voice: [],
      stance: 'asserted',
      initiators: ['a-1'],
      targets: ['a-2'],
      doubt: 0.2,
    },
  ],
  links: [
    {
      id: 'l-1',
      subject: 'e-12222222',
      link: 'caused_by',
      object: 'e-11111111',
      status: 'single-origin',
      origins: 1,
      accounts: [
        {
          id: 'd2/link',
          document: 'd2',
          start: 80,
          end: 106,
          quote: 'People marched over it\u001b[2J',
          voice: [{ actor: 'a-2', text: 'a Blue Front spokesman' }],
          stance: 'claimed',
          origin: 'o-d2',
          doubt: 0.2,
        },
      ],
    },
  ],
};
