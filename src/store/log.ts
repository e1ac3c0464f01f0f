/** What an edge tells of its work: an event in two words, and its facts. The terminal writes it as a JSON line. */

export type Log = (event: string, facts?: Readonly<Record<string, unknown>>) => void;

/** For callers that want to hear nothing. */
export const silent: Log = () => undefined;
