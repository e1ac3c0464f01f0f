/** Review decisions from a file into the ledger; a bad line is told, the others are kept, and what was decided before is not entered twice. */
import type { ReviewDecision } from '../model/decision.ts';
import { readDecisionLine } from '../model/decision-schema.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CollectionFolder } from './collection-folder.ts';
import { type Disk, liveDisk } from './disk.ts';
import { appendEntries, openLedger } from './ledger.ts';
import { liveProcesses, type Processes, withLock } from './lock.ts';
import { type Log, silent } from './log.ts';

export interface DecideEffects {
  /** Whose decisions they are where a line does not say. */
  readonly person: string;
  readonly now?: () => Date;
  readonly disk?: Disk;
  readonly processes?: Processes;
  readonly log?: Log;
}

export interface Decided {
  readonly entered: number;
  readonly known: number;
  /** Lines counted from 1. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

/** @param text JSON Lines, see `readDecisionLine`. */
export async function decide(
  folder: CollectionFolder,
  text: string,
  effects: DecideEffects,
): Promise<Decided> {
  const { log = silent, processes = liveProcesses, disk = liveDisk, now = () => new Date() } = effects;
  const read = text.split(/\r?\n/).flatMap((line, index) => {
    const trimmed = line.replace(/^\uFEFF/, '').trim();
    return trimmed === '' ? [] : [{ line: index + 1, decision: readDecisionLine(trimmed) }];
  });
  const bad = read.flatMap(({ line, decision }) =>
    'wrong' in decision ? [{ line, reason: decision.wrong }] : [],
  );
  return withLock(
    folder.lock,
    async () => {
      const ledger = await openLedger(folder.ledger, log, disk);
      const seen = new Set(
        decisionsIn(ledger.entries).map(({ judgement, by }) => canonicalJson({ judgement, by })),
      );
      const fresh: ReviewDecision[] = [];
      let known = 0;
      for (const { decision } of read) {
        if ('wrong' in decision) continue;
        const { judgement, by = effects.person, why } = decision;
        const key = canonicalJson({ judgement, by });
        if (seen.has(key)) known += 1;
        else fresh.push({ judgement, by, at: now().toISOString(), ...(why ? { why } : {}) });
        seen.add(key);
      }
      const contents = fresh.map(decision => ({ kind: 'decision', decision }) as const);
      if (contents.length > 0) await appendEntries(folder.ledger, ledger, contents, { now, disk });
      return { entered: fresh.length, known, bad };
    },
    log,
    processes,
  );
}

/** All decisions of the ledger, in its order. */
export function decisionsIn(
  entries: readonly { readonly kind: string; readonly decision?: ReviewDecision }[],
): ReviewDecision[] {
  return entries.flatMap(({ decision }) => (decision ? [decision] : []));
}
