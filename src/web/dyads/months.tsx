/** The months of a dyad: its deaths as a band from low to high that adds up within each year, the 25 drawn once; the same as a table. */
import type { DyadDetail } from '../../model/api-dyads.ts';
import { shortMonth, writeDate } from '../marks/write-date.ts';
import { speakSum, writeSum } from '../marks/write-toll.ts';
import { type MonthColumn, monthColumns, scaleEnd } from './month-layout.ts';

const height = 120;
const threshold = 25;
/** Pixels of a month where there is room. */
const widest = 64;

export function Months({ detail }: { detail: DyadDetail }) {
  const columns = monthColumns(detail.periods);
  if (detail.periods.length === 0) {
    return <p className="quiet nothing">Under this rule no event stands between the two.</p>;
  }
  return (
    <>
      {columns.some(({ upTo }) => upTo.high > 0) ? <Chart columns={columns} /> : null}
      <MonthTable detail={detail} />
    </>
  );
}

function Chart({ columns }: { columns: readonly MonthColumn[] }) {
  const end = scaleEnd(columns);
  const width = 100 / columns.length;
  const y = (deaths: number) => height - (deaths / end) * height;
  const at = (index: number) => `${index * width}%`;
  const labelled = Math.max(1, Math.ceil(columns.length / 12));
  return (
    <figure className="months" style={{ maxWidth: `${columns.length * widest}px` }}>
      <svg height={height + 34} width="100%" aria-hidden="true">
        {columns.map(({ month, period, upTo }, index) => (
          <g key={month}>
            {upTo.high > 0 ? (
              <>
                <rect
                  className={period?.deaths ? 'band fresh' : 'band'}
                  x={at(index)}
                  width={`${width}%`}
                  y={y(upTo.high)}
                  height={Math.max(1.5, y(upTo.low) - y(upTo.high))}
                />
                <line
                  className="best"
                  x1={at(index)}
                  x2={at(index + 1)}
                  y1={y(upTo.best)}
                  y2={y(upTo.best)}
                />
              </>
            ) : null}
            {month.endsWith('-01') || index === 0 ? (
              <line className="year" x1={at(index)} x2={at(index)} y1="0" y2={height + 6} />
            ) : null}
            {index % labelled === 0 ? (
              <text x={at(index)} y={height + 16} dx="3">
                {shortMonth(Number(month.slice(5)))}
              </text>
            ) : null}
            {month.endsWith('-01') || index === 0 ? (
              <text x={at(index)} y={height + 31} dx="3">
                {month.slice(0, 4)}
              </text>
            ) : null}
          </g>
        ))}
        <line className="axis" x1="0" x2="100%" y1={height} y2={height} />
        <line className="threshold" x1="0" x2="100%" y1={y(threshold)} y2={y(threshold)} />
        <text x="100%" y={y(threshold) - 4} textAnchor="end">
          25
        </text>
      </svg>
      <figcaption className="list-note">
        Deaths added up within each year: the band from the low to the high sum, the line the rule’s own
        figure. Events that are dated no finer than a year stand in the table only.
      </figcaption>
    </figure>
  );
}

function MonthTable({ detail: { dyad, periods } }: { detail: DyadDetail }) {
  return (
    <div className="list-frame">
      <table className="year-table">
        <caption className="hidden">Events and deaths by month</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col" className="right">
              Events
            </th>
            <th scope="col" className="right">
              Begun by first / second / both
            </th>
            <th scope="col" className="right">
              Deaths
            </th>
            <th scope="col" className="right">
              State deaths
            </th>
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, events, byFirst, bySecond, byBoth, telling, deaths }) => (
            <tr key={period}>
              <th scope="row">{writePeriod(period)}</th>
              <td className="right">{events}</td>
              <td
                className="right"
                aria-label={`${byFirst} by ${dyad.first.name}, ${bySecond} by ${dyad.second.name}, ${byBoth} by both`}
              >
                {byFirst} / {bySecond} / {byBoth}
              </td>
              <td className="right">
                {deaths ? (
                  <>
                    <span aria-hidden="true">{writeSum(deaths)}</span>
                    <span className="hidden">{speakSum(deaths)}</span>
                  </>
                ) : (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="hidden">not stated</span>
                  </>
                )}
              </td>
              <td className="right">
                {telling} of {events}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function writePeriod(period: string): string {
  if (period === '') return 'in no one year';
  if (period.length === 4) return `${period}, no finer`;
  const [year = 0, month = 1] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return writeDate({ from: `${period}-01`, to: `${period}-${last}` }) ?? period;
}
