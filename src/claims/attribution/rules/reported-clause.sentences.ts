import type { RuleSentences } from '../rule-sentences.ts';

export const reportedClauseSentences: RuleSentences = {
  rule: 'reported clause',
  reads: [
    {
      text: 'The army said its forces had killed 12 fighters in an ambush near the border.',
      cue: 'said',
      speaker: 'The army',
      content: ['its forces had killed 12 fighters in an ambush near the border'],
      stance: 'asserted',
    },
    {
      text: 'In a 36-minute video released on Sunday, the group’s media wing claims that its men seized 40 rifles.',
      cue: 'claims',
      speaker: 'the group’s media wing',
      work: '36-minute video',
      content: ['that its men seized 40 rifles'],
      stance: 'claimed',
    },
    {
      text: 'A statement by the ministry said the convoy had been attacked.',
      cue: 'said',
      speaker: 'A statement by the ministry',
      head: 'ministry',
      work: 'statement',
      content: ['the convoy had been attacked'],
    },
    {
      text: 'The government denied that its troops had entered the village.',
      cue: 'denied',
      speaker: 'The government',
      content: ['that its troops had entered the village'],
      stance: 'denied',
    },
    {
      text: 'The army did not deny that its soldiers had fired on the crowd.',
      cue: 'did not deny',
      speaker: 'The army',
      content: ['that its soldiers had fired on the crowd'],
      stance: 'hedged',
    },
    {
      text: 'The BBC reported that the minister said the talks had failed.',
      cue: 'reported',
      speaker: 'The BBC',
      content: ['that the minister said the talks had failed'],
    },
    {
      text: 'He said the convoy was late, adding that two trucks had burned.',
      cue: 'adding',
      speaker: 'He',
      content: ['that two trucks had burned'],
    },
    {
      text: 'The mayor told a local radio station that shells had hit the market, killing four people.',
      cue: 'told',
      speaker: 'The mayor',
      content: ['that shells had hit the market, killing four people'],
    },
    {
      text: 'The general stood up and said the war was over.',
      cue: 'said',
      speaker: 'The general',
      content: ['the war was over'],
    },
    {
      text: 'The paper quoted a doctor as saying that 12 bodies had arrived.',
      cue: 'saying',
      speaker: 'a doctor',
      content: ['that 12 bodies had arrived'],
    },
    {
      text: 'The militia, which says it protects farmers, burned a market.',
      cue: 'says',
      speaker: 'which',
      head: 'militia',
      content: ['it protects farmers'],
    },
  ],
  leaves: [
    'I think the road is safe.',
    'The report found no evidence that the plant was hit.',
    'Having said this, he left the room.',
  ],
};
