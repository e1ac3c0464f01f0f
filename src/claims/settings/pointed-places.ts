/** “Two traders were killed there”, “were arrested at the scene”, “died in the town”: the place told before. */
import type { PlaceMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import type { Context, SentenceReading } from '../context.ts';
import type { PlaceFound } from './places.ts';

/** How many sentences of the paragraph back. */
const reach = 2;

const scenes =
  /^(?:scene|site|spot|town|village|city|camp|area|market|district|hamlet|base|same place|capital|settlement|port|island|province)$/;

/**
 * The first place of the nearest sentence before that names one, hung on the words that point to it.
 * @param placesOf reads the places that another sentence names.
 */
export function placesPointedTo(
  reading: SentenceReading,
  context: Context,
  placesOf: (reading: SentenceReading, context: Context) => readonly PlaceFound[],
): PlaceFound[] {
  const head = pointerIn(reading);
  if (head === undefined) return [];
  for (let back = 1; back <= reach; back += 1) {
    const before = context.readings[reading.index - back];
    if (before?.sentence.block !== reading.sentence.block) return [];
    const found = before.names.length > 0 ? placesOf(before, context)[0] : undefined;
    const place = found?.place ?? toldOf(before, context);
    if (place) return [{ place, head, preposition: 'in' }];
  }
  return [];
}

/** “Gao has been under siege since May.”: the place that the sentence tells something of. */
function toldOf({ names, tokens, tree }: SentenceReading, { knowledge }: Context): PlaceMention | undefined {
  const subject = names.find(({ start, end, text, kind }) => {
    const key = foldName(text);
    const isPlace = kind === 'place' && knowledge.places.has(key) && !knowledge.actorNames.has(key);
    return (
      isPlace && tokens.some((token, at) => token.start >= start && token.end <= end && isSubject(tree, at))
    );
  });
  return subject && { start: subject.start, end: subject.end, text: subject.text };
}

function isSubject(tree: Tree, at: number): boolean {
  return relationAt(tree, at) === 'nsubj';
}

/** “There” beside a verb; “the town”, “the scene” behind “in” or “at”. */
function pointerIn({ tree, tokens }: SentenceReading): number | undefined {
  const found = tokens.findIndex(({ form, lemma }, at) => {
    const relation = tree.relations[at] ?? '';
    if (/^there$/i.test(form)) return relation === 'advmod';
    if (!scenes.test(lemma) || !/^(?:obl|nmod)$/.test(relation)) return false;
    const below = (tree.children[at] ?? []).map(child => tokens[child]?.form.toLowerCase() ?? '');
    return (
      below.length === 2 &&
      /^(?:in|at|inside|from)$/.test(below[0] ?? '') &&
      /^(?:the|that|this)$/.test(below[1] ?? '')
    );
  });
  return found < 0 ? undefined : found;
}
