#!/usr/bin/env node
/** The way in: makes sure of a Node that runs TypeScript, then hands over to src/cli. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;

if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
  // Compiled code is remembered beside the packages (npm ci drops it): a third of the start-up time is left.
  const cache = fileURLToPath(new URL('../node_modules/.cache/variorum', import.meta.url));
  (await import('node:module')).enableCompileCache(cache);
  const { start } = await import('../src/cli/start.ts');
  await start();
} else {
  process.exitCode = await runOnOwnNode();
}

/** `npm ci` brings Node 24 along where there is a package of it (Linux and Windows). */
async function runOnOwnNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = fileURLToPath(
    new URL(`../node_modules/node-${system}-${process.arch}/bin/${file}`, import.meta.url),
  );
  if (!existsSync(own)) {
    process.stderr.write(
      `error: Variorum needs Node ${neededMajor} or later; this is Node ${process.versions.node}.\n` +
        `hint: ${process.platform === 'darwin' ? 'On macOS install Node 24 (https://nodejs.org or: brew install node@24)' : 'Run npm ci in its folder, which brings Node 24 along, or install Node 24 from https://nodejs.org'}\n`,
    );
    return 2;
  }
  const script = fileURLToPath(import.meta.url);
  const child = spawn(own, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The child gets Ctrl-C from the terminal as well, and ends in its own way; other signals reach only this process.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [status, signal] = await once(child, 'exit');
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}
