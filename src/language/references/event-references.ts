/** “The attack”, “this killing”: the verb or noun that told of such an event before. */
import type { Reference, Sentence } from '../../model/analysis.ts';
import type { HappeningSense, Knowledge } from '../../model/knowledge.ts';
import type { Mention } from './mention.ts';

const reach = 3;

export function eventReferences(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): Reference[] {
  return mentions.flatMap(mention => {
    if (mention.being !== 'event' || (mention.kind !== 'definite' && mention.kind !== 'demonstrative'))
      return [];
    if (mention.to - mention.head > 1 || mention.modifiers.length > 0) return [];
    const told = verbBefore(mention, sentences, knowledge);
    if (!told) return [];
    return [
      {
        start: mention.start,
        end: mention.end,
        antecedent: told,
        because: `“${told.form}” tells of it first`,
      },
    ];
  });
}

/** The nearest verb before the mention that stands for an event of its type; of its mode before all. */
function verbBefore(mention: Mention, sentences: readonly Sentence[], { lexicon }: Knowledge) {
  const senses = sensesOf(mention.lemma, 'noun', lexicon.happenings);
  for (let index = mention.sentence; index >= Math.max(0, mention.sentence - reach); index -= 1) {
    const tokens = (sentences[index]?.tokens ?? []).filter(({ end }) => end <= mention.start).toReversed();
    for (const { start, end, form, lemma, upos } of tokens) {
      if (upos !== 'VERB') continue;
      const verb = sensesOf(lemma, 'verb', lexicon.happenings);
      if (verb.some(sense => senses.some(other => isAlike(sense, other)))) return { start, end, form };
    }
  }
  return undefined;
}

function sensesOf(
  lemma: string,
  part: HappeningSense['part'],
  happenings: ReadonlyMap<string, readonly HappeningSense[]>,
) {
  return (happenings.get(lemma) ?? []).filter(sense => sense.part === part && sense.strength === 'strong');
}

function isAlike(verb: HappeningSense, noun: HappeningSense): boolean {
  return (
    verb.type === noun.type && (noun.mode === undefined || verb.mode === undefined || verb.mode === noun.mode)
  );
}
