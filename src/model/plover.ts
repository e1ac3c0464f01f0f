/**
 * The 16 event types of PLOVER 2.0 with their modes, and how we settle the manual's contradictions.
 * Two deliberate differences (docs/decisions/0004-plover.md): abduction is COERCE here, not ASSAULT, and so is
 * the capture of fighters; exporters to PLOVER map them back.
 */

export const eventModes = {
  AGREE: [],
  CONSULT: ['visit', 'third-party', 'multilateral', 'phone'],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ['withdraw', 'release', 'disarm', 'ceasefire', 'access', 'resign'],
  REQUEST: ['assist', 'change', 'yield', 'meet'],
  ACCUSE: ['disapprove', 'investigate', 'allege'],
  REJECT: ['assist', 'change', 'yield', 'meet'],
  THREATEN: ['restrict', 'arrest', 'relations', 'expel', 'territory', 'violence'],
  PROTEST: ['demo', 'riot', 'strike', 'hunger', 'boycott', 'obstruct', 'vandalize'],
  SANCTION: ['convict', 'expel', 'withdraw', 'discontinue'],
  MOBILIZE: ['troops', 'weapons', 'police', 'militia'],
  COERCE: [
    'abduct',
    'seize',
    'restrict',
    'censor',
    'curfew',
    'martial-law',
    'arrest',
    'deport',
    'withhold',
    'misinformation',
    'cyber',
  ],
  ASSAULT: [
    'beat',
    'torture',
    'sexual',
    'targeted',
    'destroy',
    'primitive',
    'firearms',
    'explosives',
    'suicide-attack',
    'aerial',
    'drone',
    'heavy-weapons',
    'crowd-control',
    'unconventional',
  ],
} as const satisfies Record<string, readonly string[]>;

export type EventType = keyof typeof eventModes;
export const eventTypes = Object.keys(eventModes) as readonly EventType[];

/** The manual's auxiliary modes: what is told, but not as having happened now. */
export const auxiliaryModes = ['historical', 'future', 'hypothetical', 'negation'] as const;
export type AuxiliaryMode = (typeof auxiliaryModes)[number];
/** The modes of what has not happened, as it is told. */
export type UnrealMode = Exclude<AuxiliaryMode, 'historical'>;

/** The manual's 37 contexts, in its order: what a happening is about, of any type, several at once. */
export const contextNames = [
  'military',
  'intelligence',
  'executive',
  'legislative',
  'election',
  'political_institutions',
  'pro_democracy',
  'pro_autocracy',
  'economic',
  'legal',
  'reparations',
  'human_rights',
  'rights_freedoms',
  'repression',
  'human_security',
  'gender',
  'lgbt',
  'religion_ethnicity',
  'inequality',
  'diplomatic',
  'territory',
  'peacekeeping',
  'health',
  'asylum',
  'migration',
  'disasters',
  'natural_resource',
  'environment',
  'technology',
  'terrorism',
  'cbrn',
  'cyber',
  'misinformation',
  'crime',
  'corruption',
  'illegal_drugs',
  'trafficking',
] as const;
export type ContextName = (typeof contextNames)[number];

/** Types that are coded only where the act itself is the news (RECORD, coding rules). */
export const verbalTypes: ReadonlySet<EventType> = new Set([
  'SUPPORT',
  'ACCUSE',
  'REJECT',
  'REQUEST',
  'CONCEDE',
  'COOPERATE',
]);

/** Whether `mode` is one of the type's modes. */
export function isModeOf(type: EventType, mode: string): boolean {
  return (eventModes[type] as readonly string[]).includes(mode);
}
