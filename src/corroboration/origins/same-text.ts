/** Accounts in copied text: whole documents that rest on each other, and single sentences that both print, reworded or not. */
import type { Account } from '../../model/account.ts';
import type { CopyLink } from '../../model/corroboration.ts';
import { overlap, type Span } from '../../model/passage.ts';
import { joinByKey, type OriginContext, type OriginRule, type RestsTogether } from './rests-together.ts';
import { voiceKey } from './same-voice.ts';

export const sameText: OriginRule = (accounts, context) => {
  const own = accounts.filter(({ voice }) => voice.length === 0);
  const family = (account: Account) => context.familyOf(account.document);
  return [
    ...joinByKey(
      own,
      family,
      account => `their documents are copies of one text (${titleOf(account, context)})`,
    ),
    ...inSharedSentences(accounts, context),
  ];
};

function titleOf({ document }: Account, { documents }: OriginContext): string {
  const named = documents.get(document);
  return named?.title ?? named?.outlet ?? named?.path ?? document;
}

function inSharedSentences(accounts: readonly Account[], context: OriginContext): RestsTogether[] {
  const byDocument = Map.groupBy(accounts, ({ document }) => document);
  const links = new Set([...byDocument.keys()].flatMap(document => context.copiesOf(document)));
  return [...links].flatMap(link =>
    joinAcross(link, byDocument.get(link.original) ?? [], byDocument.get(link.copy) ?? []),
  );
}

function joinAcross(
  { passages }: CopyLink,
  inOriginal: readonly Account[],
  inCopy: readonly Account[],
): RestsTogether[] {
  if (inOriginal.length === 0 || inCopy.length === 0) return [];
  return passages.flatMap(({ from, to }) => {
    const originals = inOriginal.filter(account => mostlyIn(account, from));
    return inCopy
      .filter(account => mostlyIn(account, to))
      .flatMap(right => {
        const left = counterpart(right, originals);
        return left
          ? [{ left, right, because: 'they stand in the same sentence, printed in both documents' }]
          : [];
      });
  });
}

/** An account may run over a sentence's end, a sentence may hold two accounts: half of the shorter must be common. */
function mostlyIn(account: Span, sentence: Span): boolean {
  return (
    overlap(account, sentence) * 2 >= Math.min(account.end - account.start, sentence.end - sentence.start)
  );
}

/** The account of the same voice; else, where the sentence holds one only, that one: copies drop who said it. */
function counterpart(account: Account, originals: readonly Account[]): Account | undefined {
  const key = voiceKey(account);
  const alike = originals.find(original => voiceKey(original) === key);
  return alike ?? (originals.length === 1 ? originals[0] : undefined);
}
