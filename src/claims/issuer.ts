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
  const { document } = sight;
  const outlet = outletIn(sight);
  const unnamed = outlet ? undefined : unnamedOutlet(sight);
  if (unnamed) return unnamed;
  const span = outlet ?? informer(sight) ?? headLine(sight) ?? letterhead(sight) ?? signedBy(sight);
  if (span) {
    const whole = wholeName(span, document.text);
    const text = document.text.slice(whole.start, whole.end);
    return { ...whole, text, cue: 'statement', actor: { ...whole, text, name: text } };
  }
  return undefined;
}

/** “Liberation Front” of “the Sudan Liberation Front”, “Front” of “the Front for the Liberation of Karo”. */
function wholeName({ start, end }: Span, text: string): Span {
  const before =
    /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}’'-]+ )+)$/u.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';
  const left = before.replace(/^(?:(?:The|A|An|By|Of|In|On|From|Statement|Communiqué)\s)+/u, '');
  const behind =
    /^(?: (?:of|for)(?: the)?(?: \p{Lu}[\p{L}’'-]+)+)+/u.exec(text.slice(end, end + 80))?.[0] ?? '';
  return { start: start - left.length, end: end + behind.length };
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
      if (
        !/^(?:inform|announce|communicate|notify|declare|regret|deplore|condemn|reject|denounce|claim|deny|reiterate)$/.test(
          lemma,
        )
      )
        continue;
      const subject = tree.tokens[childrenBy(tree, at, 'nsubj')[0] ?? -1];
      const name =
        subject && analysis.names.find(({ start, end }) => start <= subject.start && subject.end <= end);
      const known = name && sight.knowledge.actorNames.has(foldName(name.text));
      if (name && (known || name.kind === 'organisation' || isBody(name, sight)))
        return { start: name.start, end: name.end };
    }
  }
  return undefined;
}

/** A line above the text that names a body: “SAND FRONT”, “MINISTRY OF DEFENCE – PRESS OFFICE”; written small where the text has it so. */
function headLine(sight: Sight): Span | undefined {
  const { document } = sight;
  const body = document.blocks.findIndex(
    ({ start, end, boilerplate }) => boilerplate === undefined && end - start > longestLine,
  );
  for (const { start, end } of document.blocks.slice(0, Math.max(body, 0))) {
    let from = start;
    for (const part of document.text.slice(start, end).split(/(\s+[–—|-]\s+|\n)/)) {
      const words = part.trim();
      if (isHead(words, sight)) {
        const small = document.text.toLowerCase().lastIndexOf(words.toLowerCase());
        const at = words === words.toUpperCase() && small > from ? small : from + part.indexOf(words);
        return { start: at, end: at + words.length };
      }
      from += part.length;
    }
  }
  return undefined;
}

/** Longest line of a head, in UTF-16 units. */
const longestLine = 110;

/** Nothing but a body's name: its head word at the end, or before “of”. */
function isHead(words: string, { knowledge }: Sight): boolean {
  const { organisationHeads } = knowledge.lexicon;
  const parts = words.toLowerCase().split(/\s+/);
  if (parts.length < 2 || parts.length > 9 || !/^[\p{Lu}]/u.test(words) || /[\d:.]/.test(words)) return false;
  const of = parts.indexOf('of');
  const heads = [
    parts.at(-1),
    of > 0 ? parts[of - 1] : undefined,
    of > 1 ? parts.slice(of - 2, of).join(' ') : undefined,
  ];
  const capitals = words
    .split(/\s+/)
    .every(word => /^\p{Lu}/u.test(word) || /^(?:of|the|and|for|on|in)$/.test(word));
  return capitals && heads.some(head => head !== undefined && organisationHeads.has(head));
}

function signedBy(sight: Sight): Span | undefined {
  const { analysis, document } = sight;
  const name = analysis.names.findLast(
    each => each.end > document.text.trimEnd().length - signature && isBody(each, sight),
  );
  return name && { start: name.start, end: name.end };
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
