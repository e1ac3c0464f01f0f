/** Who does a verb and to whom, by the order of chunks: the nearest nominal before, the nearest after, “by” and the prepositions of the verb. */
import type { Chunk, Nominal, SentenceReading, VerbGroup } from './chunks.ts';

/** Nominals that stand together: “A, B and C”. Empty where none is found. */
export type Nominals = readonly Nominal[];

/** The subject of the verb group at `at`, through relative clauses, coordination and participles. */
export function subjectOf(reading: SentenceReading, at: number, depth = 0): Nominals {
  const { chunks, tokens } = reading;
  const verb = chunks[at] as VerbGroup;
  if (depth > 4) return [];
  if (verb.form === 'participle') return nominalBefore(chunks, at);
  if (verb.form === 'ing') return subjectOfParticiple(reading, at, depth);
  for (let left = at - 1; left >= 0; left -= 1) {
    const chunk = chunks[left] as Chunk;
    switch (chunk.kind) {
      case 'nominal': {
        if (isPrepositional(chunks, left)) break;
        if (left < at - 1 && isOwnedByVerb(chunks, left) && verbBetween(chunks, left, at)) break;
        const earlier = appositionBefore(chunks, left, at);
        return earlier !== undefined ? coordinatedLeft(chunks, earlier) : coordinatedLeft(chunks, left);
      }
      case 'verb': {
        const linked = linksVerbs(chunks, left, at);
        if (verb.form === 'infinitive' || linked) return subjectOf(reading, left, depth + 1);
        break;
      }
      case 'and': {
        // “… attacked the camp and burned it”: the verb before shares its subject.
        if (left !== at - 1) break;
        const before = previousVerb(chunks, left);
        return before === undefined ? [] : subjectOf(reading, before, depth + 1);
      }
      case 'relative':
        return tokens[chunk.from]?.form === 'whose' ? [] : antecedentOf(reading, left);
      case 'comma': {
        if (left !== at - 1) break;
        const opening = openingOfAside(chunks, left);
        if (opening !== undefined) left = opening;
        break;
      }
      case 'subordinator':
      case 'stop':
        return [];
      default:
        break;
    }
  }
  return [];
}

/** The direct object of the verb group at `at`; shared by coordinated verbs (“surrounded, attacked and destroyed the camp”). */
export function objectOf({ chunks, tokens }: SentenceReading, at: number, skipTo?: number): Nominals {
  for (let right = at + 1; right < chunks.length; right += 1) {
    const chunk = chunks[right] as Chunk;
    if (skipTo !== undefined && chunk.to <= skipTo) continue;
    if (chunk.kind === 'nominal') {
      if (chunk.from > (chunks[at] as VerbGroup).to + 3 && right === at + 1) return [];
      return coordinatedRight(chunks, right);
    }
    if (chunk.kind === 'time') continue;
    if (chunk.kind === 'comma' || chunk.kind === 'and') {
      const next = chunks[chunks[right + 1]?.kind === 'and' ? right + 2 : right + 1];
      const here = chunks[right + 1]?.kind === 'and' ? right + 2 : right + 1;
      if (next?.kind === 'verb' && next.form === 'finite' && !next.passive)
        return objectOf({ chunks, tokens } as SentenceReading, here);
    }
    return [];
  }
  return [];
}

/** Nominals after one of `prepositions`, to the right of `at` within the clause. */
export function prepositional(
  { chunks, tokens }: SentenceReading,
  at: number,
  prepositions: readonly string[],
  limit = 9,
  pastComma = true,
): Nominals {
  for (let right = at + 1; right < Math.min(chunks.length - 1, at + limit); right += 1) {
    const chunk = chunks[right] as Chunk;
    if (chunk.kind === 'stop' || chunk.kind === 'relative' || chunk.kind === 'subordinator') return [];
    if (!pastComma && (chunk.kind === 'comma' || chunk.kind === 'and')) return [];
    if (chunk.kind === 'verb' && right > at) return [];
    const next = chunks[right + 1];
    if (
      chunk.kind === 'preposition' &&
      next?.kind === 'nominal' &&
      prepositions.includes(tokens[chunk.from]?.form.toLowerCase() ?? '')
    ) {
      return coordinatedRight(chunks, right + 1);
    }
  }
  return [];
}

