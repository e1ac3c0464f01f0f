/** One line of the ledger; chosen it opens in place: the words, and each candidate with its reasons. */
import { Link } from '@tanstack/react-router';
import type { WarningView } from '../../model/api-warnings.ts';
import { Span } from '../marks/drawn-days.tsx';
import { fullTitle, shortTitle } from '../marks/names.ts';
import { visible } from '../marks/visible.ts';
import { listed, warningStateWords } from '../marks/words.ts';
import { dayNumber, writeDate } from '../marks/write-date.ts';
import { Named, Written } from '../marks/written.tsx';
import { Candidate } from './candidate.tsx';
import { afterWords, givenOn, type LaneScale } from './lanes.ts';
import { AnnouncedMark, StateMark, type WarningState } from './warning-marks.tsx';

interface WarningRowProps {
  readonly warning: WarningView;
  readonly scale: LaneScale | undefined;
  readonly lastDay: string | undefined;
  readonly chosen: boolean;
  readonly open: () => void;
}

export function WarningRow({ warning, scale, lastDay, chosen, open }: WarningRowProps) {
  const { kind, what, documents, speakers, againstNames, until } = warning;
  const given = givenOn(warning);
  const state = stateOf(warning);
  const answer = answerOf(warning);
  const after = answer?.summary.date && given && afterWords(given, answer.summary.date);
  const against = againstNames.map(({ name }) => visible(name));
  return (
    <tbody className={chosen ? 'chosen' : undefined}>
      <tr>
        <td data-head="Kind">
          <span className="marked">
            <AnnouncedMark kind={kind} />
            {kind}
          </span>
        </td>
        <td data-head="Given">
          {given ? (
            <>
              {writeDate(given)}
              {given.told ? <span className="note">when first told</span> : null}
            </>
          ) : (
            <NotStated />
          )}
        </td>
        <td data-head="By, in">
          <b>
            <Speakers warning={warning} />
          </b>
          <span className="note">
            in <bdi>{documents.map(document => shortTitle(document)).join(', ')}</bdi>
            {speakers.length === 0 ? ', in its own voice' : ''}
          </span>
        </td>
        <th scope="row" data-head="What, against whom">
          <button type="button" className="opens" aria-expanded={chosen} onClick={open}>
            <Written>{what}</Written>
          </button>
          <span className="note">
            {against.length > 0 ? <bdi>against {listed(against)}</bdi> : 'against whom is not stated'}
            {until ? `; until ${writeDate(until)}` : ''}
          </span>
        </th>
        <td className="lane">{scale ? <Lane warning={warning} scale={scale} /> : null}</td>
        <td data-head="State">
          <span className={`marked state-${state}`}>
            <StateMark state={state} />
            {warningStateWords[state]}
          </span>
          {after ? <span className="note">{after}</span> : null}
        </td>
        <td data-head="Event or reason">
          <CameOfIt warning={warning} lastDay={lastDay} />
        </td>
      </tr>
      {chosen ? <Opened warning={warning} /> : null}
    </tbody>
  );
}

function NotStated() {
  return (
    <span className="quiet">
      <span aria-hidden="true">–</span>
      <span className="hidden">not stated</span>
    </span>
  );
}

export function stateOf({ status, outcomes }: WarningView): WarningState {
  return status === 'open' && outcomes.some(({ rejected }) => !rejected) ? 'awaiting' : status;
}

/** The innermost first: who announces it; then who relays it. */
function Speakers({ warning: { speakers, documents } }: { warning: WarningView }) {
  const own = documents[0];
  if (speakers.length === 0) return <bdi>{own ? fullTitle(own) : 'the document itself'}</bdi>;
  const [last, ...relays] = speakers.toReversed();
  return (
    <>
      {last ? <Named>{last.name}</Named> : null}
      {relays.length > 0 ? (
        <span className="note">
          as told by <bdi>{listed(relays.map(({ name }) => visible(name)))}</bdi>
        </span>
      ) : null}
    </>
  );
}

/** What is confirmed, else the first candidate that nobody has refused. */
function answerOf({ outcomes }: WarningView) {
  return outcomes.find(({ confirmed }) => confirmed) ?? outcomes.find(({ rejected }) => !rejected);
}

