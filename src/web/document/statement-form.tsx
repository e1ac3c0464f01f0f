/** Stating what a document does not say of itself. It is recorded as stated by a person; clearing a field takes it back. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef } from 'react';
import type { DocumentDetail, Statement } from '../../model/api-documents.ts';
import type { DocumentKind } from '../../model/document.ts';
import { Refused, stateOfDocument } from '../api/client.ts';

const kinds: readonly DocumentKind[] = ['news', 'analysis', 'report', 'statement', 'encyclopedia'];
const fields = ['title', 'outlet', 'author', 'published', 'kind'] as const;

export function StatementForm({ detail, close }: { detail: DocumentDetail; close: () => void }) {
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const { document } = detail;
  const before: Readonly<Record<(typeof fields)[number], string>> = {
    title: document.title ?? '',
    outlet: document.outlet ?? '',
    author: document.authors.join('; '),
    published: document.published ?? '',
    kind: document.kind ?? '',
  };
  const stating = useMutation({
    mutationFn: (statement: Statement) => stateOfDocument(document.id, statement),
    onSuccess: async () => {
      await queries.invalidateQueries();
      close();
    },
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const changed = fields.flatMap(name => {
      const value = String(data.get(name) ?? '').trim();
      return value === before[name] ? [] : [[name, value]];
    });
    if (changed.length === 0) close();
    else stating.mutate(Object.fromEntries(changed) as Statement);
  };
  return (
    <form
      className="statement"
      ref={form}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') close();
      }}
    >
      <TextField name="outlet" label="Outlet" value={before.outlet} />
      <TextField name="author" label="Author, several with ; between" value={before.author} />
      <TextField name="published" label="Published on" value={before.published} type="date" />
      <label>
        <span>Kind</span>
        <select className="control" name="kind" defaultValue={before.kind}>
          <option value="">not stated</option>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {kind}
            </option>
          ))}
        </select>
      </label>
      <TextField name="title" label="Title" value={before.title} />
      <p className="quiet">
        Recorded as stated by hand, by you. Clear a field to take a statement back; what the document itself
        says then holds again.
      </p>
      {stating.error ? (
        <p role="alert">
          <span className="word-conflict">Not recorded.</span> {stating.error.message}{' '}
          {stating.error instanceof Refused ? stating.error.hint : null}
        </p>
      ) : null}
      <p className="buttons">
        <button type="submit" className="control" disabled={stating.isPending}>
          {stating.isPending ? 'Recording …' : 'Record'}
        </button>
        <button type="button" className="control" onClick={close}>
          Leave as it is
        </button>
      </p>
    </form>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
}

function TextField({ name, label, value, type = 'text' }: TextFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        className="control"
        name={name}
        type={type}
        defaultValue={value}
        maxLength={name === 'title' ? 500 : 200}
        autoComplete="off"
        dir="auto"
      />
    </label>
  );
}
