import type { RuleSentences } from '../rule-sentences.ts';

export const accusationSentences: RuleSentences = {
  rule: 'accusation',
  reads: [
    {
      text: 'The video accuses the army of burning three villages.',
      cue: 'accuses',
      speaker: 'The video',
      work: 'video',
      accused: 'army',
      content: ['the army of burning three villages'],
      stance: 'claimed',
    },
    {
      text: 'Residents blamed the bombing on the Front.',
      cue: 'blamed',
      speaker: 'Residents',
      accused: 'Front',
      content: ['the bombing on the Front'],
    },
    {
      text: 'The police attributed the raid to the Front.',
      cue: 'attributed',
      speaker: 'The police',
      accused: 'Front',
      content: ['the raid to the Front'],
      stance: 'claimed',
    },
    {
      text: 'The Front was accused of killing four teachers.',
      cue: 'was accused',
      speaker: null,
      accused: 'Front',
      content: ['The Front', 'of killing four teachers'],
    },
    {
      text: 'The general is accused by rights groups of ordering the massacre.',
      cue: 'is accused',
      speaker: 'rights groups',
      accused: 'general',
      content: ['The general', 'of ordering the massacre'],
    },
    {
      text: 'Police suspect the Front of planting the bomb.',
      cue: 'suspect',
      speaker: 'Police',
      accused: 'Front',
      content: ['the Front of planting the bomb'],
      stance: 'hedged',
    },
  ],
  leaves: ['The army robbed the villagers of their cattle.'],
};
