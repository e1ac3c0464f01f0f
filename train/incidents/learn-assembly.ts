/** How fillers make incidents, learnt: which belong together, which kind they are, and the thresholds. */

import { byRole, type GoldTemplate } from '../../scorecard/muc4/read-muc4.ts';
import { sumOfCounts } from '../../scorecard/muc4/score-fillers.ts';
import { countTemplates } from '../../scorecard/muc4/score-templates.ts';
import {
  type AssembledIncident,
  type AssemblyModel,
  assembleIncidents,
  incidentsOf,
} from '../../src/claims/incidents/assemble-incidents.ts';
import {
  type ChosenFiller,
  kindPlaces,
  morePlaces,
  pairPlaces,
} from '../../src/claims/incidents/incident-pairs.ts';
import type { JudgedText } from '../../src/claims/incidents/judged-text.ts';
import type { LinearModel } from '../../src/claims/incidents/linear-model.ts';
import { incidentKinds } from '../../src/claims/incidents/roles.ts';
import { bestOf, crossFitted } from './folds.ts';
import { chosenOf, type LearntFillers } from './learn-fillers.ts';
import { type Example, learnLinear } from './learn-linear.ts';
import { bareSteps, joinSteps, kindSettings, moreSettings, pairSettings, shareSteps } from './settings.ts';
import { bits, type TaughtText } from './taught-text.ts';

/** How far under its threshold a filler may lie to teach, when it is right. */
const lower = 1.5;

interface Item {
  readonly taught: TaughtText;
  readonly judged: JudgedText;
  readonly chosen: readonly ChosenFiller[];
  readonly pairs: readonly Example[];
  readonly kinds: readonly Example[];
}

export function learnAssembly(
  texts: readonly TaughtText[],
  { judged, scored, model: { thresholds } }: LearntFillers,
  say: (message: string) => void,
): AssemblyModel {
  const items = texts.map((taught, at): Item => {
    const own = judged[at] as JudgedText;
    const chosen = chosenOf(taught, scored[at] ?? [], thresholds);
    const wide = chosenOf(taught, scored[at] ?? [], thresholds, lower);
    return {
      taught,
      judged: own,
      chosen,
      pairs: pairsOf(taught, own, wide, chosen.length),
      kinds: kindsOf(taught, own, chosen),
    };
  });
  const learn = (some: readonly Item[]) => ({
    pairs: learnLinear(
      some.flatMap(({ pairs }) => pairs),
      ['one incident'],
      pairSettings,
    ),
    kinds: learnLinear(
      some.flatMap(({ kinds }) => kinds),
      incidentKinds,
      kindSettings,
    ),
  });
  const models = crossFitted(items, learn, model => model);
  const modelAt = (at: number) => models[at] as ReturnType<typeof learn>;
  let limits = { join: 0, share: 0.5 };
  const f1At = (some: typeof limits) =>
    f1Of(items, ({ judged: own, chosen }, at) => incidentsOf(own, chosen, { ...modelAt(at), ...some }));
  for (let round = 0; round < 2; round += 1) {
    limits = { ...limits, join: bestOf(joinSteps, join => f1At({ ...limits, join })) };
    limits = { ...limits, share: bestOf(shareSteps, share => f1At({ ...limits, share })) };
  }
  say(`incidents: F1 ${(100 * f1At(limits)).toFixed(1)} out of fold, ${JSON.stringify(limits)}`);
  const more = items.map((item, at) =>
    moreOf(item, incidentsOf(item.judged, item.chosen, { ...modelAt(at), ...limits })),
  );
  const learnMore = (some: readonly (readonly Example[])[]) =>
    learnLinear(some.flat(), ['more'], moreSettings);
  const mores = crossFitted(more, learnMore, model => model);
  const f1With = (bare: number) =>
    f1Of(items, ({ judged: own, chosen }, at) =>
      assembleIncidents(own, chosen, { ...modelAt(at), ...limits, more: mores[at] as LinearModel, bare }),
    );
  const bare = bestOf(bareSteps, f1With);
  say(`with incidents without fillers: F1 ${(100 * f1With(bare)).toFixed(1)} out of fold at ${bare}`);
  return { ...learn(items), ...limits, more: learnMore(more), bare };
}

function f1Of(
  items: readonly Item[],
  assemble: (item: Item, at: number) => readonly AssembledIncident[],
): number {
  const { right, predicted, gold } = sumOfCounts(
    items.map((item, at) => {
      const found = assemble(item, at).map(({ kind, fillers }) => ({
        kind,
        fillers: told(item.taught, fillers),
      }));
      return countTemplates(found, item.taught.gold.templates);
    }),
  );
  return (2 * right) / Math.max(1, predicted + gold);
}

/** For each kind: has the key more templates of it than were told? */
function moreOf({ taught, judged }: Item, found: readonly AssembledIncident[]): Example[] {
  return incidentKinds.map(kind => ({
    places: morePlaces(judged, found, kind),
    labels: Number(
      taught.gold.templates.filter(template => template.kind.includes(kind)).length >
        found.filter(incident => incident.kind === kind).length,
    ),
  }));
}

/** Pairs of right fillers: are they in one template? */
function pairsOf(
  taught: TaughtText,
  judged: JudgedText,
  wide: readonly ChosenFiller[],
  count: number,
): Example[] {
  const { templates } = taught.gold;
  const right = wide.filter(filler => templates.some(template => isIn(taught, filler, template)));
  return right.flatMap((one, at) =>
    right.slice(at + 1).map(other => ({
      places: pairPlaces(judged, one, other, count),
      labels: Number(
        templates.some(template => isIn(taught, one, template) && isIn(taught, other, template)),
      ),
    })),
  );
}

/** Templates with those of their fillers that were found: which kind? */
function kindsOf(taught: TaughtText, judged: JudgedText, chosen: readonly ChosenFiller[]): Example[] {
  return taught.gold.templates.map(template => ({
    places: kindPlaces(
      judged,
      chosen.filter(filler => isIn(taught, filler, template)),
    ),
    labels: bits(incidentKinds, kind => template.kind.includes(kind)),
  }));
}

function isIn(
  { candidates }: TaughtText,
  { role, candidate }: ChosenFiller,
  { fillers }: GoldTemplate,
): boolean {
  return fillers[role].some(filler => filler.has(candidates[candidate]?.text ?? ''));
}

function told({ candidates }: TaughtText, fillers: readonly ChosenFiller[]) {
  return byRole(role =>
    fillers.filter(each => each.role === role).map(({ candidate }) => [candidates[candidate]?.text ?? '']),
  );
}
