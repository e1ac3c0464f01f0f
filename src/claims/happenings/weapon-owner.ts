/** Whose weapon: “Israeli jets”, “a Ukrainian drone”, “the army's tanks”, “air strikes by the army” act for whoever has them. */

import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import { behind } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { isParty } from '../mentions/kinds.ts';

/** The owner named before a weapon or vehicle that heads a noun phrase; undefined where none is named. */
export function weaponOwner(
  head: number,
  reading: SentenceReading,
  context: Context,
): ActorMention | undefined {
  if (!isWeapon(head, reading, context)) return undefined;
  const { tree } = reading;
  for (const child of (tree.children[head] ?? []).filter(each => each < head)) {
    const relation = tree.relations[child] ?? '';
    if (relation === 'nmod:poss') {
      const owner = actorAt(child, reading, context);
      if (owner) return owner;
    }
    if (!/^(?:compound|amod|nmod|nmod:desc)$/.test(relation)) continue;
    const nation = nationalAt(child, reading, context);
    if (nation) return nation;
    const named = actorAt(child, reading, context);
    if (named && isParty(named, context)) return named;
  }
  // “An air strike by the army”
  const [by] = behind(tree, head, ['by']);
  return by === undefined ? undefined : actorAt(by, reading, context);
}

export function isWeapon(
  head: number,
  { tokens }: SentenceReading,
  { knowledge: { lexicon } }: Context,
): boolean {
  const { lemma } = tokens[head] as Token;
  return (
    lexicon.means.has(lemma) ||
    /^(?:plane|airplane|tank|warship|gunboat|submarine|defen[cs]e|aviation|munition)$/.test(lemma) ||
    /^(?:strike|airstrike|raid|bombardment|shelling|barrage|salvo|volley|bombing|fire|gunfire|shellfire)$/.test(
      lemma,
    )
  );
}

/** “Israeli strikes”, “a Turkish raid”: the state's own. */
export function nationalAt(
  at: number,
  { tokens }: SentenceReading,
  { knowledge }: Context,
): ActorMention | undefined {
  const { form, start, end } = tokens[at] as Token;
  const state = knowledge.states.get(knowledge.nationalities.get(foldName(form)) ?? '');
  if (!state) return undefined;
  const refersTo = { text: state.name, start, end, because: `“${form}” acts are those of ${state.name}` };
  return { start, end, text: form, refersTo };
}
