/** The notes beside the text: each stands at its passage or slides down to make room, tied to it by a hairline. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { NoteView } from './note-view.tsx';
import type { Note } from './notes.ts';

interface MarginProps {
  readonly notes: readonly Note[];
  readonly chosen: Note | undefined;
  readonly choose: (note: Note) => void;
  /** The element that holds the text; figures are found in it. */
  readonly text: RefObject<HTMLDivElement | null>;
}

interface Placed {
  readonly top: number;
  readonly anchor: number;
}

const between = 6;
/** Width of the gutter that the ties cross; the style sheet has the same. */
const gutter = 40;

export function Margin({ notes, chosen, choose, text }: MarginProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { placed, height } = usePlaces(notes, chosen, text, frame);
  return (
    <div className="margin" ref={frame} style={{ minHeight: height }}>
      <svg className="ties" width={gutter} height={Math.max(1, height)} aria-hidden="true">
        {notes.map((note, index) => {
          const place = placed[index];
          if (!place) return null;
          return (
            <path
              key={note.key}
              className={note === chosen ? 'chosen' : undefined}
              d={`M0 ${place.anchor}h12L${gutter - 6} ${place.top + 15}h6`}
            />
          );
        })}
      </svg>
      <ol className="notes" aria-label="What was read, passage by passage">
        {notes.map((note, index) => (
          <li key={note.key} data-note={note.number} style={{ top: placed[index]?.top ?? 0 }}>
            <NoteView note={note} chosen={note === chosen} choose={choose} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Measures where passages end and how tall notes are; again whenever either changes. */
function usePlaces(
  notes: readonly Note[],
  chosen: Note | undefined,
  text: RefObject<HTMLDivElement | null>,
  frame: RefObject<HTMLDivElement | null>,
): { placed: readonly Placed[]; height: number } {
  const [state, setState] = useState<{ placed: readonly Placed[]; height: number }>({
    placed: [],
    height: 0,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen note opens in place and needs more room.
  useLayoutEffect(() => {
    const measure = () => {
      if (text.current && frame.current) setState(place(notes, text.current, frame.current));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (text.current) observer.observe(text.current);
    return () => observer.disconnect();
  }, [notes, chosen, text, frame]);
  return state;
}

function place(notes: readonly Note[], text: HTMLElement, frame: HTMLElement) {
  const top = frame.getBoundingClientRect().top;
  let free = -10;
  const placed = notes.map(note => {
    const figure = text.querySelector(`#figure-${note.number}`)?.getBoundingClientRect();
    const element = frame.querySelector<HTMLElement>(`[data-note="${note.number}"]`);
    const anchor = Math.round((figure ? figure.top + figure.height / 2 : top) - top) + 0.5;
    const at = Math.max(free, anchor - 15.5);
    free = at + (element?.offsetHeight ?? 40) + between;
    return { top: Math.round(at), anchor };
  });
  return { placed, height: free };
}
