import type { RuleSentences } from '../rule-sentences.ts';

export const quotedSpeechSentences: RuleSentences = {
  rule: 'quoted speech',
  reads: [
    {
      text: "The ministry's statement also said: “The operation continues.”",
      cue: 'also said',
      speaker: "The ministry's statement",
      head: 'ministry',
      work: 'statement',
      content: ['“The operation continues.”'],
    },
    {
      text: 'He told reporters on Monday, “We will not leave the town. It is ours.”',
      cue: 'told',
      speaker: 'He',
      content: ['“We will not leave the town. It is ours.”'],
    },
    {
      text: 'The Front said the following:\n- It attacked the base at Orel.\n- It captured two trucks.',
      cue: 'said',
      speaker: 'The Front',
      content: ['- It attacked the base at Orel.', '- It captured two trucks.'],
    },
  ],
  leaves: ['The so-called “liberators” burned the market.', 'He wore a cap that read “Peace”.'],
};
