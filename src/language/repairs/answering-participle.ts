/**
 * “The group denied involvement, attributing the attack to bandits”: who denies it also attributes it. The parser at times
 * hangs the participle on the noun, as if the involvement spoke.
 */
import type { Repair } from './repair.ts';

export const answeringParticiple: Repair = {
  name: 'answering-participle',
  apply(draft, { reporting }) {
    for (const [participle, { xpos }] of draft.tags.entries()) {
      if (xpos !== 'VBG' || draft.relations[participle] !== 'acl' || draft.forms[participle - 1] !== ',')
        continue;
      const noun = draft.heads[participle] ?? -1;
      const verb = draft.heads[noun] ?? -1;
      if (!/^(?:obj|obl|xcomp)$/.test(draft.relations[noun] ?? '') || noun > participle || verb > noun)
        continue;
      const tells = (at: number) =>
        reporting
          .get(draft.lemmas[at] ?? '')
          ?.some(({ part, frames }) => part === 'verb' && frames.length > 0) ?? false;
      if (tells(participle) && tells(verb)) draft.attach(participle, verb, 'advcl');
    }
  },
};
