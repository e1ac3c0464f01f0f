/**
 * Sentences with names to learn from: Universal NER on English EWT, and silver names from GUM, whose `Entity=` spans
 * are cut down to the proper nouns around their head.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EntitySentence,
  type GoldMention,
  readEntities,
} from '../../scorecard/coreference/read-entities.ts';
import { type GoldName, type NamedSentence, readIob } from '../../scorecard/names/read-iob.ts';
import { mayTrain } from '../licences.ts';

const links = /^(?:of|the|and|&|-|for|al|de|la|el|bin|von|van|')$/i;
const entityKinds: Readonly<Record<string, GoldName['kind']>> = {
  person: 'person',
  organization: 'organisation',
  place: 'place',
};

/** Whether a document is one of GUM's. */
export function isGum(document: string): boolean {
  return document.startsWith('GUM_');
}

/** @param titles lower-case words before a person's name that are no part of it. */
export function readNamedSentences(folder: string, titles: ReadonlyMap<string, string>): NamedSentence[] {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const silver = readEntities(text('gum-train.conllu'))
    .filter(({ document }) => mayTrain(document))
    .map(sentence => ({
      document: sentence.document,
      text: sentence.text,
      words: sentence.words,
      names: silverNames(sentence, titles),
    }));
  return [...readIob(text('ewt-train.iob2')), ...readIob(text('ewt-dev.iob2')), ...silver];
}

/** Names of one GUM sentence, none inside another. */
export function silverNames(sentence: EntitySentence, titles: ReadonlyMap<string, string>): GoldName[] {
  const found = sentence.mentions.flatMap(mention => nameOf(mention, sentence, titles) ?? []);
  found.sort((left, right) => right.to - right.from - (left.to - left.from) || left.from - right.from);
  const kept: GoldName[] = [];
  for (const name of found)
    if (!kept.some(other => name.from < other.to && other.from < name.to)) kept.push(name);
  return kept.sort((left, right) => left.from - right.from);
}

function nameOf(
  mention: GoldMention,
  { words, upos, xpos, heads, mentions }: EntitySentence,
  titles: ReadonlyMap<string, string>,
): GoldName | undefined {
  const inside = (at: number) => at >= mention.from && at < mention.to;
  const head = heads.findIndex((above, at) => inside(at) && !inside(above));
  // “Hispanics”, “Whites”: people, but nobody's name.
  if (head < 0 || upos[head] !== 'PROPN' || (xpos[head] === 'NNPS' && mention.type === 'person'))
    return undefined;
  if (mention.type === 'time' || /@|\.\w+\//.test(words[head] ?? '')) return undefined;
  const isName = (at: number) => inside(at) && upos[at] === 'PROPN';
  let from = head;
  let to = head + 1;
  for (let at = to; inside(at) && (isName(at) || (links.test(words[at] ?? '') && at - to < 2)); at += 1)
    if (isName(at)) to = at + 1;
  for (
    let at = from - 1;
    inside(at) && (isName(at) || (links.test(words[at] ?? '') && from - at < 3));
    at -= 1
  )
    if (isName(at)) from = at;
  const kind = entityKinds[mention.type] ?? 'other';
  if (kind === 'person') {
    const owner = mentions.find(other => other.from === from && other.to <= head && other.type !== 'person');
    if (owner) from = owner.to;
    while (from < to - 1 && titles.has((words[from] ?? '').toLowerCase())) from += 1;
  }
  while (from < to - 1 && upos[from] !== 'PROPN') from += 1;
  return { from, to, kind };
}
