/** Who acts and who suffers in a happening told by a noun: possessor, noun before it, “by”, “of”, “on”, “between”. */
import type { NameMention, Token } from '../../model/analysis.ts';
import type { ActorMention, PlaceMention } from '../../model/claim.ts';
import { foldName, type HappeningSense } from '../../model/knowledge.ts';
import { agentsOf, behind, withConjuncts } from '../clauses/arguments.ts';
import type { SenseMatch } from '../clauses/senses.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt, actorsAt } from '../mentions/actor-mention.ts';
import { isSomebody, kindOf } from '../mentions/kinds.ts';
import { nounPhraseAt, ofPhrase } from '../mentions/noun-phrase.ts';
import { isPlaceName } from '../settings/places.ts';
import { distinct } from './draft.ts';
import type { Governor } from './noun-governor.ts';
import { nationalAt } from './weapon-owner.ts';

export interface NounSides {
  readonly initiators: readonly ActorMention[];
  readonly targets: readonly ActorMention[];
  /** Where the noun's own name says it was: “the Kabul explosion”. */
  readonly place?: PlaceMention;
}

export function nounSides(
  at: number,
  match: SenseMatch<HappeningSense>,
  sense: HappeningSense,
  governor: Governor,
  reading: SentenceReading,
  context: Context,
): NounSides {
  const { tree } = reading;
  const spread = (heads: readonly number[]) => heads.flatMap(head => withConjuncts(tree, head));
  // “Clashes broke out between A and B”: the phrase may hang on the verb.
  const subject = tree.relations[at] === 'nsubj' ? [at, tree.heads[at] ?? -1] : [at];
  const sides = subject.flatMap(word => behind(tree, word, ['between', 'among']));
  const between = actorsAt(spread(sides), reading, context);
  const before = beforeNoun(at, match, sense, reading, context);
  const place = before.place ? { place: before.place } : {};
  if (between.length > 0) return { initiators: between, targets: [], ...place };
  // “Repulsed a raid by bandits on X”: the parser may hang the doers on the verb above.
  const above = tree.relations[at] === 'obj' ? (tree.heads[at] ?? -1) : -1;
  const hung = (above < 0 ? [] : agentsOf(tree, above)).filter(head => head > at);
  const by = actorsAt(
    [...agentsOf(tree, at), ...spread(behind(tree, at, ['by'])), ...hung],
    reading,
    context,
  );
  const of = ofPhrase(tree, at);
  const ofWhom = of === undefined ? [] : actorsAt(withConjuncts(tree, of), reading, context);
  const prepositions = sense.target.filter(word => !/^(?:of|by|in|from|between|among)$/.test(word));
  const against = actorsAt(spread(behind(tree, at, prepositions)), reading, context).filter(
    actor => !isPlaceOnly(actor, context),
  );
  const doers = actorsAt(governor.doers, reading, context);
  const sufferers = actorsAt(governor.sufferers, reading, context);
  const owners = before.actor && sense.subject !== 'none' ? [before.actor] : [];
  if (sense.subject === 'target')
    return {
      initiators: distinct([...by, ...doers]),
      targets: distinct([...owners, ...ofWhom, ...against]),
      ...place,
    };
  const objectIsTarget = sense.object === 'target' || sense.object === 'both' || sense.target.includes('of');
  const initiators = distinct([
    ...owners,
    ...by,
    ...doers,
    ...(sense.object === 'initiator' ? ofWhom : []),
  ]).filter(actor => isSomebody(actor, context));
  const targets = [
    ...(before.victim ? [before.victim] : []),
    ...(objectIsTarget ? ofWhom : []),
    ...against,
    ...sufferers,
  ];
  return { initiators, targets: distinct(targets, initiators), ...place };
}

/** What stands before the noun: “the army's”, “rebel”, or the place in “the Kabul explosion”. */
function beforeNoun(
  at: number,
  match: SenseMatch<HappeningSense>,
  sense: HappeningSense,
  reading: SentenceReading,
  context: Context,
): { actor?: ActorMention; victim?: ActorMention; place?: PlaceMention } {
  const { tree, tokens } = reading;
  const children = (tree.children[at] ?? []).filter(child => child < at);
  const owner = children.find(child => tree.relations[child] === 'nmod:poss');
  if (owner !== undefined) {
    const name = nameAt(owner, reading);
    const only = name && isPlaceName(name, context) && !isState(name, context);
    if (name && only && !context.knowledge.capitals.has(foldName(name.text))) return { place: placeOf(name) };
    const actor = actorAt(owner, reading, context);
    if (actor) return { actor };
  }
  const { bare } = nounPhraseAt(reading, at);
  for (let child = at - 1; child >= bare; child -= 1) {
    if (!/^(?:compound|amod|nmod|flat|nmod:desc)$/.test(tree.relations[child] ?? '')) continue;
    if (child >= match.from && !nameAt(child, reading)) continue;
    const name = nameAt(child, reading);
    if (!name) {
      const national = nationalAt(child, reading, context);
      if (national) return { actor: national };
      const { agents, organisationHeads } = context.knowledge.lexicon;
      const lemma = tokens[child]?.lemma ?? '';
      const agent = agents.get(lemma) ?? (organisationHeads.has(lemma) ? { class: 'body' } : undefined);
      if (agent && agent.class !== 'site' && agent.class !== 'vehicle') {
        const actor = actorAt(child, reading, context);
        if (actor) return { actor };
      }
      continue;
    }
    const nationality = context.knowledge.nationalities.has(foldName(name.text));
    if (isPlaceName(name, context) && !nationality) {
      // A state's aircraft and drones act abroad; “a Kenya attack” lies in Kenya.
      const acts = isState(name, context) && /^(?:drone|aerial|heavy-weapons)$/.test(sense.mode ?? '');
      if (!acts) return { place: placeOf(name) };
    }
    const actor = actorAt(child, reading, context);
    if (!actor) continue;
    const kind = kindOf(actor, context);
    if (kind === undefined && !nationality) {
      if (!/\s|[A-Z]{2}/.test(name.text) && name.kind === undefined) return { place: placeOf(name) };
      // “The Jaffar Express attack”: an unknown name right before the noun suffered it.
      if (!/[A-Z]{2}/.test(name.text)) return { victim: actor };
    }
    return { actor };
  }
  // The table may have who it was within the phrase: “rebel attack”.
  for (let inside = at - 1; inside >= match.from; inside -= 1) {
    const agent = context.knowledge.lexicon.agents.get(tokens[inside]?.lemma ?? '');
    if (agent && !/^(?:site|vehicle)$/.test(agent.class)) {
      const actor = actorAt(inside, reading, context);
      if (actor) return { actor };
    }
  }
  return {};
}

function nameAt(at: number, { tokens, names }: SentenceReading): NameMention | undefined {
  const token = tokens[at] as Token;
  return names.find(({ start, end }) => start <= token.start && token.end <= end);
}

function placeOf({ start, end, text }: NameMention): PlaceMention {
  return { start, end, text };
}

function isState({ text }: NameMention, { knowledge }: Context): boolean {
  return (knowledge.actorNames.get(foldName(text)) ?? []).some(id => knowledge.states.has(id));
}

/** “An attack on Gao”: where, rather than whom. */
function isPlaceOnly({ name, head, text }: ActorMention, { knowledge }: Context): boolean {
  if (head !== undefined || name === undefined) return false;
  const key = foldName(text);
  return knowledge.places.has(key) && !knowledge.actorNames.has(key);
}
