/** One document: what is known of it, its text with every passage that was read, and a note for each. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { DocumentDetail } from '../../model/api-documents.ts';
import { documentQuery } from '../api/queries.ts';
import { fullTitle } from '../marks/names.ts';
import { figures } from '../marks/words.ts';
import { Failed, Waiting } from '../shell/message.tsx';
import { useKeys } from '../shell/use-keys.ts';
import { useMedia } from '../shell/use-media.ts';
import { useTitle } from '../shell/use-title.ts';
import { CopyGutter } from './copy-gutter.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Around, Known } from './known.tsx';
import { Margin } from './margin.tsx';
import { NoteView } from './note-view.tsx';
import { makeNotes, type Note, passageOfHash } from './notes.ts';
import { ReaderText } from './reader-text.tsx';
import { partnersOf, stretchesOf } from './shared-stretches.ts';
import './document.css';
import './text.css';
import './notes.css';
import './copies.css';

const route = getRouteApi('/documents/$id');

export function DocumentScreen() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(documentQuery(id));
  useTitle(data && fullTitle(data.document));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return data ? <Reader key={id} detail={data} /> : <Waiting />;
}

/** Below this, notes stand under their paragraphs. */
const noMargin = '(max-width: 1000px)';

function Reader({ detail }: { detail: DocumentDetail }) {
  const { document } = detail;
  const navigate = useNavigate();
  const hash = useLocation({ select: location => location.hash });
  const text = useRef<HTMLDivElement>(null);
  const below = useMedia(noMargin);
  const notes = useMemo(() => makeNotes(detail), [detail]);
  const partners = useMemo(() => partnersOf(detail.wording), [detail]);
  const stretches = useMemo(() => stretchesOf(partners, detail.text), [partners, detail]);
  const highlight = useMemo(() => passageOfHash(hash), [hash]);
  const chosen = notes.find(note => note.start === highlight?.start && note.end === highlight.end);
  const choose = useCallback(
    (note: Note | undefined) =>
      void navigate({
        to: '/documents/$id',
        params: { id: document.id },
        ...(note ? { hash: `c=${note.start}-${note.end}` } : {}),
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
      }),
    [navigate, document.id],
  );
  useShown(text, highlight);
  const step = (by: number) => {
    const index = chosen ? notes.indexOf(chosen) + by : 0;
    choose(notes[Math.min(notes.length - 1, Math.max(0, index))]);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    escape: () => choose(undefined),
    enter: event => {
      const target = event.target as HTMLElement;
      if (!chosen?.event || target.closest('a, button, summary')) return;
      void navigate({
        to: '/events/$id',
        params: { id: chosen.event.id },
        search: { account: chosen.event.account },
      });
    },
  });
  const under = (ending: readonly Note[]) =>
    ending.length > 0 ? (
      <ol className="notes-below">
        {ending.map(note => (
          <li key={note.key}>
            <NoteView note={note} chosen={note === chosen} choose={choose} />
          </li>
        ))}
      </ol>
    ) : null;
  return (
    <div className="reader">
      <div className="about">
        <nav aria-label="Path" className="path">
          <Link to="/documents">Documents</Link>
          {document.kind ? ` / ${document.kind}` : ''}
        </nav>
        <h1>
          <bdi className={document.title ? 'written' : undefined}>{fullTitle(document)}</bdi>
        </h1>
        <Known detail={detail} />
        <Around detail={detail}>
          <Elsewhere partners={partners} detail={detail} />
        </Around>
      </div>
      <div className="sheet">
        <p className="sheet-head">
          <b>As published</b>
          <span className="second">{figures(notes.length, 'passage')} read</span>
          <span className="sheet-keys second">
            <kbd>J</kbd> <kbd>K</kbd> step through them
          </span>
        </p>
        <div className="leaf">
          <div ref={text} className="text-frame">
            <ReaderText
              {...{ detail, notes, chosen, highlight, choose, stretches }}
              {...(below ? { below: under } : {})}
            />
            <p className="end quiet">{endOf(detail, notes)}</p>
          </div>
          {stretches.length > 0 ? <CopyGutter stretches={stretches} text={text} /> : null}
          {below ? null : <Margin notes={notes} chosen={chosen} choose={choose} text={text} />}
        </div>
      </div>
    </div>
  );
}

function endOf({ blocks }: DocumentDetail, notes: readonly Note[]): string {
  const read = blocks.filter(block => block.kind === 'paragraph' && !block.boilerplate).length;
  const passages = notes.length === 0 ? 'nothing was read in it' : figures(notes.length, 'passage');
  return `End of the document: ${figures(read, 'paragraph')}, ${passages}.`;
}

/** Brings the passage that the address names into view. */
function useShown(
  text: React.RefObject<HTMLDivElement | null>,
  highlight: { readonly start: number } | undefined,
): void {
  const start = highlight?.start;
  useEffect(() => {
    if (start === undefined) return;
    const passage = text.current?.querySelector('.passage.highlighted');
    const box = passage?.getBoundingClientRect();
    if (!passage || !box) return;
    const seen = box.top > 60 && box.bottom < window.innerHeight - 60;
    if (!seen) passage.scrollIntoView({ block: 'center' });
  }, [text, start]);
}
