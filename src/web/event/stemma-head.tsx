/** The heads of the columns: what accounts rest on, who speaks, who relays, who prints it; one bracket for one origin. */
import { StanceWord } from '../marks/mark.tsx';
import { fullTitle, shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { originWords } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Named } from '../marks/written.tsx';
import type { Column, OriginGroup } from './columns.ts';
import type { Cell } from './rows.ts';
import { Greek, Siglum } from './siglum.tsx';
import { type Ties, TieWords } from './ties.tsx';

interface StemmaHeadProps {
  readonly origins: readonly OriginGroup[];
  /** How many the event has. */
  readonly accounts: number;
  readonly ties: ReadonlyMap<string, Ties>;
  readonly pointed: Cell | undefined;
}

export function StemmaHead({ origins, accounts, ties, pointed }: StemmaHeadProps) {
  const relayed = origins.some(({ columns }) => columns.some(({ account }) => account.voice.length > 1));
  const lit = (origin: OriginGroup) => (pointed?.origin.id === origin.id ? ' lit' : '');
  return (
    <thead>
      <tr className="rests">
        <th scope="row" className="stem-label">
          Rests on
        </th>
        {origins.map(origin => (
          <th
            key={origin.columns[0]?.account.id}
            scope="colgroup"
            colSpan={origin.columns.length}
            className={`origin ${origin.kind}${lit(origin)}`}
          >
            <span>
              <Greek origin={origin} /> <b>{visible(origin.label)}</b>
            </span>
            <span className="origin-note">
              {originWords[origin.kind]}
              {accounts > 1 ? `, ${origin.accounts} of ${accounts}` : ''}
            </span>
          </th>
        ))}
      </tr>
      <StemRow origins={origins} name="Speaks" lit={lit} words={column => speaker(column)} />
      {relayed ? <StemRow origins={origins} name="Relays" lit={lit} words={relays} relay /> : null}
      <tr className="heads">
        <th scope="row" className="stem-label">
          <span>Prints it</span>
          <span>Stance</span>
        </th>
        {origins.flatMap(({ columns, ...origin }) =>
          columns.map((column, index) => (
            <th
              key={column.account.id}
              scope="col"
              className={`account ${index === 0 ? 'opens' : 'joins'}${index === columns.length - 1 ? ' closes' : ''}${lit({ columns, ...origin })}`}
            >
              <AccountHead column={column} ties={ties.get(column.account.id)} />
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

function AccountHead({ column, ties }: { column: Column; ties: Ties | undefined }) {
  const { document, account } = column;
  const published = document?.published
    ? writeDate({ from: document.published, to: document.published })
    : undefined;
  return (
    <span className="account-head" title={document ? fullTitle(document) : undefined}>
      <Siglum column={column} />
      <span className="printed">
        <b>
          <Named>{shortTitle(document)}</Named>
        </b>
        <span className="second">{published ?? 'no date'}</span>
        <StanceWord stance={account.stance} />
        <TieWords ties={ties} />
      </span>
    </span>
  );
}

interface StemRowProps {
  readonly origins: readonly OriginGroup[];
  readonly name: string;
  readonly words: (column: Column) => string;
  readonly lit: (origin: OriginGroup) => string;
  readonly relay?: boolean;
}

function StemRow({ origins, name, words, lit, relay = false }: StemRowProps) {
  return (
    <tr className={relay ? 'stem relay' : 'stem bracket'}>
      <th scope="row" className="stem-label">
        {name}
      </th>
      {origins.flatMap(origin =>
        origin.columns.map((column, index) => {
          const place =
            origin.columns.length === 1
              ? 'only'
              : index === 0
                ? 'first'
                : index === origin.columns.length - 1
                  ? 'final'
                  : 'middle';
          return (
            <td
              key={column.account.id}
              className={`${place} ${index === 0 ? 'opens' : ''} ${origin.kind}${lit(origin)}`}
            >
              <span className="stem-words">
                <bdi>{words(column)}</bdi>
              </span>
            </td>
          );
        }),
      )}
    </tr>
  );
}

function speaker({ speakers }: Column): string {
  return speakers.at(-1) ?? 'its own voice';
}

function relays({ speakers }: Column): string {
  const outer = speakers.slice(0, -1);
  return outer.length > 0 ? `via ${outer.join(', ')}` : '';
}
