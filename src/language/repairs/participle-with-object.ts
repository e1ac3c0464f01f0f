/**
 * “Troops raided a hideout, seizing rifles and ammunition”: behind a comma the participle is a second deed. The parser at
 * times takes it for an adjective of what was seized.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

export const participleWithObject: Repair = {
  name: 'participle-with-object',
  apply(draft, { happenings }) {
    for (const [participle, relation] of draft.relations.entries()) {
      if (
        !/^(?:amod|compound)$/.test(relation) ||
        draft.tags[participle]?.xpos !== 'VBG' ||
        draft.forms[participle - 1] !== ','
      )
        continue;
      if (oftenAdjective.test(draft.lemmas[participle] ?? '')) continue;
      if (!happenings.get(draft.lemmas[participle] ?? '')?.some(({ part }) => part === 'verb')) continue;
      const noun = draft.heads[participle] ?? -1;
      if (!/^(?:conj|appos)$/.test(draft.relations[noun] ?? '') || noun < participle) continue;
      let verb = draft.heads[noun] ?? -1;
      while (verb >= 0 && draft.tags[verb]?.upos !== 'VERB') verb = draft.heads[verb] ?? -1;
      if (verb < 0 || verb > participle || dependents(draft, verb, 'nsubj', 'nsubj:pass').length === 0)
        continue;
      // The noun lets go first, or the two would close a circle.
      draft.attach(noun, verb, 'obj');
      if (draft.attach(participle, verb, 'advcl')) draft.attach(noun, participle, 'obj');
    }
  },
};

const oftenAdjective =
  /^(?:burn|miss|fight|remain|survive|lead|rise|oppose|war|rule|live|advance|retreat|open|invade|raid|visit|arm|bomb|shell)$/;
