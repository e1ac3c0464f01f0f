/** The text as published, in its blocks: passages underlined by stance, small figures for their notes, boiler-plate greyed with its reason. */
import { memo, type ReactNode } from 'react';
import type { DocumentDetail } from '../../model/api-documents.ts';
import { visible } from '../marks/visible.ts';
import { isMainEnd, type Note } from './notes.ts';
import { cutBlock, type Segment } from './segments.ts';
import type { Stretch } from './shared-stretches.ts';

type BlockView = DocumentDetail['blocks'][number];

interface ReaderTextProps {
  readonly detail: DocumentDetail;
  readonly notes: readonly Note[];
  readonly chosen: Note | undefined;
  readonly highlight: { readonly start: number; readonly end: number } | undefined;
  readonly choose: (note: Note) => void;
  /** Wording that other documents have too. */
  readonly stretches: readonly Stretch[];
  /** What stands below a block: its notes, where there is no margin. */
  readonly below?: (notes: readonly Note[]) => ReactNode;
}

export const ReaderText = memo(function ReaderText({
  detail: { text, blocks, document },
  notes,
  chosen,
  highlight,
  choose,
  stretches,
  below,
}: ReaderTextProps) {
  let paragraph = 0;
  return (
    <div className="text" lang={document.language}>
      {blocks.map(block => {
        const aside = reasonOf(block);
        const number = block.kind === 'paragraph' && !aside ? ++paragraph : undefined;
        const segments = cutBlock(block, notes, highlight, stretches);
        return (
          <div key={block.start} className={`block ${block.kind}${aside ? ' aside' : ''}`} dir="auto">
            {number ? (
              <span className="paragraph-number" aria-hidden="true">
                {number}
              </span>
            ) : null}
            {aside ? <span className="reason">{aside}</span> : null}
            <BlockText block={block}>
              {segments.map(segment => (
                <SegmentView key={segment.start} {...{ segment, text, chosen, choose }} />
              ))}
            </BlockText>
            {below?.(segments.flatMap(({ end, ending }) => ending.filter(note => isMainEnd(note, end))))}
          </div>
        );
      })}
    </div>
  );
});

/** Why a block was not read, in words. */
function reasonOf({ boilerplate, repeats }: BlockView): string | undefined {
  if (boilerplate !== undefined) return `not read: ${boilerplate}`;
  return repeats === undefined ? undefined : 'not read: repeats an earlier paragraph';
}

function BlockText({ block, children }: { block: BlockView; children: ReactNode }) {
  if (block.kind === 'title') return <h2 className="written">{children}</h2>;
  if (block.kind === 'heading') return <h3 className="written">{children}</h3>;
  if (block.kind === 'table') return <pre className="written">{children}</pre>;
  return <p className="written">{children}</p>;
}

interface SegmentProps {
  readonly segment: Segment;
  readonly text: string;
  readonly chosen: Note | undefined;
  readonly choose: (note: Note) => void;
}

function SegmentView({ segment, text, chosen, choose }: SegmentProps) {
  const { start, end, notes, ending, highlighted, shared } = segment;
  const words = visible(text.slice(start, end));
  const [outer, inner] = notes;
  const looks = [
    outer ? `under-${outer.stance ?? 'announced'}` : '',
    inner ? `second-${inner.stance ?? 'announced'}` : '',
    highlighted || (chosen && notes.includes(chosen)) ? 'highlighted' : '',
  ].filter(Boolean);
  return (
    <>
      {looks.length > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing only; the figure after the passage is the link.
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
        <span
          className={`passage ${looks.join(' ')}`}
          data-start={start}
          data-shared={shared}
          onClick={() => {
            const note = notes.at(-1);
            if (note && !window.getSelection()?.toString()) choose(note);
          }}
        >
          {words}
        </span>
      ) : shared === undefined ? (
        words
      ) : (
        <span data-shared={shared}>{words}</span>
      )}
      {ending.map((note, index) => (
        <a
          key={note.key}
          id={isMainEnd(note, end) ? `figure-${note.number}` : undefined}
          className={note === chosen ? 'figure chosen' : 'figure'}
          href={`#c=${note.start}-${note.end}`}
          aria-label={`Note ${note.number}: ${note.head}, ${note.voice}`}
          onClick={event => {
            event.preventDefault();
            choose(note);
          }}
        >
          {index > 0 ? '\u2009' : ''}
          {note.number}
        </a>
      ))}
    </>
  );
}
