/** “The two sides”, “both countries”: the two that were named together last. */
import type { Reference, Sentence } from '../../model/analysis.ts';
import type { Mention } from './mention.ts';

const sides =
  /^(?:side|party|country|nation|neighbou?r|state|group|government|army|force|capital|rival|man)$/;
/** What places may be called, too: “both countries” of Sudan and Chad. */
const lands = /^(?:side|country|nation|neighbou?r|state|government|capital)$/;
const reach = 3;

export function pairReferences(mentions: readonly Mention[], sentences: readonly Sentence[]): Reference[] {
  return mentions.flatMap((mention, index) => {
    if (!speaksOfTwo(mention, sentences)) return [];
    const pair = lastPair(mentions, index, sentences);
    return pair
      ? [
          {
            start: mention.start,
            end: mention.end,
            antecedent: pair,
            because: 'the two named together before it',
          },
        ]
      : [];
  });
}

function speaksOfTwo(
  { kind, lemma, modifiers, number, sentence, from, to }: Mention,
  sentences: readonly Sentence[],
): boolean {
  if (kind === 'pronoun' || kind === 'name' || number !== 'plural' || !sides.test(lemma)) return false;
  const first = sentences[sentence]?.tokens[from]?.form.toLowerCase();
  return to - from < 5 && (modifiers.includes('two') || first === 'both');
}

/** Two names of one sentence joined by “and”; none where there are more. */
function lastPair(
  mentions: readonly Mention[],
  index: number,
  sentences: readonly Sentence[],
): { start: number; end: number } | undefined {
  const { sentence, lemma } = mentions[index] as Mention;
  for (let at = index - 1; at > 0; at -= 1) {
    const [first, second] = [mentions[at - 1] as Mention, mentions[at] as Mention];
    if (sentence - second.sentence > reach) return undefined;
    if (first.sentence !== second.sentence || first.kind !== 'name' || second.kind !== 'name') continue;
    if (second.being === 'place' && !lands.test(lemma)) continue;
    if (second.relation !== 'conj' || second.from - first.to > 2) continue;
    if (sentences[second.sentence]?.tokens[second.from - 1]?.form !== 'and') continue;
    const third = mentions[at - 2];
    if (third?.sentence === first.sentence && first.relation === 'conj') continue;
    return { start: first.start, end: second.end };
  }
  return undefined;
}
