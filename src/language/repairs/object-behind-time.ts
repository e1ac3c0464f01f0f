/**
 * “Had announced on Saturday evening (3 May) the closure of the market”: the object behind the words that tell when. The
 * parser takes it for another name of the day.
 */
import type { Repair } from './repair.ts';
import { dependents } from './tree-draft.ts';

const times =
  /^(?:day|week|weekend|month|year|night|morning|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

export const objectBehindTime: Repair = {
  name: 'object-behind-time',
  apply(draft, { reporting }) {
    for (const [word, relation] of draft.relations.entries()) {
      const time = draft.heads[word] ?? -1;
      if (relation !== 'appos' || !times.test(draft.lemmas[time] ?? '') || word < time) continue;
      if (draft.tags[word]?.upos !== 'NOUN' || times.test(draft.lemmas[word] ?? '')) continue;
      if (!dependents(draft, word, 'det', 'nummod', 'nmod:poss').some(mark => mark < word)) continue;
      const verb = draft.heads[time] ?? -1;
      const takes = reporting
        .get(draft.lemmas[verb] ?? '')
        ?.some(({ part, frames }) => part === 'verb' && frames.includes('object'));
      if (!takes || verb > time || dependents(draft, verb, 'obj', 'ccomp').length > 0) continue;
      draft.attach(word, verb, 'obj');
    }
  },
};
