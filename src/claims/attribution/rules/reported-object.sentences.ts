import type { RuleSentences } from '../rule-sentences.ts';

export const reportedObjectSentences: RuleSentences = {
  rule: 'reported object',
  reads: [
    {
      text: 'The rebels announced a ceasefire on Friday.',
      cue: 'announced',
      speaker: 'The rebels',
      content: ['a ceasefire'],
    },
    {
      text: 'The army also denied shelling the hospital.',
      cue: 'also denied',
      speaker: 'The army',
      content: ['shelling the hospital'],
      stance: 'denied',
    },
    {
      text: 'The opposition condemned the killing of the journalist.',
      cue: 'condemned',
      speaker: 'The opposition',
      content: ['the killing of the journalist'],
      stance: 'asserted',
    },
    {
      text: 'Witnesses described the attack as an execution.',
      cue: 'described',
      speaker: 'Witnesses',
      content: ['the attack as an execution'],
    },
    {
      text: 'Aid workers warn of a famine.',
      cue: 'warn of',
      speaker: 'Aid workers',
      content: ['a famine'],
      stance: 'none',
    },
  ],
  leaves: ['The rebels reached the town on Friday.', 'The army carried the wounded to a hospital.'],
};
