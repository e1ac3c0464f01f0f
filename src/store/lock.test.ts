import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, now } from '../../test/store/fixtures.ts';
import { currentWriter, liveProcesses, type Processes, withLock } from './lock.ts';
import { silent } from './log.ts';

/** A machine with the processes of `running`: pid to start time. */
function machine(pid: number, running: Readonly<Record<number, string>>): Processes {
  const self = { pid, processStart: running[pid] ?? '0', host: 'here', command: `variorum build ${pid}` };
  return { ...liveProcesses, self, now, startOf: other => running[other] ?? false };
}

async function lockHeldBy(pid: number, processStart: string, host = 'here'): Promise<string> {
  const path = join(await freshFolder(), 'write.lock');
  const since = '2026-01-01T00:00:00.000Z';
  await writeFile(path, JSON.stringify({ pid, processStart, host, command: 'variorum add x', since }));
  return path;
}

describe('the lock', () => {
  test('is there while the work goes on, and gone after it, also when it fails', async () => {
    const path = join(await freshFolder(), 'write.lock');
    await withLock(path, async () => expect(existsSync(path)).toBe(true), silent);
    expect(existsSync(path)).toBe(false);
    await expect(withLock(path, () => Promise.reject(new Error('no')), silent)).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });

  test('refuses a second writer and names the first', async () => {
    const path = await lockHeldBy(7, 'then');
    const second = withLock(path, async () => 'wrote', silent, machine(8, { 7: 'then', 8: 'now' }));
    await expect(second).rejects.toThrow(/: 7 \(variorum add x\), since 2026-01-01T00:00:00/);
    expect(existsSync(path)).toBe(true);
  });

  test('of a process that is gone is taken over, and told', async () => {
    const path = await lockHeldBy(7, 'then');
    const told: string[] = [];
    const work = withLock(
      path,
      async () => 'wrote',
      event => told.push(event),
      machine(8, { 8: 'now' }),
    );
    expect(await work).toBe('wrote');
    expect(told).toEqual(['lock.taken-over']);
  });

  test('of a process whose number another process has now is taken over', async () => {
    const path = await lockHeldBy(7, 'then');
    const processes = machine(8, { 7: 'later', 8: 'now' });
    expect(await currentWriter(path, processes)).toBeUndefined();
    expect(await withLock(path, async () => 'wrote', silent, processes)).toBe('wrote');
  });

  test('of another machine counts, since its processes cannot be looked at', async () => {
    const path = await lockHeldBy(7, 'then', 'elsewhere');
    await expect(withLock(path, async () => '', silent, machine(8, {}))).rejects.toThrow('on elsewhere');
  });

  test('that was cut off before its holder was named is taken over', async () => {
    const path = join(await freshFolder(), 'write.lock');
    await writeFile(path, '{"pid":');
    expect(await withLock(path, () => readFile(path, 'utf8'), silent)).toContain(`"pid":${process.pid}`);
  });

  test('left behind goes to one of many that want it', async () => {
    const path = await lockHeldBy(7, 'then');
    const pids = [11, 12, 13, 14, 15, 16];
    const running = Object.fromEntries(pids.map(pid => [pid, 'now']));
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise(resolve => setTimeout(resolve, 30));
      inside--;
    };
    const all = await Promise.allSettled(
      pids.map(pid => withLock(path, work, silent, machine(pid, running))),
    );
    expect(most).toBe(1);
    expect(all.some(({ status }) => status === 'fulfilled')).toBe(true);
  });
});