/** Index of the chunk that holds the token. */
export function chunkOf(chunks: readonly Chunk[], token: number): number {
  return chunks.findIndex(({ from, to }) => from <= token && token < to);
}

/** The nominal that a relative pronoun stands for: the nearest before it that is no object of “of”. */
export function antecedentOf({ chunks, tokens }: SentenceReading, relative: number): Nominals {
  let at = relative - 1;
  if (chunks[at]?.kind === 'preposition') at -= 1;
  if (chunks[at]?.kind === 'comma') at -= 1;
  const nearest = chunks[at];
  if (nearest?.kind !== 'nominal') return [];
  const before = chunks[at - 1];
  // “a group of fighters who”: the fighters; “the bombing of a rally which killed”: decided by the caller.
  if (
    before?.kind === 'preposition' &&
    tokens[before.from]?.form === 'of' &&
    tokens[chunks[relative]?.from ?? 0]?.form === 'which'
  ) {
    const governor = chunks[at - 2];
    if (governor?.kind === 'nominal') return [governor, nearest];
  }
  return [nearest];
}

/** All nominals from the start of the clause to a relative pronoun, nearest first: one of them is what “which” means. */
export function candidatesBefore(chunks: readonly Chunk[], relative: number): Nominal[] {
  const candidates: Nominal[] = [];
  for (let left = relative - 1; left >= 0 && chunks[left]?.kind !== 'stop'; left -= 1) {
    const chunk = chunks[left] as Chunk;
    if (chunk.kind === 'nominal') candidates.push(chunk);
    if (chunk.kind === 'verb' && candidates.length > 0) break;
  }
  return candidates;
}

function subjectOfParticiple(reading: SentenceReading, at: number, depth: number): Nominals {
  const { chunks, tokens } = reading;
  const before = chunks[at - 1];
  const governor = previousVerb(chunks, at);
  if (before?.kind === 'preposition') {
    const object = governor === undefined ? [] : objectOf(reading, governor);
    const word = tokens[before.from]?.form;
    // “Accused them of killing”, “blamed the army for shelling”: the object did it. “Executed him for spying” as well.
    if (object.length > 0 && (word === 'of' || word === 'for')) return object;
    return governor === undefined ? nominalAfterClause(chunks, at) : subjectOf(reading, governor, depth + 1);
  }
  if (before?.kind === 'nominal' && !isPrepositional(chunks, at - 1)) return [before];
  if (before?.kind === 'and') return governor === undefined ? [] : subjectOf(reading, governor, depth + 1);
  if (governor === undefined) return at === 0 ? nominalAfterClause(chunks, at) : [];
  return subjectOf(reading, governor, depth + 1);
}

/** “After seizing the town, the rebels withdrew”: the subject stands behind the comma. */
function nominalAfterClause(chunks: readonly Chunk[], at: number): Nominals {
  for (let right = at + 1; right < chunks.length - 1; right += 1) {
    if (chunks[right]?.kind === 'comma' && chunks[right + 1]?.kind === 'nominal')
      return [chunks[right + 1] as Nominal];
  }
  return [];
}

function nominalBefore(chunks: readonly Chunk[], at: number): Nominals {
  for (let left = at - 1; left >= Math.max(0, at - 3); left -= 1) {
    const chunk = chunks[left];
    if (chunk?.kind === 'nominal') return coordinatedLeft(chunks, left);
    if (chunk?.kind !== 'comma' && chunk?.kind !== 'time') return [];
  }
  return [];
}

function isPrepositional(chunks: readonly Chunk[], at: number): boolean {
  let left = at - 1;
  // “in A, B and C”: all three hang on the preposition.
  while (
    left > 0 &&
    (chunks[left]?.kind === 'and' || chunks[left]?.kind === 'comma') &&
    chunks[left - 1]?.kind === 'nominal' &&
    chunks[left]?.kind === 'and'
  )
    left -= 2;
  return chunks[left]?.kind === 'preposition';
}

function isOwnedByVerb(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1];
  return before?.kind === 'verb' && before.form !== 'participle';
}

function verbBetween(chunks: readonly Chunk[], left: number, right: number): boolean {
  return chunks.slice(left + 1, right).some(({ kind }) => kind === 'and');
}

