/** Does the dyad pass 25 deaths in a year? A row for each rule, a column for each year; the sentence chooses none. */
import type { DyadSummary } from '../../model/api-dyads.ts';
import type { ViewRule } from '../../model/view.ts';
import { ruleWords, usualRule } from '../marks/words.ts';
import { speakSum, writeSum } from '../marks/write-toll.ts';

interface YearsProps {
  readonly dyad: DyadSummary;
  readonly choose: (rule: ViewRule | undefined) => void;
}

export function Years({ dyad: { years, rule: chosen }, choose }: YearsProps) {
  const rules = years[0]?.rules.map(({ rule }) => rule) ?? [];
  return (
    <section aria-labelledby="years-title" className="dyad-part">
      <h2 id="years-title" className="ruled">
        25 reported deaths in a year
      </h2>
      <div className="list-frame">
        <table className="year-table">
          <caption className="hidden">Deaths in each year under each rule, and whether they reach 25</caption>
          <thead>
            <tr>
              <th scope="col">Rule</th>
              {years.map(({ year }) => (
                <th key={year} scope="col" className="right">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule, index) => (
              <tr key={rule} className={rule === chosen ? 'chosen-rule' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="acts"
                    aria-pressed={rule === chosen}
                    onClick={() => choose(rule === usualRule ? undefined : rule)}
                  >
                    {ruleWords[rule][0]}
                  </button>
                </th>
                {years.map(({ year, rules: under }) => (
                  <Figure key={year} under={under[index]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {years.map(({ year, sentence }) => (
        <p key={year} className="year-sentence">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Figure({ under }: { under: DyadSummary['years'][number]['rules'][number] | undefined }) {
  if (!under?.deaths) {
    return (
      <td className="right quiet">
        <span aria-hidden="true">–</span>
        <span className="hidden">not stated</span>
      </td>
    );
  }
  return (
    <td className={under.passes ? 'right passes' : 'right'}>
      <span aria-hidden="true">{writeSum(under.deaths)}</span>
      <span className="hidden">{speakSum(under.deaths)}</span>
      <span className="verdict">{under.passes ? 'passes' : 'below'}</span>
    </td>
  );
}
