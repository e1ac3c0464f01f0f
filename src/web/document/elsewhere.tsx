/** Which other documents share this one's wording, how much of it, and what that means for counting. */
import { Link } from '@tanstack/react-router';
import type { DocumentDetail } from '../../model/api-documents.ts';
import { shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { counted } from '../marks/words.ts';
import type { Partner } from './shared-stretches.ts';

const asWhole: Readonly<Record<Partner['role'], string>> = {
  original: 'as a whole, it copies this document',
  copy: 'as a whole, this document copies it',
  unknown: 'as a whole, one copies the other, or both a third',
};

/** Single passages alone do not tell a copy from what both took over from somebody else. */
const inPassages: Readonly<Record<Partner['role'], string>> = {
  original: 'it may have them from here, or both from a third',
  copy: 'they may come from it, or both from a third',
  unknown: 'one may have them from the other, or both from a third',
};

export function Elsewhere({ partners, detail }: { partners: readonly Partner[]; detail: DocumentDetail }) {
  if (partners.length === 0) return null;
  return (
    <section>
      <h2>Also stands elsewhere</h2>
      <ul className="elsewhere">
        {partners.map(({ letter, other, passages, role, whole, because }) => (
          <li key={other.id}>
            <b>{letter}</b>
            <span>
              <Link to="/documents/$id" params={{ id: other.id }} hash={hashOf(passages)}>
                <bdi>{shortTitle(other)}</bdi>
              </Link>{' '}
              shares {counted(sharedIn(passages, detail), 'passage')}: {(whole ? asWhole : inPassages)[role]}.
              {because.length > 0 ? (
                <span className="quiet because"> {because.map(visible).join('; ')}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        <span className="double-rule" aria-hidden="true" /> in the text; accounts in shared wording count as
        one origin.
      </p>
    </section>
  );
}

function hashOf([first]: Partner['passages']): string {
  return first ? `c=${first.otherStart}-${first.otherEnd}` : '';
}

/** Passages that lie in the text at hand; a sentence that stands twice in the other is one. */
function sharedIn(passages: Partner['passages'], { text }: DocumentDetail): number {
  return new Set(passages.filter(({ end }) => end <= text.length).map(({ start }) => start)).size;
}
