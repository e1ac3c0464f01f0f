/** Where the tests find data: made-up data of their own, and the real benchmarks on machines that have them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Laid out like the real folder; every word in it is invented. */
export const madeUpData = fileURLToPath(new URL('./data', import.meta.url));

/** The real folder, named by `VARIORUM_BENCH`; undefined where there is none. */
export const realData = [process.env.VARIORUM_BENCH ?? ''].find(path => path !== '' && existsSync(path));
