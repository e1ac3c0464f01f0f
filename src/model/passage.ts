/** A stretch of one document's text: half-open, in UTF-16 units. Passages never change, ids of events may. */

/** `[start, end)` in UTF-16 units of a document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of one document together with the words it covers: `quote === document.text.slice(start, end)`. */
export interface Passage extends Span {
  readonly document: string;
  readonly quote: string;
}

/**
 * The passage of `document` at `[start, end)`.
 * @throws RangeError when the span is empty, reversed or reaches outside the text: that is a bug of the caller.
 */
export function passageOf(
  document: { readonly id: string; readonly text: string },
  start: number,
  end: number,
): Passage {
  if (!(start >= 0 && start < end && end <= document.text.length)) {
    throw new RangeError(`passage ${start}-${end} is outside ${document.id} (0-${document.text.length})`);
  }
  return { document: document.id, start, end, quote: document.text.slice(start, end) };
}

/** How many UTF-16 units two spans of one document share; 0 when they only touch. */
export function overlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

/** Whether `inner` lies wholly within `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that holds all of `spans`; undefined for none. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map(span => span.start)),
    end: Math.max(...spans.map(span => span.end)),
  };
}

/** Reading order: by start, the longer first where two start together. */
export function inReadingOrder(left: Span, right: Span): number {
  return left.start - right.start || right.end - left.end;
}
