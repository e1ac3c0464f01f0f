import type { RuleSentences } from '../rule-sentences.ts';

export const responsibilitySentences: RuleSentences = {
  rule: 'responsibility',
  reads: [
    {
      text: 'The group claimed responsibility for the blast in a statement on its channel.',
      cue: 'claimed responsibility for',
      speaker: 'The group',
      work: 'statement',
      content: ['the blast'],
      stance: 'claimed',
    },
    {
      text: 'Responsibility for the raid was claimed by the Northern Front.',
      cue: 'was claimed',
      speaker: 'the Northern Front',
      content: ['the raid'],
      stance: 'claimed',
    },
    {
      text: 'The army denied responsibility for the strike.',
      cue: 'denied responsibility for',
      speaker: 'The army',
      content: ['the strike'],
      stance: 'denied',
    },
  ],
  leaves: [
    'No group has claimed responsibility for the attack.',
    'Nobody has claimed responsibility for it.',
    'The army has responsibility for the bridge.',
  ],
};
