/** Accounts that repeat one innermost voice, or one work of it, in whatever words: papers that quote one spokesman, or one video. */
import type { Account } from '../../model/account.ts';
import { foldName } from '../../model/knowledge.ts';
import {
  joinByKey,
  namesOf,
  type OriginContext,
  type OriginRule,
  type RestsTogether,
  speakerName,
} from './rests-together.ts';

/**
 * One speaker is one origin within an event, also when only one account names the work that carried the words or when
 * the speaker was asked twice: who says a thing again does not confirm it. So is a person with the body they speak for.
 */
export const sameVoice: OriginRule = (accounts, context) => {
  const voiced = accounts.filter(({ voice }) => voice.length > 0);
  return [
    ...joinByKey(
      voiced,
      voiceKey,
      account => `they repeat what one voice says: ${speakerName(account, context.actors)}`,
    ),
    ...spokesmen(voiced, context),
    ...namedInWords(voiced, context),
  ];
};

/** Unnamed voices that are described alike count as one: too few origins mislead nobody, too many do. */
export function voiceKey({ voice }: Account): string | undefined {
  const speaker = voice.at(-1);
  return speaker && `voice ${speaker.actor ?? foldName(speaker.work ?? speaker.text)}`;
}

/** A governor and the government that they lead. */
function spokesmen(voiced: readonly Account[], { actors }: OriginContext): RestsTogether[] {
  const speaking = new Map(
    voiced.flatMap(account => {
      const actor = account.voice.at(-1)?.actor;
      return actor ? [[actor, account] as const] : [];
    }),
  );
  return [...speaking].flatMap(([id, right]) => {
    const person = actors.get(id);
    if (person?.kind !== 'person') return [];
    return person.partOf.flatMap(body => {
      const left = speaking.get(body);
      return left ? [{ left, right, because: `${person.name} speaks for ${actors.get(body)?.name}` }] : [];
    });
  });
}

/** “The Hill Front's video” beside the Hill Front: a voice known by its words only that name another account's speaker. */
function namedInWords(voiced: readonly Account[], { actors }: OriginContext): RestsTogether[] {
  const known = voiced.filter(({ voice }) => voice.at(-1)?.actor !== undefined);
  return voiced.flatMap(right => {
    const speaker = right.voice.at(-1);
    if (!speaker || speaker.actor !== undefined) return [];
    const words = ` ${foldName(`${speaker.text} ${speaker.work ?? ''}`)} `;
    const left = known.find(account =>
      namesOf(actors.get(account.voice.at(-1)?.actor ?? '')).some(name => words.includes(` ${name} `)),
    );
    return left ? [{ left, right, because: `“${speaker.text}” names ${speakerName(left, actors)}` }] : [];
  });
}
