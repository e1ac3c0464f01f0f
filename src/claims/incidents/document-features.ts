/** What a document as a whole speaks of: does it tell of incidents at all, of which kinds, with which roles filled? */
import { FeatureBag } from './feature-bag.ts';
import type { IncidentSentence, IncidentText } from './incident-text.ts';
import { patternsAt } from './patterns.ts';
import { incidentKinds, incidentRoles } from './roles.ts';

/** Outputs of the model of documents; kinds of which there is hardly an example are left out. */
export const documentOutputs = [
  ...incidentRoles,
  'any',
  'several',
  ...incidentKinds.filter(kind => kind !== 'forced work stoppage'),
] as const;

const content = /^(?:NOUN|PROPN|VERB|ADJ|ADV)$/;
/** Sentences of a report that tell its news. */
const lead = 3;

/** Hashed places of the features of a document. */
export function documentPlaces({ sentences }: IncidentText): Int32Array {
  const bag = new FeatureBag();
  bag.add('bias');
  for (const [index, sentence] of sentences.entries()) {
    const where = index < lead ? 'lead' : 'body';
    const deeds = new Set<string>();
    for (const at of sentence.tokens.keys()) addWord(sentence, at, where, bag, deeds);
    for (const deed of deeds) for (const other of deeds) if (deed < other) bag.add(`deeds:${deed} ${other}`);
  }
  const length = sentences.length;
  bag.add(`sentences:${length < 5 ? 'few' : length < 10 ? 'some' : length < 20 ? 'many' : 'most'}`);
  return bag.done();
}

function addWord(
  sentence: IncidentSentence,
  at: number,
  where: string,
  bag: FeatureBag,
  deeds: Set<string>,
): void {
  const { tokens, lemmas, triggers, nounClasses } = sentence;
  const upos = tokens[at]?.upos ?? '';
  if (content.test(upos)) {
    bag.add(`word:${lemmas[at]}`);
    if (where === 'lead') bag.add(`lead:${lemmas[at]}`);
  }
  const deed = triggers[at];
  if (deed) {
    deeds.add(deed);
    bag.add(`deed:${deed} ${where}`);
  }
  if (upos !== 'NOUN' && upos !== 'PROPN') return;
  const own = nounClasses[at] || (upos === 'PROPN' ? 'name' : 'noun');
  for (const { classes } of patternsAt(sentence, at))
    if (classes) {
      bag.add(`c:${classes} ${own}`);
      if (where === 'lead') bag.add(`lead-c:${classes} ${own}`);
    }
}
