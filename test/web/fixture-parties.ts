/** What the API says of dyads, voices and warnings of the invented conflict. */
import { findDyads } from '../../src/corroboration/dyads/find-dyads.ts';
import { findTellers } from '../../src/corroboration/tellers/find-tellers.ts';
import { recordUnderRule } from '../../src/corroboration/views/record-under-rule.ts';
import type { DyadDetail, DyadFilter, DyadSummary } from '../../src/model/api-dyads.ts';
import type { EventSummary } from '../../src/model/api-events.ts';
import type { TellerDetail, TellerFilter, TellerSummary } from '../../src/model/api-tellers.ts';
import type { WarningAnswer, WarningFilter, WarningPage, WarningView } from '../../src/model/api-warnings.ts';
import type { RecordRelation } from '../../src/model/record.ts';
import { headOf } from '../../src/store/database/document-head.ts';
import { summariseDyad } from '../../src/store/database/dyad-rows.ts';
import { nameOf, namesById } from '../../src/store/database/name-things.ts';
import { lookupsOf, summariseEvent } from '../../src/store/database/summarise-event.ts';
import { summariseTeller } from '../../src/store/database/teller-rows.ts';
import { textOf } from './fixture-blocks.ts';
import { makeFixtureRecord } from './fixture-record.ts';

const record = makeFixtureRecord();
const names = namesById(record);

function summaries(ids: readonly string[], rule: DyadFilter['rule'] = 'representative'): EventSummary[] {
  const ruled = recordUnderRule(record, rule);
  const lookups = lookupsOf(ruled);
  return ruled.events.filter(({ id }) => ids.includes(id)).map(event => summariseEvent(event, lookups));
}

export function dyads({ rule = 'representative', violence }: DyadFilter): DyadSummary[] {
  return (findDyads(record, [rule]).get(rule) ?? [])
    .filter(dyad => dyad.tally.events.length > 0 && (!violence || dyad.violence === violence))
    .map(summariseDyad);
}

export function dyadDetail(id: string, rule: DyadFilter['rule'] = 'representative'): DyadDetail | undefined {
  const dyad = findDyads(record, [rule])
    .get(rule)
    ?.find(one => one.id === id);
  if (!dyad) return undefined;
  return {
    dyad: summariseDyad(dyad),
    periods: dyad.periods.map(({ events, ...period }) => ({
      ...period,
      events: events.length,
    })) as DyadDetail['periods'],
    events: summaries(dyad.tally.events, rule),
    relations: record.relations.filter(relation => dyad.relations.includes(relation.id)).map(namedRelation),
    documents: record.documents.map(headOf),
  };
}

function namedRelation(relation: RecordRelation) {
  return {
    ...relation,
    subjectName: nameOf(names, relation.subject),
    speakers: [],
    objectName: nameOf(names, relation.object),
  };
}

export function voices({ kind, q = '' }: TellerFilter): TellerSummary[] {
  return findTellers(record)
    .filter(teller => (!kind || teller.kind === kind) && teller.name.toLowerCase().includes(q.toLowerCase()))
    .map(summariseTeller);
}

export function voiceDetail(id: string): TellerDetail | undefined {
  const teller = findTellers(record).find(one => one.id === id);
  if (!teller) return undefined;
  return {
    teller: summariseTeller(teller),
    counts: teller.counts as unknown as TellerDetail['counts'],
    tolls: teller.tolls as unknown as TellerDetail['tolls'],
    events: summaries(teller.events),
    documents: record.documents.map(headOf),
  };
}

const words = 'nearly 30';
const document = 'b2b2b2b2b2b2b2b2';

/** Two announcements: one with a candidate and hostile words, one that nothing came of. */
let warnings: readonly WarningView[] = ['threat', 'prediction'].map((kind, index) => {
  const start = textOf(document).indexOf(words);
  return {
    id: `w-0000000${index}`,
    kind: kind as WarningView['kind'],
    status: 'open',
    voice: [{ actor: 'nc', text: 'the NC' }],
    against: ['tla'],
    what: index === 0 ? 'bloody days for <b>every</b> camp \u202eof the west' : 'the war may reach the coast',
    issued: { from: '2025-02-01', to: '2025-02-28' },
    quotes: [{ document, start, end: start + words.length, quote: words }],
    speakers: [{ name: nameOf(names, 'nc').name, actor: 'nc' }],
    againstNames: [nameOf(names, 'tla')],
    documents: record.documents.filter(({ id }) => id === document).map(headOf),
    outcomes:
      index === 0
        ? summaries([record.events[0]?.id ?? '']).map(summary => ({
            event: summary.id,
            because: ['by the NC: who announced it', '21 days later'],
            confirmed: false,
            summary,
          }))
        : [],
  };
});

/** What a person judges, as the next build would show it. */
export function judge(id: string, { event, answer }: WarningAnswer): void {
  warnings = warnings.map(warning => {
    if (warning.id !== id) return warning;
    const outcomes = warning.outcomes.map(({ rejected: _, ...outcome }) =>
      outcome.event === event
        ? { ...outcome, confirmed: answer === 'yes', ...(answer === 'no' ? { rejected: true as const } : {}) }
        : outcome,
    );
    return {
      ...warning,
      outcomes,
      status: outcomes.some(({ confirmed }) => confirmed) ? 'answered' : 'open',
    };
  });
}

export function findWarnings({ kind, status }: WarningFilter): readonly WarningView[] {
  return warnings.filter(
    warning =>
      (!kind || warning.kind === kind) &&
      (!status || status === warning.status || (status === 'awaiting' && warning.outcomes.length > 0)),
  );
}

export const warningChoices: Pick<WarningPage, 'choices' | 'lastDay'> = {
  choices: {
    statuses: [
      { status: 'open', warnings: 2 },
      { status: 'awaiting', warnings: 1 },
      { status: 'answered', warnings: 0 },
      { status: 'lapsed', warnings: 0 },
    ],
    kinds: [
      { kind: 'prediction', warnings: 1 },
      { kind: 'threat', warnings: 1 },
    ],
  },
  lastDay: '2025-09-30',
};
