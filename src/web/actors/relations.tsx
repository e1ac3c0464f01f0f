/** Relations as sentences, each with who says so and how: what is only alleged “is said to” be. */
import { Link } from '@tanstack/react-router';
import type { ActorDetail } from '../../model/api-actors.ts';
import { StanceLine, StatusWord } from '../marks/mark.tsx';
import { pointsBack, shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { relationVerb, stanceWords } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { Written } from '../marks/written.tsx';

type RelationView = ActorDetail['relations'][number];

/** Relations with the documents that tell them; seen from one actor, whose own name is then no link. */
type Told = Pick<ActorDetail, 'relations' | 'documents'> & { readonly actor?: ActorDetail['actor'] };

export function Relations({ detail }: { detail: Told }) {
  if (detail.relations.length === 0) {
    return (
      <p className="quiet">
        {detail.actor
          ? 'No document says how this actor stands to another.'
          : 'No document says how the two stand to each other.'}
      </p>
    );
  }
  return (
    <ul className="relations">
      {detail.relations.map(relation => (
        <Relation key={relation.id} relation={relation} detail={detail} />
      ))}
    </ul>
  );
}

function Relation({ relation, detail }: { relation: RelationView; detail: Told }) {
  const { subjectName, objectName, accounts, when, status, origins } = relation;
  const own = detail.actor?.id;
  const [before = '', after = ''] = relationVerb(relation).split('…');
  return (
    <li>
      <h3>
        <Party party={subjectName} own={own} place={false} /> {before.trim()}{' '}
        <Party party={objectName} own={own} place={isOfPlace(relation)} />
        {after}
      </h3>
      <p className="relation-note">
        <StatusWord status={status} origins={origins} />
        <span className="second">{(when && writeDate(when)) ?? 'no account dates it'}</span>
      </p>
      <ul>
        {accounts.map(account => (
          <li key={account.id} className="said">
            <StanceLine stance={account.stance} />
            <span>
              <b>{speakerOf(account, relation)}</b> {stanceWords[account.stance]}, in{' '}
              <Link
                to="/documents/$id"
                params={{ id: account.document }}
                hash={`c=${account.start}-${account.end}`}
              >
                <bdi>{shortTitle(detail.documents.find(({ id }) => id === account.document))}</bdi>
              </Link>
              : <Written quoted>{shortened(account.quote)}</Written>
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** By name where the words only point back. */
function speakerOf({ voice }: RelationView['accounts'][number], { speakers }: RelationView): string {
  const innermost = voice.at(-1);
  if (!innermost) return 'the document itself';
  const named = speakers.find(({ id }) => id === innermost.actor);
  return visible(named && pointsBack(innermost) ? named.short || named.name : innermost.text);
}

function isOfPlace({ relation }: RelationView): boolean {
  return relation === 'operates_in' || relation === 'controls';
}

function Party({
  party,
  own,
  place,
}: {
  party: RelationView['subjectName'];
  own: string | undefined;
  place: boolean;
}) {
  const words = <bdi>{visible(party.short || party.name)}</bdi>;
  if (party.id === own || place) return words;
  return (
    <Link to="/actors/$id" params={{ id: party.id }}>
      {words}
    </Link>
  );
}

function shortened(quote: string): string {
  return quote.length <= 220 ? quote : `${quote.slice(0, 220).replace(/\s\S*$/, '')} …`;
}
