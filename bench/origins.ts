/** How long it takes to find what 20,000 documents copy from each other and on what their accounts rest, and to add one more. */
import { CopyIndex } from '../src/corroboration/copies/copy-index.ts';
import { findCopies } from '../src/corroboration/copies/find-copies.ts';
import { groupOrigins, originContext } from '../src/corroboration/origins/group-origins.ts';
import type { Account } from '../src/model/account.ts';
import type { Document } from '../src/model/document.ts';

type Rows = (readonly [what: string, value: string])[];

const count = Number(process.env.BENCH_DOCUMENTS_COUNT ?? 20_000);
/** Of ten documents three are rewrites of an earlier one; one report is reprinted five hundred times. */
const rewritten = 0.3;
const mostReprinted = 500;

/** Rows for the table that `npm run bench` prints. */
export function measureOrigins(): Rows {
  const { documents, originalOf } = collection();
  const started = performance.now();
  const busy = process.cpuUsage();
  const copies = findCopies(documents);
  const linked = performance.now();
  const { user } = process.cpuUsage(busy);
  const events = Map.groupBy(documents.map(accountOf), account => storyOf(account.document, originalOf));
  const context = originContext(documents, new Map(), copies);
  let origins = 0;
  for (const [story, accounts] of events) origins += groupOrigins(story, accounts, context).length;
  const grouped = performance.now();
  const peak = process.resourceUsage().maxRSS * 1024;
  return [
    [
      'documents',
      `${count} of about ${sentencesEach * wordsEach} words, ${originalOf.size} of them rewrites`,
    ],
    [
      'copies',
      `${seconds(linked - started)} (${seconds(user / 1000)} of processor time), ${copies.length} links`,
    ],
    ['rewrites found', `${share(originalOf, copies)} %`],
    ['origins', `${seconds(grouped - linked)}, ${origins} in ${events.size} stories`],
    ['peak memory', `${(peak / 1024 ** 3).toFixed(2)} GiB`],
    ['one more document', `${oneMore(documents).toFixed(1)} ms (median of 50, into an index of all others)`],
  ];
}

const sentencesEach = 28;
const wordsEach = 20;

function collection(): { documents: Document[]; originalOf: Map<string, string> } {
  const dice = numbers(7);
  const words = Array.from({ length: 40_000 }, (_, index) => wordOf(index));
  const texts: string[][] = [];
  const originalOf = new Map<string, string>();
  for (let number = 0; number < count; number += 1) {
    const isReprint = number > 0 && (number % Math.ceil(count / mostReprinted) === 0 || dice() < rewritten);
    if (!isReprint) {
      texts.push(Array.from({ length: sentencesEach }, () => sentence(words, dice)));
      continue;
    }
    const original = number % Math.ceil(count / mostReprinted) === 0 ? 0 : Math.floor(dice() * number);
    originalOf.set(idOf(number), idOf(original));
    texts.push(rewrite(texts[original] as string[], words, dice));
  }
  return { documents: texts.map((lines, number) => documentOf(number, lines)), originalOf };
}

/** Two thirds of the sentences, every eighth word another. */
function rewrite(lines: readonly string[], words: readonly string[], dice: () => number): string[] {
  return lines
    .filter(() => dice() < 0.67)
    .map(line => line.replace(/\b\w{4,}\b/g, word => (dice() < 0.125 ? zipf(words, dice) : word)));
}

function sentence(words: readonly string[], dice: () => number): string {
  const told = Array.from({ length: wordsEach }, () => (dice() < 0.4 ? small(dice) : zipf(words, dice)));
  return `Then ${told.join(' ')}.`;
}

/** Few words often, most of them hardly ever, as in any language. */
function zipf(words: readonly string[], dice: () => number): string {
  return words[Math.floor(words.length ** dice())] as string;
}

function small(dice: () => number): string {
  return ['the', 'of', 'in', 'and', 'to', 'a', 'with', 'from', 'that', 'by'][
    Math.floor(dice() * 10)
  ] as string;
}

function wordOf(index: number): string {
  const parts = [
    'ka',
    'lo',
    'mi',
    'ter',
    'san',
    'vo',
    'ru',
    'den',
    'pa',
    'gir',
    'no',
    'bel',
    'tu',
    'shi',
    'har',
    'cy',
  ];
  const digits = (index + 256).toString(16);
  return [...digits].map(digit => parts[Number.parseInt(digit, 16)]).join('');
}

function documentOf(number: number, lines: readonly string[]): Document {
  const text = lines.join('\n');
  return {
    id: idOf(number),
    sha256: '0'.repeat(64),
    path: `${idOf(number)}.txt`,
    outlet: `Outlet ${number % 97}`,
    published: new Date(Date.UTC(2020, 0, 1 + Math.floor((number * 2000) / count)))
      .toISOString()
      .slice(0, 10),
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    grounds: {},
  };
}

function accountOf({ id, text }: Document): Account {
  const end = text.indexOf('\n');
  return {
    id: `${id}/account`,
    document: id,
    start: 0,
    end,
    quote: text.slice(0, end),
    claims: [id],
    voice: [],
    stance: 'asserted',
    fields: {},
    grounds: {},
    doubt: 0,
  };
}

function storyOf(document: string, originalOf: ReadonlyMap<string, string>): string {
  const original = originalOf.get(document);
  return original === undefined ? document : storyOf(original, originalOf);
}

/** Rewrites that are linked to any document of their story. */
function share(originalOf: ReadonlyMap<string, string>, copies: ReturnType<typeof findCopies>): string {
  const linked = new Set(
    copies
      .filter(
        ({ whole, copy, original }) => whole && storyOf(copy, originalOf) === storyOf(original, originalOf),
      )
      .flatMap(({ copy, original }) => [copy, original]),
  );
  const found = [...originalOf.keys()].filter(document => linked.has(document)).length;
  return ((100 * found) / originalOf.size).toFixed(1);
}

function oneMore(documents: readonly Document[]): number {
  const index = new CopyIndex();
  const last = documents.length - 50;
  for (const document of documents.slice(0, last)) index.add(document);
  const times = documents.slice(last).map(document => {
    const started = performance.now();
    index.add(document);
    return performance.now() - started;
  });
  return times.sort((left, right) => left - right)[25] ?? 0;
}

function idOf(number: number): string {
  return `d${String(number).padStart(6, '0')}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** The same numbers from 0 to 1 on every machine (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
