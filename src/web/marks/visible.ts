/** Text from documents made harmless for the eye: controls that reorder text are shown instead of obeyed. */

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
