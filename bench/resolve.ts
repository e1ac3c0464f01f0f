/**
 * `node bench/resolve.ts [CLAIMS] [EVENTS]`: claims to actors, places and events, how fast and in how much memory; then one
 * document more, again and again.
 */
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { keepHeapSmall } from '../src/knowledge/small-heap.ts';
import type { CodedDocument } from '../src/resolution/documents-read.ts';
import { Resolution } from '../src/resolution/resolution.ts';
import { generateClaims } from './generated-claims.ts';

// As the program does (src/cli/start.ts).
keepHeapSmall();
const [, , claimCount = '1000000', eventCount = '100000'] = process.argv;
const addedLater = 20;

const knowledge = await loadKnowledge();
const { documents, claims, events } = generateClaims(Number(claimCount), Number(eventCount), knowledge);
const claimsOf = Map.groupBy(claims, claim => claim.document);
const coded = documents.map(
  (document): CodedDocument => ({ document, claims: claimsOf.get(document.id) ?? [] }),
);
const input = process.memoryUsage().rss;

// Those that come later lie anywhere in the order of documents.
const later = coded.filter((_, at) => at % Math.floor(coded.length / addedLater) === 1).slice(0, addedLater);
const present = coded.filter(one => !later.includes(one));
const resolution = new Resolution(knowledge);
const started = performance.now();
const before = process.cpuUsage();
const resolved = resolution.update(present, []);
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS / 1024 ** 2;
const accounts = resolved.events.reduce((sum, event) => sum + event.accounts.length, 0);

const times = later.map(one => {
  const [begun, busy] = [performance.now(), process.cpuUsage()];
  present.push(one);
  resolution.update(present, []);
  const { user, system } = process.cpuUsage(busy);
  return { wall: performance.now() - begun, processor: (user + system) / 1000 };
});
const walls = times.map(({ wall }) => wall).sort((left, right) => left - right);
const processors = times.map(({ processor }) => processor).sort((left, right) => left - right);

for (const [what, value] of [
  ['claims', claims.length],
  ['documents', present.length - later.length],
  ['events told', new Set(events).size],
  ['events found', resolved.events.length],
  ['accounts', accounts],
  ['memory before', `${(input / 1024 ** 3).toFixed(2)} GiB`],
  ['time', `${seconds.toFixed(1)} s`],
  ['processor', `${((used.user + used.system) / 1e6).toFixed(1)} s`],
  ['peak memory', `${peak.toFixed(2)} GiB`],
  ['one more', `${median(walls)} ms, slowest ${last(walls)} ms (of ${times.length})`],
  ['  processor', `${median(processors)} ms, slowest ${last(processors)} ms`],
])
  process.stdout.write(`${String(what).padEnd(14)}${value}\n`);

/** Of sorted times, in whole milliseconds. */
function median(times: readonly number[]): string {
  return (times[times.length >> 1] ?? 0).toFixed(0);
}

function last(times: readonly number[]): string {
  return (times.at(-1) ?? 0).toFixed(0);
}
