/** Our claims of a document as arguments in WikiEvents’ groups of roles, each by the token that heads it. */
import { codeClaims } from '../../src/claims/code-claims.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { ActorMention, Claim, Happening } from '../../src/model/claim.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { overlap, type Span } from '../../src/model/passage.ts';
import { headOfSpan } from '../head-of-span.ts';
import type { RoleGroup, WikiEventsDocument } from './read-wikievents.ts';

/** Group and first character of the head’s token: “victim 131”. */
export type HeadKey = `${RoleGroup} ${number}`;

export interface DocumentHeads {
  readonly gold: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
}

export function headsOf(document: WikiEventsDocument, knowledge: Knowledge): DocumentHeads {
  const read = sampleDocument(document.text);
  const analysis = analyse(read, knowledge);
  const { claims } = codeClaims(read, analysis, knowledge);
  const gold = document.arguments.flatMap(({ group, ...span }) => keyOf(group, span, analysis));
  const told = claims
    .flatMap(claim => argumentsOf(claim, knowledge))
    .flatMap(({ group, span }) => keyOf(group, span, analysis));
  return { gold: new Set(gold), told: new Set(told) };
}

interface Argument {
  readonly group: RoleGroup;
  readonly span: Span;
}

function argumentsOf(claim: Claim, knowledge: Knowledge): Argument[] {
  if (claim.kind !== 'happening') return [];
  const places = claim.places.map(span => ({ group: 'place' as const, span }));
  if (claim.type !== 'ASSAULT') return violent(claim) ? places : [];
  const targets = claim.targets.map(span => ({
    group: isHurt(claim, span, knowledge) ? ('victim' as const) : ('target' as const),
    span,
  }));
  // “Killed 13 people and wounded 71”: those counted, by the number where nothing else names them.
  const counted = [claim.tolls.deaths, claim.tolls.injured].filter(count => count !== undefined);
  // “Suicide bombers attacked the camp”: whoever acts is no weapon.
  const means = [claim.means ?? []]
    .flat()
    .filter(span => !claim.initiators.some(actor => overlap(actor, span) > 0));
  return [
    ...claim.initiators.map(span => ({ group: 'attacker' as const, span })),
    ...targets,
    ...counted.map(span => ({ group: 'victim' as const, span })),
    ...means.map(span => ({ group: 'instrument' as const, span })),
    ...places,
  ];
}

function violent({ type, mode }: Happening): boolean {
  return type === 'COERCE' && /^(?:arrest|abduct)$/.test(mode ?? '');
}

/** Whoever is counted among dead or injured, or named where some are. */
function isHurt({ tolls }: Happening, target: ActorMention, { lexicon }: Knowledge): boolean {
  const sort = target.head === undefined ? undefined : lexicon.agents.get(target.head)?.class;
  return (tolls.deaths !== undefined || tolls.injured !== undefined) && sort !== 'site' && sort !== 'vehicle';
}

function keyOf(group: RoleGroup, span: Span, analysis: Analysis): HeadKey[] {
  const head = headOfSpan(span, analysis);
  return head === undefined ? [] : [`${group} ${head}`];
}
