/** The reading room in a real browser, against the fixture server: from an event to its sentence and back, filters, adding, hostile text. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { buildPages, type FixtureServer, startFixtureServer } from './fixture-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const raid = '/events/e-00000001';

let browser: Browser;
let server: FixtureServer;
let context: BrowserContext;
let page: Page;
/** Everything that the console complained of: errors, warnings, refused by the policy. */
let complaints: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startFixtureServer(buildPages()), launchBrowser()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, colorScheme: 'light' });
  page = await context.newPage();
  watch(page);
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

function watch(page: Page): void {
  page.on('pageerror', error => complaints.push(error.message));
  page.on('dialog', dialog => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
}

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
  await page.locator('h1').first().waitFor();
}

test('from the list to an event, to the sentence in its document, and back to the same choice', async () => {
  await open('/');
  await page.getByRole('link', { name: 'Reported attack on NC, Marwan' }).click();
  await page.waitForURL(`**${raid}`);
  expect(await page.locator('.lead').innerText()).toContain('Seven accounts in five documents.');
  await page
    .getByRole('button', { name: /^Deaths, account B, .*about 30, quoted nearly 30, reading 1, taken/ })
    .click();
  await page.waitForURL(/field=deaths/);
  expect(await page.locator('.event-foot mark').innerText()).toBe('nearly 30');
  const chosen = page.url();
  await page.getByRole('link', { name: 'Open in the document' }).click();
  await page.waitForURL(/\/documents\/b2b2.*#c=84-180$/);
  const passage = page.locator('.passage.highlighted');
  await passage.first().waitFor();
  expect((await passage.allInnerTexts()).join('')).toContain('in which nearly 30 of its fighters died');
  expect(await passage.first().isVisible()).toBe(true);
  await page.goBack();
  await page.waitForURL(chosen);
  expect(await page.locator('.cell.chosen').innerText()).toContain('nearly 30');
  await page.goBack();
  await page.waitForURL('**/events');
  await page.getByRole('link', { name: 'Reported attack on NC, Marwan' }).waitFor();
});

test('the apparatus is a table whose parts say what they are', async () => {
  await open(raid);
  const heads = page.locator('.apparatus thead th[scope="col"]');
  expect(await heads.count()).toBe(7);
  const groups = page.locator('.apparatus thead th[scope="colgroup"]');
  const spans = (await groups.all()).map(group => group.getAttribute('colspan'));
  expect(await Promise.all(spans)).toEqual(['4', '1', '1', '1']);
  const rows = await page.locator('.apparatus tbody th[scope="row"] b').allInnerTexts();
  expect(rows[0]).toBe('Initiators');
  expect(rows.slice(-2)).toEqual(['Targets', 'Premise']);
  expect(await page.locator('.apparatus tbody .silent + .hidden').first().innerText()).toBe('not stated');
});

test('how an event is said to hang together with another is told from both ends, with the words for it', async () => {
  await open('/');
  await page.getByRole('link', { name: 'Reported bombing, Khaz' }).first().click();
  const section = page.getByRole('region', { name: 'Linked events' });
  await section.waitFor();
  expect(await section.innerText()).toContain('This event is said to come after');
  expect(await section.locator('.written').first().innerText()).toContain('bombing of a bus near Khaz');
  await section.getByRole('link', { name: 'Reported seizure, Bol Pass' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reported seizure, Bol Pass' }).waitFor();
  expect(await section.innerText()).toContain('This event is said to be followed by');
});

test('what the event presupposes is the last row, with who denies it, and leads to the words', async () => {
  await open(raid);
  const premise = page.locator('.apparatus tr.premise');
  expect(await premise.count()).toBe(1);
  expect(await premise.locator('th').innerText()).toMatch(
    /Premise\s+denial\s+NC is said to operate in Marwan/,
  );
  expect(await premise.locator('td .hidden', { hasText: 'not stated' }).count()).toBe(5);
  await premise.getByRole('link', { name: /denied by The capital/ }).click();
  await page.waitForURL(/\/documents\/d4d4.*#c=/);
  await page.locator('.passage.highlighted', { hasText: 'any such camps' }).waitFor();
});

test('what people decided about its passages stands below, with who, when and why', async () => {
  await open(raid);
  const section = page.getByRole('region', { name: 'Decided by hand' });
  await section.waitFor();
  const told = await section.innerText();
  expect(told).toMatch(
    /^Decided by hand\s+“TLA militants reportedly attacked .*” and “.*” tell of one event\./s,
  );
  expect(told).toContain('M. Okoro, 4 May 2026');
  expect(told).toContain('<b>nobody</b> tells of a second raid');
  await open('/events/e-00000002');
  expect(await section.count()).toBe(0);
});

test('S leaves out who is silent, on the chosen field or on all, and says so', async () => {
  await open(raid);
  const columns = page.locator('.apparatus th.account');
  expect(await columns.count()).toBe(7);
  await page.keyboard.press('s');
  await page.waitForURL(/silent=hidden/);
  await page.getByText('no account and no field is silent throughout').waitFor();
  await page.getByRole('button', { name: /^Deaths, account D, / }).click();
  await page.getByText('not shown: four accounts silent on deaths').waitFor();
  expect(await columns.count()).toBe(3);
  expect(await page.locator('.origin-note').first().innerText()).toContain('4 of 7');
  await page.getByRole('button', { name: 'Show what is silent' }).click();
  await page.waitForURL(url => !url.search.includes('silent'));
  await page.getByRole('button', { name: 'Hide what is silent' }).waitFor();
  expect(await columns.count()).toBe(7);
});

test('the gutter of a text shows what other documents have too, and leads there', async () => {
  await open('/documents/b2b2b2b2b2b2b2b2');
  const marks = page.locator('.copy-gutter li');
  await marks.nth(1).waitFor();
  const [mark, words] = await Promise.all(
    [marks.first(), page.locator('[data-shared="0"]').first()].map(part => part.boundingBox()),
  );
  expect(Math.abs((mark?.y ?? 0) - (words?.y ?? 1000))).toBeLessThan(4);
  expect(mark?.height).toBeGreaterThan(15);
  expect(await page.getByText('Also stands elsewhere').count()).toBe(1);
  await page.getByRole('link', { name: 'Also in A, Global Letters: open it there' }).first().click();
  await page.waitForURL(/\/documents\/e5e5.*#c=/);
  await page.locator('.passage.highlighted', { hasText: 'in a 36-minute video' }).first().waitFor();
});

test('shared wording and what joins accounts under one origin are told where the values are', async () => {
  await open(`${raid}?account=b2b2b2b2b2b2b2b2%2F84-180%2FASSAULT&field=deaths`);
  expect(await page.locator('th.account .ties').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^wording shared with/)]),
  );
  const foot = page.locator('.event-foot');
  expect(await foot.innerText()).toContain('two of its sentences stand in the other');
  expect(await foot.locator('code').innerText()).toBe('b2b2b2b2b2b2b2b2');
});

test('choosing a rule repaints the event, stands in the address, and can be done by its number', async () => {
  await open(raid);
  const rules = page.locator('.rule tbody tr');
  expect(await rules.count()).toBe(6);
  expect(await page.locator('.rule .chosen-rule').innerText()).toContain('Representative');
  const conservative = await rules.nth(1).innerText();
  await page.keyboard.press('2');
  await page.waitForURL(/rule=most-conservative/);
  await page.locator('.rule .chosen-rule', { hasText: 'Most conservative' }).waitFor();
  expect(await page.locator('.rule .chosen-rule').innerText()).toBe(conservative);
  await page.getByRole('radio', { name: 'Representative' }).check();
  await page.waitForURL(url => !url.search.includes('rule='));
});

test('on every list F goes to the filters, J and K along the lines, and what is typed asks at once', async () => {
  await open('/actors');
  await page.keyboard.press('f');
  await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Kind of actor');
  await page.keyboard.press('Tab');
  await page.keyboard.type('liberation');
  await page.waitForURL(/q=liberation$/);
  await expect.poll(() => page.locator('.actor-table tbody tr').count()).toBe(1);
  await page.locator('main').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/actors\/tla/);
  await page.goBack();
  await expect.poll(() => page.getByLabel('With a name like').inputValue()).toBe('liberation');
});

test('the rule of the list goes with its link to the event', async () => {
  await open('/events');
  await page.getByLabel('Rule of the figures').selectOption('ucdp');
  await page.waitForURL(/rule=ucdp/);
  await page.getByRole('link', { name: 'Reported attack on NC, Marwan' }).click();
  await page.waitForURL(/e-00000001\?rule=ucdp/);
  expect(await page.locator('.rule .chosen-rule').innerText()).toContain('UCDP');
});

test('a dyad answers the 25 deaths for every rule, by table and sentence, and the rule is a parameter', async () => {
  await open('/dyads');
  await page.locator('.dyad-table tbody .open').first().click();
  await page.waitForURL(/\/dyads\/.+~/);
  await page.locator('.year-sentence').first().waitFor();
  expect(await page.locator('.year-sentence').first().innerText()).toMatch(
    /^In 2025 it passes 25 reported deaths/,
  );
  expect(
    await page.getByRole('region', { name: '25 reported deaths in a year' }).locator('tbody tr').count(),
  ).toBe(6);
  await page.getByRole('button', { name: 'ACLED' }).click();
  await page.waitForURL(/rule=acled/);
  await page.locator('.chosen-rule', { hasText: 'ACLED' }).waitFor();
  await page.getByRole('region', { name: 'Events' }).getByRole('link').first().click();
  await page.waitForURL(/\/events\/e-.*rule=acled/);
});

test('as known on a day is chosen by key, asked of every answer, goes along, and is left again', async () => {
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  await open('/events?rule=ucdp');
  await page.keyboard.press('.');
  await page.getByLabel('As known on this day').fill('2025-05-31');
  await page.keyboard.press('Enter');
  await page.waitForURL(/rule=ucdp.*known=2025-05-31|known=2025-05-31.*rule=ucdp/);
  const line = page.locator('.known-line');
  await line
    .getByText('2 documents had been published by then; 1 document without a date left out.')
    .waitFor();
  asked.length = 0;
  await page.getByRole('link', { name: 'Actors', exact: true }).click();
  await page.waitForURL(/\/actors\?known=2025-05-31/);
  await page.locator('.actor-table tbody .open').first().click();
  await page.waitForURL(/\/actors\/.*known=2025-05-31/);
  const answers = asked.filter(url => url.includes('/api/') && !url.includes('/api/build'));
  expect(answers.length).toBeGreaterThan(1);
  expect(answers.filter(url => !url.includes('known=2025-05-31'))).toEqual([]);
  await line.getByRole('button', { name: 'back to today' }).click();
  await page.waitForURL(url => !url.search.includes('known'));
  await line.waitFor({ state: 'detached' });
});

test('a voice has its counts with the events behind them, and no score', async () => {
  await open('/');
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  await page.locator('.teller-table tbody .open').first().click();
  await page.waitForURL(/\/voices\//);
  await page.getByRole('heading', { name: /^Alone/ }).waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/%|score|reliab/i);
});

test('a warning opens by key to its words and its candidates, each with reasons and a link', async () => {
  await open('/warnings');
  await page.keyboard.press('j');
  await page.waitForURL(/warning=w-00000000/);
  const opened = page.locator('.opened');
  expect(await opened.innerText()).toContain(
    'Proposed, not confirmed: by the NC: who announced it; 21 days later',
  );
  await page.keyboard.press('Escape');
  await opened.waitFor({ state: 'detached' });
  await page.getByLabel('State').selectOption('answered');
  await page.getByText('No announcement fits.').waitFor();
});

test('a candidate is judged by key, said so, and taken back', async () => {
  await open('/warnings?warning=w-00000000');
  const opened = page.locator('.opened');
  await opened.waitFor();
  expect(await opened.getByRole('button').allInnerTexts()).toEqual(['Y Answers it', 'N Does not']);
  for (const [key, said, state] of [
    ['n', 'Judged not to answer it.', 'open'],
    ['u', 'Proposed, not confirmed:', 'to confirm'],
    ['y', 'Confirmed.', 'answered'],
    ['u', 'Proposed, not confirmed:', 'to confirm'],
  ] as const) {
    await page.keyboard.press(key);
    await opened.getByText('Entered').waitFor();
    await page.reload();
    await opened.getByText(said).waitFor();
    expect(await page.locator('tbody.chosen').getByText(state, { exact: true }).count()).toBe(1);
  }
});

test('arrow keys move over stated values, Enter chooses, Enter again opens the document', async () => {
  await open(raid);
  await page.locator('.apparatus [data-row="0"][data-column="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/field=date/);
  await page.locator('.cell.chosen').waitFor();
  expect(await page.locator('.event-foot mark').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\//);
});

test('filters by keyboard stand in the address and survive a reload', async () => {
  await open('/events');
  await page.keyboard.press('f');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Actor');
  await page.keyboard.type('TLA');
  await page.waitForURL(/actor=tla/);
  await page.reload();
  await page.locator('.event-table tbody tr').first().waitFor();
  const count = await page.locator('.sentence [role="status"]').innerText();
  expect(count).toMatch(/^\d+ of 20$/);
  expect(await page.locator('.event-table tbody tr').count()).toBe(Number(count.split(' ')[0]));
  await page.getByRole('button', { name: 'clear' }).click();
  await page.waitForURL('**/events');
});

test('slash searches, J and K and Enter open an event', async () => {
  await open('/events');
  await page.keyboard.press('/');
  await page.keyboard.type('Surab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=Surab/);
  await page.locator('.sentence', { hasText: 'that mention' }).waitFor();
  await page.locator('.event-table tbody tr').nth(0).waitFor();
  await page.locator('main').focus();
  await page.keyboard.press('j');
  await page.locator('tr.chosen').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/events\/e-/);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForURL('**/actors');
});

test('the brush chooses a stretch of time, and the date fields say the same', async () => {
  await open('/events');
  const strip = page.locator('.strip svg').first();
  const box = await strip.boundingBox();
  if (!box) throw new Error('no strip');
  await page.mouse.move(box.x + 330, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 520, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await page.waitForURL(/from=2025-03-\d\d&to=2025-04-\d\d/);
  await page.locator('.span-chooser > button').click();
  expect(await page.getByLabel('From').inputValue()).toMatch(/^2025-03/);
});

test('adds a document, and shows what was refused with its reason and hint', async () => {
  await open('/events');
  await page.getByRole('button', { name: 'Add documents' }).click();
  await page.locator('input[type="file"]').setInputFiles([
    { name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from('Gunmen attacked a post.') },
    { name: 'blob.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2]) },
  ]);
  await page.getByLabel('Outlet, if you know it').fill('Valley News');
  await page.getByRole('button', { name: 'Add two files' }).click();
  const outcome = page.locator('.outcome');
  await outcome.waitFor();
  expect(await outcome.innerText()).toContain('Added one file.');
  expect(await outcome.innerText()).toContain('No reader knows this kind of file. Save it as text or HTML.');
  await outcome.getByText('It has been read').waitFor();
});

test('what a document does not say can be stated, is marked as stated, and can be taken back', async () => {
  await open('/documents/b2b2b2b2b2b2b2b2');
  const outlet = page.locator('.known dl > div').first();
  expect(await outlet.innerText()).toContain('not stated');
  for (const [typed, shown] of [
    ['Valley News', 'stated by hand'],
    ['', 'not stated'],
  ] as const) {
    await page.getByRole('button', { name: 'State or correct these' }).click();
    await page.getByLabel('Outlet').fill(typed);
    await page.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('button', { name: 'State or correct these' }).waitFor();
    await expect.poll(() => outlet.innerText()).toContain(shown);
  }
});

test('hostile titles, names and sentences are text and nothing else', async () => {
  for (const path of [
    '/events',
    '/events/e-00000004',
    '/documents/c3c3c3c3c3c3c3c3',
    '/documents',
    '/actors',
    '/actors/gunmen',
    '/dyads',
    '/voices',
    '/warnings?warning=w-00000000',
  ]) {
    await open(path);
    await page.waitForTimeout(150);
    expect(await page.locator('main img, main script, main u, main b b').count()).toBe(0);
    expect(await page.title()).toContain('Variorum');
    expect(await page.locator('main').innerText()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
  await open('/events');
  expect(await page.locator('.event-table').innerText()).toContain('⟨U+202E⟩ronaM⟨U+202C⟩, <u>Manor</u>');
});

test('at 390 px nothing reaches over the edge, and the edition is turned on its side', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    '/events',
    raid,
    '/documents/c3c3c3c3c3c3c3c3',
    '/documents',
    '/actors',
    '/actors/nc',
    '/dyads',
    '/dyads/nc~tla',
    '/voices',
    '/voices/words%3Anc',
    '/warnings?warning=w-00000000',
  ]) {
    await open(path);
    await page.waitForTimeout(150);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  }
  await open(raid);
  expect(await page.locator('.turned').count()).toBe(1);
  await page.getByRole('button', { name: /^Deaths, account D/ }).click();
  expect(await page.locator('.event-foot mark').innerText()).toBe('30');
});

test('the theme follows the system, can be chosen, and the choice is kept', async () => {
  mkdirSync(`${root}/dist/screenshots`, { recursive: true });
  const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
  await open(raid);
  expect(await ground()).toBe('rgb(252, 252, 250)');
  await page.screenshot({ path: `${root}/dist/screenshots/event-light.png` });
  await page.getByLabel('Theme').selectOption('dark');
  await page.reload();
  expect(await ground()).toBe('rgb(21, 23, 27)');
  await page.screenshot({ path: `${root}/dist/screenshots/event-dark.png` });
});

test('an unknown event is told in a sentence with a hint', async () => {
  await page.goto(`${server.url}/events/e-nowhere`);
  const message = page.locator('.message').filter({ hasText: 'Go back to the list and choose again.' });
  await message.waitFor();
  // The browser itself reports the 404; that is all it may report.
  expect(complaints.splice(0).filter(text => !text.includes('404'))).toEqual([]);
});

test('the tool never vouches for what it shows', async () => {
  for (const path of [
    '/events',
    raid,
    '/documents/d4d4d4d4d4d4d4d4',
    '/actors/nc',
    '/dyads',
    '/dyads/nc~tla',
    '/voices',
    '/voices/words%3Anc',
    '/warnings?warning=w-00000000',
  ]) {
    await open(path);
    await page.evaluate("for (const words of document.querySelectorAll('.written, bdi')) words.remove()");
    const own = await page.locator('body').innerText();
    expect(own).not.toMatch(/\b(true|false|fact|facts|really|verified)\b/i);
  }
});
