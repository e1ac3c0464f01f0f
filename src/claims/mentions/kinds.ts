/** What kind of actor a mention names, as far as the tables tell. */
import type { ActorKind } from '../../model/actor.ts';
import type { ActorMention } from '../../model/claim.ts';
import { foldName } from '../../model/knowledge.ts';
import type { Context } from '../context.ts';

export function kindOf(
  mention: ActorMention,
  { knowledge }: Pick<Context, 'knowledge'>,
): ActorKind | undefined {
  const { agents, organisationHeads } = knowledge.lexicon;
  const ofHead = mention.head === undefined ? undefined : agents.get(mention.head)?.kind;
  // “The group”, “the organisation”: whom the words stand for tells more.
  const vague = ofHead === 'organisation' && mention.refersTo !== undefined;
  if (ofHead && ofHead !== 'other' && ofHead !== 'people' && !vague) return ofHead;
  for (const name of vague
    ? [mention.refersTo?.text]
    : [mention.text, mention.name, mention.refersTo?.text]) {
    if (name === undefined) continue;
    const key = foldName(name);
    // “A car” is not the Central African Republic.
    if (name === mention.head && agents.has(name)) continue;
    const known = knowledge.actorNames.get(key)?.map(id => knowledge.actors.get(id)?.kind)[0];
    if (known) return known;
    if (knowledge.capitals.has(key)) return 'state';
    // “Ministry of Defence” is a ministry, “Kachin Independence Army” an army.
    for (const part of [key.split(' of ')[0] ?? key, key]) {
      const last = part.split(' ').at(-1) ?? '';
      const byHead =
        organisationHeads.get(last) ?? agents.get(last)?.kind ?? agents.get(last.replace(/s$/, ''))?.kind;
      if (byHead && byHead !== 'other' && byHead !== 'people') return byHead;
    }
  }
  return ofHead;
}

const belligerents: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'armed_group',
  'armed_coalition',
  'state',
  'state_force',
]);

/** Whether the mention names a side of an armed conflict. */
export function isBelligerent(mention: ActorMention, context: Pick<Context, 'knowledge'>): boolean {
  const kind = kindOf(mention, context);
  return kind !== undefined && belligerents.has(kind);
}

/** Whether the mention names somebody armed or political, which makes a weak sense count. */
export function isParty(mention: ActorMention, context: Pick<Context, 'knowledge'>): boolean {
  const kind = kindOf(mention, context);
  return (
    kind !== undefined &&
    (belligerents.has(kind) || kind === 'state_agency' || kind === 'party' || kind === 'movement')
  );
}

/** Whether the words say who in particular: by name, by what they stand for, or by nation, “the Malian army”. */
export function isNamed(
  { text, name, refersTo }: ActorMention,
  { knowledge }: Pick<Context, 'knowledge'>,
): boolean {
  if ((name ?? refersTo) !== undefined) return true;
  return text.split(/\s+/).some(word => knowledge.nationalities.has(foldName(word)));
}

const office = /^(?:official|politician|leader|soldier|militant|police|spokesperson)$/;

/** Whether a title or noun of the mention gives it an office: “Minister Ana Rivas”, “the rebel commander”. */
export function isOfficial(
  { text, refersTo }: ActorMention,
  { knowledge }: Pick<Context, 'knowledge'>,
): boolean {
  const words = (refersTo?.text ?? text).toLowerCase().split(/[^\p{L}]+/u);
  return words.some(word => office.test(knowledge.lexicon.agents.get(word)?.class ?? ''));
}

/** Whether the mention is somebody rather than a place, vehicle or thing. */
export function isSomebody({ head }: ActorMention, { knowledge }: Pick<Context, 'knowledge'>): boolean {
  if (head === undefined) return true;
  const agent = knowledge.lexicon.agents.get(head);
  if (!agent) return knowledge.lexicon.organisationHeads.has(head);
  return agent.class !== 'site' && agent.class !== 'vehicle';
}

/** Whether the mention is one or more human beings by its noun: no body, site, vehicle or thing. */
export function isPeople({ head }: ActorMention, { knowledge }: Pick<Context, 'knowledge'>): boolean {
  const { agents, organisationHeads } = knowledge.lexicon;
  const agent = head === undefined ? undefined : agents.get(head);
  if (!agent || organisationHeads.has(head ?? '')) return false;
  return !/^(?:site|vehicle)$/.test(agent.class) && !/^(?:organisation|state|party)$/.test(agent.kind ?? '');
}
