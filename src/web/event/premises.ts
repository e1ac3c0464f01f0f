/** What the event presupposes, laid under its accounts: who in which column says so, or that it is not so, and who outside them. */
import type { EventDetail, Premise } from '../../model/api-events.ts';
import { speakerName } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { relationVerb } from '../marks/words.ts';
import type { Column } from './columns.ts';

type PremiseAccount = Premise['accounts'][number];

export interface Told {
  readonly account: PremiseAccount;
  /** Who says so; undefined where the column's document does, or its own voice. */
  readonly speaker: string | undefined;
}

export interface PremiseRow {
  readonly premise: Premise;
  /** “NC is said to operate in Marwan”. */
  readonly sentence: string;
  /** Someone denies it; else how many tell it. */
  readonly kind: 'denial' | 'alike' | 'one';
  /** By the id of the event's account in whose column they stand. */
  readonly told: ReadonlyMap<string, readonly Told[]>;
  /** Told in documents that say nothing of the event. */
  readonly elsewhere: readonly PremiseAccount[];
}

export function premiseRows({ premises, actors }: EventDetail, columns: readonly Column[]): PremiseRow[] {
  return premises.map(premise => {
    const placed = premise.accounts.map(account => ({ account, column: columnOf(account, columns) }));
    const told = Map.groupBy(
      placed.filter(({ column }) => column !== undefined),
      ({ column }) => column?.account.id ?? '',
    );
    return {
      premise,
      sentence: sentenceOf(premise),
      kind: kindOf(premise),
      told: new Map(
        [...told].map(([id, own]) => [
          id,
          own.map(({ account, column }) => {
            const innermost = account.voice.at(-1);
            const own = innermost && column && sameSpeaker(innermost, column.account.voice.at(-1));
            return { account, speaker: innermost && !own ? speakerName(innermost, actors) : undefined };
          }),
        ]),
      ),
      elsewhere: placed.filter(({ column }) => column === undefined).map(({ account }) => account),
    };
  });
}

/** The column of the same document and voice; else the document's own, else its first. */
function columnOf({ document, voice }: PremiseAccount, columns: readonly Column[]): Column | undefined {
  const own = columns.filter(({ account }) => account.document === document);
  return (
    own.find(({ account }) => sameSpeaker(account.voice.at(-1), voice.at(-1))) ??
    own.find(({ account }) => account.voice.length === 0) ??
    own[0]
  );
}

type Speaker = PremiseAccount['voice'][number];

function sameSpeaker(one: Speaker | undefined, other: Speaker | undefined): boolean {
  if (!one || !other) return one === other;
  return one.actor && other.actor ? one.actor === other.actor : one.text === other.text;
}

function kindOf({ accounts }: Premise): PremiseRow['kind'] {
  if (accounts.some(({ stance }) => stance === 'denied')) return 'denial';
  return accounts.length > 1 ? 'alike' : 'one';
}

function sentenceOf(premise: Premise): string {
  const { subjectName, objectName } = premise;
  const [subject, object] = [subjectName, objectName].map(({ short, name }) => visible(short || name));
  const [before = '', after = ''] = relationVerb(premise).split('…');
  return `${subject} ${before.trim()} ${object}${after}`;
}
