/** An event as another rule shows it: the answer holds what every rule takes, so that a choice repaints at once. */
import type { EventDetail, EventView } from '../../model/api-events.ts';

export interface ShownEvent extends EventDetail {
  /** The rule's own line, with the accounts that each value was taken from. */
  readonly view: EventView | undefined;
}

/** The rule of the build where `rule` names none. */
export function underRule(detail: EventDetail, rule: string | undefined): ShownEvent {
  const view = detail.views.find(one => one.rule === (rule ?? detail.event.rule));
  if (!view) return { ...detail, view };
  const { date: _date, place: _place, means: _means, deaths: _deaths, ...rest } = detail.event;
  const { takes: _takes, ...values } = view;
  return { ...detail, view, event: { ...rest, ...values } };
}
