/** Who suffered in a happening that two words of one sentence tell: those struck, and those killed or hurt by it. */
import type { ActorMention } from '../../model/claim.ts';
import { behind } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { isSomebody } from '../mentions/kinds.ts';
import type { Draft } from './draft.ts';

/** “Attacked a bus, killing the driver”: the driver; “attacked protesters, killing three protesters”: those attacked. */
export function sufferers(first: Draft, second: Draft, context: Context): readonly ActorMention[] {
  const more = second.targets.filter(
    ({ start, head }) =>
      !first.targets.some(target => target.start === start || (head !== undefined && target.head === head)),
  );
  const all = [...first.targets, ...more];
  const people = all.filter(
    target =>
      target.name !== undefined ||
      isSomebody(target, context) ||
      isOfSomebody(target, first.reading, context),
  );
  return (first.count ?? second.count) && people.length > 0 ? people : all;
}

/** “An army camp”, “a camp for refugees”: whoever strikes it strikes them. */
function isOfSomebody(
  { start, end, text }: ActorMention,
  { tokens, tree }: SentenceReading,
  { knowledge: { lexicon } }: Context,
): boolean {
  const words = text.toLowerCase().split(' ');
  const forces = words.some(
    word =>
      word === 'military' || /^(?:soldier|militant|police)$/.test(lexicon.agents.get(word)?.class ?? ''),
  );
  const head = tokens.findIndex(token => token.start < end && token.end >= end);
  const belong = behind(tree, head, ['of', 'for']).some(word =>
    lexicon.agents.has(tokens[word]?.lemma ?? ''),
  );
  return forces || (belong && (tokens[head]?.start ?? 0) >= start);
}
