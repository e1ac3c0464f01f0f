/** How accounts of one event stand to each other: which rest on one thing, and why; who denies whom. By their letters. */
import type { ConflictRecord, RecordAccount, RecordDisagreement } from '../model/record.ts';
import { safeText, wrap } from './safe-text.ts';
import type { Terminal } from './terminal.ts';

interface Lettered {
  readonly letter: string;
  readonly account: RecordAccount;
}

/** Nothing where every account stands alone and nobody denies anybody. */
export function tieLines(
  columns: readonly Lettered[],
  disagreements: readonly RecordDisagreement[],
  { origins }: ConflictRecord,
  { columns: width }: Terminal,
): string[] {
  const lettersOf = (ids: readonly string[]) =>
    columns.filter(({ account }) => ids.includes(account.id)).map(({ letter }) => letter);
  const shared = origins.flatMap(({ id, label, because = [] }) => {
    const own = columns.filter(({ account }) => account.origin === id).map(({ letter }) => letter);
    const why = because.length > 0 ? `: ${because.map(safeText).join('; ')}` : '';
    return own.length > 1 ? [`${own.join(', ')} rest on one origin, ${safeText(label)}${why}.`] : [];
  });
  const denials = disagreements.flatMap(({ field, values }) =>
    values.flatMap(({ accounts, denies = [] }) => {
      const denied = lettersOf(denies);
      const of = field === 'stance' ? '' : ` on ${field}`;
      const deniers = lettersOf(accounts);
      const verb = deniers.length === 1 ? 'denies' : 'deny';
      return denied.length > 0 ? [`${deniers.join(', ')} ${verb} ${denied.join(', ')}${of}.`] : [];
    }),
  );
  const lines = [...shared, ...denials].flatMap(line => wrap(line, width));
  return lines.length > 0 ? [...lines, ''] : [];
}
