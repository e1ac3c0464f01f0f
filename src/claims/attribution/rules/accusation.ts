/** “Accused the army of burning homes”, “blamed rebels for the blast”: who is accused does what the content tells. */
import { childrenBy } from '../../../model/tree.ts';
import { endOfGoverned, pieceOf } from '../content-words.ts';
import type { CueSite, SpeechRule, Told } from '../cue-site.ts';
import { isTime, prepositionOf } from '../speaker-words.ts';

export const accusation: SpeechRule = {
  name: 'accusation',
  read(site) {
    if (
      site.cue.force !== 'accuse' ||
      !/^(?:accuse|blame|fault|indict|charge|suspect|hold responsible|implicate|attribute|ascribe)$/.test(
        site.cue.lemma,
      )
    )
      return undefined;
    return site.passive ? passive(site) : active(site);
  },
};

function active(site: CueSite): Told | undefined {
  const { tree, at, words, cue } = site;
  const object = childrenBy(tree, at, 'obj').find(child => child > at && !isTime(tree, child));
  if (object === undefined || !site.speaker) return undefined;
  const from = Math.max(words.to, tree.first[object] ?? object);
  const piece = pieceOf(site, { from, to: endOfGoverned(site, from + 1) });
  // “Blamed the blast on the rebels”, “attributed it to the rebels”.
  const ascribes = /^(?:attribute|ascribe)$/.test(cue.lemma);
  const behind = [...childrenBy(tree, at, 'obl'), ...childrenBy(tree, object, 'nmod')].find(
    child => prepositionOf(tree, child) === (ascribes ? 'to' : 'on') && !isTime(tree, child),
  );
  const accused = ascribes || cue.lemma === 'blame' ? (behind ?? object) : object;
  return piece && { content: [piece], accused, confidence: 0.75 };
}

/** “The army is accused of burning homes”. */
function passive(site: CueSite): Told | undefined {
  const { tree, at, words } = site;
  const subject =
    childrenBy(tree, at, 'nsubj').find(child => child < at) ??
    (tree.relations[at] === 'acl' ? tree.heads[at] : undefined);
  if (subject === undefined || subject < 0) return undefined;
  const left = pieceOf(site, {
    from: tree.first[subject] ?? subject,
    to: Math.min(tree.past[subject] ?? subject + 1, words.from),
  });
  const end = endOfGoverned(site, words.to);
  const right = end > words.to ? pieceOf(site, { from: words.to, to: end }) : undefined;
  if (!left) return undefined;
  return {
    content: right ? [left, right] : [left],
    accused: subject,
    speaker: site.speaker ?? null,
    confidence: 0.65,
  };
}
