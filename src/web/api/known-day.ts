/** As of which day everything is asked; it stands in the address of every screen, and the router says it here before anything is asked. */

let day: string | undefined;

export function setKnownDay(stated: string | undefined): void {
  day = stated;
}

/** `YYYY-MM-DD`; undefined for all that is there now. */
export function knownDay(): string | undefined {
  return day;
}
