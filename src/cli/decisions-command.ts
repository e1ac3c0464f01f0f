/** `variorum decisions DIR`: what people decided, and which of it the record could not honour. */
import type { DecidedPassage, ReviewDecision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';

export const decisionsCommand: DefineCommand = (program, terminal) => {
  program
    .command('decisions')
    .description('list the review decisions, and those that find nothing any more')
    .argument('<dir>', 'the collection')
    .option('--open', 'list instead the pairs of accounts that may be of one event, the likeliest first')
    .option(
      '--json',
      'print the result as JSON; with --open the lines that “decide” takes, once you have chosen',
    )
    .addHelpText('after', example('variorum decisions mastung', 'variorum decisions mastung --open'))
    .action((dir: string, { json = false, open }: { json?: boolean; open?: boolean }) =>
      open ? listOpen(dir, json, terminal) : listDecisions(dir, json, terminal),
    );
};

async function listOpen(dir: string, json: boolean, terminal: Terminal): Promise<void> {
  const [{ openCollection }, { readSuggestions }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/suggestions.ts'),
  ]);
  const open = await readSuggestions(await openCollection(dir), jsonLog(terminal));
  if (json) {
    for (const { left, right, because, against } of open)
      terminal.out(`${JSON.stringify({ kind: 'same or different?', left, right, because, against })}\n`);
    return;
  }
  terminal.out(`${open.length} ${open.length === 1 ? 'pair' : 'pairs'} that may be one event:\n`);
  for (const { left, right, because, against } of open) {
    terminal.out(`  ${quoted(left)} and${quoted(right)}\n`);
    terminal.out(
      `    for: ${safeText(because.join(', ')) || 'nothing'}; against: ${safeText(against.join(', ')) || 'nothing'}\n`,
    );
  }
}

async function listDecisions(dir: string, json: boolean, terminal: Terminal): Promise<void> {
  const [{ openCollection }, { readLedger }, { decisionsIn }, { findRecord }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/ledger.ts'),
    import('../store/decide.ts'),
    import('../store/record-file.ts'),
  ]);
  const folder = await openCollection(dir);
  const { entries } = await readLedger(folder.ledger);
  const decisions = decisionsIn(entries).filter(({ judgement }) => judgement.kind !== 'describe');
  const record = await findRecord(folder);
  const lost = record?.record.findings.filter(({ code }) => code === 'decision-lost') ?? [];
  if (json) printJson({ decisions, lost }, terminal);
  else tell(decisions, lost as readonly Finding[], terminal);
}

function tell(decisions: readonly ReviewDecision[], lost: readonly Finding[], { out }: Terminal): void {
  out(`${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'}.\n`);
  for (const { judgement, by, at, why } of decisions) {
    out(`  ${at.slice(0, 10)} ${safeText(by)}: ${judgement.kind}${wordsOf(judgement)}\n`);
    if (why) out(`    ${safeText(why)}\n`);
  }
  if (lost.length > 0) out(`Lost in the last build:\n`);
  for (const { message } of lost) out(`  ${safeText(message)}\n`);
}

function quoted({ quote }: DecidedPassage): string {
  return ` “${safeText(quote.length > 70 ? `${quote.slice(0, 69)}…` : quote)}”`;
}

function wordsOf(judgement: ReviewDecision['judgement']): string {
  switch (judgement.kind) {
    case 'same':
    case 'different':
      return `${quoted(judgement.left)} and${quoted(judgement.right)}`;
    case 'reject':
    case 'confirm':
      return quoted(judgement.passage);
    case 'add':
      return `${quoted(judgement.passage)} as ${judgement.type}`;
    case 'name-actor':
    case 'name-place':
      return `${quoted(judgement.passage)} as ${safeText(judgement.id)}`;
    case 'answers':
    case 'answers-not':
    case 'answers-open':
      return `${quoted(judgement.outcome)} to${quoted(judgement.warning)}`;
    default:
      return '';
  }
}
