/** The reference scorer of the benchmark, in Python, on records of ours; it lies with the data, not with us. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScoredRecord } from '../../scorecard/record/scored-record.ts';
import { realData } from './bench-data.ts';

const folder = realData && join(realData, 'record');

/** Our names of the figures by the scorer's. */
const names: Readonly<Record<string, string>> = {
  actors: 'actors',
  'accounts F1': 'accounts-f1',
  fields: 'fields',
  voice: 'voice',
  stance: 'stance',
  'event links F1': 'event-links-f1',
  'relations F1': 'relations-f1',
  'disagreement recall': 'disagreement-recall',
  'disagreements F1': 'disagreements-f1',
  'shared origins F1': 'shared-origins-f1',
  'warnings F1': 'warnings-f1',
  'RECORD SCORE': 'score',
};

const scoreAll = `import json, sys
from score_record import Scorer
gold = json.load(open(sys.argv[1], encoding='utf-8'))
for record in json.load(open(sys.argv[2], encoding='utf-8')): print(json.dumps(Scorer(gold, record, sys.argv[3]).run()))`;

/** Why the reference scorer cannot run here; undefined when it can. */
export function missingReference(): string | undefined {
  if (!folder || !existsSync(join(folder, 'score_record.py')))
    return 'the reference scorer is not on this machine';
  return spawnSync('python3', ['--version']).status === 0 ? undefined : 'there is no python3';
}

/** The reference's figures of each record, under our names. */
export function referenceScores(
  textFolder: string,
  records: readonly ScoredRecord[],
): Record<string, number>[] {
  const work = mkdtempSync(join(tmpdir(), 'variorum-reference-'));
  try {
    const file = join(work, 'records.json');
    writeFileSync(file, JSON.stringify(records));
    const env = { ...process.env, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' };
    const words = ['-c', scoreAll, join(textFolder, 'gold.json'), file, textFolder];
    const { status, stdout, stderr } = spawnSync('python3', words, { encoding: 'utf8', env });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim().split('\n').map(ours);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function ours(line: string): Record<string, number> {
  const figures = JSON.parse(line) as Record<string, number>;
  return Object.fromEntries(
    Object.entries(names).map(([theirs, name]) => [name, figures[theirs] ?? Number.NaN]),
  );
}
