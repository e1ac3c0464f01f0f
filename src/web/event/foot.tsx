/** The sentence under the chosen value: its words in their place, the chain of who speaks, the way into the document. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { DocumentHead } from '../../model/api.ts';
import type { AccountInContext, EventSummary } from '../../model/api-events.ts';
import { shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { fieldWords, stanceWords } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { Nearby } from './nearby.tsx';
import type { Cell, Row } from './rows.ts';
import { Greek, Siglum } from './siglum.tsx';
import { type Ties, TieWords } from './ties.tsx';

interface FootProps {
  readonly cell: Cell | undefined;
  readonly nearby: readonly EventSummary[];
  readonly accounts: number;
  readonly rows: readonly Row[];
  readonly ties: ReadonlyMap<string, Ties>;
}

export function Foot({ cell, nearby, accounts, rows, ties }: FootProps) {
  return (
    <aside className="event-foot" aria-label="The sentence under the chosen value">
      {cell ? (
        <Chosen cell={cell} accounts={accounts} rows={rows} ties={ties.get(cell.column.account.id)} />
      ) : (
        <Unchosen />
      )}
      {nearby.length > 0 ? <Nearby nearby={nearby} /> : null}
    </aside>
  );
}

function Unchosen() {
  return (
    <p className="unchosen quiet">
      Choose a value to read the sentence it was read from.{' '}
      <span className="by-keys">
        Arrow keys move, <kbd>Enter</kbd> chooses.
      </span>
    </p>
  );
}

interface ChosenProps extends Pick<FootProps, 'accounts' | 'rows'> {
  readonly cell: Cell;
  readonly ties: Ties | undefined;
}

function Chosen({ cell, accounts, rows, ties }: ChosenProps) {
  const { column, origin, field } = cell;
  const { account } = column;
  const row = rows.find(one => one.field === field);
  const stating = row?.cells.filter(other => other !== undefined).length ?? 1;
  const alike =
    row?.cells.filter(other => other?.reading !== undefined && other.reading === cell.reading).length ?? 1;
  const hash = `c=${account.start}-${account.end}`;
  return (
    <>
      <div className="what" aria-live="polite">
        <h2>
          <Siglum column={column} /> {fieldWords[field]}
        </h2>
        <p className="second">
          {stating === 1
            ? `the only one of ${accounts} to state it`
            : `${stating} of ${accounts} state it, ${alike} read so`}
        </p>
        <p className="quiet">
          characters {account.start}–{account.end}
        </p>
      </div>
      <div className="quoted">
        <blockquote className="written" lang={column.document?.language}>
          <bdi>
            <InContext account={account} grounds={cell.grounds} />
          </bdi>
        </blockquote>
        <p className="chain">
          <span className="second">Chain:</span> <Siglum column={column} />{' '}
          <Named>{shortTitle(column.document)}</Named>
          {account.voice.map(({ text, work }, index) => (
            <span key={`${text} ${work ?? ''}`}>
              {' → '}
              <bdi>{column.speakers[index]}</bdi>
              {work && work !== text ? (
                <>
                  , in <Named>{work}</Named>
                </>
              ) : null}
            </span>
          ))}
          {account.voice.length === 0 ? ' in its own voice' : null} → <Greek origin={origin} />{' '}
          <Named>{origin.label}</Named>; {stanceWords[account.stance]}.{' '}
          <Link to="/documents/$id" params={{ id: account.document }} hash={hash}>
            Open in the document
          </Link>{' '}
          <span aria-hidden="true">
            <kbd>Enter</kbd>
          </span>
        </p>
        <Grounds origin={origin} ties={ties} />
        <Citation cell={cell} />
      </div>
    </>
  );
}

/** Why it is counted with others, whose wording it shares, what it denies: the evidence, not only the bracket. */
function Grounds({ origin, ties }: { origin: Cell['origin']; ties: Ties | undefined }) {
  const shared = ties?.wordingWith.flatMap(({ because }) => because) ?? [];
  const joined = origin.accounts > 1 ? origin.because : [];
  if (joined.length === 0 && !ties) return null;
  return (
    <p className="chain">
      {joined.length > 0 ? (
        <>
          <span className="second">One origin because</span> {joined.map(visible).join('; ')}.{' '}
        </>
      ) : null}
      <TieWords ties={ties} />
      {shared.length > 0 ? (
        <span className="quiet"> ({[...new Set(shared)].map(visible).join('; ')})</span>
      ) : null}
    </p>
  );
}

