/** What sort of thing a noun, name or pronoun may stand for: being, number, gender, person, from form and tables. */
import type { NameMention, Token } from '../../model/analysis.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import type { Being, Mention } from './mention.ts';

export type Agreement = Pick<Mention, 'being' | 'number' | 'gender' | 'person'>;

const male =
  /^(?:he|him|his|himself|man|boy|father|son|brother|husband|uncle|king|prince|policeman|gunman|spokesman|chairman|businessman|gentleman|lord|sir|mr\.?|sheikh|emperor|monk|priest|nephew|grandfather|mullah|imam)$/;
const female =
  /^(?:she|her|hers|herself|woman|girl|mother|daughter|sister|wife|aunt|queen|princess|policewoman|spokeswoman|chairwoman|lady|mrs\.?|ms\.?|miss|empress|nun|niece|grandmother|widow|actress)$/;
const times =
  /^(?:day|week|month|year|decade|century|hour|minute|second|morning|evening|night|afternoon|weekend|time|period|season|summer|winter|spring|autumn|fall|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|era|moment|date)$/;
const persons =
  /^(?:person|people|man|woman|child|boy|girl|baby|kid|friend|guy|player|author|writer|scientist|student|teacher|artist|fan|user|viewer|character|hero|king|queen|emperor|god|anyone|someone|everyone|somebody|everybody|nobody|who)$/;
const groups =
  /^(?:group|organi[sz]ation|company|team|party|band|family|club|league|committee|council|court|agency|association|community|crowd|army|force|police|military|militia|ministry|navy|junta|regime|administration|coalition|alliance|brigade|battalion|faction|union|university|school|firm|crew|side|government|public|society|band|audience)$/;

const pronouns: Readonly<Record<string, Partial<Agreement>>> = {
  i: { being: 'person', number: 'singular', person: 1 },
  me: { being: 'person', number: 'singular', person: 1 },
  my: { being: 'person', number: 'singular', person: 1 },
  mine: { being: 'person', number: 'singular', person: 1 },
  myself: { being: 'person', number: 'singular', person: 1 },
  we: { number: 'plural', person: 1 },
  us: { number: 'plural', person: 1 },
  our: { number: 'plural', person: 1 },
  ours: { number: 'plural', person: 1 },
  ourselves: { number: 'plural', person: 1 },
  you: { being: 'person', person: 2 },
  your: { being: 'person', person: 2 },
  yours: { being: 'person', person: 2 },
  yourself: { being: 'person', person: 2 },
  he: { being: 'person', number: 'singular', gender: 'male' },
  him: { being: 'person', number: 'singular', gender: 'male' },
  his: { being: 'person', number: 'singular', gender: 'male' },
  himself: { being: 'person', number: 'singular', gender: 'male' },
  she: { being: 'person', number: 'singular', gender: 'female' },
  her: { being: 'person', number: 'singular', gender: 'female' },
  hers: { being: 'person', number: 'singular', gender: 'female' },
  herself: { being: 'person', number: 'singular', gender: 'female' },
  it: { being: 'thing', number: 'singular' },
  its: { being: 'thing', number: 'singular' },
  itself: { being: 'thing', number: 'singular' },
  they: { number: 'plural' },
  them: { number: 'plural' },
  their: { number: 'plural' },
  theirs: { number: 'plural' },
  themselves: { number: 'plural' },
  this: { being: 'thing', number: 'singular' },
  that: { being: 'thing', number: 'singular' },
  these: { number: 'plural' },
  those: { number: 'plural' },
  both: { number: 'plural' },
};

export function agreementOf(
  tree: Tree,
  head: number,
  name: NameMention | undefined,
  knowledge: Knowledge,
): Agreement {
  const token = tree.tokens[head] as Token;
  if (token.upos === 'PRON') return { ...unknown, ...pronouns[token.form.toLowerCase()] };
  const lemma = token.lemma.toLowerCase();
  return {
    being: name ? beingOfName(name) : beingOfNoun(lemma, token, knowledge),
    number: numberOf(tree, head, token, name),
    gender: genderOf(tree, head, lemma),
    person: 3,
  };
}

const unknown: Agreement = { being: 'unknown', number: 'unknown', gender: 'unknown', person: 3 };

function beingOfName({ kind }: NameMention): Being {
  if (kind === 'person') return 'person';
  return kind === 'organisation' ? 'group' : kind === 'place' ? 'place' : 'unknown';
}

function beingOfNoun(lemma: string, { upos, xpos }: Token, { lexicon }: Knowledge): Being {
  if (times.test(lemma)) return 'time';
  if (persons.test(lemma)) return 'person';
  if (groups.test(lemma)) return 'group';
  const agent = lexicon.agents.get(lemma);
  if (agent?.class === 'site') return 'place';
  if (agent && agent.class !== 'vehicle')
    return agent.class === 'other' && agent.kind !== 'people' && agent.kind !== 'person' ? 'group' : 'person';
  if (lexicon.titles.has(lemma)) return 'person';
  if (lexicon.happenings.get(lemma)?.some(({ part }) => part === 'noun')) return 'event';
  if (upos === 'PROPN') return 'unknown';
  return xpos === 'NUM' ? 'time' : 'thing';
}

function numberOf(
  tree: Tree,
  head: number,
  { xpos }: Token,
  name: NameMention | undefined,
): Agreement['number'] {
  if ((tree.children[head] ?? []).some(child => relationAt(tree, child) === 'conj' && child > head))
    return 'plural';
  // “The Taliban say”, “the army … they”: bodies go either way.
  if (name?.kind === 'organisation') return 'unknown';
  if (xpos === 'NNS' || xpos === 'NNPS') return 'plural';
  return xpos === 'NN' || xpos === 'NNP' ? 'singular' : 'unknown';
}

function genderOf(tree: Tree, head: number, lemma: string): Agreement['gender'] {
  const words = [
    lemma,
    ...(tree.children[head] ?? [])
      .filter(child => child < head)
      .map(child => tree.tokens[child]?.form.toLowerCase() ?? ''),
  ];
  if (words.some(word => male.test(word))) return 'male';
  return words.some(word => female.test(word)) ? 'female' : 'unknown';
}
