/** A noun phrase behind the cue: “announced a truce”, “denied any role in the raid”, “spoke of heavy losses”, “condemned the attack”. */
import { childrenBy, relationAt, type Tree } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf, withoutAfterthought, withoutClosingAdjunct } from '../content-words.ts';
import type { CueSite, SpeechRule, Told } from '../cue-site.ts';
import { isTime, prepositionOf } from '../speaker-words.ts';
import type { TokenRange } from '../speech-text.ts';

export const reportedObject: SpeechRule = {
  name: 'reported object',
  read(site) {
    if (site.passive || !site.speaker) return undefined;
    return byPhrase(site) ?? byObject(site) ?? byPreposition(site) ?? byPronoun(site);
  },
};

/** The cue's phrase ends in a preposition or has its object inside: “called for calm”. */
function byPhrase(site: CueSite): Told | undefined {
  const { cue, words, tree } = site;
  if (!cue.lemma.includes(' ') || !cue.frames.includes('object')) return undefined;
  if (words.to >= tree.tokens.length) return undefined;
  return objectFrom(site, words.to, 0.7);
}

function byObject(site: CueSite): Told | undefined {
  const { tree, at, cue, words } = site;
  if (!cue.frames.some(frame => frame === 'object' || frame === 'as')) return undefined;
  const object = childrenBy(tree, at, 'obj', 'xcomp').find(
    child => child > at && !(relationAt(tree, child) === 'xcomp' && isInfinitive(tree, child)),
  );
  if (object === undefined || isTime(tree, object)) return undefined;
  if (!cue.frames.includes('object') && !hasAs(tree, at)) return undefined;
  return objectFrom(site, Math.max(words.to, tree.first[object] ?? object), 0.65);
}

function isInfinitive(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(child => tree.relations[child] === 'mark');
}

function hasAs(tree: Tree, at: number): boolean {
  return (
    (tree.children[at] ?? []).some(child => child > at && prepositionOf(tree, child) === 'as') ||
    childrenBy(tree, at, 'obj').some(object =>
      childrenBy(tree, object, 'nmod').some(child => prepositionOf(tree, child) === 'as'),
    )
  );
}

/** “Complained about the delay”: the preposition goes to the cue. */
function byPreposition(site: CueSite): Told | undefined {
  const { tree, at, cue, words } = site;
  const complement = childrenBy(tree, at, 'obl', 'advcl', 'ccomp').find(
    child => child > at && cue.frames.includes(introducer(tree, child)),
  );
  if (complement === undefined) return undefined;
  const preposition =
    (tree.children[complement] ?? []).find(child => /^(?:case|mark)$/.test(tree.relations[child] ?? '')) ??
    complement;
  const told = objectFrom(site, preposition + 1, 0.6);
  // “Spoke briefly about”: an adverb between belongs with them.
  const near =
    preposition - words.to <= 1 &&
    tree.tokens.slice(words.to, preposition).every(({ upos }) => upos === 'ADV');
  return told && (near ? { ...told, words: { from: words.from, to: preposition + 1 } } : told);
}

function introducer(tree: Tree, at: number): string {
  const found = (tree.children[at] ?? []).find(
    child => child < at && /^(?:case|mark)$/.test(tree.relations[child] ?? ''),
  );
  return tree.tokens[found ?? -1]?.form.toLowerCase() ?? '';
}

/** “What he called a massacre”, “which she denied”: the pronoun in front is what is said. */
function byPronoun(site: CueSite): Told | undefined {
  const { tree, at, cue, zone } = site;
  if (!cue.frames.includes('object')) return undefined;
  const object = childrenBy(tree, at, 'obj').find(
    child => child < at && /^(?:that|which|what)$/i.test(tree.tokens[child]?.form ?? ''),
  );
  if (object === undefined || object >= zone.from) return undefined;
  const left = pieceOf(site, { from: object, to: object + 1 });
  const end = endOfGoverned(site, site.words.to);
  const right = end > site.words.to ? pieceOf(site, { from: site.words.to, to: end }) : undefined;
  return left && { content: right ? [left, right] : [left], confidence: 0.5 };
}

function objectFrom(site: CueSite, from: number, confidence: number): Told | undefined {
  const whole = withoutAfterthought(site, { from, to: endOfGoverned(site, from + 1) });
  const piece = pieceOf(site, withoutClosingAdjunct(site, withoutRelative(site, whole)));
  return piece && { content: [piece], confidence };
}

/** “…, which runs through the valley” at the end is the document's own. */
function withoutRelative({ tree }: CueSite, { from, to }: TokenRange): TokenRange {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tree.tokens[at]?.form === ',' && /^(?:which|who|whose|whom)$/i.test(tree.tokens[at + 1]?.form ?? ''))
      return { from, to: at };
  }
  return { from, to };
}
