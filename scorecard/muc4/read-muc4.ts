/** MUC-4 keys as JSON lines (GRIT: fillers of a whole document; GTT: templates) to gold by role. */
import {
  type IncidentRole,
  incidentKinds,
  incidentRoles,
  normaliseFiller,
} from '../../src/claims/incidents/roles.ts';

/** One filler: the ways in which the text names it, normalised. */
export type GoldFiller = ReadonlySet<string>;
export type GoldFillers = Readonly<Record<IncidentRole, readonly GoldFiller[]>>;

export interface GoldTemplate {
  /** As in the key: one kind, or several with a slash between them. */
  readonly kind: string;
  readonly fillers: GoldFillers;
}

export interface MucDocument {
  readonly id: string;
  /** In lower case; paragraphs lie apart by three blanks or more. */
  readonly text: string;
  /** All templates of the document merged. */
  readonly fillers: GoldFillers;
  readonly templates: readonly GoldTemplate[];
}

/** The slots' names in the JSON files. */
const slots: Readonly<Record<IncidentRole, string>> = {
  perpetrator: 'PerpInd',
  organisation: 'PerpOrg',
  target: 'Target',
  victim: 'Victim',
  weapon: 'Weapon',
};

/** Each filler a list of mentions, each a string and an offset. */
type Extracts = Readonly<Record<string, readonly (readonly (readonly [string, number])[])[]>>;
interface GritLine {
  readonly docid: string;
  readonly doctext: string;
  readonly extracts: Extracts;
}
interface GttLine {
  readonly docid: string;
  readonly templates: readonly ({ readonly incident_type: string } & Extracts)[];
}

/** @param grit and @param gtt the texts of the two files of one split; they hold the same documents. */
export function readMuc4(grit: string, gtt: string): MucDocument[] {
  const templates = new Map(linesOf<GttLine>(gtt).map(line => [line.docid, line.templates]));
  return linesOf<GritLine>(grit).map(({ docid, doctext, extracts }) => ({
    id: docid,
    text: doctext,
    fillers: fillersOf(extracts),
    templates: (templates.get(docid) ?? []).map(template => ({
      kind: template.incident_type,
      fillers: fillersOf(template),
    })),
  }));
}

function linesOf<T>(text: string): T[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T);
}

function fillersOf(extracts: Extracts): GoldFillers {
  const of = (role: IncidentRole): GoldFiller[] =>
    (extracts[slots[role]] ?? []).map(
      mentions => new Set(mentions.map(([text]) => normaliseFiller(text)).filter(text => text !== '')),
    );
  return byRole(of);
}

export function byRole<T>(of: (role: IncidentRole) => T): Readonly<Record<IncidentRole, T>> {
  return Object.fromEntries(incidentRoles.map(role => [role, of(role)])) as Record<IncidentRole, T>;
}

/** The kinds of a key, in our order: “attack / bombing” has two. */
export function kindsOf(key: string): readonly string[] {
  return incidentKinds.filter(kind => key.includes(kind));
}
