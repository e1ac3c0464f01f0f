/** The status of an event or relation, with its reason in one sentence. It says what the accounts carry, not what happened. */
import type { Account } from '../model/account.ts';
import type { Actor } from '../model/actor.ts';
import type { Corroboration, Origin, Status } from '../model/corroboration.ts';

export interface Judged {
  readonly status: Status;
  readonly because: string;
}

/**
 * denied: every account is a denial, or one origin says it and another denies it · contested: accounts cannot all be
 * so · party-claim: only parties to it say so · corroborated: two or more independent origins, none of
 * them a party's, agree on when or where and on a party · single-origin: everything else: one origin tells it, or no two agree.
 */
export function judgeStatus(
  accounts: readonly Account[],
  origins: readonly Origin[],
  fields: readonly Corroboration[],
  actors: ReadonlyMap<string, Actor>,
): Judged {
  const telling = accounts.filter(account => account.stance !== 'denied');
  if (telling.length === 0) return { status: 'denied', because: 'only its denial is reported' };
  const denied = fields.filter(({ kind }) => kind === 'denial').map(({ field }) => field);
  const [toll] = denied.filter(field => field !== 'stance' && field !== 'initiators');
  if (denied.length > 0 && toll === undefined) {
    return originsOf(telling, origins) === 1
      ? { status: 'denied', because: 'one origin says it, and it is denied' }
      : { status: 'contested', because: 'it is told by several origins and denied' };
  }
  if (toll !== undefined)
    return { status: 'contested', because: `the ${toll} that accounts tell of are denied` };
  const conflict = fields.find(corroboration => corroboration.kind === 'conflict');
  if (conflict)
    return { status: 'contested', because: `accounts contradict each other on ${conflict.field}` };
  if (telling.every(account => isPartyClaim(account, actors))) {
    return { status: 'party-claim', because: 'only parties to it say so' };
  }
  const agreed = agreeingOrigins(telling, fields, actors);
  if (agreed >= 2) return { status: 'corroborated', because: `${agreed} independent origins agree on it` };
  return { status: 'single-origin', because: uncorroborated(originsOf(telling, origins)) };
}

/** Several origins may tell it without that any two agree: then there is no second one for what any of them says. */
function uncorroborated(telling: number): string {
  return telling < 2
    ? 'one origin tells it'
    : `${telling} origins tell it, and no two that are no party to it agree on a party and on time or place`;
}

function originsOf(accounts: readonly Account[], origins: readonly Origin[]): number {
  const ids = new Set(accounts.map(account => account.id));
  return origins.filter(origin => origin.accounts.some(account => ids.has(account))).length;
}

const belligerentKinds = new Set(['armed_group', 'armed_coalition', 'state', 'state_force', 'state_agency']);

function isPartyClaim(account: Account, actors: ReadonlyMap<string, Actor>): boolean {
  const speaker = account.voice.at(-1);
  if (!speaker) return false;
  const kind = speaker.actor === undefined ? undefined : actors.get(speaker.actor)?.kind;
  return (
    account.stance === 'claimed' ||
    (kind !== undefined && belligerentKinds.has(kind) && isInvolved(account, speaker.actor))
  );
}

function isInvolved({ fields }: Account, actor: string | undefined): boolean {
  return actor !== undefined && [...(fields.initiators ?? []), ...(fields.targets ?? [])].includes(actor);
}

/** How many origins share a reading of a party, and also one of the time or the place. */
function agreeingOrigins(
  telling: readonly Account[],
  fields: readonly Corroboration[],
  actors: ReadonlyMap<string, Actor>,
): number {
  const neutral = new Set(
    telling.filter(account => !isPartyClaim(account, actors)).map(account => account.id),
  );
  const sharing = (names: readonly string[]) =>
    fields
      .filter(({ field, kind }) => names.includes(field) && kind !== 'conflict')
      .map(
        ({ readings }) =>
          new Set(
            readings.flatMap(reading =>
              reading.accounts.some(id => neutral.has(id)) ? reading.origins : [],
            ),
          ),
      )
      .filter(origins => origins.size >= 2);
  const parties = sharing(['initiators', 'targets']);
  const settings = sharing(['date', 'place']);
  return Math.max(
    0,
    ...parties.flatMap(one => settings.map(other => [...one].filter(origin => other.has(origin)).length)),
  );
}
