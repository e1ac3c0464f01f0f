import type { RuleSentences } from '../rule-sentences.ts';

export const reportingNounSentences: RuleSentences = {
  rule: 'reporting noun',
  reads: [
    {
      text: "The army rejected the mayor's claim that soldiers had looted shops.",
      cue: 'claim',
      speaker: "the mayor's",
      head: 'mayor',
      content: ['that soldiers had looted shops'],
      stance: 'claimed',
    },
    {
      text: 'We have no evidence that the fighters crossed the border.',
      cue: 'evidence',
      speaker: 'We',
      content: ['that the fighters crossed the border'],
      stance: 'questioned',
    },
    {
      text: 'There were reports that soldiers had entered the village.',
      cue: 'reports',
      speaker: null,
      content: ['that soldiers had entered the village'],
      stance: 'hedged',
    },
  ],
  leaves: ['The report was published in May.', 'The weapon that they found was new.'],
};
