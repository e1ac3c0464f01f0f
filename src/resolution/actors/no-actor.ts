/** Words that stand where an actor's name stands and are none: pronouns, things, places, offices, common nouns with a capital. */
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import type { ReadingContext } from './actor-reading.ts';

/** Words that name nobody by themselves; without an antecedent they are left open. */
export const namesNobody = new Set([
  'group',
  'groups',
  'organisation',
  'organization',
  'outfit',
  'it',
  'they',
  'them',
  'he',
  'she',
  'who',
  'which',
  'that',
  'this',
  'these',
  'those',
  'we',
  'i',
  'you',
  'others',
  'other',
  'one',
  'some',
  'many',
  'several',
  'people',
  'factions',
  'faction',
  'its',
  'their',
  'his',
  'her',
  'us',
  'both',
  'all',
  'side',
  'sides',
  'party',
  'parties',
  'member',
  'members',
  'what',
  'there',
]); // prettier-ignore

/** “Deaths”, “dozens”, “a report”: they act upon nobody, and nobody acts upon them. */
export function isThing(head: string | undefined, { lexicon }: Knowledge): boolean {
  if (head === undefined || lexicon.agents.has(head)) return false;
  const isHappening = lexicon.happenings
    .get(head)
    ?.some(({ part, type }) => part === 'noun' && type !== 'PROTEST');
  return things.has(head) || lexicon.quantities.has(head) || isHappening === true;
}

const things = new Set(
  'area capital charge city claim conflict country crisis day death dozen effort fact figure force hundred information night number place province region report state statement thousand time toll town war week year'.split(
    ' ',
  ),
);

/** “Malian”, “Baloch”: whoever is of there. */
export function isDemonym(name: string, { nationalities, toponymy }: Knowledge): boolean {
  const key = foldName(name);
  return nationalities.has(key) || toponymy.demonyms.has(key);
}

/** A place that the words take for somebody, “North Valley was attacked”: the claim's place tells of it. */
export function isPlaceOnly(name: string, { kinds, knowledge }: ReadingContext): boolean {
  const kind = kinds?.get(foldName(name));
  return kind === 'place' || (kind === undefined && knowledge.places.has(foldName(name)));
}

/** “Officials said”: a capital at the head of a sentence makes no name. */
export function isCommonWord(name: string, { lexicon, toponymy }: Knowledge): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const word = name.toLowerCase();
  const noun = singularOf(word);
  return toponymy.commonWords.has(word) || lexicon.agents.has(noun) || lexicon.quantities.has(noun);
}

/** “Marlandic Defence Minister”: titles and peoples only. */
export function namesAnOffice(name: string, { lexicon, nationalities }: Knowledge): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const isOffice = (from: number) => lexicon.titles.has(words.slice(from).join(' '));
  return words.length > 1 && (isOffice(0) || (nationalities.has(foldName(words[0] ?? '')) && isOffice(1)));
}

/** Of a plural without irregular forms but “men”. */
export function singularOf(word: string): string {
  return word.toLowerCase().replace(/men$/, 'man').replace(/s$/, '');
}
