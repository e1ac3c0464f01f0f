/** How somebody called by a surname was introduced: “Musa” as “Colonel Ahmed Musa, the army's spokesman”. */
import type { ActorMention } from '../../model/claim.ts';
import type { Context } from '../context.ts';

/** Longest title before a name and apposition behind it, in UTF-16 units. */
const reach = 70;

/** The words of the mention, or those of the first longer name of the document that ends with it, title and apposition included. */
export function introducedAs(
  { text, refersTo }: Pick<ActorMention, 'text' | 'refersTo'>,
  { document, analysis }: Pick<Context, 'document' | 'analysis'>,
): string {
  const called = refersTo?.text ?? text;
  if (!/^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}$/u.test(called)) return called;
  const first = analysis.names.find(
    ({ kind, text: name }) =>
      kind === 'person' && (name === called || name.endsWith(` ${called}`)) && name.includes(' '),
  );
  if (!first) return called;
  const before = /[^,.;:()“”"\n]*$/.exec(document.text.slice(Math.max(0, first.start - reach), first.start));
  const behind = /^, [^,.;:()“”"\n]*(?=,)/.exec(document.text.slice(first.end, first.end + reach));
  return `${before?.[0].trimStart() ?? ''}${first.text}${behind?.[0] ?? ''}`;
}
