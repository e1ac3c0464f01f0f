/** Whose weapon: “Israeli jets”, “a Ukrainian drone”, “the army's tanks”, “air strikes by the army” act for whoever has them. */

import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import { childrenBy } from '../../model/tree.ts';
import { agentsOf, behind, type Heads, subjectsOf, withConjuncts } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt, actorsAt } from '../mentions/actor-mention.ts';
import { isParty, isSomebody } from '../mentions/kinds.ts';
import { isPlaceName } from '../settings/places.ts';

/** Whoever the weapon, vehicle or deed that heads a noun phrase is said to belong to; none where nobody is named. */
export function weaponOwners(head: number, reading: SentenceReading, context: Context): ActorMention[] {
  const deed = isDeed(head, reading);
  if (!deed && !isWeapon(head, reading, context)) return [];
  const before = ownerBefore(head, deed, reading, context);
  if (before) return [before];
  const { tree } = reading;
  // “An air strike by the army”, “a joint operation by the army and the police”
  const by = behind(tree, head, ['by']).flatMap(word => withConjuncts(tree, word));
  const heads = by.length > 0 ? by : usersOf(head, reading);
  return actorsAt(heads, reading, context).filter(actor => isSomebody(actor, context));
}

/** “A drone operated by the front”, “a bomb that rebels had planted”, “jets belonging to the army”. */
function usersOf(head: number, { tree, tokens }: SentenceReading): Heads {
  for (const clause of childrenBy(tree, head, 'acl', 'acl:relcl')) {
    const { lemma = '' } = tokens[clause] ?? {};
    if (lemma === 'belong') return behind(tree, clause, ['to']).flatMap(word => withConjuncts(tree, word));
    if (!using.test(lemma)) continue;
    const agents = agentsOf(tree, clause);
    if (agents.length > 0) return agents;
    const own = tree.relations[clause] === 'acl:relcl' ? subjectsOf(tree, clause) : [];
    if (own.length > 0 && !own.includes(head)) return own;
  }
  return [];
}

const using =
  /^(?:operate|launch|fire|fly|pilot|deploy|use|drop|send|control|plant|place|lay|detonate|carry|conduct|stage|lead|order|own|drive|throw|lob)$/;

/** “The army's tanks”, “Israeli jets”, “a Sudanese air force plane”. */
function ownerBefore(
  head: number,
  deed: boolean,
  reading: SentenceReading,
  context: Context,
): ActorMention | undefined {
  const { tree } = reading;
  let nation: ActorMention | undefined;
  for (const child of (tree.children[head] ?? []).filter(each => each < head)) {
    const relation = tree.relations[child] ?? '';
    if (relation === 'nmod:poss') {
      const owner = actorAt(child, reading, context);
      if (owner) return owner;
    }
    if (!/^(?:compound|amod|nmod|nmod:desc)$/.test(relation)) continue;
    const national = nationalAt(child, reading, context);
    nation ??= national;
    if (national || (deed && isPlace(child, reading, context))) continue;
    // “Fighter jets” are a kind of jets.
    if (reading.tokens[child]?.lemma === 'fighter') continue;
    const named = actorAt(child, reading, context);
    if (!named || !isParty(named, context)) continue;
    // “Sudanese” is said of the air force, whatever the plane's own words are.
    return nation ? joined(nation, named, context) : named;
  }
  return nation;
}

function joined({ start }: ActorMention, named: ActorMention, { document: { text } }: Context): ActorMention {
  return start < named.start ? { ...named, start, text: text.slice(start, named.end) } : named;
}

/** “The Goma offensive” is one in Goma. */
function isPlace(at: number, { tokens, names }: SentenceReading, context: Context): boolean {
  const token = tokens[at] as Token;
  return names.some(name => name.start <= token.start && token.end <= name.end && isPlaceName(name, context));
}

function isDeed(head: number, { tokens }: SentenceReading): boolean {
  return /^(?:operation|offensive|incursion|sweep|attack|assault|ambush)$/.test(tokens[head]?.lemma ?? '');
}

export function isWeapon(
  head: number,
  { tokens }: SentenceReading,
  { knowledge: { lexicon } }: Context,
): boolean {
  const { lemma } = tokens[head] as Token;
  return (
    lexicon.means.has(lemma) ||
    /^(?:plane|airplane|f-\d+|mig-\d+|su-\d+|tank|warship|gunboat|submarine|defen[cs]e|aviation|munition)$/.test(
      lemma,
    ) ||
    /^(?:strike|airstrike|raid|bombardment|shelling|barrage|salvo|volley|bombing|fire|gunfire|shellfire|campaign|offensive|operation|crackdown)$/.test(
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
