/** The same edition turned on its side, as in a printed apparatus: origins as a tree, then readings with the sigla that have them. */
import { KindWord, StanceWord } from '../marks/mark.tsx';
import { shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { fieldWords, originWords } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named } from '../marks/written.tsx';
import { readsAlike, speakCell, Value } from './cell-view.tsx';
import type { Column, OriginGroup } from './columns.ts';
import type { Choosing } from './event-screen.tsx';
import { PremiseFields } from './premise-rows.tsx';
import type { PremiseRow } from './premises.ts';
import type { Cell, Row } from './rows.ts';
import { noteOf } from './side-by-side.tsx';
import { Greek, Siglum } from './siglum.tsx';
import { type Ties, TieWords } from './ties.tsx';

interface TurnedProps {
  readonly origins: readonly OriginGroup[];
  readonly ties: ReadonlyMap<string, Ties>;
  readonly rows: readonly Row[];
  readonly accounts: number;
  readonly premises: readonly PremiseRow[];
  readonly choosing: Choosing;
}

export function Turned({ origins, ties, rows, accounts, premises, choosing }: TurnedProps) {
  return (
    <div className="turned">
      <section aria-labelledby="rest-title">
        <h2 id="rest-title">What the accounts rest on</h2>
        <Tree origins={origins} ties={ties} accounts={accounts} />
      </section>
      <section aria-labelledby="readings-title">
        <h2 id="readings-title">Readings, and who has them</h2>
        {rows.map(row => (
          <Field key={row.field} row={row} choosing={choosing} />
        ))}
        <PremiseFields premises={premises} origins={origins} />
      </section>
    </div>
  );
}

function Tree({ origins, ties, accounts }: Pick<TurnedProps, 'origins' | 'ties' | 'accounts'>) {
  return (
    <ul className="tree">
      {origins.map(origin => (
        <li key={origin.id}>
          <p className="tree-origin">
            <span>
              <Greek origin={origin} /> <b>{visible(origin.label)}</b>
            </span>
            <span className="second">
              {origin.accounts} of {accounts}
            </span>
          </p>
          <p className="second tree-note">{originWords[origin.kind]}</p>
          <ul>
            {origin.columns.map(column => (
              <Branch key={column.account.id} column={column} ties={ties.get(column.account.id)} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Branch({ column, ties }: { column: Column; ties: Ties | undefined }) {
  const { document, account, speakers } = column;
  const via = speakers.join(' → ');
  const published = document?.published && writeDate({ from: document.published, to: document.published });
  return (
    <li className="branch">
      <Siglum column={column} />
      <span className="printed">
        <Named>{shortTitle(document)}</Named>
        <span className="second">{[published || 'no date', via].filter(Boolean).join('; ')}</span>
        <TieWords ties={ties} />
      </span>
      <StanceWord stance={account.stance} />
    </li>
  );
}

function Field({ row, choosing }: { row: Row; choosing: Choosing }) {
  const stated = row.cells.filter(cell => cell !== undefined);
  const readings = [
    ...Map.groupBy(stated, cell => cell.reading ?? `apart ${cell.column.account.id}`).values(),
  ];
  const note = noteOf(row);
  return (
    <section className="turned-field">
      <h3>
        <b>{fieldWords[row.field]}</b>
        {note ? <span className="note">{note}</span> : null}
        {row.kind === 'silent' ? <span className="quiet">not stated</span> : <KindWord kind={row.kind} />}
      </h3>
      <ul>
        {readings.map(cells => (
          <Reading key={cells[0]?.column.account.id} cells={cells} row={row} choosing={choosing} />
        ))}
      </ul>
      {row.silent.length > 0 ? (
        <p className="silent-list">
          silent:{' '}
          {row.silent.map(column => (
            <Siglum key={column.account.id} column={column} />
          ))}
        </p>
      ) : null}
    </section>
  );
}

/** One reading as a line: the first account's words for it, and every account that has it as a button. */
function Reading({ cells, row, choosing }: { cells: readonly Cell[]; row: Row; choosing: Choosing }) {
  const { chosen, choose } = choosing;
  const shown = cells.find(cell => cell === chosen) ?? cells[0];
  if (!shown) return null;
  const lit = cells.some(cell => cell === chosen || readsAlike(cell, chosen));
  const groups = [...Map.groupBy(cells, cell => cell.origin.id).values()];
  return (
    <li className={['reading', shown.taken ? 'taken' : '', lit ? 'chosen' : ''].filter(Boolean).join(' ')}>
      <Value cell={shown} row={row} />
      <span className="who">
        {groups.map(group => (
          <span key={group[0]?.origin.id} className="who-group">
            {group[0] ? <Greek origin={group[0].origin} /> : null}
            {group.map(cell => (
              <button
                key={cell.column.account.id}
                type="button"
                className={cell === chosen ? 'who-one chosen' : 'who-one'}
                aria-label={speakCell(cell)}
                aria-pressed={cell === chosen}
                onClick={() => choose(cell)}
              >
                <Siglum column={cell.column} />
              </button>
            ))}
          </span>
        ))}
      </span>
    </li>
  );
}
