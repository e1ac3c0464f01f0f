/** Titles that the program makes. They hold only what accounts share, and never state a disputed act as fact: each carries “reported”. */
import type { Actor } from '../model/actor.ts';
import type { Corroboration } from '../model/corroboration.ts';
import type { EventType } from '../model/plover.ts';
import { shortName } from '../model/short-name.ts';

/** What each type is called in a title; `mode` first, then the type. `MODE of` is followed by the target. */
export const eventNouns: Readonly<
  Record<EventType, { noun: string; link: string; modes: Readonly<Record<string, string>> }>
> = {
  AGREE: { noun: 'agreement', link: 'with', modes: {} },
  CONSULT: { noun: 'meeting', link: 'with', modes: { visit: 'visit', phone: 'telephone call' } },
  SUPPORT: { noun: 'support', link: 'for', modes: {} },
  CONCEDE: { noun: 'concession', link: 'to', modes: {} },
  COOPERATE: { noun: 'cooperation', link: 'with', modes: {} },
  AID: { noun: 'aid', link: 'for', modes: {} },
  RETREAT: {
    noun: 'retreat',
    link: 'from',
    modes: {
      withdraw: 'withdrawal',
      release: 'release',
      disarm: 'disarmament',
      ceasefire: 'ceasefire',
      resign: 'resignation',
    },
  },
  REQUEST: { noun: 'request', link: 'to', modes: {} },
  ACCUSE: {
    noun: 'accusation',
    link: 'against',
    modes: { disapprove: 'condemnation', investigate: 'investigation' },
  },
  REJECT: { noun: 'rejection', link: 'towards', modes: {} },
  THREATEN: { noun: 'threat', link: 'against', modes: {} },
  PROTEST: {
    noun: 'protest',
    link: 'against',
    modes: {
      riot: 'riot',
      strike: 'strike',
      hunger: 'hunger strike',
      boycott: 'boycott',
      obstruct: 'blockade',
      demo: 'demonstration',
    },
  },
  SANCTION: { noun: 'sanction', link: 'against', modes: { expel: 'expulsion', convict: 'conviction' } },
  MOBILIZE: { noun: 'mobilization', link: 'against', modes: { troops: 'troop movement' } },
  COERCE: {
    noun: 'coercion',
    link: 'of',
    modes: {
      abduct: 'abduction',
      seize: 'seizure',
      arrest: 'arrest',
      curfew: 'curfew',
      censor: 'censorship',
      deport: 'deportation',
      restrict: 'restriction',
      'martial-law': 'martial law',
      cyber: 'cyber attack',
    },
  },
  ASSAULT: {
    noun: 'attack',
    link: 'on',
    modes: {
      aerial: 'air strike',
      drone: 'drone strike',
      'suicide-attack': 'suicide attack',
      explosives: 'bombing',
      'heavy-weapons': 'shelling',
      firearms: 'shooting',
      beat: 'beating',
      torture: 'torture',
      sexual: 'sexual violence',
      targeted: 'targeted killing',
      'crowd-control': 'use of force against a crowd',
    },
  },
};

/**
 * “Reported attack on ISKP, Mastung”. The target and place stand in the title only while no account contradicts them.
 * @param isTotal whether it is a total over many: “Reported total: attack on people, Gao”.
 */
export function labelEvent(
  type: EventType,
  mode: string | undefined,
  view: { readonly targets: readonly string[] },
  fields: readonly Corroboration[],
  actors: ReadonlyMap<string, Actor>,
  placeName: string | undefined,
  isTotal = false,
): string {
  const { noun, link, modes } = eventNouns[type];
  const contested = new Set(fields.filter(({ kind }) => kind === 'conflict').map(({ field }) => field));
  const named = contested.has('targets') ? [] : view.targets.map(id => called(actors.get(id)));
  const targets = [...new Set(named)];
  const where = contested.has('place') ? undefined : placeName;
  const what = (mode === undefined ? undefined : modes[mode]) ?? noun;
  const whom = targets.length > 0 && targets.length <= 3 ? ` ${link} ${listed(targets)}` : '';
  return `Reported ${isTotal ? 'total: ' : ''}${what}${whom}${where ? `, ${where}` : ''}`;
}

function called(actor: Actor | undefined): string {
  return actor ? shortName(actor) : 'unknown';
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
