/** Who may import whom, and what the core may not touch: the failure names the file and what it must not have. */
import { readdir, readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';

const source = new URL('../src/', import.meta.url);

const stages = ['documents', 'language', 'claims', 'resolution', 'corroboration', 'record', 'exports'];

/** The folders (or files) of src/ that each may import; itself always. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ...Object.fromEntries(stages.map(stage => [stage, ['model']])),
  'pipeline.ts': ['model', ...stages],
  web: ['model'],
};

/** Packages that a core folder may use; pure, without effects. Others come in as arguments. */
const packages: Readonly<Record<string, readonly string[]>> = {
  model: ['zod', '@noble/hashes'],
  documents: ['@noble/hashes'],
  language: ['chrono-node'],
  claims: [],
  resolution: ['stemmer'],
  corroboration: [],
  record: [],
  exports: ['csv-stringify'],
  'pipeline.ts': [],
};

/** What would let the clock, chance or the machine's language into the core. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['Date.now', /\bDate\.now\b/],
  ['new Date() without arguments', /\bnew Date(?!\w)(?!\s*\(\s*[^\s)])/],
  ['Date() as a function', /(?<!\bnew )(?<![\w.])Date\(/],
  ['Math.random', /\bMath\.random\b/],
  ['toLocale…', /\.toLocale\w*/],
  ['localeCompare', /\.localeCompare\b/],
  ['Intl', /\bIntl\./],
];

interface SourceFile {
  /** Below src/, with `/`. */
  readonly path: string;
  readonly text: string;
}

describe('the sources', async () => {
  const files = await sourceFiles();

  test('are there', () => {
    for (const folder of ['model', ...stages])
      expect(files.some(({ path }) => partOf(path) === folder)).toBe(true);
  });

  test('keep to the architecture', () => expect(files.flatMap(violationsOf)).toEqual([]));
});

describe('a planted violation is named', () => {
  test.each([
    ['claims/x.ts', "import { a } from '../resolution/a.ts';", 'claims/x.ts imports resolution/a.ts'],
    ['claims/x.ts', "import type { A } from '../store/a.ts';", 'claims/x.ts imports store/a.ts'],
    ['claims/deep/x.ts', "export * from '../../cli/a.ts';", 'claims/deep/x.ts imports cli/a.ts'],
    ['claims/x.ts', "const a = await import('../pipeline.ts');", 'claims/x.ts imports pipeline.ts'],
    ['model/x.ts', "import '../claims/a.ts';", 'model/x.ts imports claims/a.ts'],
    ['model/x.ts', "import wink from 'wink-nlp';", 'model/x.ts imports wink-nlp'],
    ['record/x.ts', "import { readFile } from 'node:fs/promises';", 'record/x.ts imports node:fs/promises'],
    ['record/x.ts', "import {\n  readFile,\n} from 'fs';", 'record/x.ts imports fs'],
    ['pipeline.ts', "import { a } from './knowledge/a.ts';", 'pipeline.ts imports knowledge/a.ts'],
    ['web/x.ts', "import { a } from '../claims/a.ts';", 'web/x.ts imports claims/a.ts'],
    ['language/x.ts', 'const now = Date.now();', 'language/x.ts uses Date.now'],
    ['language/x.ts', 'const now = new Date();', 'language/x.ts uses new Date() without arguments'],
    ['language/x.ts', 'const now = new Date;', 'language/x.ts uses new Date() without arguments'],
    ['language/x.ts', 'const at = Date();', 'language/x.ts uses Date() as a function'],
    ['language/x.ts', 'const dice = Math.random();', 'language/x.ts uses Math.random'],
    ['language/x.ts', 'names.sort((a, b) => a.localeCompare(b));', 'language/x.ts uses localeCompare'],
    ['language/x.ts', 'name.toLocaleLowerCase();', 'language/x.ts uses toLocale…'],
    ['language/x.ts', 'new Intl.Segmenter();', 'language/x.ts uses Intl'],
  ])('%s: %s', (path, text, told) => expect(violationsOf({ path, text })).toEqual([told]));

  test.each([
    ['claims/x.ts', "import type { A } from '../model/a.ts';\nimport { b } from './b.ts';"],
    ['claims/x.test.ts', "import { test } from 'vitest';\nimport { a } from '../language/a.ts';"],
    ['model/x.ts', "import { z } from 'zod';\nimport { sha256 } from '@noble/hashes/sha2.js';"],
    ['language/x.ts', 'new Date(0); new Date(Date.UTC(2025, 0)); // never Date.now or Math.random'],
    ['language/x.ts', "/** Not `new Date()`. */ const a = 'https://example.org';"],
    [
      'store/x.ts',
      "import { readFile } from 'node:fs/promises';\nimport { run } from '../pipeline.ts'; Date.now();",
    ],
  ])('and what is allowed is not: %s: %s', (path, text) => expect(violationsOf({ path, text })).toEqual([]));
});

function violationsOf({ path, text }: SourceFile): string[] {
  const part = partOf(path);
  // Tests stand beside what they test and run in Node, and edges are free but for the web.
  if (/\.test\.tsx?$/.test(path) || !(part in allowed)) return [];
  const code = withoutComments(text);
  const imports = importsOf(code).filter(target => !mayImport(part, path, target));
  const core = part !== 'web';
  const uses = core ? forbidden.filter(([, pattern]) => pattern.test(code)) : [];
  return [
    ...imports.map(target => `${path} imports ${target.startsWith('.') ? resolved(path, target) : target}`),
    ...uses.map(([what]) => `${path} uses ${what}`),
  ];
}

function mayImport(part: string, path: string, target: string): boolean {
  if (target.startsWith('.')) {
    const other = partOf(resolved(path, target));
    return other === part || (allowed[part] ?? []).includes(other);
  }
  // The web has its own packages; its project has no Node types.
  if (part === 'web') return !target.startsWith('node:') && !builtinModules.includes(target);
  return (packages[part] ?? []).some(name => target === name || target.startsWith(`${name}/`));
}

function importsOf(code: string): string[] {
  const found = code.matchAll(/(?<!['"`])\b(?:from|import)\s*\(?\s*(['"`])([^'"`\s]+)\1/g);
  return [...found].map(match => match[2] ?? '');
}

/** Not a parser: comments are block comments, and `//` at the start of a line or after a blank. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** A relative import as a path below src/. */
function resolved(path: string, target: string): string {
  return new URL(target, `file:///${path}`).pathname.slice(1);
}

function partOf(path: string): string {
  return path.split('/')[0] ?? '';
}

async function sourceFiles(): Promise<SourceFile[]> {
  const names = await readdir(source, { recursive: true });
  const sources = names.map(name => name.replaceAll('\\', '/')).filter(name => /(?<!\.d)\.tsx?$/.test(name));
  return Promise.all(
    sources.toSorted().map(async path => ({ path, text: await readFile(new URL(path, source), 'utf8') })),
  );
}
