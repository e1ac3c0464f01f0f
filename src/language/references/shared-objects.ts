/** “Tied six men to a car and dragged them away”: the object of the verb before, where two verbs share their subject. */
import type { Reference, Sentence } from '../../model/analysis.ts';
import { childrenBy, treeOf } from '../../model/tree.ts';
import type { Mention } from './mention.ts';

export function sharedObjects(mentions: readonly Mention[], sentences: readonly Sentence[]): Reference[] {
  return mentions.flatMap(mention => {
    if (!/^(?:him|her|them|it)$/.test(mention.lemma) || mention.kind !== 'pronoun') return [];
    const sentence = sentences[mention.sentence];
    if (!sentence) return [];
    const tree = treeOf(sentence);
    const verb = tree.heads[mention.head] ?? -1;
    const first = tree.heads[verb] ?? -1;
    if (tree.relations[mention.head] !== 'obj' || tree.relations[verb] !== 'conj') return [];
    if (tree.tokens[first]?.upos !== 'VERB' || childrenBy(tree, verb, 'nsubj', 'nsubj:pass').length > 0)
      return [];
    const [object] = childrenBy(tree, first, 'obj');
    const antecedent = mentions.find(
      each => each.sentence === mention.sentence && each.head === object && each.kind !== 'pronoun',
    );
    if (!antecedent || !agrees(antecedent, mention)) return [];
    return [
      {
        start: mention.start,
        end: mention.end,
        antecedent: { start: antecedent.start, end: antecedent.end },
        because: 'the object of the verb before it, which has the same subject',
      },
    ];
  });
}

function agrees(before: Mention, { lemma, gender, number }: Mention): boolean {
  if (before.being === 'time' || before.being === 'event') return false;
  if (before.number !== 'unknown' && number !== 'unknown' && before.number !== number) return false;
  if (before.gender !== 'unknown' && gender !== 'unknown' && before.gender !== gender) return false;
  return lemma === 'it' ? before.being !== 'person' : lemma === 'them' || before.being !== 'thing';
}
