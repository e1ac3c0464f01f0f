import type { RuleSentences } from '../rule-sentences.ts';

export const carriedQuotationSentences: RuleSentences = {
  rule: 'carried quotation',
  reads: [
    {
      text: '“We attacked the base at dawn,” the Front’s spokesman said.\n“We took two trucks and burned them.”',
      cue: 'said',
      speaker: 'the Front’s spokesman',
      content: ['“We took two trucks and burned them.”'],
    },
    {
      text: 'One survivor, who asked not to be named, said soldiers had dragged his brother away.\n“They asked him where the rebels were. He said he did not know.”',
      cue: 'said',
      speaker: 'One survivor',
      content: ['“They asked him where the rebels were. He said he did not know.”'],
    },
  ],
  leaves: [
    'The base was attacked at dawn.\n“We took two trucks and burned them.”',
    '“We attacked the base,” he said.\n“We took two trucks,” a second man said.',
  ],
};
