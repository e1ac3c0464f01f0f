import type { RuleSentences } from '../rule-sentences.ts';

export const passiveReportSentences: RuleSentences = {
  rule: 'passive report',
  reads: [
    {
      text: 'The commander is said to have fled across the river.',
      cue: 'is said',
      speaker: null,
      content: ['The commander', 'to have fled across the river'],
      stance: 'hedged',
    },
    {
      text: 'It was reported that rebels had shelled the airport.',
      cue: 'was reported',
      speaker: null,
      content: ['that rebels had shelled the airport'],
      stance: 'hedged',
    },
    {
      text: "Mali's claim that the convoy was armed could not be independently verified.",
      cue: 'could not be independently verified',
      speaker: null,
      content: ["Mali's claim that the convoy was armed"],
      stance: 'hedged',
    },
    {
      text: 'The raid was condemned by the union.',
      cue: 'was condemned',
      speaker: 'the union',
      content: ['The raid'],
    },
  ],
  leaves: ['The road was closed by the army.', 'He was quoted as saying that the war would end soon.'],
};
