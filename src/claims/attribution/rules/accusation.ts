/** “Accused the army of burning homes”, “blamed rebels for the blast”: who is accused does what the content tells. */
import { childrenBy } from '../../../model/tree.ts';
import { beforeAnswer, endOfGoverned, pieceOf } from '../content-words.ts';
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
  const piece = pieceOf(site, { from, to: beforeAnswer(site, from, endOfGoverned(site, from + 1)) });
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
  // “Accused by rights groups of ordering …”: who accuses stands before the charge.
  const charge = chargeAt(site);
  const end = beforeAnswer(site, words.to, endOfGoverned(site, words.to));
  const right = end > charge ? pieceOf(site, { from: charge, to: end }) : undefined;
  if (!left) return undefined;
  const { speaker } = site;
  return {
    content: right ? [left, right] : [left],
    accused: subject,
    speaker: speaker
      ? {
          head: speaker.head,
          words: {
            from: speaker.words.from,
            to: Math.max(
              speaker.head + 1,
              Math.min(speaker.words.to, charge > speaker.head ? charge : Infinity),
            ),
          },
        }
      : null,
    confidence: 0.65,
  };
}

/** Where “of ordering …” or “for the raid” begins behind the cue. */
function chargeAt({ tree, words, speaker }: CueSite): number {
  for (let at = Math.max(words.to, (speaker?.head ?? 0) + 1); at < tree.tokens.length - 1; at += 1) {
    const gerund = tree.tokens[at + 1]?.xpos === 'VBG';
    if (/^(?:of|for|with)$/.test(tree.tokens[at]?.form ?? '') && gerund) return at;
  }
  return words.to;
}
