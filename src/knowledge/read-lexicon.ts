/** The English tables under data/en to the Lexicon that language and claims read by. */
import { actorKinds } from '../model/actor.ts';
import { announcementKinds, relationNames, stances } from '../model/claim.ts';
import {
  type AgentNoun,
  foldName,
  type HappeningSense,
  type Hedge,
  type Lexicon,
  type ReportingCue,
  type SpeechForce,
} from '../model/knowledge.ts';
import { contextNames, type EventType, eventTypes, isModeOf } from '../model/plover.ts';
import { tollFields } from '../model/quantity.ts';
import { UserError } from '../model/user-error.ts';
import { groupBy, list, oneOf, type Row, readTable, type Table } from './read-table.ts';

const forces: readonly SpeechForce[] = [
  'say',
  'vouch',
  'claim',
  'allege',
  'accuse',
  'deny',
  'reject',
  'hedge',
  'question',
  'warn',
  'threaten',
  'predict',
  'promise',
  'demand',
  'order',
  'admit',
  'announce',
  'evaluate',
];
const nameKinds = ['person', 'organisation', 'place'] as const;
const roles = ['initiator', 'target', 'both', 'none'] as const;
const hedgeParts = ['adverb', 'adjective', 'modal', 'verb', 'conjunction', 'phrase'] as const;
const hedgeEffects = ['hedged', 'unreal', 'negated', 'questioned', 'future'] as const;
const quantityEffects = ['at-least', 'at-most', 'about', 'more-than', 'fewer-than'] as const;

/** Reads all tables in the folder `data/en/`. */
export async function readLexicon(folder: URL): Promise<{ lexicon: Lexicon; tables: Table[] }> {
  const read = (name: string, columns: string) =>
    readTable(new URL(`${name}.csv`, folder), columns.split(','));
  const tables = await Promise.all([
    read('happenings', 'lemma,part,type,mode,subject,object,target,count,strength'),
    read('reporting', 'lemma,part,force,stance,addressee,frames'),
    read('hedges', 'phrase,part,effect'),
    read('agents', 'lemma,kind,class'),
    read('irregular-forms', 'form,lemma,part'),
    read('quantities', 'phrase,low,high,approximate'),
    read('quantity-modifiers', 'phrase,effect'),
    read('relations', 'lemma,part,relation,subject,object,prepositions'),
    read('announcements', 'lemma,part,kind'),
    read('means', 'phrase,mode,means'),
    read('titles', 'title,kind'),
    read('organisation-heads', 'word,kind'),
  ] as const);
  const [contexts, surnames, knownNames] = await Promise.all([
    read('contexts', 'phrase,context'),
    read('surnames', 'name'),
    read('known-names', 'name,kind'),
  ]);
  const [
    happenings,
    reporting,
    hedges,
    agents,
    forms,
    quantities,
    modifiers,
    relations,
    announcements,
    means,
    titles,
    heads,
  ] = tables.map(table => table.rows) as unknown as Twelve;
  const lexicon: Lexicon = {
    happenings: groupBy(happenings.map(happeningSense), sense => sense.lemma),
    reporting: groupBy(reporting.map(reportingCue), cue => cue.lemma),
    hedges: groupBy(hedges.map(hedge), row => row.phrase),
    agents: new Map(agents.map(row => [cell(row, 'lemma'), agentNoun(row)])),
    irregularForms: groupBy(
      forms.map(row => ({ form: cell(row, 'form'), lemma: cell(row, 'lemma'), part: cell(row, 'part') })),
      row => row.form,
    ),
    quantities: new Map(quantities.map(row => [cell(row, 'phrase'), vagueQuantity(row)])),
    quantityModifiers: new Map(
      modifiers.map(row => [cell(row, 'phrase'), oneOf(row, 'effect', quantityEffects)]),
    ),
    relations: groupBy(
      relations.map(row => ({
        lemma: cell(row, 'lemma'),
        part: cell(row, 'part'),
        relation: oneOf(row, 'relation', relationNames),
        subject: cell(row, 'subject'),
        object: cell(row, 'object'),
        prepositions: list(row.prepositions),
      })),
      row => row.lemma,
    ),
    announcements: groupBy(
      announcements.map(row => ({
        lemma: cell(row, 'lemma'),
        part: cell(row, 'part'),
        kind: oneOf(row, 'kind', announcementKinds),
      })),
      row => row.lemma,
    ),
    contexts: contextsOf(contexts.rows),
    means: new Map(
      means.map(row => [cell(row, 'phrase'), { mode: cell(row, 'mode'), means: cell(row, 'means') }]),
    ),
    titles: new Map(titles.map(row => [cell(row, 'title').toLowerCase(), cell(row, 'kind')])),
    organisationHeads: new Map(
      heads.map(row => [cell(row, 'word').toLowerCase(), oneOf(row, 'kind', actorKinds)]),
    ),
    surnames: new Set(surnames.rows.map(row => foldName(cell(row, 'name')))),
    knownNames: new Map(knownNames.rows.map(row => [cell(row, 'name'), oneOf(row, 'kind', nameKinds)])),
  };
  return { lexicon, tables: [...tables, contexts, surnames, knownNames] };
}

type Rows = readonly Row[];
type Twelve = [Rows, Rows, Rows, Rows, Rows, Rows, Rows, Rows, Rows, Rows, Rows, Rows];

function cell(row: Row, column: string): string {
  return row[column] ?? '';
}

function contextsOf(rows: Rows): Lexicon['contexts'] {
  const byPhrase = Map.groupBy(rows, row => cell(row, 'phrase'));
  return new Map(
    [...byPhrase].map(([phrase, own]) => [phrase, own.map(row => oneOf(row, 'context', contextNames))]),
  );
}

function happeningSense(row: Row): HappeningSense {
  const type: EventType = oneOf(row, 'type', eventTypes);
  const mode = cell(row, 'mode');
  if (mode !== '' && !isModeOf(type, mode)) {
    throw new UserError(`“${mode}” is no mode of ${type} (happenings.csv, “${row.lemma}”).`);
  }
  return {
    lemma: cell(row, 'lemma'),
    part: oneOf(row, 'part', ['verb', 'noun']),
    type,
    ...(mode === '' ? {} : { mode }),
    subject: oneOf(row, 'subject', roles),
    object: oneOf(row, 'object', roles),
    target: list(row.target),
    ...(cell(row, 'count') === '' ? {} : { count: oneOf(row, 'count', tollFields) }),
    strength: oneOf(row, 'strength', ['strong', 'weak']),
  };
}

function reportingCue(row: Row): ReportingCue {
  return {
    lemma: cell(row, 'lemma'),
    part: oneOf(row, 'part', ['verb', 'noun', 'adjective', 'phrase']),
    force: oneOf(row, 'force', forces),
    stance: oneOf(row, 'stance', [...stances, 'none']),
    addressee: cell(row, 'addressee') === 'yes',
    frames: list(row.frames),
  };
}

function hedge(row: Row): Hedge {
  return {
    phrase: cell(row, 'phrase'),
    part: oneOf(row, 'part', hedgeParts),
    effect: oneOf(row, 'effect', hedgeEffects),
  };
}

function agentNoun(row: Row): AgentNoun {
  return { lemma: cell(row, 'lemma'), kind: oneOf(row, 'kind', actorKinds), class: cell(row, 'class') };
}

function vagueQuantity(row: Row) {
  const bound = (column: string) => (cell(row, column) === '' ? {} : { [column]: Number(cell(row, column)) });
  return { ...bound('low'), ...bound('high'), approximate: cell(row, 'approximate') === 'true' };
}
