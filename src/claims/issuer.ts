/** Who speaks a statement: the body that issues it, where the document first names it. */
import type { NameMention } from '../model/analysis.ts';
import type { Speaker } from '../model/claim.ts';
import { foldName } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';
import { childrenBy, treeOf } from '../model/tree.ts';
import type { Context } from './context.ts';

type Sight = Pick<Context, 'document' | 'analysis' | 'knowledge'>;
const issuers = new WeakMap<Sight['analysis'], Speaker | 'nobody'>();

/** How far into the text, in UTF-16 units, a statement names its issuer, and how far from its end it signs. */
const opening = 800;
const signature = 160;

/** The issuer of a document of kind `statement`; undefined for every other, and where nothing names it. */
export function issuerOf(context: Sight): Speaker | undefined {
  const known = issuers.get(context.analysis);
  if (known) return known === 'nobody' ? undefined : known;
  const issuer = context.document.kind === 'statement' ? readIssuer(context) : undefined;
  issuers.set(context.analysis, issuer ?? 'nobody');
  return issuer;
}

function readIssuer(sight: Sight): Speaker | undefined {
  const { document, analysis } = sight;
  const outlet = outletIn(sight);
  const unnamed = outlet ? undefined : unnamedOutlet(sight);
  if (unnamed) return unnamed;
  const span =
    outlet ??
    informer(sight) ??
    letterhead(sight) ??
    analysis.names.findLast(
      name => name.end > document.text.trimEnd().length - signature && isBody(name, sight),
    );
  if (span) {
    const text = document.text.slice(span.start, span.end);
    return { ...span, text, cue: 'statement', actor: { ...span, text, name: text } };
  }
  return undefined;
}

function outletIn({ document }: Sight): Span | undefined {
  const { outlet, text } = document;
  if (outlet === undefined) return undefined;
  // As it is written, before the capitals of the letterhead.
  const exact = text.indexOf(outlet);
  const start = exact >= 0 ? exact : text.toLowerCase().indexOf(outlet.toLowerCase());
  return start < 0 ? undefined : { start, end: start + outlet.length };
}

/** “The General Staff informs the public”: the body that is the subject of one of the first sentences' verbs of telling. */
function informer(sight: Sight): Span | undefined {
  const { analysis } = sight;
  for (const sentence of analysis.sentences.filter(({ start }) => start < opening)) {
    const tree = treeOf(sentence);
    for (const [at, { lemma }] of tree.tokens.entries()) {
      if (!/^(?:inform|announce|communicate|notify|declare|regret|deplore|condemn)$/.test(lemma)) continue;
      const subject = tree.tokens[childrenBy(tree, at, 'nsubj')[0] ?? -1];
      const name =
        subject && analysis.names.find(({ start, end }) => start <= subject.start && subject.end <= end);
      if (name && isBody(name, sight)) return { start: name.start, end: name.end };
    }
  }
  return undefined;
}

/** A letterhead in capitals runs several bodies together; the text below it names the one that speaks. */
function letterhead(sight: Sight): Span | undefined {
  const bodies = sight.analysis.names.filter(name => name.start < opening && isBody(name, sight));
  const name = bodies.find(({ text }) => text !== text.toUpperCase()) ?? bodies[0];
  return name && { start: name.start, end: name.end };
}

function isBody({ text, kind, acronym }: NameMention, { knowledge }: Sight): boolean {
  if (kind === 'organisation' && acronym !== undefined) return true;
  const { organisationHeads } = knowledge.lexicon;
  const words = text.toLowerCase().split(/\s+/);
  return words.some(
    (word, at) => organisationHeads.has(word) || organisationHeads.has(`${words[at - 1]} ${word}`),
  );
}

/** An outlet that is a known actor speaks though the text never names it: its words are those of the statement's head. */
function unnamedOutlet({ document, analysis, knowledge }: Sight): Speaker | undefined {
  const { outlet } = document;
  const head = analysis.sentences[0];
  if (outlet === undefined || !head || !knowledge.actorNames.has(foldName(outlet))) return undefined;
  const { start, end } = head;
  const text = document.text.slice(start, end);
  return { start, end, text, cue: 'statement', actor: { start, end, text: outlet, name: outlet } };
}
