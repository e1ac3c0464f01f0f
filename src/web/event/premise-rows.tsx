/** The last rows of the apparatus: what the event presupposes, so that a denial of it is not missed. */
import { Link } from '@tanstack/react-router';
import { Relations } from '../actors/relations.tsx';
import { KindWord, Mark, StanceLine } from '../marks/mark.tsx';
import { stanceWords } from '../marks/words.ts';
import { Written } from '../marks/written.tsx';
import type { OriginGroup } from './columns.ts';
import type { PremiseRow, Told } from './premises.ts';
import { edgesOf } from './side-by-side.tsx';
import { Siglum } from './siglum.tsx';

interface PremiseProps {
  readonly premises: readonly PremiseRow[];
  readonly origins: readonly OriginGroup[];
}

/** Side by side: a cell leads to the sentence that says so. @param above how many rows stand above. */
export function PremiseRows({ premises, origins, above }: PremiseProps & { readonly above: number }) {
  const columns = origins.flatMap(origin => origin.columns);
  return premises.map((row, index) => (
    <tr key={row.premise.id} className={index === premises.length - 1 ? 'premise last' : 'premise'}>
      <th scope="row" className="field">
        <PremiseName row={row} />
      </th>
      {columns.map(({ account }, column) => (
        <td key={account.id} className={`cell ${edgesOf(origins, column)}`}>
          {row.told
            .get(account.id)
            ?.map((told, at) => (
              <Saying key={told.account.id} told={told} {...(at === 0 && { at: [above + index, column] })} />
            )) ?? (
            <>
              <span className="silent" aria-hidden="true">
                –
              </span>
              <span className="hidden">not stated</span>
            </>
          )}
        </td>
      ))}
    </tr>
  ));
}

function PremiseName({ row: { kind, sentence } }: { row: PremiseRow }) {
  return (
    <>
      <span className="field-name">
        <b>Premise</b>
        <KindWord kind={kind} />
      </span>
      <span className="note">
        <bdi>{sentence}</bdi>
      </span>
    </>
  );
}

interface SayingProps {
  readonly told: Told;
  /** Where arrow keys find it. */
  readonly at?: readonly [row: number, column: number];
}

function Saying({ told: { account, speaker }, at }: SayingProps) {
  const { document, start, end, stance, quote } = account;
  return (
    <Link
      to="/documents/$id"
      params={{ id: document }}
      hash={`c=${start}-${end}`}
      className="saying"
      {...(at && { 'data-row': at[0], 'data-column': at[1] })}
    >
      {stance === 'denied' ? <Mark kind="denial" spoken="" size={12} /> : <StanceLine stance={stance} />}{' '}
      {stanceWords[stance]}
      {speaker ? ` by ${speaker}` : ''}{' '}
      <span className="second">
        <Written quoted>{inFew(quote)}</Written>
      </span>
    </Link>
  );
}

/** Turned on its side: each premise with the sigla of those who speak of it. */
export function PremiseFields({ premises, origins }: PremiseProps) {
  const columns = origins.flatMap(origin => origin.columns);
  return premises.map(row => (
    <section key={row.premise.id} className="turned-field premise">
      <h3>
        <PremiseName row={row} />
      </h3>
      <ul>
        {columns.flatMap(column =>
          (row.told.get(column.account.id) ?? []).map(told => (
            <li key={told.account.id} className="reading">
              <Saying told={told} />
              <span className="who">
                <Siglum column={column} />
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  ));
}

/** Who speaks of the premises without a word on the event. */
export function PremisesElsewhere({ premises }: Pick<PremiseProps, 'premises'>) {
  const told = premises.filter(({ elsewhere }) => elsewhere.length > 0);
  if (told.length === 0) return null;
  const relations = told.map(({ premise, elsewhere }) => ({ ...premise, accounts: [...elsewhere] }));
  return (
    <section className="event-links" aria-labelledby="premises-title">
      <h2 id="premises-title">The premise in documents that do not tell of the event</h2>
      <Relations detail={{ relations, documents: told.flatMap(({ premise }) => premise.documents) }} />
    </section>
  );
}

function inFew(quote: string): string {
  return quote.length <= 70 ? quote : `${quote.slice(0, 70).replace(/\s\S*$/, '')} …`;
}
