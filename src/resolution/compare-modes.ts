/** Whether two tellings may tell of one deed although they code it by other modes. */

/** By whatever means. */
const unspecific = 'targeted';

/** What one report calls a drone strike is a bombing, or shelling, in another. */
const blasts = new Set(['aerial', 'drone', 'explosives', 'heavy-weapons']);

/** Every mode of either has one among the other's that may be meant by it. Symmetric. */
export function mayBeOneDeed(left: readonly string[], right: readonly string[]): boolean {
  return areAllMet(left, right) && areAllMet(right, left);
}

function areAllMet(modes: readonly string[], others: readonly string[]): boolean {
  return modes.every(mode => others.some(other => mayMean(mode, other)));
}

function mayMean(one: string, other: string): boolean {
  if (one === other || one === unspecific || other === unspecific) return true;
  return blasts.has(one) && blasts.has(other);
}
