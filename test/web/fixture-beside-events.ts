/** What the invented conflict's documents tell beside events: relations, a link, and what is told as not so. */
import type {
  ConflictRecord,
  RecordAccount,
  RecordEvent,
  RecordLink,
  RecordUnreal,
} from '../../src/model/record.ts';
import { spanOf } from './fixture-blocks.ts';

export function unreal(): RecordUnreal {
  const document = 'd4d4d4d4d4d4d4d4';
  const quote = 'there were any such camps at all';
  return {
    id: `${document}/unreal`,
    auxiliary: 'negation',
    type: 'MOBILIZE',
    document,
    ...spanOf(document, quote),
    quote,
    voice: [{ text: 'The capital' }],
    stance: 'asserted',
    initiators: ['nc'],
    targets: [],
    doubt: 0.2,
  };
}

/** The bombing of Khaz is said to come after the hijacking. */
export function link([, hijacking, bombing]: readonly RecordEvent[]): RecordLink {
  if (!hijacking || !bombing) throw new RangeError('the stories have both');
  const { fields: _, grounds: __, type: ___, ...account } = bombing.accounts[0] as RecordAccount;
  return {
    id: 'l-00000001',
    subject: bombing.id,
    link: 'follows',
    object: hijacking.id,
    status: 'single-origin',
    origins: 1,
    accounts: [{ ...account, id: `${account.id}/link`, voice: [{ text: 'a driver' }], stance: 'hedged' }],
  };
}

export function relation(): ConflictRecord['relations'][number] {
  const document = 'd4d4d4d4d4d4d4d4';
  const quote = 'The state is using the NC as a proxy, politicians of the province allege';
  return {
    id: 'r-00000001',
    subject: 'state',
    relation: 'uses_as_proxy',
    object: 'nc',
    status: 'single-origin',
    origins: 1,
    accounts: [
      {
        id: `${document}/relation`,
        document,
        ...spanOf(document, quote),
        quote,
        voice: [{ text: 'politicians of the province' }],
        stance: 'claimed',
        origin: 'o-relation',
        doubt: 0.2,
      },
    ],
  };
}

/** That the NC has camps in Marwan: one document says so of itself, and that the capital denied it. */
export function presence(): ConflictRecord['relations'][number] {
  const [told, denied] = [
    ['c3c3c3c3c3c3c3c3', 'one of the training camps in the Marwan area'],
    ['d4d4d4d4d4d4d4d4', 'there were any such camps at all'],
  ] as const;
  const account = ([document, quote]: typeof told | typeof denied) => ({
    id: `${document}/presence`,
    document,
    ...spanOf(document, quote),
    quote,
    origin: `o-presence-${document}`,
    doubt: 0.2,
  });
  return {
    id: 'r-00000002',
    subject: 'nc',
    relation: 'operates_in',
    object: 'marwan',
    status: 'denied',
    origins: 2,
    accounts: [
      { ...account(told), voice: [{ text: 'the NC' }], stance: 'claimed' },
      { ...account(denied), voice: [{ text: 'The capital' }], stance: 'denied' },
    ],
  };
}
