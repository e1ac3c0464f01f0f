import type { RuleSentences } from '../rule-sentences.ts';

export const accordingToSentences: RuleSentences = {
  rule: 'according to',
  reads: [
    {
      text: 'According to the interior ministry, gunmen opened fire on a bus.',
      cue: 'According to',
      speaker: 'the interior ministry',
      content: ['gunmen opened fire on a bus'],
    },
    {
      text: 'Gunmen opened fire on a bus, according to two witnesses and a local official.',
      cue: 'according to',
      speaker: 'two witnesses and a local official',
      head: 'witnesses',
      content: ['Gunmen opened fire on a bus'],
    },
    {
      text: 'The paper reports that, according to a police officer, the group claimed it had killed the mayor.',
      cue: 'according to',
      speaker: 'a police officer',
      content: ['the group claimed it had killed the mayor'],
    },
  ],
  leaves: ['The two sides came to an accord in May.'],
};
