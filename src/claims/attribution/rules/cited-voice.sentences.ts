import type { RuleSentences } from '../rule-sentences.ts';

export const citedVoiceSentences: RuleSentences = {
  rule: 'cited voice',
  reads: [
    {
      text: 'Shelling resumed overnight, state television reported, citing the defence ministry.',
      cue: 'citing',
      speaker: 'the defence ministry',
      content: ['Shelling resumed overnight'],
    },
    {
      text: 'State media said, citing a police source, that the bridge was destroyed.',
      cue: 'citing',
      speaker: 'a police source',
      content: ['that the bridge was destroyed'],
    },
    {
      text: 'The state news agency, quoting a rebel commander, reported that the bridge was destroyed.',
      cue: 'quoting',
      speaker: 'a rebel commander',
      content: ['that the bridge was destroyed'],
    },
  ],
  leaves: ['The airline said flights were cancelled, citing high costs.'],
};
