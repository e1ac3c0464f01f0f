/** The benchmark’s own lists of who is who: names of actors with codes, nouns of agents with codes to put beside them. */

/** A code that holds on some days: compared as `YYYYMMDD`. */
interface DatedCode {
  readonly code: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ActorCodes {
  /** Codes by folded name, in the order of the list. */
  readonly actors: ReadonlyMap<string, readonly DatedCode[]>;
  /** Codes by folded noun; `~` stands for the actor’s own code. */
  readonly agents: ReadonlyMap<string, string>;
}

/** Names without underscores, points and case. */
export function foldWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[._\s]+/g, ' ')
    .trim();
}

export function readActorCodes(actors: string, agents: string): ActorCodes {
  return { actors: readActors(actors), agents: readAgents(agents) };
}

/** The code of a known name on a day; the first dated one that holds, else the undated one. */
export function codeOn(codes: readonly DatedCode[], day: string): string | undefined {
  const dated = codes.filter(({ from, to }) => from !== undefined || to !== undefined);
  const holds = dated.find(({ from = '', to = '99999999' }) => from <= day && day <= to);
  return (holds ?? codes.find(({ from, to }) => from === undefined && to === undefined))?.code;
}

/** `NAME [CODE]`, with `+SYNONYM` lines and lines of dated codes under it. */
function readActors(text: string): Map<string, DatedCode[]> {
  const actors = new Map<string, DatedCode[]>();
  let codes: DatedCode[] = [];
  for (const raw of text.replace(/<!\s*--[\s\S]*?-->/g, '').split(/\r?\n/)) {
    const line = raw.replace(/#.*/, '').trimEnd();
    if (line.trim() === '') continue;
    const name = /^([^\s[+][^[]*)/.exec(line)?.[1];
    if (name !== undefined) codes = [];
    const named = name ?? /^\+([^[]+)/.exec(line)?.[1];
    if (named !== undefined) actors.set(foldWords(named), codes);
    for (const inner of line.matchAll(/\[([^\]]+)\]/g)) codes.push(datedCode(inner[1] ?? ''));
  }
  return actors;
}

/** `CODE`, `CODE <day`, `CODE >day` or `CODE day-day`. */
function datedCode(words: string): DatedCode {
  const [, code = '', rest = ''] = /^\s*([^\s<>]+)\s*(.*)$/.exec(words) ?? [];
  const days = [...rest.matchAll(/\d{6,8}/g)].map(([digits]) => longDay(digits));
  if (days.length === 2) return { code: code.toUpperCase(), from: days[0] ?? '', to: days[1] ?? '' };
  if (rest.startsWith('<')) return { code: code.toUpperCase(), to: days[0] ?? '' };
  if (rest.startsWith('>')) return { code: code.toUpperCase(), from: days[0] ?? '' };
  return { code: code.toUpperCase() };
}

/** Years of two digits are of the last century. */
function longDay(digits: string): string {
  return digits.length === 6 ? `19${digits}` : digits;
}

/** `NOUN {PLURAL} [~CODE]`; sets of words stand between exclamation marks. */
function readAgents(text: string): Map<string, string> {
  const agents = new Map<string, string>();
  const sets = new Map<string, string[]>();
  for (const raw of text.replace(/<!\s*--[\s\S]*?-->/g, '').split(/\r?\n/)) {
    const line = raw.replace(/#.*/, '').trim();
    const set = /^(!\w+!)\s*=\s*(.+)$/.exec(line);
    if (set) sets.set(set[1] ?? '', (set[2] ?? '').split(/\s*,\s*/));
    const [, noun, plural, code] = /^([^{[]+?)\s*(\{[^}]*\})?\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? [];
    if (noun === undefined || code === undefined) continue;
    for (const form of formsOf(noun, plural, sets)) agents.set(foldWords(form), code);
  }
  return agents;
}

function formsOf(
  noun: string,
  plural: string | undefined,
  sets: ReadonlyMap<string, readonly string[]>,
): string[] {
  const set = /!\w+!/.exec(noun)?.[0];
  if (set !== undefined) return (sets.get(set) ?? []).map(word => noun.replace(set, word));
  if (plural !== undefined) return [noun, plural.slice(1, -1)].filter(form => form !== '');
  return [noun, /[^AEIOU]Y$/.test(noun) ? `${noun.slice(0, -1)}IES` : `${noun}S`];
}
