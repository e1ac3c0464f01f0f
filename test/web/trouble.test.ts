/** The reading room where something is wrong or unusual: nothing loaded yet, no server, unreadable files, names without end. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DocumentDetail } from '../../src/model/api-documents.ts';
import type { EventDetail, EventPage } from '../../src/model/api-events.ts';
import { launchBrowser } from './browser.ts';
import { buildPages, type FixtureServer, startFixtureServer } from './fixture-server.ts';

const raid = '/events/e-00000001';
const encyclopedia = 'a1a1a1a1a1a1a1a1';
const undated = 'b2b2b2b2b2b2b2b2';

let browser: Browser;
let pages: string;
let server: FixtureServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  pages = buildPages('web-trouble');
  [server, browser] = await Promise.all([startFixtureServer(pages), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
});

afterEach(() => context.close());

async function open(path: string, wait = 'h1'): Promise<void> {
  await page.goto(server.url + path);
  await page.locator(wait).first().waitFor();
}

/** Changes an answer of the fixture server on its way to the page. */
async function change<Answer>(path: string, changed: (answer: Answer) => Answer): Promise<void> {
  await page.route(
    url => url.pathname === path,
    async (route: Route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: changed((await response.json()) as Answer) });
    },
  );
}

describe('while the record is not loaded', () => {
  const progress = { state: 'building', step: 'reading', done: 3, total: 5, message: 'fourth.txt' } as const;

  test.each(['/events', '/documents', '/actors', raid])('%s says how far it is, and no count', async path => {
    const loading = await startFixtureServer(pages, { loading: progress });
    await page.goto(loading.url + path);
    await page.getByText('Reading the files: 3 of 5 done. Now fourth.txt.').waitFor();
    await page.getByText('The collection is being made ready').waitFor();
    const shown = await page.locator('body').innerText();
    expect(shown).not.toMatch(/no documents yet|first time|\b0 (documents|events|accounts)/);
    await loading.close();
  });
});

test('a server that stops is told in a sentence, and by what could not be loaded', async () => {
  const own = await startFixtureServer(pages);
  await page.goto(`${own.url}/events`);
  await page.locator('.event-table').waitFor();
  await own.close();
  await page.getByText('The server has stopped, or cannot be reached. What you see').waitFor();
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Actors' }).click();
  await page.getByRole('alert').waitFor();
  const shown = await page.locator('main').innerText();
  expect(shown).toContain('The server has stopped, or cannot be reached.');
  expect(shown).toContain('variorum serve');
  expect(shown).not.toMatch(/preload|https?:|assets/i);
});

test('a page goes on by itself once its server is back', async () => {
  const own = await startFixtureServer(pages);
  await page.goto(`${own.url}/events`);
  await page.locator('.event-table').waitFor();
  await own.close();
  const line = page.getByText('The server has stopped, or cannot be reached.');
  await line.waitFor();
  const again = await startFixtureServer(pages, { port: Number(new URL(own.url).port) });
  await line.waitFor({ state: 'detached', timeout: 15_000 });
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Actors' }).click();
  await page.locator('.actor-table').waitFor();
  await again.close();
});

test('a file that could not be read is named after adding, with why and what to do, and stays on the documents', async () => {
  await open('/documents');
  expect(await page.locator('.unread').innerText()).toContain(
    'notes/empty.txt: The file is empty. Look at the file.',
  );
  await page.getByRole('button', { name: 'Add documents' }).click();
  await page.locator('input[type="file"]').setInputFiles([
    { name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from('Gunmen attacked a post.') },
    { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50]) },
  ]);
  await page.getByRole('button', { name: 'Add two files' }).click();
  const outcome = page.locator('.outcome');
  await outcome.getByText('Kept, but not read:').waitFor();
  expect(await outcome.innerText()).toContain('photo.png: The file is a picture. Add its text.');
  expect(await outcome.innerText()).toContain('Added two files. One file has been read');
  expect(await outcome.innerText()).not.toContain('notes/empty.txt');
  await page.locator('.unread').getByText('photo.png').waitFor();
});

