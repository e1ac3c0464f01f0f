/** Two sides and what is reported between them: by month, in which direction, with which tolls, under a named rule. */
import type { ViewRule } from './view.ts';

/**
 * The categories of the Uppsala Conflict Data Program: a government and another side, two organised groups, an organised
 * side and civilians. `other` where the actors' kinds tell none of them; the 25 deaths are not asked of it.
 */
export const violenceKinds = ['state-based', 'non-state', 'one-sided', 'other'] as const;
export type ViolenceKind = (typeof violenceKinds)[number];

/** UCDP: battle-related deaths (or deaths of civilians) in a calendar year that make a dyad active. */
export const activeDyadDeaths = 25;

/** A party as dyads count it: an actor; a government with all its forces; all who are only told of as people. */
export interface Side {
  /** An actor's id, or `civilians`. */
  readonly id: string;
  readonly name: string;
  /** Ids of the actors that were counted to it, sorted. */
  readonly actors: readonly string[];
}

/** Deaths of several events, added up. An event that states none adds nothing and is counted beside. */
export interface SummedDeaths {
  /** At least so many by the rule. */
  readonly low: number;
  /** The rule’s own figure: UCDP’s best, else the lower bound, else the upper. */
  readonly best: number;
  readonly high: number;
  /** Some event has no upper bound (“at least 21”): `high` is no bound of the sum. */
  readonly open?: true;
}

export interface DyadTally {
  /** Ids, in the record’s order. */
  readonly events: readonly string[];
  /** How many of them the first side is said to have begun, the second, both. */
  readonly byFirst: number;
  readonly bySecond: number;
  readonly byBoth: number;
  /** How many of them state deaths. */
  readonly telling: number;
  readonly deaths?: SummedDeaths;
}

/** `YYYY-MM`; `YYYY` for events that are dated no finer; empty for those of no one year. */
export interface DyadPeriod extends DyadTally {
  readonly period: string;
}

/** A calendar year under one rule. */
export interface YearUnderRule {
  readonly rule: ViewRule;
  readonly events: number;
  readonly telling: number;
  readonly deaths?: SummedDeaths;
  /** Whether `deaths.best` reaches the 25. */
  readonly passes: boolean;
}

/** The 25-deaths question, answered for every rule. */
export interface DyadYear {
  readonly year: string;
  readonly rules: readonly YearUnderRule[];
  /** The answer in a sentence; it says which rules, never which is right. */
  readonly sentence: string;
}

export interface Dyad {
  /** The ids of both sides, joined by `~`. */
  readonly id: string;
  readonly first: Side;
  readonly second: Side;
  readonly violence: ViolenceKind;
  /** Of tally and periods. */
  readonly rule: ViewRule;
  readonly tally: DyadTally;
  /** In their order, those of no one year last. */
  readonly periods: readonly DyadPeriod[];
  /** Empty where the violence is `other`. */
  readonly years: readonly DyadYear[];
  /** Ids of what is said of how the two stand to each other. */
  readonly relations: readonly string[];
}
