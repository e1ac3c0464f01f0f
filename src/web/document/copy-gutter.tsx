/** The gutter beside the text: a double rule along every stretch that also stands in another document, with the other's letter. */
import { Link } from '@tanstack/react-router';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { shortTitle } from '../marks/names.ts';
import type { Stretch } from './shared-stretches.ts';

interface CopyGutterProps {
  readonly stretches: readonly Stretch[];
  /** The element that holds the text; shared words are found in it. */
  readonly text: RefObject<HTMLDivElement | null>;
}

interface Extent {
  readonly top: number;
  readonly height: number;
}

export function CopyGutter({ stretches, text }: CopyGutterProps) {
  const gutter = useRef<HTMLOListElement>(null);
  const extents = useExtents(stretches, text, gutter);
  return (
    <ol ref={gutter} className="copy-gutter" aria-label="Wording that also stands in other documents">
      {stretches.map((stretch, index) => {
        const extent = extents[index];
        return (
          <li key={stretch.start} style={extent ? { top: extent.top, height: extent.height } : undefined}>
            {stretch.partners.map(({ partner: { letter, other }, there }) => (
              <Link
                key={letter}
                to="/documents/$id"
                params={{ id: other.id }}
                hash={`c=${there.start}-${there.end}`}
                aria-label={`Also in ${letter}, ${shortTitle(other)}: open it there`}
                title={shortTitle(other)}
              >
                {letter}
              </Link>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

/** Measured again whenever the text is laid out anew; in px from the top of the gutter. */
function useExtents(
  stretches: readonly Stretch[],
  text: RefObject<HTMLDivElement | null>,
  gutter: RefObject<HTMLOListElement | null>,
): readonly (Extent | undefined)[] {
  const [extents, setExtents] = useState<readonly (Extent | undefined)[]>([]);
  useLayoutEffect(() => {
    const [frame, list] = [text.current, gutter.current];
    if (!frame || !list) return;
    const measure = () => {
      const { top } = list.getBoundingClientRect();
      setExtents(stretches.map((_, index) => extentOf(frame, index, top)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    return () => observer.disconnect();
  }, [stretches, text, gutter]);
  return extents;
}

function extentOf(frame: HTMLElement, index: number, top: number): Extent | undefined {
  const boxes = [...frame.querySelectorAll(`[data-shared="${index}"]`)].map(words =>
    words.getBoundingClientRect(),
  );
  if (boxes.length === 0) return undefined;
  const [from, to] = [Math.min(...boxes.map(box => box.top)), Math.max(...boxes.map(box => box.bottom))];
  return { top: Math.round(from - top), height: Math.round(to - from) };
}
