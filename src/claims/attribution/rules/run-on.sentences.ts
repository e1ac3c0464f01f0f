import type { RuleSentences } from '../rule-sentences.ts';

export const runOnSentences: RuleSentences = {
  rule: 'run-on',
  reads: [
    {
      text: 'The army said its men had killed two fighters. It also destroyed a bridge.',
      cue: 'said',
      speaker: 'The army',
      content: ['It also destroyed a bridge.'],
    },
  ],
  leaves: [
    'The army said its men had killed two fighters. It destroyed a bridge in May.',
    'The army said its men had killed two fighters.\nIt also destroyed a bridge.',
    'Two fighters were killed, the army said. The town also lost its bridge.',
  ],
};
