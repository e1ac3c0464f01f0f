import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./golden/print-record.ts', import.meta.url));

async function recordsIn(zone: string, locale: string): Promise<string> {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  return (await run(process.execPath, [program], { env, maxBuffer: 1e8 })).stdout;
}

test('the same record on the date line’s both sides and in the middle, whatever the locale', async () => {
  const [west, middle, east] = await Promise.all([
    recordsIn('Pacific/Pago_Pago', 'C'),
    recordsIn('Europe/Istanbul', 'tr_TR.UTF-8'),
    recordsIn('Pacific/Kiritimati', 'ar_EG.UTF-8'),
  ]);
  expect(west).toContain('variorum-record/1');
  expect(middle).toBe(west);
  expect(east).toBe(west);
}, 60_000);