/** The text's own hash names it for good; C copies the words with where they stand. */
function Citation({ cell }: { cell: Cell }) {
  const { account, document } = cell.column;
  const [copied, setCopied] = useState('');
  const citation = citationOf(account, document);
  const copy = () =>
    void navigator.clipboard.writeText(citation).then(
      () => setCopied(account.id),
      () => setCopied(''),
    );
  useKeys({ c: copy });
  return (
    <p className="chain">
      <span className="second">Captured text</span> <code title={account.document}>{account.document}</code>{' '}
      <button type="button" className="acts" aria-keyshortcuts="c" onClick={copy}>
        Copy the citation
      </button>{' '}
      <span role="status" className="quiet">
        {copied === account.id ? 'copied' : ''}
      </span>
    </p>
  );
}

function citationOf(
  { quote, document: id, start, end }: AccountInContext,
  head: DocumentHead | undefined,
): string {
  const told = [head?.outlet, head?.title ?? head?.path, head?.published].filter(Boolean).join(', ');
  return `“${quote}” (${told}; text ${id}, characters ${start}–${end})`;
}

/** Context in grey, the account's words in ink, the value's grounds in the wash. */
function InContext({ account, grounds }: { account: AccountInContext; grounds: Cell['grounds'] }) {
  const { start, end } = account;
  const before = lastWords(account.before);
  const after = firstWords(account.after);
  const text = before + account.quote + after;
  const offset = start - before.length;
  const within = grounds.map(([from, to]) => [from - offset, to - offset] as const);
  const cuts = [start - offset, end - offset, ...within.flat()].filter(cut => cut > 0 && cut < text.length);
  const edges = [...new Set([0, ...cuts, text.length])].toSorted((one, other) => one - other);
  const parts: ReactNode[] = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const words = visible(text.slice(from, to));
    const isQuote = from >= start - offset && to <= end - offset;
    const isGround = within.some(([groundFrom, groundTo]) => from >= groundFrom && to <= groundTo);
    if (isGround && !wholeQuote(within, account, offset)) return <mark key={from}>{words}</mark>;
    return (
      <span key={from} className={isQuote ? undefined : 'context'}>
        {words}
      </span>
    );
  });
  return (
    <>
      {isCut(before) ? <span className="context">… </span> : null}
      {parts}
      {isCut(after) ? <span className="context"> …</span> : null}
    </>
  );
}

/** Whether the sentence goes on beyond what is shown. */
function isCut(context: string): boolean {
  return context.length > contextLength - 30;
}

/** A stance rests on all of the account's words; marking all of them would say nothing. */
function wholeQuote(
  within: readonly (readonly [number, number])[],
  account: AccountInContext,
  offset: number,
) {
  return within.some(([from, to]) => from <= account.start - offset && to >= account.end - offset);
}

/** A quote that is long enough to be its own context gets no more than its sentence; none gets more than this. */
const contextLength = 220;

/** The rest of the sentence before the quote. */
function lastWords(text: string): string {
  const sentence = text.slice(lastEnd(text));
  return sentence.length <= contextLength ? sentence : sentence.slice(-contextLength).replace(/^\S*\s/, '');
}

/** The rest of the sentence after the quote. */
function firstWords(text: string): string {
  const [sentence] = /^[^\n]*?(?:[.!?…]["”’)\]]*(?=\s|$)|(?=\n)|$)/.exec(text) ?? [text];
  return sentence.length <= contextLength ? sentence : sentence.slice(0, contextLength).replace(/\s\S*$/, '');
}

/** Where the last sentence of the text begins: after a full stop before a capital, or after a line end. */
function lastEnd(text: string): number {
  const ends = [...text.matchAll(/[.!?…]["”’)\]]*\s+(?=[\p{Lu}“"‘\d]|$)|\n+/gu)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}
