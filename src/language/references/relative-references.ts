/** “The man who …”, “a group which …”: the noun that the relative clause hangs on. */
import type { Reference, Sentence } from '../../model/analysis.ts';
import { type Tree, treeOf } from '../../model/tree.ts';
import type { Mention } from './mention.ts';

export function relativeReferences(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
): Reference[] {
  const nouns = new Map(mentions.map(mention => [`${mention.sentence}:${mention.head}`, mention]));
  return sentences.flatMap((sentence, index) => {
    const relatives = sentence.tokens.flatMap(({ xpos }, at) =>
      /^(?:WDT|WP|WP\$)$/.test(xpos ?? '') ? [at] : [],
    );
    if (relatives.length === 0) return [];
    const tree = treeOf(sentence);
    return relatives.flatMap(at => {
      const noun = nouns.get(`${index}:${nounOf(tree, at)}`);
      const token = sentence.tokens[at];
      if (!noun || !token || noun.headEnd > token.start) return [];
      const start = noun.nameStart ?? noun.bareStart;
      return [
        {
          start: token.start,
          end: token.end,
          antecedent: { start, end: Math.max(noun.headEnd, start + (noun.name?.length ?? 0)) },
          because: 'the clause hangs on it',
        },
      ];
    });
  });
}

/** The head of the relative clause that the pronoun stands in; -1 for a question. */
function nounOf(tree: Tree, at: number): number {
  for (let here = at, steps = 0; here >= 0 && steps < 6; steps += 1) {
    if (tree.relations[here] === 'acl:relcl') return tree.heads[here] ?? -1;
    here = tree.heads[here] ?? -1;
  }
  return -1;
}
