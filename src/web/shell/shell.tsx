/** The frame of every screen: one bar, what is being built, the screen, and what the collection is cleared for. */
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { collectionQuery } from '../api/queries.ts';
import { ServerContext, useListening } from '../api/use-progress.ts';
import { visible } from '../marks/visible.ts';
import { capitalised, figures } from '../marks/words.ts';
import { AddDocuments } from './add-documents.tsx';
import { BuildLine } from './build-line.tsx';
import { KeyboardHelp } from './keyboard-help.tsx';
import { KnownDay, KnownLine, useKnownDay } from './known-day.tsx';
import { SearchBox } from './search-box.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useKeys } from './use-keys.ts';
import '../marks/marks.css';
import './shell.css';

const places = [
  { to: '/events', word: 'Events' },
  { to: '/documents', word: 'Documents' },
  { to: '/actors', word: 'Actors' },
  { to: '/dyads', word: 'Dyads' },
  { to: '/warnings', word: 'Warnings' },
  { to: '/voices', word: 'Voices' },
] as const;

type Panel = 'keys' | 'add' | undefined;
/** What a narrow bar shows of what a wide one always has. */
type Unfolded = 'menu' | 'find' | undefined;

export function Shell() {
  const [panel, setPanel] = useState<Panel>();
  const [files, setFiles] = useState<readonly File[]>([]);
  const search = useRef<HTMLInputElement>(null);
  const [unfolded, unfold] = useUnfolded();
  const navigate = useNavigate();
  const server = useListening();
  const { known } = useKnownDay();
  const close = useCallback(() => setPanel(undefined), []);
  const dragging = useDroppedFiles(dropped => {
    setFiles(dropped);
    setPanel('add');
  });
  const toggle = (name: Panel) => setPanel(current => (current === name ? undefined : name));
  useKeys({
    '/': event => {
      event.preventDefault();
      unfold('find');
      search.current?.focus();
      // Folded in a narrow bar, it can be gone to once it is drawn.
      requestAnimationFrame(() => search.current?.focus());
    },
    '?': () => toggle('keys'),
    '.': () => unfold('menu'),
    escape: close,
    'g e': () => void navigate({ to: '/events' }),
    'g d': () => void navigate({ to: '/documents' }),
    'g a': () => void navigate({ to: '/actors' }),
    'g p': () => void navigate({ to: '/dyads' }),
    'g w': () => void navigate({ to: '/warnings' }),
    'g v': () => void navigate({ to: '/voices' }),
  });
  return (
    <div className={dragging ? 'shell dragging' : 'shell'}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className={unfolded ? `bar with-${unfolded}` : 'bar'}>
        <Link to="/events" className="name">
          Variorum
        </Link>
        <div className="bar-buttons">
          {(['find', 'menu'] as const).map(part => (
            <button
              key={part}
              type="button"
              className="control"
              aria-expanded={unfolded === part}
              onClick={() => unfold(unfolded === part ? undefined : part)}
            >
              {capitalised(part)}
            </button>
          ))}
        </div>
        <nav aria-label="Places" className="places">
          {places.map(({ to, word }) => (
            <Link key={to} to={to} className="place" activeProps={{ 'aria-current': 'page' }}>
              {word}
            </Link>
          ))}
        </nav>
        <div className="bar-end">
          <button
            type="button"
            className="acts"
            aria-expanded={panel === 'add'}
            onClick={() => {
              setFiles([]);
              toggle('add');
            }}
          >
            Add documents
          </button>
          <KnownDay />
          <ThemeSwitch />
          <SearchBox field={search} />
        </div>
      </header>
      <BuildLine server={server} />
      <KnownLine />
      {panel === 'keys' ? <KeyboardHelp close={close} /> : null}
      {panel === 'add' ? <AddDocuments files={files} close={close} /> : null}
      {dragging ? (
        <p className="drop-here" role="status">
          Drop the files to add them to the collection.
        </p>
      ) : null}
      <main id="main" tabIndex={-1}>
        <ServerContext value={server}>
          <Outlet key={known} />
        </ServerContext>
      </main>
      <Footer showKeys={() => toggle('keys')} />
    </div>
  );
}

/** Folded again on every other screen. */
function useUnfolded() {
  const [unfolded, unfold] = useState<Unfolded>();
  const pathname = useLocation({ select: location => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it waits for.
  useEffect(() => unfold(undefined), [pathname]);
  return [unfolded, unfold] as const;
}

function Footer({ showKeys }: { showKeys: () => void }) {
  const { data: collection } = useQuery(collectionQuery);
  return (
    <footer className="foot">
      {collection ? (
        <span>
          <bdi>{visible(collection.name)}</bdi>: {figures(collection.documents, 'document')},{' '}
          {figures(collection.events, 'event')}, {figures(collection.accounts, 'account')} from{' '}
          {figures(collection.origins, 'origin')}
        </span>
      ) : null}
      <span className="clearance">{collection?.clearance ?? 'internal, not cleared for publication'}</span>
      <button type="button" className="acts" onClick={showKeys}>
        All keys
      </button>
    </footer>
  );
}
