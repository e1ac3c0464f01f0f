/** `node bench/resolve.ts [CLAIMS] [EVENTS]`: claims to actors, places and events, how fast and in how much memory; and one document more. */
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { resolve } from '../src/resolution/resolve.ts';
import { generateClaims } from './generated-claims.ts';

const [, , claimCount = '1000000', eventCount = '100000'] = process.argv;
const knowledge = await loadKnowledge();
const { documents, claims, events } = generateClaims(Number(claimCount), Number(eventCount), knowledge);
const input = process.memoryUsage().rss;
const started = performance.now();
const before = process.cpuUsage();
const resolved = resolve(documents, claims, [], knowledge);
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(before);
const accounts = resolved.events.reduce((sum, event) => sum + event.accounts.length, 0);
const told = new Set(events).size;
for (const [what, value] of [
  ['claims', claims.length],
  ['documents', documents.length],
  ['events told', told],
  ['events found', resolved.events.length],
  ['accounts', accounts],
  ['memory before', `${(input / 1024 ** 3).toFixed(2)} GiB`],
  ['time', `${seconds.toFixed(1)} s`],
  ['processor', `${((used.user + used.system) / 1e6).toFixed(1)} s`],
  ['peak memory', `${(process.resourceUsage().maxRSS / 1024 ** 2).toFixed(2)} GiB`],
])
  process.stdout.write(`${String(what).padEnd(14)}${value}\n`);
