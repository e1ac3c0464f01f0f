/** Which of people's decisions concern the accounts of one event, as the screens show them. */
import type { EventDecisions } from '../model/api-events.ts';
import type { DecidedPassage, Judgement, ReviewDecision } from '../model/decision.ts';
import type { Span } from '../model/passage.ts';

type Shown = EventDecisions['items'][number];

interface Told extends Span {
  readonly document: string;
}

/**
 * A decision concerns the event when one of its passages overlaps an account, also where it set something apart. Those
 * about warnings are shown with the warnings, those about documents with the documents.
 * @param nameOf an actor's or a place's name, where the record has it.
 */
export function decisionsOn(
  accounts: readonly Told[],
  decisions: readonly ReviewDecision[],
  nameOf: (id: string) => string | undefined,
): Shown[] {
  const concerns = ({ document, start, end }: DecidedPassage) =>
    accounts.some(told => told.document === document && told.start < end && start < told.end);
  return decisions.flatMap(({ judgement, by, at, why }): Shown[] => {
    const judged = shownOf(judgement, nameOf);
    if (!judged?.passages.some(concerns)) return [];
    return [{ ...judged, by, at, ...(why === undefined ? {} : { why }) }];
  });
}

function shownOf(
  judgement: Judgement,
  nameOf: (id: string) => string | undefined,
): Omit<Shown, 'by' | 'at' | 'why'> | undefined {
  switch (judgement.kind) {
    case 'same':
    case 'different':
      return { kind: judgement.kind, passages: [{ ...judgement.left }, { ...judgement.right }] };
    case 'reject':
    case 'confirm':
    case 'add': {
      const { kind, passage, type } = judgement;
      const mode = kind === 'add' ? judgement.mode : undefined;
      return { kind, passages: [{ ...passage }], ...(type && { type }), ...(mode && { mode }) };
    }
    case 'name-actor':
    case 'name-place': {
      const { kind, passage, id } = judgement;
      const name = nameOf(id);
      return { kind, passages: [{ ...passage }], named: { id, ...(name !== undefined && { name }) } };
    }
    default:
      return undefined;
  }
}
