/** “Claimed responsibility for the blast”, “responsibility was claimed by the group”: the content is what was done. */
import { childrenBy, type Tree } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { CueSite, SpeechRule, Told } from '../cue-site.ts';
import { prepositionOf } from '../speaker-words.ts';

export const responsibility: SpeechRule = {
  name: 'responsibility',
  read(site) {
    if (!/ (?:responsibility|credit)$/.test(site.cue.lemma)) return undefined;
    const { tree, at } = site;
    const noun = childrenBy(tree, at, 'obj', 'nsubj').find(child =>
      site.cue.lemma.endsWith(` ${tree.tokens[child]?.lemma}`),
    );
    if (noun === undefined || (!site.speaker && !site.passive)) return undefined;
    const deed = forWhat(site, noun);
    if (!deed) return undefined;
    return { ...deed, speaker: site.speaker ?? null, confidence: site.speaker ? 0.85 : 0.6 };
  },
};

/** Behind “for” or “in”, hung on the noun or on the verb. */
function forWhat(site: CueSite, noun: number): Pick<Told, 'content' | 'words'> | undefined {
  const { tree, at, words, cue } = site;
  const within = [...childrenBy(tree, noun, 'nmod', 'acl'), ...childrenBy(tree, at, 'obl', 'advcl')];
  const deed = within.find(child => child > noun && cue.frames.includes(introducerOf(tree, child)));
  if (deed === undefined) return undefined;
  const preposition =
    (tree.children[deed] ?? []).find(child => /^(?:case|mark)$/.test(tree.relations[child] ?? '')) ?? deed;
  const end =
    tree.heads[deed] === noun
      ? (tree.past[deed] ?? deed + 1)
      : endOfGoverned(site, tree.past[deed] ?? deed + 1);
  const piece = pieceOf(site, { from: preposition + 1, to: end });
  return (
    piece && {
      content: [piece],
      ...(preposition === words.to ? { words: { from: words.from, to: preposition + 1 } } : {}),
    }
  );
}

function introducerOf(tree: Tree, at: number): string {
  const mark = (tree.children[at] ?? []).find(child => child < at && tree.relations[child] === 'mark');
  return mark === undefined ? prepositionOf(tree, at) : (tree.tokens[mark]?.form.toLowerCase() ?? '');
}
