/** Who speaks a statement: the body that issues it, where the document first names it. */
import type { Speaker } from '../model/claim.ts';
import type { Context } from './context.ts';

type Sight = Pick<Context, 'document' | 'analysis' | 'knowledge'>;
const issuers = new WeakMap<Sight['analysis'], Speaker | 'nobody'>();

/** How far into the text, in UTF-16 units, a statement names its issuer. */
const opening = 800;

/** The issuer of a document of kind `statement`; undefined for every other, and where nothing names it. */
export function issuerOf(context: Sight): Speaker | undefined {
  const known = issuers.get(context.analysis);
  if (known) return known === 'nobody' ? undefined : known;
  const issuer = readIssuer(context);
  issuers.set(context.analysis, issuer ?? 'nobody');
  return issuer;
}

function readIssuer({ document, analysis, knowledge }: Sight): Speaker | undefined {
  if (document.kind !== 'statement') return undefined;
  const { organisationHeads } = knowledge.lexicon;
  const isBody = (text: string) =>
    text
      .toLowerCase()
      .split(/\s+/)
      .some(word => organisationHeads.has(word));
  const outlet =
    document.outlet === undefined ? -1 : document.text.toLowerCase().indexOf(document.outlet.toLowerCase());
  const bodies = analysis.names.filter(
    ({ start, text, kind, acronym }) =>
      start < opening && (isBody(text) || (kind === 'organisation' && acronym !== undefined)),
  );
  // A letterhead in capitals runs several bodies together; the text below it names the one that speaks.
  const named = bodies.find(({ text }) => text !== text.toUpperCase()) ?? bodies[0];
  const span =
    outlet >= 0
      ? { start: outlet, end: outlet + (document.outlet as string).length }
      : named && { start: named.start, end: named.end };
  if (!span) return undefined;
  const text = document.text.slice(span.start, span.end);
  return { ...span, text, cue: 'statement', actor: { ...span, text, name: text } };
}
