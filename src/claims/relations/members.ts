/** Who belongs to whom by office: “X spokesman Z”, “a commander of X known as Z”, “its leaders, A and B”. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import { childrenBy } from '../../model/tree.ts';
import { withConjuncts } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { kindOf } from '../mentions/kinds.ts';
import { ofPhrase } from '../mentions/noun-phrase.ts';
import type { Related } from './relations.ts';

const offices = /^(?:leader|spokesperson|official|politician|militant|soldier|police)$/;

export function members(reading: SentenceReading, context: Context): Related[] {
  const { tokens, tree, names } = reading;
  return tokens.flatMap((token, at) => {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return [];
    const agent = context.knowledge.lexicon.agents.get(token.lemma.toLowerCase());
    if (!agent || !offices.test(agent.class)) return [];
    const people = personsBeside(at, reading).map(
      ({ start, end, text }): ActorMention => ({ start, end, text, name: text }),
    );
    if (people.length === 0) return [];
    const body = bodyOf(at, reading, context);
    if (!body || people.some(({ start, end }) => body.start < end && start < body.end)) return [];
    const trigger = { start: token.start, end: token.end, lemma: token.lemma };
    return [{ relation: 'member_of' as const, at, trigger, subjects: people, objects: [body], doubt: 0.3 }];
  });

  /** Names of persons that stand beside the office: “commander Z”, “leaders, A and B”, “known as Z”. */
  function personsBeside(at: number, { tree: arcs }: SentenceReading) {
    const beside = childrenBy(arcs, at, 'appos', 'flat').filter(child => child > at);
    const known = childrenBy(arcs, at, 'acl').filter(child => tokens[child]?.lemma === 'know');
    const called = known.flatMap(child => childrenBy(arcs, child, 'obl', 'xcomp', 'obj'));
    const heads = [...beside, ...called].flatMap(head => withConjuncts(arcs, head));
    const above = tree.heads[at] ?? -1;
    // “ISKP commander Ana Rivas”: the office may hang on the name.
    const owner =
      /^(?:compound|appos|nmod:desc|flat)/.test(tree.relations[at] ?? '') && above > at ? [above] : [];
    return [...heads, ...owner].flatMap(head => {
      const token = tokens[head] as Token;
      return (
        names.find(
          name =>
            name.start <= token.start &&
            token.end <= name.end &&
            name.kind !== 'place' &&
            name.kind !== 'organisation',
        ) ?? []
      );
    });
  }
}

/** The body that the office is of: before it, in its of-phrase, or by “its”. */
function bodyOf(at: number, reading: SentenceReading, context: Context): ActorMention | undefined {
  const { tree } = reading;
  const above = tree.heads[at] ?? -1;
  const before = [at, above].flatMap(head =>
    head < 0 ? [] : (tree.children[head] ?? []).filter(child => child < at),
  );
  const of = ofPhrase(tree, at);
  const heads = [
    ...before.filter(child => /^(?:compound|nmod:poss|amod|nmod)/.test(tree.relations[child] ?? '')),
    ...(of === undefined ? [] : [of]),
  ];
  for (const head of heads) {
    const actor = actorAt(head, reading, context);
    const kind = actor && kindOf(actor, context);
    if (
      actor &&
      (kind === 'armed_group' ||
        kind === 'armed_coalition' ||
        kind === 'state_force' ||
        kind === 'state_agency' ||
        kind === 'party' ||
        kind === 'movement')
    )
      return actor;
  }
  return undefined;
}
