/** The ways of reading claims, in their order; each with a sentence that it codes. */
import { announcements } from './announcements/announcements.ts';
import type { Rule } from './context.ts';
import { happeningsBy } from './happenings/happenings.ts';
import { relations } from './relations/relations.ts';

export const rules: readonly Rule[] = [
  {
    name: 'verb-happening',
    example: 'Gunmen attacked a convoy near Gao on 3 May 2024, killing two soldiers.',
    code: happeningsBy('verb-happening'),
  },
  {
    name: 'noun-happening',
    example: 'The government condemned the bombing of a market in Zalingei by the air force on 3 May 2024.',
    code: happeningsBy('noun-happening'),
  },
  {
    name: 'figure',
    example: 'Hospitals in the town have received 41 bodies.',
    code: happeningsBy('figure'),
  },
  {
    name: 'named-victim',
    example: 'Among the dead were a nurse and four children.',
    code: happeningsBy('named-victim'),
  },
  {
    name: 'blame',
    example: 'The authorities blamed the rebels for the attack.',
    code: happeningsBy('blame'),
  },
  {
    name: 'announcement',
    example: 'The rebels threatened to attack the capital if the army did not withdraw.',
    code: announcements,
  },
  {
    name: 'relation',
    example: 'Russia supports the Malian army.',
    code: relations,
  },
];
