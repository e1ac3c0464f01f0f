/** One note: stance, kind, voice and values; the chosen one opens in place with its event. */
import { Link } from '@tanstack/react-router';
import { Mark, StanceLine } from '../marks/mark.tsx';
import { stanceWords, statusWords } from '../marks/words.ts';
import { Named } from '../marks/written.tsx';
import type { Note } from './notes.ts';

interface NoteViewProps {
  readonly note: Note;
  readonly chosen: boolean;
  readonly choose: (note: Note) => void;
}

export function NoteView({ note, chosen, choose }: NoteViewProps) {
  return (
    <div className={chosen ? 'note-view chosen' : 'note-view'}>
      <button type="button" className="note-main" aria-expanded={chosen} onClick={() => choose(note)}>
        <b className="note-number">{note.number}</b>
        <span className="note-words">
          {note.stance ? <StanceLine stance={note.stance} /> : note.unreal ? <Unreal /> : <Announced />}
          <span className="hidden">{spokenAs(note)}: </span>
          <b>{note.head}</b> <bdi>{note.voice}</bdi>
          {note.values ? (
            <span className="note-values">
              <bdi>{note.values}</bdi>
            </span>
          ) : null}
        </span>
        {note.event ? (
          <Mark kind={note.event.status} spoken={statusWords[note.event.status]} size={12} />
        ) : null}
      </button>
      {chosen ? <Opened note={note} /> : null}
    </div>
  );
}

function spokenAs({ stance, unreal }: Note): string {
  if (stance) return stanceWords[stance];
  return unreal ? 'no event' : 'announced';
}

function Opened({ note: { event, stance, unreal } }: { note: Note }) {
  return (
    <p className="note-open">
      {stance ? <span className="second">{stanceWords[stance]}; </span> : null}
      {event ? (
        <>
          <span className="second">{statusWords[event.status]}. Other accounts: </span>
          <Link to="/events/$id" params={{ id: event.id }} search={{ account: event.account }}>
            <Named>{event.label}</Named>
          </Link>
        </>
      ) : (
        <span className="second">
          {stance
            ? 'said of two parties, not of one event'
            : unreal
              ? 'not told as having happened, so it is no event'
              : 'announced, not told as having happened'}
        </span>
      )}
    </p>
  );
}

/** Empty brackets: told, and no event. */
function Unreal() {
  return (
    <svg className="mark" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <path d="M8 1H5v8h3M14 1h3v8h-3" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}

/** Outline triangle: something announced. */
function Announced() {
  return (
    <svg className="mark" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <path d="M6 9.2 11 1l5 8.2z" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </svg>
  );
}
