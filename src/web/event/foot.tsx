/** The sentence under the chosen value: its words in their place, the chain of who speaks, the way into the document. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AccountInContext, EventSummary } from '../../model/api.ts';
import { shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { fieldWords, stanceWords } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import { Nearby } from './nearby.tsx';
import type { Cell, Row } from './rows.ts';
import { Greek, Siglum } from './siglum.tsx';

interface FootProps {
  readonly cell: Cell | undefined;
  readonly nearby: readonly EventSummary[];
  readonly accounts: number;
  readonly rows: readonly Row[];
}

export function Foot({ cell, nearby, accounts, rows }: FootProps) {
  return (
    <aside className="event-foot" aria-label="The sentence under the chosen value">
      {cell ? <Chosen cell={cell} accounts={accounts} rows={rows} /> : <Unchosen />}
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

function Chosen({ cell, accounts, rows }: { cell: Cell; accounts: number; rows: readonly Row[] }) {
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
          {account.voice.map(({ text, work }) => (
            <span key={`${text} ${work ?? ''}`}>
              {' → '}
              <Named>{work && work !== text ? `${text}, in ${work}` : text}</Named>
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
      </div>
    </>
  );
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
