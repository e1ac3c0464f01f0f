/** Who belongs to whom by office: “X spokesman Z”, “a commander of X known as Z”, “its leaders, A and B”. */
import type { NameMention, Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import { overlap } from '../../model/passage.ts';
import { childrenBy } from '../../model/tree.ts';
import { withConjuncts } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { kindOf } from '../mentions/kinds.ts';
import { nounPhraseAt, ofPhrase } from '../mentions/noun-phrase.ts';
import type { Related } from './relations.ts';

const offices = /^(?:leader|spokesperson|official|politician|militant|soldier|police)$/;
const bodies = /^(?:armed_group|armed_coalition|state_force|state_agency|party|movement)$/;

export function members(reading: SentenceReading, context: Context): Related[] {
  return reading.tokens.flatMap((token, at): Related[] => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
    const agent = context.knowledge.lexicon.agents.get(token.lemma.toLowerCase());
    if (!agent || !offices.test(agent.class) || isFormer(at, reading)) return [];
    const people = personsBeside(at, reading).filter(person => !isBody(person, context));
    const body = people.length === 0 ? undefined : bodyOf(at, reading, context);
    if (!body || people.some(person => overlap(person, body) > 0)) return [];
    const trigger = { start: token.start, end: token.end, lemma: token.lemma };
    return [{ relation: 'member_of', at, trigger, subjects: people, objects: [body], doubt: 0.3 }];
  });
}

function isBody(actor: ActorMention, context: Context): boolean {
  return bodies.test(kindOf(actor, context) ?? '');
}

/** “Brigadier General”: whom a rank commands is not told. */
function isRank({ text }: ActorMention, { knowledge }: Context): boolean {
  return knowledge.lexicon.titles.has(text.toLowerCase());
}

/** “A former officer of the army” is none of it. */
function isFormer(at: number, { tokens, tree }: SentenceReading): boolean {
  return (tree.children[at] ?? []).some(child =>
    /^(?:former|ex|retired|onetime|one-time)$/i.test(tokens[child]?.form ?? ''),
  );
}

/** The persons who hold the office: “commander Z”, “leaders, A, B and C,”, “known as Z”. */
function personsBeside(at: number, reading: SentenceReading): ActorMention[] {
  const { tokens, tree } = reading;
  const known = childrenBy(tree, at, 'acl').filter(child => tokens[child]?.lemma === 'know');
  const called = known.flatMap(child => childrenBy(tree, child, 'obl', 'xcomp', 'obj'));
  const heads = called.flatMap(head => withConjuncts(tree, head));
  const above = tree.heads[at] ?? -1;
  // “ISKP commander Ana Rivas”: the office may hang on the name.
  if (/^(?:compound|appos|nmod:desc|flat)/.test(tree.relations[at] ?? '') && above > at) heads.push(above);
  // “Ana Rivas, the army's deputy commander”: the office stands beside the name.
  if (tree.relations[at] === 'appos' && above >= 0 && above < at && tokens[above]?.upos === 'PROPN')
    heads.push(above);
  const byHead = heads.flatMap(head => personAt(tokens[head] as Token, reading) ?? []);
  const found = [...byHead, ...listedBehind(at, reading)];
  return found
    .filter((name, order) => found.findIndex(({ start }) => start === name.start) === order)
    .map(({ start, end, text }) => ({ start, end, text, name: text }));
}

function personAt({ start, end }: Token, reading: SentenceReading): NameMention | undefined {
  const name = reading.names.find(each => each.start <= start && end <= each.end);
  if (!name || name.kind === 'place' || name.kind === 'organisation') return undefined;
  return isModifier(name, reading) ? undefined : name;
}

/** “Its leaders and Tuareg nationalists”: the name only says which nationalists. */
function isModifier(name: NameMention, { tokens, tree }: SentenceReading): boolean {
  const last = tokens.findLastIndex(({ end }) => end <= name.end);
  const head = tree.heads[last] ?? -1;
  return head === last + 1 && tokens[head]?.upos === 'NOUN' && /s$/.test(tokens[head]?.form ?? '');
}

/** Names of persons right behind the office, with nothing but commas and “and” between them. */
function listedBehind(at: number, reading: SentenceReading): NameMention[] {
  const { tokens } = reading;
  const found: NameMention[] = [];
  let here = nounPhraseAt(reading, at).to;
  if (here <= at) here = at + 1;
  const inside = tokens.slice(at + 1, here).flatMap(token => personAt(token, reading) ?? []);
  if (inside[0]?.kind === 'person') found.push(inside[0]);
  while (here < tokens.length && /^(?:,|and|"|alias)$/.test(tokens[here]?.form ?? '')) {
    const next = tokens[here + 1];
    const name = next && personAt(next, reading);
    if (name && name.start === next.start && (name.kind === 'person' || found.length > 0)) {
      found.push(name);
      while ((tokens[here + 1]?.end ?? Infinity) <= name.end) here += 1;
    }
    here += 1;
  }
  return found;
}

/** The body that the office is of: before it, in its of-phrase, or by “its”. */
function bodyOf(at: number, reading: SentenceReading, context: Context): ActorMention | undefined {
  const { tree } = reading;
  const above = tree.heads[at] ?? -1;
  const before = [at, above].flatMap(head =>
    head < 0 ? [] : (tree.children[head] ?? []).filter(child => child < at),
  );
  const owners = before.filter(child =>
    /^(?:compound|nmod:poss|amod|nmod)/.test(tree.relations[child] ?? ''),
  );
  const of = ofPhrase(tree, at);
  for (const head of [...owners, ...(of === undefined ? [] : [of])]) {
    const actor = actorAt(head, reading, context);
    if (actor && isBody(actor, context) && !isRank(actor, context)) return actor;
  }
  return undefined;
}