test.each([
  [1440, 1000],
  [768, 1000],
  [390, 844],
])(
  'at %i px names without end stay in their columns, and every word of a head is seen',
  async (width, height) => {
    await page.setViewportSize({ width, height });
    const long = `${'report_without_blanks_'.repeat(12)}.txt`;
    await change<EventDetail>(`/api${raid}`, detail => ({
      ...detail,
      documents: detail.documents.map((document, index) => {
        const { outlet: _, title: __, ...rest } = document;
        return index % 2 === 0 ? { ...rest, path: long } : { ...rest, path: 'x.txt', title: long };
      }),
      origins: detail.origins.map(origin => ({ ...origin, label: long })),
    }));
    await open(raid);
    // Where the letters are, not the boxes around them: words without a blank run out of their box.
    const outside = () =>
      page.evaluate(`(() => {
    const frames = document.querySelectorAll('.apparatus th, .apparatus td, .branch > *, .tree-origin > *, .event-foot > *');
    return [...frames].flatMap(frame => {
      const { right } = frame.getBoundingClientRect();
      const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) {
        if (texts.currentNode.parentElement.closest('.hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(texts.currentNode);
        const reach = Math.max(0, ...[...range.getClientRects()].map(box => box.right));
        if (reach > right + 1) found.push(Math.round(reach - right) + ' px: ' + texts.currentNode.data.slice(0, 30));
      }
      return found;
    });
  })()`);
    await expect.poll(outside, { timeout: 5000 }).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  },
);

test('the heads of the columns stay in sight, also where the table scrolls in its own frame', async () => {
  await page.setViewportSize({ width: 1440, height: 560 });
  await open(raid);
  const top = (of: string) =>
    page
      .locator(of)
      .first()
      .evaluate(element => element.getBoundingClientRect().top);
  const first = await top('.heads .account');
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => top('.apparatus .field')).toBeLessThan(first);
  expect(await top('.heads .account')).toBeGreaterThanOrEqual(0);
  await page.setViewportSize({ width: 800, height: 560 });
  await open(raid);
  await page.locator('.apparatus-frame.scrolls').evaluate(frame => {
    frame.scrollTop = 400;
  });
  const frame = await top('.apparatus-frame');
  expect(await top('.heads .account')).toBeGreaterThanOrEqual(frame - 1);
  expect(await top('.apparatus .field')).toBeLessThan(frame + 200);
});

test('messages stand off the edge', async () => {
  for (const [path, edge] of [
    ['/nonsense', 24],
    ['/events/e-none', 24],
  ] as const) {
    await open(path, '.message h1, .message [role="alert"]');
    const first = page.locator('.message > *').first();
    // The screen's own style may come a moment after its words.
    await expect
      .poll(() => first.evaluate(element => element.getBoundingClientRect().left), { timeout: 5000 })
      .toBe(edge);
  }
  await expect.poll(() => page.title()).toBe('Not found – Variorum');
});

test('every screen has a title of its own', async () => {
  for (const [path, title] of [
    ['/events', 'Events – Variorum'],
    [raid, 'Reported attack on NC, Marwan – Variorum'],
    ['/documents', 'Documents – Variorum'],
    [`/documents/${undated}`, 'untitled-report.txt – Variorum'],
    ['/actors', 'Actors – Variorum'],
    ['/actors/tpf', 'Tarim People’s Front – Variorum'],
    ['/nonsense', 'No such page – Variorum'],
  ] as const) {
    await open(path);
    await expect.poll(() => page.title()).toBe(title);
  }
});

test('an actor is called by one name in title and cells, not by the first acronym of the alphabet', async () => {
  await open(raid);
  expect(await page.locator('h1').innerText()).toBe('Reported attack on NC, Marwan');
  const cells = await page.getByRole('button', { name: /^Targets, account/ }).allInnerTexts();
  expect(cells.length).toBeGreaterThan(3);
  for (const cell of cells) expect(cell).toContain('NC');
  expect(await page.locator('main').innerText()).not.toContain('AAC');
});

test('an account that rests on two passages is marked at both', async () => {
  const words = 'The announcement came in a 36-minute video';
  await change<DocumentDetail>(`/api/documents/${undated}`, detail => {
    const start = detail.text.indexOf(words);
    const [first, ...others] = detail.accounts;
    if (!first) throw new Error('no account');
    const date = { from: '2025-05-25', to: '2025-05-25', text: words };
    const account = {
      ...first.account,
      fields: { ...first.account.fields, date },
      grounds: { ...first.account.grounds, date: [[start, start + words.length] as [number, number]] },
    };
    return { ...detail, accounts: [{ ...first, account }, ...others] };
  });
  await open(`/documents/${undated}`, '.figure');
  const figures = page.locator('.text .figure', { hasText: /^\s*1$/ });
  expect(await figures.count()).toBe(2);
  expect(await page.locator('#figure-1').count()).toBe(1);
  await figures.last().click();
  const marked = page.locator('.passage.highlighted');
  expect((await marked.allInnerTexts()).some(text => text.includes('36-minute video'))).toBe(true);
  expect(await page.locator('.note-view').count()).toBe(
    new Set(await page.locator('.note-number').allInnerTexts()).size,
  );
});

