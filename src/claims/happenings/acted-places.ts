/** Places that a verb acts upon: towns attacked or visited, ground that has no name, capitals that stand for their states. */
import type { PlaceMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import type { Context, SentenceReading } from '../context.ts';
import { isPlaceName } from '../settings/places.ts';

/** A town that is attacked, seized or visited is where it happened. */
export function placeAt(
  head: number,
  { tree, tokens, names }: SentenceReading,
  context: Context,
): PlaceMention | undefined {
  const token = tokens[head];
  if (!token) return undefined;
  const own = names.find(name => name.start <= token.start && token.end <= name.end);
  if (own)
    return isPlaceName(own, context) && !isState(own.text, context)
      ? { start: own.start, end: own.end, text: own.text }
      : undefined;
  if (!settlement.test(token.lemma)) return undefined;
  for (const child of tree.children[head] ?? []) {
    const inner = tokens[child];
    const name = inner && names.find(each => each.start <= inner.start && inner.end <= each.end);
    // “The town of X”: the noun says what X is, whatever kind its name was given.
    if (name && (child > head || (name.kind !== 'person' && name.kind !== 'organisation')))
      return { start: name.start, end: name.end, text: name.text };
  }
  return undefined;
}

/** What is taken and cleared, by no name: “the urban area”. */
export const grounds =
  /^(?:area|position|territory|ground|checkpoint|outpost|stronghold|neighbou?rhood|town|village|base|post|camp|capital|city|cave)$/;

const settlement =
  /^(?:town|village|city|hamlet|district|province|region|capital|area|centre|center|municipality|county|locality|settlement|township|island|suburb|neighbou?rhood|port|state)$/;

function isState(name: string, { knowledge }: Context): boolean {
  const key = name.toLowerCase();
  return (knowledge.actorNames.get(key) ?? []).some(id => knowledge.states.has(id));
}

/** “Strikes in Niger”: behind such words a country is where, not whom. */
export function isWhere(head: number, { tree, tokens, names }: SentenceReading, context: Context): boolean {
  const token = tokens[head];
  const own = token && names.find(name => name.start <= token.start && token.end <= name.end);
  if (!own || !isState(own.text, context)) return false;
  return (tree.children[head] ?? []).some(
    child =>
      tree.relations[child] === 'case' &&
      /^(?:in|inside|near|outside|over|across)$/i.test(tokens[child]?.form ?? ''),
  );
}

/** Ground without a name is nobody: “besieged the city”, “blocked the highway”. */
export function isLand(head: number, { tokens }: SentenceReading): boolean {
  return /^(?:capital|city|town|road|highway|street|route|bridge|centre|center|area|region|border|land|cave|car|motorcycle)$/.test(
    tokens[head]?.lemma ?? '',
  );
}

export function isCapital(head: number, { tokens, names }: SentenceReading, { knowledge }: Context): boolean {
  const token = tokens[head];
  const own = token && names.find(name => name.start <= token.start && token.end <= name.end);
  return own !== undefined && knowledge.capitals.has(foldName(own.text));
}
