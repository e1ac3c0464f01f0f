/** One process writes a collection at a time: a lock file that names its holder, taken over once the holder is gone. */
import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { UserError } from '../model/user-error.ts';
import { codeOf, type Disk, diskTrouble, liveDisk, readIfThere, temporaryBeside } from './disk.ts';
import type { Log } from './log.ts';

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number;
  /** When the system started that process, in its own clock; tells a reused pid from the holder. */
  readonly processStart?: string;
  readonly host: string;
  readonly command: string;
  /** UTC, ISO 8601. */
  readonly since: string;
  /** Where a server answers that holds the lock. */
  readonly address?: string;
}

/** What a lock asks of the machine; a test hands in other processes. */
export interface Processes {
  readonly self: Omit<LockHolder, 'since'>;
  readonly now: () => Date;
  /** The start of process `pid` where the system tells; undefined where it does not; false when there is none. */
  readonly startOf: (pid: number) => string | undefined | false;
  readonly disk: Disk;
}

export const liveProcesses: Processes = {
  self: {
    pid: process.pid,
    ...startMember(processStart(process.pid)),
    host: hostname(),
    command: `variorum ${process.argv.slice(2).join(' ')}`.trim(),
  },
  now: () => new Date(),
  startOf: processStart,
  disk: liveDisk,
};

/**
 * Runs `work` as the only writer; the lock is gone when it ends, however it ends.
 * @throws UserError naming the process that writes already.
 */
export async function withLock<Result>(
  path: string,
  work: () => Promise<Result>,
  log: Log,
  processes: Processes = liveProcesses,
): Promise<Result> {
  await takeLock(path, log, processes);
  const release = () => rmSync(path, { force: true });
  // process.exit (after Ctrl-C, say) runs no finally blocks, but it does run this.
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

/** Who writes the collection now; undefined when nobody does. */
export async function currentWriter(
  path: string,
  processes: Processes = liveProcesses,
): Promise<LockHolder | undefined> {
  const bytes = await readIfThere(path, processes.disk);
  const holder = bytes && parsed(bytes);
  return holder && !isGone(holder, processes) ? holder : undefined;
}

async function takeLock(path: string, log: Log, processes: Processes): Promise<void> {
  const mine = JSON.stringify({ ...processes.self, since: processes.now().toISOString() });
  for (let attempt = 0; attempt < 20; attempt++) {
    if (await created(path, mine, processes.disk)) return;
    const bytes = await readIfThere(path, processes.disk);
    if (!bytes) continue;
    const holder = parsed(bytes);
    if (holder && !isGone(holder, processes)) throw beingWritten(path, holder, processes);
    // Where there are no links the holder writes its name a moment after it makes the file: give it that moment.
    if (!holder && attempt < 10) await new Promise(resolve => setTimeout(resolve, 20));
    else if (await setAside(path, bytes, processes.disk))
      log('lock.taken-over', { lock: path, from: holder });
  }
  throw new UserError(`The lock “${path}” could not be taken.`, {
    hint: 'Run the same command again; if no other variorum runs, delete that file first.',
  });
}

/** The lock appears with its holder's name in it: nobody ever meets it half-written. */
async function created(path: string, content: string, disk: Disk): Promise<boolean> {
  const draft = temporaryBeside(path);
  try {
    await writeNew(draft, content, disk);
    await disk.link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // File systems without links (exFAT, some network shares) still make a file only once.
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) {
      return writeNew(path, content, disk).then(
        () => true,
        again => {
          if (codeOf(again) === 'EEXIST') return false;
          throw diskTrouble(again, path);
        },
      );
    }
    throw diskTrouble(error, path);
  } finally {
    await disk.rm(draft, { force: true });
  }
}

async function writeNew(path: string, content: string, disk: Disk): Promise<void> {
  const file = await disk.open(path, 'wx');
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/**
 * Moves a stale lock away. Of two processes that saw the same stale lock only one gets it, since a rename is
 * atomic; one that comes late may move the winner's fresh lock, sees so by its content, and puts it back.
 */
async function setAside(path: string, stale: Buffer, disk: Disk): Promise<boolean> {
  const aside = temporaryBeside(path);
  try {
    await disk.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw diskTrouble(error, path);
  }
  const moved = await disk.readFile(aside);
  const wasStale = moved.equals(stale);
  if (!wasStale) await created(path, moved.toString('utf8'), disk);
  await disk.rm(aside, { force: true });
  return wasStale;
}

function isGone(holder: LockHolder, processes: Processes): boolean {
  // Another machine's processes cannot be looked at: its lock counts.
  if (holder.host !== processes.self.host) return false;
  const start = processes.startOf(holder.pid);
  if (start === false) return true;
  return start !== undefined && holder.processStart !== undefined && start !== holder.processStart;
}

/**
 * The address of the server that holds the lock; undefined when the holder is no server.
 * Anyone who can write into the folder can write this: it is only ever a port of this machine.
 */
export function addressOf({ address }: LockHolder): string | undefined {
  return /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(address ?? '') ? address : undefined;
}

/** @throws UserError when another process writes the collection now. */
export async function refuseSecondWriter(path: string, processes: Processes = liveProcesses): Promise<void> {
  const holder = await currentWriter(path, processes);
  if (holder) throw beingWritten(path, holder, processes);
}

function beingWritten(path: string, holder: LockHolder, { self }: Processes): UserError {
  const address = holder.host === self.host ? addressOf(holder) : undefined;
  if (address !== undefined) {
    return new UserError(`This collection is being served already, at ${address} (process ${holder.pid}).`, {
      hint: 'Open that address in the browser, or end that server with Ctrl-C first.',
      status: 409,
    });
  }
  const where = holder.host === self.host ? '' : ` on ${holder.host}`;
  return new UserError(
    `This collection is being written by another process${where}: ${holder.pid} (${holder.command}), since ${holder.since}.`,
    {
      hint:
        holder.host === self.host
          ? 'Wait until it has ended, then run the same command again; show, export and verify work meanwhile.'
          : `Wait until it has ended there; if that machine is gone, delete “${path}”.`,
      status: 409,
    },
  );
}

function parsed(bytes: Buffer): LockHolder | undefined {
  try {
    const holder = JSON.parse(bytes.toString('utf8'));
    return Number.isInteger(holder?.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function processStart(pid: number): string | undefined | false {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is such a process, and it is someone else's.
    if (codeOf(error) !== 'EPERM') return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks and brackets itself; the start time is field 22, the state field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? false : fields[19];
  } catch {
    return undefined;
  }
}

function startMember(start: string | undefined | false): { processStart?: string } {
  return start ? { processStart: start } : {};
}
