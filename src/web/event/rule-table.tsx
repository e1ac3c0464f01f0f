/** The rules as a small table: what each takes of the accounts, seen before one is chosen. A rule is a way of reading. */
import { useRef, useState } from 'react';
import type { EventDetail, EventView } from '../../model/api-events.ts';
import type { ViewRule } from '../../model/view.ts';
import { actorName, placeName } from '../marks/names.ts';
import { listed, ruleWords, usualRule } from '../marks/words.ts';
import { writeDate } from '../marks/write-date.ts';
import { speakToll, writeToll } from '../marks/write-toll.ts';
import { useRuleKeys } from '../shell/rule-choice.tsx';

interface RuleTableProps {
  readonly detail: EventDetail;
  readonly rule: ViewRule;
  readonly choose: (rule: ViewRule | undefined) => void;
}

const heads = ['Initiators', 'Targets', 'Date', 'Place', 'Deaths'] as const;
type Head = (typeof heads)[number];

interface Shown {
  readonly words: string | undefined;
  readonly spoken?: string | undefined;
}

export function RuleTable({ detail, rule, choose }: RuleTableProps) {
  const chosen = useRef<HTMLInputElement>(null);
  const [compared, setCompared] = useState(false);
  useRuleKeys(choose, () => chosen.current?.focus());
  const lines = detail.views.map(view => ({ view, cells: cellsOf(view, detail) }));
  return (
    <div className={compared ? 'rule compared' : 'rule'}>
      <table>
        <caption className="hidden">What each rule takes of the accounts; choose one to read by</caption>
        <thead>
          <tr>
            <th scope="col">
              Read by rule <kbd>R</kbd>
            </th>
            {heads.map(head => (
              <th key={head} scope="col" className={head === 'Deaths' ? 'right' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ view, cells }) => (
            <tr key={view.rule} className={view.rule === rule ? 'chosen-rule' : undefined}>
              <th scope="row">
                <label>
                  <input
                    ref={view.rule === rule ? chosen : undefined}
                    type="radio"
                    name="rule"
                    checked={view.rule === rule}
                    onChange={() => choose(view.rule === usualRule ? undefined : view.rule)}
                  />
                  {ruleWords[view.rule][0]}
                </label>
              </th>
              {heads.map(head => (
                <RuleCell key={head} head={head} shown={cells[head]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className="acts compare"
        aria-expanded={compared}
        onClick={() => setCompared(!compared)}
      >
        {compared ? 'Only the chosen rule' : 'Compare rules'}
      </button>
      <p>
        <span className="rule-bar" aria-hidden="true" /> the readings that the chosen rule takes:{' '}
        {ruleWords[rule][1]}. A rule is a way of reading; it changes no account. {difference(lines)}
      </p>
    </div>
  );
}

function RuleCell({ head, shown: { words, spoken } }: { head: Head; shown: Shown }) {
  return (
    <td data-head={head} className={head === 'Deaths' ? 'right' : undefined}>
      {words ? (
        <>
          <span aria-hidden={spoken ? true : undefined}>{words}</span>
          {spoken ? <span className="hidden">{spoken}</span> : null}
        </>
      ) : (
        <>
          <span aria-hidden="true">–</span>
          <span className="hidden">not stated</span>
        </>
      )}
    </td>
  );
}

function cellsOf(view: EventView, { actors, places }: EventDetail): Readonly<Record<Head, Shown>> {
  const names = (ids: readonly string[]) =>
    ids.length > 0 ? listed(ids.map(id => actorName(actors.find(actor => actor.id === id)))) : undefined;
  const place = places.find(({ id }) => id === view.place);
  return {
    Initiators: { words: names(view.initiators) },
    Targets: { words: names(view.targets) },
    Date: { words: view.date && writeDate(view.date) },
    Place: { words: place && placeName(place) },
    Deaths: { words: view.deaths && writeToll(view.deaths), spoken: view.deaths && speakToll(view.deaths) },
  };
}

const telling: readonly Head[] = ['Deaths', 'Initiators', 'Targets', 'Date', 'Place'];

/** The most telling difference in a sentence: the first field on which the rules part. */
function difference(
  lines: readonly { readonly view: EventView; readonly cells: Readonly<Record<Head, Shown>> }[],
): string {
  const head = telling.find(name => new Set(lines.map(({ cells }) => cells[name].words)).size > 1);
  if (!head) return lines.length > 1 ? 'All rules give the same here.' : '';
  const byWords = [...Map.groupBy(lines, ({ cells }) => cells[head].words)];
  const parts = byWords.map(
    ([words, same]) => `${words ?? 'nothing'} by ${listed(same.map(({ view }) => ruleWords[view.rule][0]))}`,
  );
  return `${head}: ${parts.join('; ')}.`;
}
