/** The filters of a list as one sentence: its title, words that open a list in place, a field for names, and how many are left. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { visible } from '../marks/visible.ts';
import { useKeys } from './use-keys.ts';

interface FilterBarProps {
  readonly title: string;
  /** How many the filters leave. */
  readonly total: number;
  readonly children: ReactNode;
}

export function FilterBar({ title, total, children }: FilterBarProps) {
  const bar = useRef<HTMLElement>(null);
  useFilterKey(bar);
  useKeys({ j: () => stepLinks(1), k: () => stepLinks(-1) });
  return (
    <section className="sentence" aria-label="Filters" ref={bar}>
      <h1 className="sentence-title">{title}</h1>
      {children}
      <span className="second" role="status">
        {total.toLocaleString('en')}
      </span>
    </section>
  );
}

/** J and K go down and up the list by its links, which Enter opens. */
function stepLinks(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('main a.open')];
  const index = links.indexOf(document.activeElement as HTMLElement);
  links[index < 0 ? 0 : Math.min(links.length - 1, Math.max(0, index + by))]?.focus();
}

/** F goes to the first filter. */
export function useFilterKey(bar: { readonly current: HTMLElement | null }): void {
  useKeys({
    f: event => {
      event.preventDefault();
      bar.current?.querySelector<HTMLElement>('select, input, button')?.focus();
    },
  });
}

interface ChoiceProps {
  readonly label: string;
  /** The words for no choice. */
  readonly any: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, word: string, count?: number])[];
  readonly choose: (value: string | undefined) => void;
}

export function Choice({ label, any, value, options, choose }: ChoiceProps) {
  // An address may name something that the choices do not hold; it is shown all the same.
  const missing = value !== undefined && !options.some(([option]) => option === value);
  return (
    <select
      className="in-sentence"
      aria-label={label}
      value={value ?? ''}
      onChange={event => choose(event.target.value || undefined)}
    >
      <option value="">{any}</option>
      {missing ? <option value={value}>{visible(value)}</option> : null}
      {options.map(([option, word, count]) => (
        <option key={option} value={option}>
          {count === undefined || option === value ? word : `${word} (${count})`}
        </option>
      ))}
    </select>
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  readonly change: (words: string | undefined) => void;
}

/** Asks while one types. The address lags behind the fingers: it has its say again when they have left the field. */
export function WordsField({ label, hint, value = '', change }: WordsFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(value);
  useEffect(() => {
    if (document.activeElement !== field.current) setWords(value);
  }, [value]);
  return (
    <input
      ref={field}
      type="search"
      className="control"
      aria-label={label}
      placeholder={hint}
      maxLength={200}
      value={words}
      onChange={event => {
        setWords(event.target.value);
        change(event.target.value || undefined);
      }}
    />
  );
}

interface MoreProps {
  readonly shown: number;
  /** “2,001 actors”. */
  readonly of: string;
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** The next page of a list, where there is one. */
export function More({ shown, of, query }: MoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <p className="more">
      <button
        type="button"
        className="control"
        disabled={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        Show more: {shown.toLocaleString('en')} of {of} shown
      </button>
    </p>
  );
}
