/** How many people, as far as the words say: a bound that is not stated is absent, and “not stated” is never 0. */

export interface Quantity {
  /** “At least 21” is low 21 without high; “up to 80” is high 80 without low. */
  readonly low?: number;
  readonly high?: number;
  /** “Nearly”, “about”, “dozens”: the bounds are soft. */
  readonly approximate?: boolean;
}

export const tollFields = ['deaths', 'injured', 'captured', 'displaced'] as const;
export type TollField = (typeof tollFields)[number];

/** Whether two quantities can both be so: their intervals meet (a missing bound is open). */
export function quantitiesMeet(left: Quantity, right: Quantity): boolean {
  return (left.low ?? 0) <= (right.high ?? Infinity) && (right.low ?? 0) <= (left.high ?? Infinity);
}

/** Whether both say the same with the same firmness. */
export function quantitiesEqual(left: Quantity, right: Quantity): boolean {
  return left.low === right.low && left.high === right.high && !!left.approximate === !!right.approximate;
}