function linksVerbs(chunks: readonly Chunk[], left: number, right: number): boolean {
  return chunks.slice(left + 1, right).some(({ kind }) => kind === 'and' || kind === 'comma');
}

function previousVerb(chunks: readonly Chunk[], at: number): number | undefined {
  for (let left = at - 1; left >= 0; left -= 1) {
    if (chunks[left]?.kind === 'verb') return left;
    if (chunks[left]?.kind === 'stop') return undefined;
  }
  return undefined;
}

/** “X, a faction of Y, attacked”: the nominal before the aside. */
function appositionBefore(chunks: readonly Chunk[], left: number, at: number): number | undefined {
  if (chunks[at - 1]?.kind !== 'comma' || chunks[left - 1]?.kind !== 'comma') return undefined;
  return chunks[left - 2]?.kind === 'nominal' ? headOfChain(chunks, left - 2) : undefined;
}

/** “The head of the office of X”: the first nominal of the chain. */
function headOfChain(chunks: readonly Chunk[], at: number): number {
  let first = at;
  while (chunks[first - 1]?.kind === 'preposition' && chunks[first - 2]?.kind === 'nominal') first -= 2;
  return first;
}

/** Whether the comma before `at` closes an aside behind a nominal: “X, a faction of Y, declared”. */
export function followsAside(chunks: readonly Chunk[], at: number): boolean {
  const opening = chunks[at - 1]?.kind === 'comma' ? openingOfAside(chunks, at - 1) : undefined;
  return (
    opening !== undefined &&
    !chunks.slice(0, opening).some(chunk => chunk.kind === 'verb' && chunk.form === 'finite')
  );
}

/** Index of the comma that opens the aside closed at `closing`; undefined when the comma closes none. */
function openingOfAside(chunks: readonly Chunk[], closing: number): number | undefined {
  for (let left = closing - 1; left > 0; left -= 1) {
    const { kind } = chunks[left] as Chunk;
    if (kind === 'stop') return undefined;
    if (kind === 'comma') {
      const inside = chunks[left + 1];
      const aside =
        inside &&
        (inside.kind === 'relative' ||
          inside.kind === 'nominal' ||
          inside.kind === 'preposition' ||
          (inside.kind === 'verb' && inside.form !== 'finite'));
      return aside && chunks[left - 1]?.kind === 'nominal' ? left : undefined;
    }
  }
  return undefined;
}

function coordinatedLeft(chunks: readonly Chunk[], at: number): Nominals {
  const list = [chunks[at] as Nominal];
  let left = at;
  let linked = false;
  for (;;) {
    const link = chunks[left - 1]?.kind;
    const twice = link === 'and' && chunks[left - 2]?.kind === 'comma' ? 3 : 2;
    const next = chunks[left - twice];
    if (next?.kind !== 'nominal' || (link !== 'and' && !(linked && link === 'comma'))) return list;
    // “…, injuring six, and two posts were attacked”: the six are the object of the verb before.
    if (twice === 3 && chunks[left - twice - 1]?.kind === 'verb') return list;
    linked = true;
    list.unshift(next);
    left -= twice;
  }
}

/** The nominal at `at` is the subject of a clause of its own: “…, and two posts in the north were attacked”. */
function startsClause(chunks: readonly Chunk[], at: number): boolean {
  let right = at + 1;
  while (chunks[right]?.kind === 'preposition' && chunks[right + 1]?.kind === 'nominal') right += 2;
  const next = chunks[right];
  return next?.kind === 'verb' && next.form === 'finite';
}

function coordinatedRight(chunks: readonly Chunk[], at: number): Nominals {
  const list = [chunks[at] as Nominal];
  const commas: Nominal[] = [];
  let right = at;
  for (;;) {
    const link = chunks[right + 1]?.kind;
    const both = link === 'comma' && chunks[right + 2]?.kind === 'and';
    const next = chunks[right + (both ? 3 : 2)];
    if (next?.kind !== 'nominal' || startsClause(chunks, chunks.indexOf(next))) return list;
    if (link === 'and' || both) return [...list, ...commas, next];
    if (link !== 'comma') return list;
    commas.push(next);
    right += 2;
  }
}
