/** A reading thread for tests: answers with the text as it came, slower for the first ones, and dies of some. */
import { parentPort } from 'node:worker_threads';
import type { ReadOrder } from '../../src/store/readers.ts';
import { shortStreet } from './fixtures.ts';

const street = shortStreet();
let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ captured, stated }: ReadOrder) => {
  last = last.then(async () => {
    const { path } = captured.capture;
    if (path.includes('dies')) process.exit(3);
    if (path.includes('throws')) {
      parentPort?.postMessage({
        message: 'no such lemma',
        stack: 'TypeError: no such lemma\n at x.ts',
        user: false,
      });
      return;
    }
    const number = Number.parseInt(path, 10);
    await new Promise(resolve => setTimeout(resolve, number < 3 ? 60 : 1));
    parentPort?.postMessage({ reading: await street.readCapture(captured, stated) });
  });
});
