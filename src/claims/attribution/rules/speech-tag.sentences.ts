import type { RuleSentences } from '../rule-sentences.ts';

export const speechTagSentences: RuleSentences = {
  rule: 'speech tag',
  reads: [
    {
      text: 'Three men died when a mine went off near Kodari, police said on Saturday.',
      cue: 'said',
      speaker: 'police',
      content: ['Three men died when a mine went off near Kodari'],
      stance: 'asserted',
    },
    {
      text: '"We heard shots all night," said Amina Diallo, a teacher. "Nobody came to help."',
      cue: 'said',
      speaker: 'Amina Diallo, a teacher',
      content: ['"We heard shots all night,"', '"Nobody came to help."'],
    },
    {
      text: 'The road, the governor said, would stay closed until Monday.',
      cue: 'said',
      speaker: 'the governor',
      content: ['The road', 'would stay closed until Monday'],
    },
    {
      text: '“The fighting will spread across the valley,” the narrator warns.',
      cue: 'warns',
      speaker: 'the narrator',
      content: ['“The fighting will spread across the valley,”'],
      stance: 'none',
    },
    {
      text: '“Is this war?” the minister asked. “It is not.”',
      cue: 'asked',
      speaker: 'the minister',
      content: ['“Is this war?”', '“It is not.”'],
      stance: 'questioned',
    },
    {
      text: 'NAIROBI (Agency) - Two soldiers were killed on Monday, the army said.',
      cue: 'said',
      speaker: 'the army',
      content: ['Two soldiers were killed on Monday'],
    },
  ],
  leaves: ['Three men died near Kodari, a town of traders.', 'The men left, and the army said nothing.'],
};
