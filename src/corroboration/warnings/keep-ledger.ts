/** Warnings to the ledger of what came of them: candidate outcomes for a person, what a person confirmed, and what lapsed. */
import type { Actor } from '../../model/actor.ts';
import type { DecidedPassage, ReviewDecision } from '../../model/decision.ts';
import type { Document } from '../../model/document.ts';
import type { Event, Outcome, Warning, WarningStatus } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import { byText } from '../../model/order.ts';
import { overlap, type Passage } from '../../model/passage.ts';
import type { Place } from '../../model/place.ts';
import { readAnnounced, readHappened } from './announced.ts';
import { indexEvents } from './event-index.ts';
import { findOutcomes } from './find-outcomes.ts';

export interface Ledger {
  readonly warnings: readonly Warning[];
  readonly findings: readonly Finding[];
}

/** What resolution found. */
export interface Resolved {
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly events: readonly Event[];
  readonly warnings: readonly Warning[];
}

/**
 * Answered: a person confirmed an outcome. Lapsed: the term that it set had passed when the last dated document was
 * published, and nothing is confirmed. Open: everything else; the program never confirms by itself.
 */
export function keepLedger(
  documents: readonly Document[],
  { actors, places, events, warnings }: Resolved,
  decisions: readonly ReviewDecision[],
): Ledger {
  const published = new Map(documents.map(({ id, published: day }) => [id, day]));
  const lastKnown = [...published.values()]
    .filter(day => day !== undefined)
    .sort(byText)
    .at(-1);
  const actorsById = new Map(actors.map(actor => [actor.id, actor]));
  const placesById = new Map(places.map(place => [place.id, place]));
  const happened = events.flatMap(event => readHappened(event, actorsById, placesById) ?? []);
  const index = indexEvents(happened, actorsById);
  const { answers, findings } = readAnswers(decisions, warnings, events);
  const kept = warnings.map((warning): Warning => {
    const announced = readAnnounced(warning, issuedOf(warning, published), places);
    const candidates = announced ? findOutcomes(announced, index, actorsById) : [];
    const outcomes = withConfirmed(candidates, answers.get(warning.id));
    return { ...warning, outcomes, status: statusOf(warning, outcomes, lastKnown) };
  });
  return { warnings: kept, findings };
}

function statusOf(
  { until }: Warning,
  outcomes: readonly Outcome[],
  lastKnown: string | undefined,
): WarningStatus {
  if (outcomes.some(({ confirmed }) => confirmed)) return 'answered';
  return until?.to !== undefined && lastKnown !== undefined && until.to < lastKnown ? 'lapsed' : 'open';
}

/** The first day of its stated date; else the day on which the first document that tells of it was published. */
function issuedOf(
  { issued, passages }: Warning,
  published: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const days = passages.map(({ document }) => published.get(document)).filter(day => day !== undefined);
  return issued?.from ?? days.sort(byText)[0];
}

type Judged = ReadonlyMap<string, 'answers' | 'answers-not'>;

/** What people judged of events by warning id, the latest on each pair; a decision whose passages no longer meet both is reported lost. */
function readAnswers(
  decisions: readonly ReviewDecision[],
  warnings: readonly Warning[],
  events: readonly Event[],
) {
  const answers = new Map<string, Map<string, 'answers' | 'answers-not'>>();
  const findings: Finding[] = [];
  for (const { judgement } of decisions) {
    if (!('outcome' in judgement)) continue;
    const { kind } = judgement;
    const found = warnings.filter(({ passages }) =>
      passages.some(passage => meets(passage, judgement.warning)),
    );
    const outcomes = eventsAt(judgement.outcome, events);
    if (found.length === 0) findings.push(lost(judgement.warning, 'warning'));
    if (outcomes.length === 0) findings.push(lost(judgement.outcome, 'event'));
    for (const { id } of found) {
      const judged = answers.get(id) ?? new Map();
      answers.set(id, judged);
      for (const event of outcomes) {
        if (kind === 'answers-open') judged.delete(event.id);
        else judged.set(event.id, kind);
      }
    }
  }
  return { answers, findings };
}

/** The event told in these very words; where there is none any more, those told in words that overlap them. */
function eventsAt(decided: DecidedPassage, events: readonly Event[]): readonly Event[] {
  const told = (fits: (passage: Passage) => boolean) =>
    events.filter(({ accounts }) => accounts.some(account => fits(account)));
  const exact = told(
    ({ document, start, end }) =>
      document === decided.document && start === decided.start && end === decided.end,
  );
  return exact.length > 0 ? exact : told(account => meets(account, decided));
}

function meets(passage: Passage, decided: DecidedPassage): boolean {
  return passage.document === decided.document && overlap(passage, decided) > 0;
}

function lost({ document, start, end, quote }: DecidedPassage, what: string): Finding {
  return {
    code: 'decision-lost',
    message: `A decision about “${quote.slice(0, 80)}” finds no ${what} there any more.`,
    document,
    start,
    end,
  };
}

/** What a person confirmed comes first, also what the program would not have proposed; what they refused stays, and says so. */
function withConfirmed(candidates: readonly Outcome[], judged: Judged = new Map()): Outcome[] {
  const chosen = [...judged]
    .filter(([, kind]) => kind === 'answers')
    .map(([event]) => event)
    .sort(byText)
    .map((event): Outcome => {
      const because = candidates.find(outcome => outcome.event === event)?.because ?? [];
      return { event, because: [...because, 'a person judged that it answers'], confirmed: true };
    });
  const rest = candidates
    .filter(({ event }) => judged.get(event) !== 'answers')
    .map((outcome): Outcome => (judged.has(outcome.event) ? { ...outcome, rejected: true } : outcome));
  return [...chosen, ...rest];
}
