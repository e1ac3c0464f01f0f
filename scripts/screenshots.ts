/**
 * Takes the pictures of docs/screenshots/ from a running collection, in both themes and at two widths.
 * `npm run screenshots [ADDRESS [SCREEN…]]`; without an address the sample collection is built and served for it, without
 * names of screens all are taken.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { ActorPage } from '../src/model/api-actors.ts';
import type { CollectionView } from '../src/model/api-collection.ts';
import type { DocumentPage } from '../src/model/api-documents.ts';
import type { DyadPage } from '../src/model/api-dyads.ts';
import type { EventDetail, EventPage } from '../src/model/api-events.ts';
import type { TellerPage } from '../src/model/api-tellers.ts';
import type { WarningPage } from '../src/model/api-warnings.ts';
import { launchBrowser } from '../test/web/browser.ts';

const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url));
const command = fileURLToPath(new URL('../bin/variorum.mjs', import.meta.url));
const port = 4197;

const sizes = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
] as const;

const [stated, ...only] = process.argv.slice(2);
const served = stated ? undefined : await serveSample();
const address = stated?.replace(/\/$/, '') ?? `http://127.0.0.1:${port}`;
try {
  await untilRead();
  await takeAll(await chooseScreens());
} finally {
  await served?.stop();
}

async function takeAll(screens: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const browser = await launchBrowser();
  try {
    for (const [name, path] of Object.entries(screens)) {
      if (only.length > 0 && !only.includes(name)) continue;
      for (const size of sizes) {
        for (const theme of ['light', 'dark'] as const) {
          await take(browser, path, size, theme, join(folder, `${name}-${size.width}-${theme}.png`));
        }
      }
    }
  } finally {
    await browser.close();
  }
}

async function take(
  browser: Browser,
  path: string,
  viewport: (typeof sizes)[number],
  colorScheme: 'light' | 'dark',
  file: string,
): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(address + path);
  await page.locator('main h1').first().waitFor();
  // Marginal notes and the strip are placed after the first measure.
  await page.waitForTimeout(600);
  await page.screenshot({ path: file });
  await page.close();
  process.stdout.write(`${file}\n`);
}

/** The event with most to compare, the document with most accounts, the actor with most events; the first dyad, warning and outlet. */
async function chooseScreens(): Promise<Readonly<Record<string, string>>> {
  const [events, documents, actors, dyads, outlets, warnings] = await Promise.all([
    ask<EventPage>('/api/events?sort=accounts&limit=20'),
    ask<DocumentPage>('/api/documents'),
    ask<ActorPage>('/api/actors'),
    ask<DyadPage>('/api/dyads'),
    ask<TellerPage>('/api/voices?kind=outlet'),
    ask<WarningPage>('/api/warnings'),
  ]);
  const event = first(events.items, ({ accounts, disagreements }) => accounts + 2 * disagreements.length);
  const document = first(documents.items, ({ accounts }) => accounts);
  const actor = first(actors.items, ({ events, relations }) => events + relations);
  const dyad = first(dyads.items, ({ years, events }) => 10 * years.length + events);
  const warning = first(warnings.items, ({ outcomes }) => outcomes.length);
  const outlet = first(outlets.items, ({ counts }) => counts.contradicted + counts.denied + counts.joined);
  const { event: told } = await ask<EventDetail>(`/api/events/${encodeURIComponent(event.id)}`);
  const account = told.accounts.find(({ fields }) => fields.date ?? fields.deaths) ?? told.accounts[0];
  const cell = new URLSearchParams({
    account: account?.id ?? '',
    field: account?.fields.date ? 'date' : 'deaths',
  });
  return {
    events: '/events',
    event: `/events/${encodeURIComponent(event.id)}?${cell}`,
    document: `/documents/${encodeURIComponent(document.id)}`,
    actors: '/actors',
    actor: `/actors/${encodeURIComponent(actor.id)}`,
    dyads: '/dyads',
    dyad: `/dyads/${encodeURIComponent(dyad.id)}`,
    warnings: `/warnings?warning=${encodeURIComponent(warning.id)}`,
    voices: '/voices',
    voice: `/voices/${encodeURIComponent(outlet.id)}`,
  };
}

function first<Item>(items: readonly Item[], weight: (item: Item) => number): Item {
  const [best] = items.toSorted((one, other) => weight(other) - weight(one));
  if (!best) throw new Error('the collection has nothing to show');
  return best;
}

async function ask<Answer>(path: string): Promise<Answer> {
  const response = await fetch(address + path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

/** Waits until the server answers and its first build is done. */
async function untilRead(): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    const collection = await ask<CollectionView>('/api/collection').catch(() => undefined);
    if (collection && !collection.building && collection.events > 0) return;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error(`${address} has no events to show`);
}

async function serveSample(): Promise<{ readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-screenshots-'));
  const collection = join(folder, 'sample');
  const built = spawn(process.execPath, [command, 'demo', '--dir', collection], { stdio: 'ignore' });
  const [code] = await once(built, 'close');
  if (code !== 0) throw new Error(`variorum demo ended with ${code}`);
  const server = spawn(process.execPath, [command, 'serve', collection, '--port', String(port)], {
    stdio: 'ignore',
  });
  return {
    stop: async () => {
      server.kill();
      await once(server, 'close');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
