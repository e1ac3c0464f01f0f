/** What an incident is made of: the roles and kinds of the MUC-4 task (Sundheim 1992), by plain names. */

/** Individual perpetrators, organisations behind them, physical targets, named victims, instruments. */
export const incidentRoles = ['perpetrator', 'organisation', 'target', 'victim', 'weapon'] as const;
export type IncidentRole = (typeof incidentRoles)[number];

/** What the first look tells candidates apart by: the roles, and victims that are described rather than named. */
export const firstLooks = [...incidentRoles, 'described victim'] as const;

export const incidentKinds = [
  'attack',
  'bombing',
  'kidnapping',
  'arson',
  'robbery',
  'forced work stoppage',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

/** One string of the text for each filler of a role, lower case without articles. */
export type Fillers = Readonly<Record<IncidentRole, readonly string[]>>;

export interface Incident {
  readonly kind: IncidentKind;
  readonly fillers: Fillers;
}

/** Lower case, no punctuation, no articles, single spaces: as MUC-4 fillers are compared. */
export function normaliseFiller(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\b(?:a|an|the)\b/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
