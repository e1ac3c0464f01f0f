/**
 * The derived tables. What the screens show lies in `json` columns as the text that JSON.stringify made: PostgreSQL's own
 * json types refuse U+0000 and lone surrogates, which hostile texts hold. Other columns are there to find and order by.
 */
import type { Generated } from 'kysely';

export interface Tables {
  facts: { key: string; json: string };
  documents: {
    id: string;
    position: number;
    json: string;
    grounds: string;
    text: string;
    blocks: string;
    accounts: number;
    events: number;
    findings: number;
    search: Generated<string>;
  };
  events: {
    id: string;
    position: number;
    type: string;
    status: string;
    first_day: string | null;
    last_day: string | null;
    /** For order: the first day that it may lie on, the last where the first is open, empty for undated. */
    sort_day: string;
    accounts: number;
    toll: number;
    place: string | null;
    json: string;
    summary: string;
    search: Generated<string>;
  };
  /** Of events and of relations alike; `subject` is the id of either. */
  accounts: {
    id: string;
    subject: string;
    of: 'event' | 'relation';
    position: number;
    document: string;
    start: number;
    json: string;
  };
  participants: { event: string; actor: string; role: 'initiator' | 'target' | 'speaker' };
  /** The places that an event's accounts name, and those around them. */
  event_places: { event: string; place: string };
  actors: {
    id: string;
    position: number;
    name: string;
    short: string;
    kind: string;
    json: string;
    events: number;
    relations: number;
    speaks: number;
    /** All names, folded, each between line breaks. */
    folded: string;
  };
  /** Which document uses which name of an actor. */
  names: { actor: string; name: string; document: string; position: number };
  places: { id: string; name: string; json: string; events: number };
  relations: { id: string; position: number; subject: string; object: string; json: string };
  /** How events are said to hang together. */
  links: { position: number; subject: string; object: string; json: string };
  /** What documents tell as not having happened, or not yet. */
  unreal: { position: number; document: string; json: string };
  disagreements: { subject: string; position: number; kind: string; json: string };
  origins: { id: string; position: number; json: string };
  /** Wording that two documents share. */
  copies: { original: string; copy: string; json: string };
  /** An event under a rule that gives other figures than the record's own; all other events read as in `events`. */
  views: {
    event: string;
    rule: string;
    first_day: string | null;
    last_day: string | null;
    sort_day: string;
    toll: number;
    summary: string;
  };
  /** Under each rule in its own order; `json` has what the API shows of it, `told` the ids of its events and relations. */
  dyads: {
    id: string;
    rule: string;
    position: number;
    violence: string;
    events: number;
    json: string;
    periods: string;
    told: string;
  };
  dyad_actors: { dyad: string; actor: string };
  tellers: {
    id: string;
    kind: string;
    position: number;
    folded: string;
    json: string;
    counts: string;
    tolls: string;
    told: string;
  };
  warnings: {
    id: string;
    position: number;
    kind: string;
    /** `awaiting` where it is open and has candidates. */
    state: string;
    json: string;
  };
  /** Who announces it, and against whom. */
  warning_actors: { warning: string; actor: string };
  warning_documents: { warning: string; document: string };
  findings: { position: number; document: string | null; json: string };
}

/** The one table outside a generation: which generation is the current one. */
export interface StateTables {
  current: {
    one: number;
    generation: string;
    version: string;
    /** Version of tables and loader. */
    layout: string;
    /** Rows by table, as JSON: a generation that has lost some is noticed. */
    counts: string;
    loaded_at: string;
  };
}
