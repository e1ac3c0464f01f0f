/** How soon `serve` answers on an existing collection, and how long filtered lists take on 20,000 accounts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildThrough } from '../src/api/client.ts';
import type { EventFilter } from '../src/model/api-events.ts';
import { addFiles } from '../src/store/add-files.ts';
import { initCollection } from '../src/store/collection-folder.ts';
import { eventTimeline, findEvents } from '../src/store/database/find-events.ts';
import { loadRecord } from '../src/store/database/load-record.ts';
import { openDatabase } from '../src/store/database/open-database.ts';
import { syntheticCollection } from '../test/database/synthetic-record.ts';
import { launchBrowser } from '../test/web/browser.ts';

type Rows = (readonly [what: string, value: string])[];

const program = fileURLToPath(new URL('../bin/variorum.mjs', import.meta.url));
/** The texts that are served; BENCH_DOCUMENTS names another folder. */
const documents = process.env.BENCH_DOCUMENTS ?? fileURLToPath(new URL('../data/sample/', import.meta.url));

/** Rows for the table that `npm run bench` prints. */
export async function measureServe(): Promise<Rows> {
  const base = mkdtempSync(join(tmpdir(), 'variorum-bench-serve-'));
  try {
    return [
      ...(await measureStart(join(base, 'collection'))),
      ...(await measureLists(join(base, 'database'))),
    ];
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

async function measureStart(dir: string): Promise<Rows> {
  const folder = await initCollection(dir, { tool: 'bench', now: () => new Date() });
  const names = readdirSync(documents).filter(
    name => /\.(?:txt|md|html)$/.test(name) && name !== 'README.md',
  );
  const files = names.map(name => ({ source: join(documents, name), path: name, stated: {} }));
  await addFiles(folder, files, { person: 'bench', tool: 'bench' });
  // The first time builds the pages, the record and the tables.
  await served(dir, address => buildThrough(address, () => undefined));
  const times: { page: number; data: number }[] = [];
  for (let run = 0; run < 5; run++) {
    const started = performance.now();
    await served(dir, async address => {
      await (await fetch(address)).body?.getReader().read();
      const page = performance.now() - started;
      await (await fetch(`${address}/api/events`)).json();
      times.push({ page, data: performance.now() - started });
    });
  }
  return [
    [
      'serve, first byte',
      `${median(times.map(({ page }) => page)).toFixed(0)} ms (median of 5; at most 1500)`,
    ],
    ['serve, first list', `${median(times.map(({ data }) => data)).toFixed(0)} ms (median of 5)`],
    ...(await measureFirstView(dir)),
  ];
}

/** A browser that has never been there, from the address to the list with its first event. */
async function measureFirstView(dir: string): Promise<Rows> {
  const times: number[] = [];
  let scripts = 0;
  await served(dir, async address => {
    const browser = await launchBrowser();
    try {
      for (let run = 0; run < 5; run++) {
        const page = await browser.newPage();
        const sizes: Promise<number>[] = [];
        page.on('response', response => {
          if (response.request().resourceType() === 'script')
            sizes.push(response.body().then(body => gzipSync(body).length));
        });
        const started = performance.now();
        await page.goto(`${address}/events`);
        await page.locator('main a[href*="/events/"]').first().waitFor();
        times.push(performance.now() - started);
        scripts = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
  return [
    ['first view in a browser', `${median(times).toFixed(0)} ms (median of 5; at most 1000)`],
    ['scripts of the first view', `${(scripts / 1000).toFixed(0)} kB gzipped (at most 150)`],
  ];
}

/** Runs `variorum serve` as a user does, and ends it. */
async function served(dir: string, work: (address: string) => Promise<unknown>): Promise<void> {
  const server = spawn(process.execPath, [program, 'serve', dir, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(server, 'exit');
  try {
    const [line] = await once(server.stdout, 'data');
    await work(String(line).trim());
  } finally {
    server.kill('SIGTERM');
    await exited;
  }
}

async function measureLists(folder: string): Promise<Rows> {
  const { record, texts } = syntheticCollection(8000);
  const accounts = record.events.reduce((sum, event) => sum + event.accounts.length, 0);
  const database = await openDatabase({ folder });
  try {
    const started = performance.now();
    const { generation } = await loadRecord(database.db, 'variorum_bench', {
      name: 'bench',
      record,
      madeBy: 'bench',
      texts: async () => texts,
    });
    const loaded = performance.now() - started;
    const times: number[] = [];
    for (const filter of filters) {
      // As the screen does: the list and the strip above it; the first round warms up.
      for (let round = 0; round < 6; round++) {
        const before = performance.now();
        await findEvents(generation, filter);
        if (round > 0) times.push(performance.now() - before);
        await eventTimeline(generation, filter);
      }
    }
    return [
      ['tables, loading', `${(loaded / 1000).toFixed(1)} s for ${accounts} accounts`],
      [
        'list filtered',
        `${median(times).toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms (at most 100)`,
      ],
    ];
  } finally {
    await database.close();
  }
}

const filters: readonly EventFilter[] = [
  {},
  { q: 'abducted Goma' },
  { q: 'front' },
  { actor: 'a-front-3' },
  { place: 'p-goma', sort: 'deaths' },
  { status: 'contested', from: '2021-01-01', to: '2022-12-31' },
  { disagreement: 'denial', sort: 'accounts' },
  { type: 'ASSAULT', q: 'killing', limit: 200 },
];

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [what, value] of await measureServe()) process.stdout.write(`${what.padEnd(20)}  ${value}\n`);
}
