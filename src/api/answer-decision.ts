/** A judgement on a warning, made on the screen, as a decision about passages: ids come and go, passages stay. */
import type { WarningAnswer } from '../model/api-warnings.ts';
import type { DecidedPassage, ReviewDecision } from '../model/decision.ts';
import { UserError } from '../model/user-error.ts';
import type { CollectionFolder } from '../store/collection-folder.ts';
import type { Generation } from '../store/database/generations.ts';
import { showEvent } from '../store/database/show-event.ts';
import { showWarning } from '../store/database/show-warnings.ts';
import { appendEntries, openLedger } from '../store/ledger.ts';
import type { Log } from '../store/log.ts';
import { ourTrouble, personHere } from './add-documents.ts';

const kinds = { yes: 'answers', no: 'answers-not', open: 'answers-open' } as const;

/** @throws UserError with status 404 when warning or event are not in the record. */
export async function answerDecision(
  generation: Generation,
  warning: string,
  { event, answer, why, by }: WarningAnswer,
): Promise<ReviewDecision> {
  const [announced, happened] = await Promise.all([
    showWarning(generation, warning),
    showEvent(generation, event),
  ]);
  const [quote] = announced?.quotes ?? [];
  const [account] = happened?.event.accounts ?? [];
  if (!quote || !account) {
    throw new UserError(`There is no ${quote ? 'event' : 'warning'} with this id.`, {
      status: 404,
      hint: 'Ids may change with a new build; look at the ledger again.',
    });
  }
  return {
    judgement: { kind: kinds[answer], warning: passageOf(quote), outcome: passageOf(account) },
    by: by?.trim() || personHere(),
    at: new Date().toISOString(),
    ...(why?.trim() ? { why: why.trim() } : {}),
  };
}

function passageOf({ document, start, end, quote }: DecidedPassage): DecidedPassage {
  return { document, start, end, quote };
}

/** For the server, which holds the collection's lock. */
export async function enterDecision(
  folder: CollectionFolder,
  decision: ReviewDecision,
  log: Log,
): Promise<void> {
  const ledger = await openLedger(folder.ledger, log);
  await appendEntries(folder.ledger, ledger, [{ kind: 'decision', decision }], {
    now: () => new Date(),
  }).catch(ourTrouble);
}
