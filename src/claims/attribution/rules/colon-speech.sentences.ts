import type { RuleSentences } from '../rule-sentences.ts';

export const colonSpeechSentences: RuleSentences = {
  rule: 'colon',
  reads: [
    {
      text: 'Army: 12 rebels killed in raid',
      cue: ':',
      speaker: 'Army',
      content: ['12 rebels killed in raid'],
    },
    {
      text: 'A talk on the war.\nRIVAS: We had to leave the town at night.',
      cue: ':',
      speaker: 'RIVAS',
      content: ['We had to leave the town at night'],
    },
  ],
  leaves: [
    'Sudan: 12 rebels killed in raid',
    'He had one wish: to go home.',
    'The rebels took two things that day: a truck and a drone.',
  ],
};