test('a note of a joined warning shows only what its own document says', async () => {
  await change<DocumentDetail>(`/api/documents/${undated}`, detail => {
    const quote = 'The video threatens rallies of the Tarim Unity Committee';
    const start = detail.text.indexOf(quote);
    const own = { document: undated, start, end: start + quote.length, quote };
    const warning = {
      id: 'w-1',
      kind: 'threat' as const,
      status: 'open' as const,
      voice: [{ text: 'a spokesman of the front' }],
      against: ['tuc'],
      what: 'attacks on all gatherings of the committee',
      issued: { from: '2025-05-26', to: '2025-05-26' },
      quotes: [own, { ...own, document: encyclopedia }],
      outcomes: [],
    };
    return { ...detail, warnings: [warning] };
  });
  await open(`/documents/${undated}`, '.note-view');
  const note = await page.locator('.note-view', { hasText: '; open' }).innerText();
  expect(note).toContain('The video threatens rallies');
  expect(note).not.toMatch(/2025|spokesman|gatherings/);
});

test('back at an event, the keys go on from the chosen cell', async () => {
  await open(raid);
  await page.getByRole('button', { name: /^Deaths, account B/ }).click();
  await page.waitForURL(/field=deaths/);
  await page.locator('.cell.chosen').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\//);
  await page.locator('.sheet').waitFor();
  await page.goBack();
  await page.locator('.cell.chosen').waitFor();
  const focused = () => page.locator(':focus').getAttribute('aria-label');
  await expect.poll(focused).toMatch(/^Deaths, account B/);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).not.toMatch(/^Deaths/);
});

test('O groups accounts by origin, or lets them stand in the order of the documents', async () => {
  await open(raid);
  const heads = () => page.locator('.apparatus .account-head > .siglum > [aria-hidden]').allInnerTexts();
  const grouped = await heads();
  await page.keyboard.press('o');
  await page.waitForURL(/grouped=no/);
  await expect.poll(heads).not.toEqual(grouped);
  const apart = await heads();
  expect(apart).toEqual([...apart].sort());
  expect([...grouped].sort()).toEqual(apart);
  const spans = await page.locator('.apparatus th[scope="colgroup"]').all();
  expect(await Promise.all(spans.map(span => span.getAttribute('colspan')))).toEqual(apart.map(() => '1'));
  await page.getByRole('button', { name: 'Group by origin' }).click();
  await expect.poll(heads).toEqual(grouped);
});

test('at 390 px no key is named where there are none, and one is one', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(raid);
  const hint = await page.locator('.unchosen').innerText();
  expect(hint.trim()).toBe('Choose a value to read the sentence it was read from.');
  for (const path of ['/documents', '/actors']) {
    await open(path);
    const rows = await page.locator('.event-table tbody tr').allInnerTexts();
    expect(rows.join('\n')).toMatch(/\b1 (event|account|finding)\b/);
    expect(rows.join('\n')).not.toMatch(/\b1 (events|accounts|findings|relations|times)\b/);
  }
});

test('a collection without actors says so, and a filter without any says what to do', async () => {
  await open('/actors?q=nobody-of-this-name');
  await page.getByText('No actor fits. Loosen one of the words above.').waitFor();
  await page.route('**/api/actors*', route => route.fulfill({ json: { items: [], total: 0 } }));
  await open('/actors');
  await page.getByText('No actor was met in this collection yet.').waitFor();
});

test('of a span as long as the strip the label is written over it', async () => {
  await change<EventPage>('/api/events', answer => {
    const [event] = answer.items;
    if (!event) throw new Error('no event');
    return { items: [{ ...event, date: { from: '2024-01-01', to: '2025-12-31' } }], total: 1 };
  });
  await open('/events?status=contested', '.strip .span');
  const label = page.locator('.strip .span text');
  expect(await label.evaluate(text => text.firstChild?.textContent)).toMatch(/^Reported \S+/);
  const [text, strip] = await Promise.all([
    label.boundingBox(),
    page.locator('.strip svg').first().boundingBox(),
  ]);
  expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThan((strip?.x ?? 0) + (strip?.width ?? 0));
});

test('a time that ends before it begins is told, and can be turned round', async () => {
  await open('/events?from=2025-06-01&to=2025-03-01', '[role="alert"]');
  expect(await page.locator('main').innerText()).toContain(
    'The chosen time ends on 1 Mar 2025, before it begins on 1 Jun 2025',
  );
  expect(await page.locator('.event-table').count()).toBe(0);
  await page.getByRole('button', { name: 'Turn it round' }).click();
  await page.waitForURL(/from=2025-03-01&to=2025-06-01/);
  await page.locator('.event-table tbody tr').first().waitFor();
});
