import type { RuleSentences } from '../rule-sentences.ts';

export const promisedActSentences: RuleSentences = {
  rule: 'promised act',
  reads: [
    {
      text: 'The rebels vowed to retake the town.',
      cue: 'vowed',
      speaker: 'The rebels',
      content: ['to retake the town'],
      stance: 'none',
    },
    {
      text: 'The envoy urged both sides to stop the fighting.',
      cue: 'urged',
      speaker: 'The envoy',
      content: ['both sides to stop the fighting'],
      stance: 'none',
    },
    {
      text: 'The ministry refused to confirm that the pilot had been captured.',
      cue: 'refused',
      speaker: 'The ministry',
      content: ['to confirm that the pilot had been captured'],
      stance: 'hedged',
    },
  ],
  leaves: ['The rebels managed to retake the town.', 'He stopped to rest.'],
};
