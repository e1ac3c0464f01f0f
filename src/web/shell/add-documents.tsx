/** Adding files to the collection: chosen or dropped, with what a person can state of them; refusals with their reasons. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addDocuments, Refused } from '../api/client.ts';
import { counted } from '../marks/words.ts';
import { Outcome } from './outcome.tsx';

export function AddDocuments({ files: dropped, close }: { files: readonly File[]; close: () => void }) {
  const queries = useQueryClient();
  const panel = useRef<HTMLElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [files, setFiles] = useState<readonly File[]>(dropped);
  const adding = useMutation({
    mutationFn: addDocuments,
    onSuccess: () => {
      setFiles([]);
      form.current?.reset();
      void queries.invalidateQueries();
    },
  });
  useEffect(() => setFiles(dropped), [dropped]);
  useEffect(() => panel.current?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const stated = (name: string) => String(data.get(name) ?? '').trim();
    adding.mutate({ files, outlet: stated('outlet'), published: stated('published') });
  };
  return (
    <section className="panel" aria-labelledby="add-title" ref={panel} tabIndex={-1}>
      <div className="panel-head">
        <h2 id="add-title">Add documents</h2>
        <button type="button" className="acts" onClick={close}>
          Close
        </button>
      </div>
      <form className="add" ref={form} onSubmit={submit}>
        <label>
          <span>Files, or drop them anywhere on the page</span>
          <input
            type="file"
            name="files"
            multiple
            onChange={event => setFiles([...(event.target.files ?? [])])}
          />
        </label>
        <label>
          <span>Outlet, if you know it</span>
          <input className="control" name="outlet" maxLength={200} autoComplete="off" />
        </label>
        <label>
          <span>Published on, if you know it</span>
          <input className="control" type="date" name="published" />
        </label>
        <button type="submit" className="control" disabled={files.length === 0 || adding.isPending}>
          {adding.isPending ? 'Adding …' : files.length > 0 ? `Add ${counted(files.length, 'file')}` : 'Add'}
        </button>
      </form>
      <p className="quiet">
        A file is kept as it is. What you state here is recorded as stated by you, and can be taken back.
      </p>
      <div aria-live="polite">
        {adding.data ? <Outcome key={adding.submittedAt} added={adding.data} /> : null}
        {adding.error ? <FailedToAdd error={adding.error} /> : null}
      </div>
    </section>
  );
}

function FailedToAdd({ error }: { error: Error }) {
  return (
    <p role="alert">
      <span className="word-conflict">Nothing was added.</span> {error.message}{' '}
      {error instanceof Refused ? error.hint : null}
    </p>
  );
}
