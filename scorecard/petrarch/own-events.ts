/** Where no codebook is at hand: our own happenings of a sentence, their types and modes as CAMEO’s codes. */
import type { Context, SentenceReading } from '../../src/claims/context.ts';
import type { Draft } from '../../src/claims/happenings/draft.ts';
import { draftsOf } from '../../src/claims/happenings/happenings.ts';
import type { ActorMention } from '../../src/model/claim.ts';
import type { EventType } from '../../src/model/plover.ts';
import { relationAt, upwards } from '../../src/model/tree.ts';
import { type CodedSentence, codesOfGroup } from './actor-spans.ts';
import type { Triple } from './read-records.ts';

/** CAMEO’s root codes (Schrodt 2012) by PLOVER type, and narrower ones by mode. */
const cameo: Readonly<Record<EventType, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  CONCEDE: '080',
  COOPERATE: '060',
  AID: '070',
  RETREAT: '080',
  REQUEST: '020',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  SANCTION: '160',
  MOBILIZE: '150',
  COERCE: '170',
  ASSAULT: '190',
};

const cameoOfMode: Readonly<Record<string, string>> = {
  'CONSULT/visit': '042',
  'ACCUSE/disapprove': '111',
  'ACCUSE/allege': '112',
  'ACCUSE/investigate': '090',
  'PROTEST/demo': '141',
  'PROTEST/riot': '145',
  'PROTEST/strike': '143',
  'RETREAT/release': '0841',
  'RETREAT/ceasefire': '0871',
  'RETREAT/withdraw': '0874',
  'SANCTION/expel': '161',
  'COERCE/arrest': '173',
  'COERCE/deport': '174',
  'COERCE/seize': '171',
  'COERCE/abduct': '181',
  'ASSAULT/aerial': '195',
  'ASSAULT/heavy-weapons': '194',
  'ASSAULT/suicide-attack': '183',
  'ASSAULT/explosives': '183',
  'ASSAULT/unconventional': '204',
  'ASSAULT/sexual': '181',
};

/** Types that both sides do to each other. */
const mutual: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE']);

/** The happening nearest to the root with both sides named. */
export function ownEvents(reading: SentenceReading, sentence: CodedSentence, context: Context): Triple[] {
  const drafts = draftsOf(reading, context).toSorted((left, right) => depthOf(left) - depthOf(right));
  for (const draft of drafts) {
    const event = cameoOfMode[`${draft.type}/${draft.mode ?? ''}`] ?? cameo[draft.type];
    const sources = codesOf(draft.initiators, reading, sentence);
    const targets = codesOf(draft.targets, reading, sentence).filter(code => !sources.includes(code));
    const pairs = sources.flatMap(source => targets.map(target => ({ source, target, event })));
    if (pairs.length > 0) return pairs;
    if (mutual.has(draft.type) && sources.length > 1)
      return sources.flatMap(source =>
        sources.flatMap(target => (source === target ? [] : [{ source, target, event }])),
      );
  }
  return [];
}

function depthOf({ at, reading: { tree }, part }: Draft): number {
  const path = upwards(tree, at).filter(each => !/^(?:ccomp|parataxis|conj)$/.test(relationAt(tree, each)));
  return path.length + (part === 'noun' ? 0.5 : 0);
}

function codesOf(
  mentions: readonly ActorMention[],
  { tokens, tree }: SentenceReading,
  sentence: CodedSentence,
): string[] {
  const heads = mentions.flatMap(({ start, end }) => {
    const inside = tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));
    const head = inside.find(at => !inside.includes(tree.heads[at] ?? -1));
    return head ?? [];
  });
  return codesOfGroup(heads, sentence);
}
