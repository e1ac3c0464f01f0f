/** One event before and after to what changed in it: accounts, origins, status, figures, disagreements. */
import type { DateSpan } from '../model/calendar.ts';
import type { ConflictRecord, RecordDisagreement, RecordEvent } from '../model/record.ts';
import type { Change } from './changes.ts';

export function changesOfEvent(
  was: RecordEvent,
  is: RecordEvent,
  before: ConflictRecord,
  after: ConflictRecord,
): Change[] {
  const told = (kind: Change['kind'], sentence: string): Change => ({
    kind,
    about: is.id,
    sentence: `${is.label}: ${sentence}.`,
  });
  return [
    ...accountChanges(was, is).map(sentence => told('accounts', sentence)),
    ...(was.origins === is.origins
      ? []
      : [told('origins', `independent origins ${was.origins}, now ${is.origins}`)]),
    ...(was.status === is.status ? [] : [told('status', `${was.status} is now ${is.status}`)]),
    ...figureChanges(was, is, before, after).map(sentence => told('figures', sentence)),
    ...disagreementChanges(on(before, was.id), on(after, is.id)).map(sentence =>
      told('disagreement', sentence),
    ),
  ];
}

function accountChanges(was: RecordEvent, is: RecordEvent): string[] {
  const [earlier, later] = [was, is].map(({ accounts }) => new Set(accounts.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  const added = [...later].filter(id => !earlier.has(id)).length;
  const gone = [...earlier].filter(id => !later.has(id)).length;
  return [
    ...(added > 0 ? [added === 1 ? '1 more account' : `${added} more accounts`] : []),
    ...(gone > 0 ? [gone === 1 ? '1 account less' : `${gone} accounts less`] : []),
  ];
}

/** What the rule shows; a rule that was switched is no change of the world, but is said. */
function figureChanges(
  was: RecordEvent,
  is: RecordEvent,
  before: ConflictRecord,
  after: ConflictRecord,
): string[] {
  const rule = was.rule === is.rule ? '' : ` (by the rule “${is.rule}”, before by “${was.rule}”)`;
  const compare = (field: string, earlier: string, later: string) =>
    earlier === later ? [] : [`${field} ${earlier}, now ${later}${rule}`];
  return [
    ...compare('date', dateText(was.date), dateText(is.date)),
    ...compare('place', nameOf(before.places, was.place), nameOf(after.places, is.place)),
    ...compare('initiators', namesOf(before, was.initiators), namesOf(after, is.initiators)),
    ...compare('targets', namesOf(before, was.targets), namesOf(after, is.targets)),
    ...compare('deaths', tollText(was.deaths), tollText(is.deaths)),
  ];
}

const notStated = 'not stated';

function dateText(date: RecordEvent['date'] | DateSpan): string {
  if (!date || (!date.from && !date.to)) return notStated;
  return date.from === date.to ? (date.from ?? '') : `${date.from ?? '…'} to ${date.to ?? '…'}`;
}

function nameOf(
  named: readonly { readonly id: string; readonly name: string }[],
  id: string | undefined,
): string {
  return id === undefined ? notStated : (named.find(one => one.id === id)?.name ?? id);
}

function namesOf({ actors }: ConflictRecord, ids: readonly string[]): string {
  return ids.length === 0 ? notStated : ids.map(id => nameOf(actors, id)).join(', ');
}

function tollText(toll: RecordEvent['deaths']): string {
  if (!toll) return notStated;
  const { low, best, high, approximate } = toll;
  const about = approximate ? 'about ' : '';
  if (best !== undefined) return `${best} (${low ?? '…'} to ${high ?? '…'})`;
  if (low === high) return `${about}${low}`;
  if (high === undefined) return `${about}at least ${low}`;
  return low === undefined ? `${about}up to ${high}` : `${about}${low} to ${high}`;
}

function on({ disagreements }: ConflictRecord, id: string): readonly RecordDisagreement[] {
  return disagreements.filter(disagreement => disagreement.on === id);
}

const phrases: Readonly<Record<RecordDisagreement['kind'], string>> = {
  conflict: 'contradict each other',
  precision: 'differ in precision',
  denial: 'are met by a denial',
  naming: 'differ in names',
};

function disagreementChanges(
  were: readonly RecordDisagreement[],
  are: readonly RecordDisagreement[],
): string[] {
  const told = (disagreements: readonly RecordDisagreement[]) =>
    new Map(disagreements.map(({ field, kind }) => [field, kind]));
  const [earlier, later] = [told(were), told(are)];
  const fresh = [...later]
    .filter(([field, kind]) => earlier.get(field) !== kind)
    .map(([field, kind]) => `accounts now ${phrases[kind]} on ${field}`);
  const settled = [...earlier.keys()]
    .filter(field => !later.has(field))
    .map(field => `accounts no longer differ on ${field}`);
  return [...fresh, ...settled];
}
