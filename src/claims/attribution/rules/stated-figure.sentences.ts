import type { RuleSentences } from '../rule-sentences.ts';

export const statedFigureSentences: RuleSentences = {
  rule: 'stated figure',
  reads: [
    {
      text: 'The ministry put the death toll at 40.',
      cue: 'put',
      speaker: 'The ministry',
      content: ['the death toll at 40'],
    },
    {
      text: 'The number of dead was put at 40 by the ministry.',
      cue: 'was put',
      speaker: 'the ministry',
      content: ['The number of dead', 'at 40'],
    },
    {
      text: 'A human rights group put the number of civilians killed at 165.',
      cue: 'put',
      speaker: 'A human rights group',
      content: ['the number of civilians killed at 165'],
    },
  ],
  leaves: ['The rebels put the captives in a truck.', 'He put the number on the door.'],
};
