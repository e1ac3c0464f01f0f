/** How accounts of one event stand to each other beyond their values: who denies whom, whose wording is shared. */
import type { EventDetail } from '../../model/api-events.ts';
import type { Column, OriginGroup } from './columns.ts';
import { Siglum } from './siglum.tsx';

export interface Ties {
  /** Those whose telling it denies, and those who deny its own. */
  readonly denies: readonly Column[];
  readonly deniedBy: readonly Column[];
  /** Those with whose words its own are shared, and how that was found. */
  readonly wordingWith: readonly { readonly column: Column; readonly because: readonly string[] }[];
}

/** By account id; an account that is tied to none has no entry. */
export function tiesOf(
  { disagreements, wording }: Pick<EventDetail, 'disagreements' | 'wording'>,
  origins: readonly OriginGroup[],
): ReadonlyMap<string, Ties> {
  const columns = origins.flatMap(origin => origin.columns);
  const columnOf = new Map(columns.map(column => [column.account.id, column]));
  const found = (ids: readonly string[]) => [...new Set(ids)].flatMap(id => columnOf.get(id) ?? []);
  const denials = disagreements.flatMap(({ values }) =>
    values.flatMap(({ accounts, denies = [] }) =>
      accounts.flatMap(denier => denies.map(denied => ({ denier, denied }))),
    ),
  );
  const ties = columns.map(({ account: { id } }): [string, Ties] => [
    id,
    {
      denies: found(denials.filter(({ denier }) => denier === id).map(({ denied }) => denied)),
      deniedBy: found(denials.filter(({ denied }) => denied === id).map(({ denier }) => denier)),
      wordingWith: wording.flatMap(({ one, other, because }) => {
        const partner = columnOf.get(one === id ? other : other === id ? one : '');
        return partner ? [{ column: partner, because }] : [];
      }),
    },
  ]);
  return new Map(
    ties.filter(
      ([, { denies, deniedBy, wordingWith }]) => denies.length + deniedBy.length + wordingWith.length > 0,
    ),
  );
}

/** In the head of a column: “denies A¹”, “denied by C”, “wording shared with B”. */
export function TieWords({ ties }: { ties: Ties | undefined }) {
  if (!ties) return null;
  return (
    <span className="ties">
      <Tie words="denies" columns={ties.denies} />
      <Tie words="denied by" columns={ties.deniedBy} />
      <Tie words="wording shared with" columns={ties.wordingWith.map(({ column }) => column)} />
    </span>
  );
}

function Tie({ words, columns }: { words: string; columns: readonly Column[] }) {
  if (columns.length === 0) return null;
  return (
    <span>
      {words}{' '}
      {columns.map((column, index) => (
        <span key={column.account.id}>
          {index > 0 ? ', ' : ''}
          <Siglum column={column} />
        </span>
      ))}
    </span>
  );
}
