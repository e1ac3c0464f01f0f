/** “The raid killed 30”: a definite noun takes up a happening told shortly before, with what it says of sides, place and time. */
import type { QuantityMention } from '../model/analysis.ts';
import type { Draft } from './drafts.ts';

/** How many sentences back. */
const reach = 2;

/** @param drafts of the whole document, in reading order. */
export function takeUp(drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  for (const draft of drafts) {
    if (isNobody(draft)) {
      const index = done.findLastIndex(earlier => isNear(earlier, draft));
      const earlier = done[index];
      if (earlier)
        done[index] = {
          ...earlier,
          tolls: { ...draft.tolls, ...earlier.tolls },
          because: [...earlier.because, 'the words after it say that nobody was hurt'],
        };
      continue;
    }
    const before = wantsMore(draft) ? done.findLast(earlier => isTakenUp(earlier, draft)) : undefined;
    if (before) done.push(fill(draft, before));
    else if (!isBare(draft)) done.push(draft);
  }
  return done;
}

/** “Nobody was hurt”: a toll of nought, no happening of its own. */
function isNobody({ tolls }: Draft): boolean {
  const counts = Object.values(tolls as Record<string, QuantityMention>);
  return counts.length > 0 && counts.every(({ quantity }) => quantity.high === 0);
}

function isNear(earlier: Draft, later: Draft): boolean {
  const { reading } = later;
  const sameBlock = earlier.reading.sentence.block === reading.sentence.block;
  return earlier.type === 'ASSAULT' && sameBlock && reading.index - earlier.reading.index <= reach;
}

function wantsMore({ part, initiators }: Draft): boolean {
  return part === 'noun' && initiators.length === 0;
}

/** Nothing of its own but the noun: worthless unless it takes something up. */
function isBare({ part, initiators, targets, tolls, time, places }: Draft): boolean {
  const grounds = [initiators.length, targets.length, Object.keys(tolls).length, time ? 1 : 0, places.length];
  return part === 'noun' && grounds.filter(count => count > 0).length < 2;
}

function isTakenUp(earlier: Draft, later: Draft): boolean {
  const gap = later.reading.index - earlier.reading.index;
  const article = later.reading.tokens.findLast(({ end }) => end < later.trigger.start);
  const definite = /^(?:the|this|that)$/i.test(article?.form ?? '');
  const sameDate = !later.time || !earlier.time || later.time.start === earlier.time.start;
  const { block } = earlier.reading.sentence;
  const tells = Object.keys(later.tolls).length > 0 || later.time !== undefined || later.targets.length > 0;
  return (
    tells &&
    block === later.reading.sentence.block &&
    gap > 0 &&
    gap <= reach &&
    earlier.type === later.type &&
    definite &&
    sameDate &&
    later.places.length === 0
  );
}

function fill(draft: Draft, before: Draft): Draft {
  const told = Object.keys(draft.tolls).length > 0;
  return {
    ...draft,
    initiators: before.initiators,
    targets: before.targets.length > 0 ? before.targets : draft.targets,
    places: before.places,
    ...((draft.time ?? before.time) ? { time: draft.time ?? before.time } : {}),
    doubt: draft.doubt + (told ? 0.1 : 0.2),
    because: [...draft.because, `it takes up “${before.trigger.lemma}” of the sentence before`],
  };
}