function CameOfIt({ warning, lastDay }: { warning: WarningView; lastDay: string | undefined }) {
  const { outcomes, until } = warning;
  const best = answerOf(warning);
  if (best) {
    const others = outcomes.filter(outcome => !outcome.rejected).length - 1;
    return (
      <>
        <Link to="/events/$id" params={{ id: best.event }}>
          <Named>{best.summary.label}</Named>
        </Link>
        {best.summary.date ? `, ${writeDate(best.summary.date)}` : ''}
        {others > 0 ? (
          <span className="note">
            and {others} more {others === 1 ? 'candidate' : 'candidates'}
          </span>
        ) : null}
      </>
    );
  }
  if (warning.status === 'lapsed')
    return (
      <span className="quiet">its term ended{until ? ` ${writeDate(until)}` : ''}, nothing confirmed</span>
    );
  const [refused] = outcomes;
  if (refused) {
    return (
      <span className="quiet">
        not “<Named>{refused.summary.label}</Named>”
      </span>
    );
  }
  return (
    <span className="quiet">
      nothing found{lastDay ? ` up to ${writeDate({ from: lastDay, to: lastDay })}` : ''}
    </span>
  );
}

/** From the day it was given to the answer, or to the end of the collection. */
function Lane({ warning, scale }: { warning: WarningView; scale: LaneScale }) {
  const given = givenOn(warning);
  if (!given) return null;
  const at = (day: number) => `${scale.at(day)}%`;
  const from = given.from ? dayNumber(given.from) : undefined;
  const to = given.to ? dayNumber(given.to) + 1 : undefined;
  const begins = to ?? from ?? 0;
  const answers = warning.outcomes.flatMap(({ summary, confirmed, rejected }) =>
    summary.date?.from && !rejected ? [{ day: dayNumber(summary.date.from), confirmed }] : [],
  );
  const last = answers.length > 0 ? Math.max(...answers.map(({ day }) => day)) : undefined;
  const ends = last ?? (scale.end ? dayNumber(scale.end) : begins);
  return (
    <svg aria-hidden="true">
      {scale.months.map(month => (
        <line key={month.at} className="month" x1={`${month.at}%`} x2={`${month.at}%`} y1="0" y2="100%" />
      ))}
      {ends > begins ? <line className="wait" x1={at(begins)} x2={at(ends)} y1="21" y2="21" /> : null}
      {given.told && to !== undefined ? (
        <line className="wait" x1={at(to)} x2={at(to)} y1="16" y2="26" />
      ) : (
        <Span from={from} to={to} at={at} y={21} />
      )}
      {answers.map(({ day, confirmed }) => (
        <circle
          key={`${day} ${confirmed}`}
          className={confirmed ? 'answer confirmed' : 'answer'}
          cx={at(day)}
          cy="21"
          r="5"
        />
      ))}
    </svg>
  );
}

function Opened({ warning }: { warning: WarningView }) {
  const { quotes, documents, outcomes } = warning;
  return (
    <tr className="opened">
      <td colSpan={7}>
        <div className="opened-parts">
          <section>
            <h2>The words</h2>
            {quotes.map(({ document, start, end, quote }) => (
              <p key={`${document} ${start}`}>
                <Written quoted>{quote}</Written>{' '}
                <Link to="/documents/$id" params={{ id: document }} hash={`c=${start}-${end}`}>
                  {shortTitle(documents.find(({ id }) => id === document))}
                </Link>
              </p>
            ))}
          </section>
          <section>
            <h2>What may have come of it</h2>
            {outcomes.length === 0 ? (
              <p className="quiet">
                No later event has to do with whom it names, what it speaks of and where. “Nothing found” says
                only that nothing was read here.
              </p>
            ) : (
              <ul>
                {outcomes.map(outcome => (
                  <Candidate
                    key={outcome.event}
                    warning={warning.id}
                    outcome={outcome}
                    only={outcomes.length === 1}
                  />
                ))}
              </ul>
            )}
          </section>
        </div>
      </td>
    </tr>
  );
}
