/** Claims of standing relations to relations: one for each subject, relation and object, however many say so. */
import type { Account } from '../model/account.ts';
import type { DateSpan } from '../model/calendar.ts';
import { placeRelations, type RelationName, type StandingRelation } from '../model/claim.ts';
import type { Relation } from '../model/event.ts';
import { shortId } from '../model/hash.ts';
import { byText } from '../model/order.ts';
import { accountBase, voiceKey } from './make-accounts.ts';
import type { ResolvedClaim } from './resolve-claims.ts';

/** Relations that hold both ways; the smaller id is written as the subject. */
const mutual: ReadonlySet<RelationName> = new Set(['fights', 'allied_with', 'truce_with', 'links_with']);

interface ToldRelation extends ResolvedClaim {
  readonly claim: StandingRelation;
}

/** Groups relation claims by who, how and whom; a relation of somebody to themselves is dropped as a misreading. */
export function resolveRelations(claims: readonly ResolvedClaim[]): Relation[] {
  const groups = new Map<string, { subject: string; object: string; told: ToldRelation[] }>();
  for (const told of claims.filter(isRelation)) {
    for (const { subject, object } of pairsOf(told)) {
      if (subject === object) continue;
      const key = `${subject} ${told.claim.relation} ${object}`;
      const group = groups.get(key) ?? { subject, object, told: [] };
      group.told.push(told);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([key, { subject, object, told }]) => relationFrom(key, subject, object, told))
    .sort((left, right) => byText(left.id, right.id));
}

function isRelation(told: ResolvedClaim): told is ToldRelation {
  return told.claim.kind === 'relation';
}

function pairsOf({ claim, initiators, targets, place }: ToldRelation): { subject: string; object: string }[] {
  const objects = placeRelations.has(claim.relation)
    ? place
      ? [place.place.id]
      : []
    : targets.map(one => one.id);
  return initiators.flatMap(({ id }) =>
    objects.map(object => {
      const swap = mutual.has(claim.relation) && object < id;
      return swap ? { subject: object, object: id } : { subject: id, object };
    }),
  );
}

function relationFrom(key: string, subject: string, object: string, told: readonly ToldRelation[]): Relation {
  const relation = (told[0] as ToldRelation).claim.relation;
  const when = periodOf(told);
  return {
    id: shortId('r', key),
    subject,
    relation,
    object,
    accounts: accountsOf(key, relation, told),
    ...(when ? { when } : {}),
  };
}

/** From the first stated start; no end, since a relation lasts until somebody says that it ended. */
function periodOf(told: readonly ToldRelation[]): DateSpan | undefined {
  const starts = told.map(({ time }) => time?.date?.from).filter(from => from !== undefined);
  const [from] = starts.sort(byText);
  return from ? { from } : undefined;
}

function accountsOf(key: string, relation: RelationName, told: readonly ToldRelation[]): Account[] {
  const versions = new Map<string, ToldRelation[]>();
  for (const one of told) {
    const version = `${one.document.path} ${voiceKey(one.voice)} ${one.claim.stance === 'denied'}`;
    versions.set(version, [...(versions.get(version) ?? []), one]);
  }
  return [...versions.keys()].sort(byText).map(version => {
    const claims = versions.get(version) as ToldRelation[];
    const main = claims[0] as ToldRelation;
    return {
      ...accountBase(main, claims),
      id: `${main.claim.id}/${shortId('of', key)}`,
      relation,
      fields: {},
      grounds: {},
    };
  });
}
