/** Does a dyad-year pass 25 reported deaths? Answered for every rule, in a sentence that names the rules, and chooses none. */
import { activeDyadDeaths, type DyadYear, type YearUnderRule } from '../../model/dyad.ts';
import { sortedDistinct } from '../../model/order.ts';
import { type ViewRule, viewRules } from '../../model/view.ts';
import type { Encounter } from './encounters.ts';
import { sumDeaths } from './sum-deaths.ts';

/** Every year in which some rule puts an event; an event that may lie in two years is in neither. */
export function yearsOf(encounters: Readonly<Record<ViewRule, readonly Encounter[]>>): DyadYear[] {
  const years = sortedDistinct(viewRules.flatMap(rule => encounters[rule].flatMap(yearOf)));
  return years.map(year => {
    const rules = viewRules.map(rule =>
      underRule(
        rule,
        encounters[rule].filter(encounter => yearOf(encounter).includes(year)),
      ),
    );
    return { year, rules, sentence: answer(year, rules) };
  });
}

function yearOf({ view }: Encounter): string[] {
  const { from, to } = view.date?.value ?? {};
  return from && to && from.slice(0, 4) === to.slice(0, 4) ? [from.slice(0, 4)] : [];
}

function underRule(rule: ViewRule, encounters: readonly Encounter[]): YearUnderRule {
  const tolls = encounters.flatMap(({ view }) => view.deaths?.value ?? []);
  const deaths = sumDeaths(rule, tolls);
  return {
    rule,
    events: encounters.length,
    telling: tolls.length,
    ...(deaths ? { deaths } : {}),
    passes: (deaths?.best ?? 0) >= activeDyadDeaths,
  };
}

/** “In 2025 it passes 25 reported deaths under ucdp (27), not under acled (3).” */
function answer(year: string, rules: readonly YearUnderRule[]): string {
  if (rules.every(({ deaths }) => deaths === undefined)) return `In ${year} no account states deaths.`;
  const over = withFigures(rules.filter(({ passes }) => passes));
  const under = withFigures(rules.filter(({ passes }) => !passes));
  const threshold = `${activeDyadDeaths} reported deaths`;
  if (under === '') return `In ${year} it passes ${threshold} under every rule: ${over}.`;
  if (over === '') return `In ${year} it passes ${threshold} under no rule: ${under}.`;
  return `In ${year} it passes ${threshold} under ${over}, not under ${under}.`;
}

/** Rules that give the same figure stand together: “acled and latest (30); ucdp (27)”. */
function withFigures(rules: readonly YearUnderRule[]): string {
  const byFigure = Map.groupBy(rules, ({ deaths }) => deaths?.best);
  const all = byFigure.size === 1 && rules.length === viewRules.length;
  return [...byFigure]
    .map(([figure, same]) => {
      const told = figure === undefined ? 'not stated' : String(figure);
      return all ? `${told} under each` : `${listed(same.map(({ rule }) => rule))} (${told})`;
    })
    .join('; ');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
