/** The tool's own words for kinds, stances, statuses and types; the same everywhere. */
import type { AccountFieldName } from '../../model/account.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { RelationName, Stance } from '../../model/claim.ts';
import type { ComparedField, DisagreementKind, OriginKind, Status } from '../../model/corroboration.ts';
import type { ViolenceKind } from '../../model/dyad.ts';
import type { WarningStatus } from '../../model/event.ts';
import type { EventType } from '../../model/plover.ts';
import type { TellerCount, TellerKind } from '../../model/teller.ts';
import type { ViewRule } from '../../model/view.ts';

/** Word order everywhere. */
export const kindOrder: readonly DisagreementKind[] = ['conflict', 'precision', 'denial', 'naming'];

export const stanceOrder: readonly Stance[] = ['asserted', 'hedged', 'claimed', 'questioned', 'denied'];

export const stanceWords: Readonly<Record<Stance, string>> = {
  asserted: 'asserted',
  hedged: 'hedged',
  claimed: 'claimed by party',
  questioned: 'questioned',
  denied: 'denied',
};

export const statusOrder: readonly Status[] = [
  'contested',
  'corroborated',
  'single-origin',
  'party-claim',
  'denied',
];

/** Of events together; one that several origins tell without that two agree is no “single origin”, see `statusWord`. */
export const statusWords: Readonly<Record<Status, string>> = {
  contested: 'contested',
  corroborated: 'corroborated',
  'single-origin': 'uncorroborated',
  'party-claim': 'party claim',
  denied: 'denied',
};

/** Of one event or relation: the record’s “single-origin” is also what several origins tell of whom no two agree. */
export function statusWord(status: Status, origins: number): string {
  return status === 'single-origin' && origins < 2 ? 'single origin' : statusWords[status];
}

export const fieldOrder: readonly ComparedField[] = [
  'type',
  'stance',
  'initiators',
  'targets',
  'date',
  'place',
  'deaths',
  'injured',
  'captured',
  'displaced',
  'means',
];

export const fieldWords: Readonly<Record<ComparedField, string>> = {
  type: 'Kind',
  stance: 'Stance',
  initiators: 'Initiators',
  targets: 'Targets',
  date: 'Date',
  place: 'Place',
  deaths: 'Deaths',
  injured: 'Injured',
  captured: 'Captured',
  displaced: 'Displaced',
  means: 'Means',
};

/** Shown even where every account is silent: a gap is drawn as a gap. */
export const coreFields: readonly AccountFieldName[] = ['initiators', 'targets', 'date', 'place', 'deaths'];

const typeWords: Readonly<Record<EventType, string>> = {
  AGREE: 'agreement',
  CONSULT: 'consultation',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilization',
  COERCE: 'coercion',
  ASSAULT: 'assault',
};

export function typeWord(type: EventType, mode?: string): string {
  return mode ? `${typeWords[type]}, ${mode.replaceAll('-', ' ')}` : typeWords[type];
}

export const originWords: Readonly<Record<OriginKind, string>> = {
  outlet: 'names nobody',
  voice: 'one voice',
  work: 'one work',
  copy: 'copied wording',
};

export const actorKindWords: Readonly<Record<ActorKind, string>> = {
  armed_group: 'armed group',
  armed_coalition: 'armed coalition',
  state: 'state',
  state_force: 'state force',
  state_agency: 'state agency',
  party: 'party',
  movement: 'movement',
  person: 'person',
  media: 'media',
  organisation: 'organisation',
  people: 'people',
  other: 'other',
};

/** How a relation reads when stated, and after “is said to”; the object stands at “…”, else at the end. */
const relationWords: Readonly<Record<RelationName, readonly [stated: string, said: string]>> = {
  fights: ['fights', 'fight'],
  supports: ['supports', 'support'],
  uses_as_proxy: ['uses … as a proxy', 'use … as a proxy'],
  tolerates: ['tolerates', 'tolerate'],
  sponsors: ['sponsors', 'sponsor'],
  allied_with: ['is allied with', 'be allied with'],
  member_of: ['is a member of', 'be a member of'],
  affiliated_with: ['is affiliated with', 'be affiliated with'],
  truce_with: ['has a truce with', 'have a truce with'],
  opposes: ['opposes', 'oppose'],
  operates_in: ['operates in', 'operate in'],
  controls: ['controls', 'control'],
  links_with: ['has links with', 'have links with'],
};

/** Stated plainly only where a document asserts it in its own voice. */
export function relationVerb({
  relation,
  accounts,
}: {
  readonly relation: RelationName;
  readonly accounts: readonly { readonly stance: Stance; readonly voice: readonly unknown[] }[];
}): string {
  const asserted = accounts.some(({ stance, voice }) => stance === 'asserted' && voice.length === 0);
  const [stated, said] = relationWords[relation];
  return asserted ? stated : `is said to ${said}`;
}

export const ruleOrder: readonly ViewRule[] = [
  'representative',
  'most-conservative',
  'most-informative',
  'ucdp',
  'acled',
  'latest',
];

export const usualRule: ViewRule = 'representative';

/** What each rule is called, and what it takes. */
export const ruleWords: Readonly<Record<ViewRule, readonly [name: string, takes: string]>> = {
  representative: ['Representative', 'of each field the reading with most origins, then the most precise'],
  'most-conservative': ['Most conservative', 'of each field the least that any account commits itself to'],
  'most-informative': ['Most informative', 'of each field the most that any account commits itself to'],
  ucdp: ['UCDP', 'of tolls the lowest, the highest, and the one that most origins give'],
  acled: ['ACLED', 'of tolls the lowest that is reported, with ACLED’s numbers for vague words'],
  latest: ['Latest', 'what the document published last says'],
};

export function isRule(word: string | undefined): word is ViewRule {
  return (ruleOrder as readonly (string | undefined)[]).includes(word);
}

export const violenceWords: Readonly<Record<ViolenceKind, string>> = {
  'state-based': 'a government and another side',
  'non-state': 'two armed groups',
  'one-sided': 'an armed side and civilians',
  other: 'other',
};

export const tellerOrder: readonly TellerCount[] = [
  'first',
  'alone',
  'joined',
  'contradicted',
  'denied',
  'denies',
];

/** What each count is called, and what it counts. */
export const tellerWords: Readonly<Record<TellerCount, readonly [name: string, counts: string]>> = {
  first: ['First', 'its document came out on an earlier day than every other one that tells it'],
  alone: ['Alone', 'nobody else tells it'],
  joined: ['Later joined', 'it was first, and an account of another origin came later'],
  contradicted: ['Contradicted', 'somebody else gives a value that cannot be so together with its own'],
  denied: ['Denied', 'somebody else says that it is not so'],
  denies: ['Denies', 'it says that what somebody else tells is not so'],
};

export const tellerKindWords: Readonly<Record<TellerKind, string>> = { voice: 'voice', outlet: 'outlet' };

export const warningStateWords: Readonly<Record<WarningStatus | 'awaiting', string>> = {
  open: 'open',
  awaiting: 'to confirm',
  answered: 'answered',
  lapsed: 'lapsed',
};

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** “seven accounts”, “one account”, “12 accounts”. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numbers[count] ?? count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** “7 accounts”, in figures. */
export function figures(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** “BLA, BLF and others”. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
