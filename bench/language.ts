/** How fast raw text becomes trees on one thread, and in how much memory, beside wink-nlp on the same text. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LanguageSpeed } from './language-process.ts';

const reader = fileURLToPath(new URL('./language-process.ts', import.meta.url));

/** Rows for the table that `npm run bench` prints. */
export function measureLanguage(): (readonly [what: string, value: string])[] {
  return [
    ['raw text to trees, one thread', told(speedOf('trees'))],
    ['whole analysis, one thread', told(speedOf('analysis'))],
    ['claims from analyses, one thread', told(speedOf('claims'), 'sentences')],
    ['wink-nlp, tags and lemmas only', told(speedOf('wink'))],
  ];
}

/** In a process of its own, so that its memory is only its own. */
function speedOf(what: 'trees' | 'analysis' | 'claims' | 'wink'): LanguageSpeed {
  const { status, stdout, stderr } = spawnSync(process.execPath, [reader, what], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as LanguageSpeed;
}

function told({ perSecond, bytes }: LanguageSpeed, unit = 'tokens'): string {
  const thousands = (perSecond / 1000).toFixed(1);
  return `${thousands} k ${unit}/s (median of 5), ${Math.round(bytes / 1024 ** 2)} MB`;
}

if (import.meta.main) {
  for (const [what, value] of measureLanguage()) process.stdout.write(`${what.padEnd(32)}${value}\n`);
}
