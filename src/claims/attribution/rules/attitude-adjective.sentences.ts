import type { RuleSentences } from '../rule-sentences.ts';

export const attitudeAdjectiveSentences: RuleSentences = {
  rule: 'attitude',
  reads: [
    {
      text: 'Officials are confident that the truce will hold.',
      cue: 'are confident',
      speaker: 'Officials',
      content: ['that the truce will hold'],
      stance: 'hedged',
    },
    {
      text: 'Residents were wary of the new governor.',
      cue: 'were wary of',
      speaker: 'Residents',
      content: ['the new governor'],
    },
  ],
  leaves: ['It is certain that the truce will hold.', 'The confident officials left.'],
};
