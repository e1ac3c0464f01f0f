/** The reading room's pages, built by Vite when they are missing or made from other sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Log } from '../store/log.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the built pages lie. */
export const webFolder = join(root, 'dist', 'web');
const stamp = join(root, 'dist', 'web.stamp');

/** Makes sure that the pages are those of the sources. @throws Error with what Vite said. */
export async function ensureWeb(log: Log): Promise<void> {
  const wanted = await sourcesHash();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted && (await hasPage())) return;
  const started = performance.now();
  // Beside, then put in place: two servers may start at once, and a browser may be reading the old ones.
  const fresh = `${webFolder}.${process.pid}`;
  await mkdir(join(root, 'dist'), { recursive: true });
  try {
    await runVite(fresh);
    await rm(webFolder, { recursive: true, force: true });
    await rename(fresh, webFolder);
    await writeFile(stamp, wanted);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  log('web.built', { ms: Math.round(performance.now() - started) });
}

async function hasPage(): Promise<boolean> {
  return readFile(join(webFolder, 'index.html')).then(
    () => true,
    () => false,
  );
}

/** In a process of its own: a build takes seconds of this thread's time otherwise. */
async function runVite(target: string): Promise<void> {
  const script = fileURLToPath(new URL('run-vite.ts', import.meta.url));
  const child = spawn(process.execPath, [script, target], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => void child.kill();
  process.once('exit', stop);
  let said = '';
  child.stdout.on('data', data => (said += data));
  child.stderr.on('data', data => (said += data));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.removeListener('exit', stop);
  if (code !== 0)
    throw new Error(`Vite ended with ${code}: ${stripVTControlCharacters(said).slice(0, 1500)}`);
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['src/web', 'src/model']) {
    const names = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = names.filter(entry => entry.isFile() && !entry.name.includes('.test.'));
    for (const path of files.map(entry => join(entry.parentPath, entry.name)).toSorted()) {
      hash.update(`${path.slice(root.length)}\n`).update(await readFile(path));
    }
  }
  return hash.update(await readFile(join(root, 'package.json'))).digest('hex');
}
