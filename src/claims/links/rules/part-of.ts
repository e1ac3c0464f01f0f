/** One happening lay within another: “during the battle”, “as part of the offensive”, “in the course of the raid”. */
import type { SentenceReading } from '../../context.ts';
import { connectives, linkedByConnectives } from '../connective.ts';
import type { LinkRule } from '../linked.ts';

const phrases = connectives([
  'during',
  'in the course of',
  'as part of',
  'in the midst of',
  'at the height of',
  'on the sidelines of',
  'at the start of',
  'at the end of',
]);

/** What lasts long enough to have parts. */
const lasting =
  /^(?:battle|fighting|fight|clash|offensive|counteroffensive|counter-offensive|operation|campaign|siege|raid|attack|assault|ambush|protest|demonstration|rally|march|riot|strike|war|uprising|rebellion|insurgency|crackdown|unrest|violence|gunfight|firefight|shootout|standoff|invasion|incursion|massacre|sweep|talk|summit|meeting|visit|negotiation|coup|mutiny|hostilities|advance|push|shelling|bombardment|attempt|deal|agreement|accord|truce|ceasefire|exchange|swap)$/;

export const partOf: LinkRule = {
  name: 'part of',
  find: (reading, told) =>
    linkedByConnectives('part_of', phrases, reading, told, at => isLasting(at, reading)),
};

function isLasting(at: number, { tokens }: SentenceReading): boolean {
  const { upos = '', lemma = '' } = tokens[at] ?? {};
  return (upos === 'NOUN' || upos === 'PROPN') && lasting.test(lemma.toLowerCase());
}
