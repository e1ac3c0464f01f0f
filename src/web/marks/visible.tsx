/** Text from documents, made harmless for the eye: direction isolated, controls that reorder text made visible. */
import type { ReactNode } from 'react';

// Embeddings, overrides and isolates; and control characters that show as nothing. Line ends and tabs stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be shown.
const reordering = /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The text with every reordering control shown as “⟨U+202E⟩”. */
export function visible(text: string): string {
  return text.replace(
    reordering,
    control => `⟨U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** A name, title or label from elsewhere, isolated from the direction of what stands around it. */
export function Named({ children, lang }: { children: string; lang?: string }): ReactNode {
  return <bdi lang={lang}>{visible(children)}</bdi>;
}

/** Words that somebody wrote, in the serif. */
export function Written({
  children,
  lang,
  quoted = false,
}: {
  children: string;
  lang?: string;
  quoted?: boolean;
}) {
  return (
    <bdi className="written" lang={lang}>
      {quoted ? `“${visible(children)}”` : visible(children)}
    </bdi>
  );
}
