/** Documents and statements from a browser or the command line into the ledger that the server holds. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Added, Statement } from '../model/api-documents.ts';
import type { Description } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';
import { addFiles } from '../store/add-files.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import { appendEntries, openLedger, readLedger } from '../store/ledger.ts';
import type { Log } from '../store/log.ts';
import { newlyStated, statedDescriptions } from '../store/stated-descriptions.ts';
import { packageVersion } from '../store/street.ts';

/** A file as it came, with the name that its sender gave it. */
interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Adds files one after another; a name that says nothing usable is refused, the others are added. */
export async function addSentFiles(
  folder: CollectionFolder,
  files: readonly SentFile[],
  { stated, by, log }: { stated: Description; by: string | undefined; log: Log },
): Promise<Added> {
  const named = files.map(file => ({ ...file, path: pathFrom(file.name) }));
  const usable = named.filter(file => file.path !== '');
  const refused = named
    .filter(file => file.path === '')
    .map(file => ({
      path: file.name,
      reason: 'The file has no name.',
      hint: 'Give it a name and add it again.',
    }));
  const temporary = await mkdtemp(join(tmpdir(), 'variorum-'));
  try {
    const toAdd = await Promise.all(
      usable.map(async ({ path, bytes }, index) => {
        const source = join(temporary, String(index));
        await writeFile(source, bytes);
        return { source, path, stated };
      }),
    );
    // The server holds the collection's own lock; this one only names what is going on.
    await mkdir(folder.derived, { recursive: true });
    const added = await addFiles({ ...folder, lock: join(folder.derived, 'add.lock') }, toAdd, {
      person: by ?? personHere(),
      tool: `variorum ${await packageVersion()}`,
      log,
    }).catch(ourTrouble);
    const outcome = (fresh: boolean) =>
      added
        .filter(file => (file.outcome === 'added') === fresh)
        .map(({ path, sha256 }) => ({ path, sha256 }));
    return { added: outcome(true), known: outcome(false), refused };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Enters what a person states of a capture. @returns whether that is anything new. */
export async function describeCapture(
  folder: CollectionFolder,
  sha256: string,
  statement: Statement,
  log: Log,
): Promise<boolean> {
  const { entries } = await readLedger(folder.ledger);
  const decisions = entries.flatMap(entry => (entry.kind === 'decision' ? [entry.decision] : []));
  const known = statedDescriptions(decisions).get(sha256) ?? {};
  const fresh = withoutIdleTakingBack(newlyStated(descriptionOf(statement), known), known);
  if (Object.keys(fresh).length === 0) return false;
  const ledger = await openLedger(folder.ledger, log);
  const judgement = { kind: 'describe', sha256, description: fresh } as const;
  const decision = { judgement, by: statement.by?.trim() || personHere(), at: new Date().toISOString() };
  await appendEntries(folder.ledger, ledger, [{ kind: 'decision', decision }], {
    now: () => new Date(),
  }).catch(ourTrouble);
  return true;
}

/** A statement as the ledger holds it; an empty value takes back what was stated. */
export function descriptionOf({ title, outlet, author, published, kind }: Statement): Description {
  const authors = author?.split(/\s*;\s*/).filter(name => name.trim() !== '');
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(outlet !== undefined && { outlet: outlet.trim() }),
    ...(authors && { authors }),
    ...(published !== undefined && { published }),
    // An empty kind is no kind of document; in the ledger it stands for “taken back”.
    ...(kind !== undefined && { kind: kind as NonNullable<Description['kind']> }),
  };
}

/** A relative path without `..`, drive or control characters; empty where nothing is left. */
function pathFrom(name: string): string {
  const parts = name
    .toWellFormed()
    .replaceAll('\\', '/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .split('/')
    .map(part => part.trim())
    .filter(part => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.join('/').slice(-500);
}

function withoutIdleTakingBack(stated: Description, known: Description): Description {
  const before: Readonly<Record<string, unknown>> = { ...known };
  return Object.fromEntries(
    Object.entries(stated).filter(([field, value]) => value.length > 0 || before[field] !== undefined),
  );
}

/** A disk that is full or gone is not the sender's mistake. */
export function ourTrouble(error: unknown): never {
  if (error instanceof UserError && error.status === 400) {
    throw new UserError(error.message, { ...(error.hint && { hint: error.hint }), status: 503 });
  }
  throw error;
}

export function personHere(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a user that has no name.
    return 'unnamed';
  }
}
