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
  ],
  leaves: [
    'The base was attacked at dawn.\n“We took two trucks and burned them.”',
    '“We attacked the base,” he said.\n“We took two trucks,” a second man said.',
  ],
};
