/** A document whose candidates were looked at one by one, and what the second look draws on: what stands beside what. */
import type { StatisticKeys } from './filler-statistics.ts';
import type { IncidentText } from './incident-text.ts';
import type { Candidate } from './phrases.ts';
import { firstLooks } from './roles.ts';

/** A document's candidates after the first look. */
export interface JudgedText {
  readonly text: IncidentText;
  readonly candidates: readonly Candidate[];
  readonly keys: readonly StatisticKeys[];
  /** Log-odds of each candidate, by firstLooks. */
  readonly logits: readonly Float64Array[];
  /** Log-odds of documentOutputs. */
  readonly about: Float64Array;
}

/** Log-odds where there is nothing. */
export const none = -12;

/** What of a document every row draws on. */
export interface Sight {
  readonly judged: JudgedText;
  /** Candidates of each sentence. */
  readonly bySentence: readonly (readonly number[])[];
  /** Candidates with a span around each head, by sentence and head. */
  readonly byHead: ReadonlyMap<number, readonly number[]>;
  readonly words: readonly ReadonlySet<string>[];
  /** Highest log-odds in each sentence by role, with the head it belongs to and the next best of another head. */
  readonly tops: readonly (readonly SentenceTop[])[];
}

interface SentenceTop {
  readonly first: number;
  readonly head: number;
  readonly second: number;
}

export function sightOf(judged: JudgedText): Sight {
  const { text, candidates, logits } = judged;
  const bySentence: number[][] = text.sentences.map(() => []);
  const byHead = new Map<number, number[]>();
  for (const [at, { spans }] of candidates.entries()) {
    for (const sentence of new Set(spans.map(span => span.sentence))) bySentence[sentence]?.push(at);
    for (const key of new Set(spans.map(headKey))) {
      const own = byHead.get(key);
      if (own) own.push(at);
      else byHead.set(key, [at]);
    }
  }
  const tops = text.sentences.map((_, sentence) =>
    firstLooks.map((__, role) => {
      let [first, head, second] = [none, -1, none];
      for (const [key, own] of headsOf(sentence)) {
        const best = own.reduce((most, at) => Math.max(most, logits[at]?.[role] ?? none), none);
        if (best > first) [first, head, second] = [best, key, first];
        else second = Math.max(second, best);
      }
      return { first, head, second };
    }),
  );
  return { judged, bySentence, byHead, words: candidates.map(each => new Set(each.text.split(' '))), tops };

  function* headsOf(sentence: number): Generator<[number, readonly number[]]> {
    const length = text.sentences[sentence]?.tokens.length ?? 0;
    for (let head = 0; head < length; head += 1) {
      const own = byHead.get(headKey({ sentence, head }));
      if (own) yield [head, own];
    }
  }
}

/** One number for a sentence and a token in it. */
export function headKey({ sentence, head }: { readonly sentence: number; readonly head: number }): number {
  return sentence * 4096 + head;
}
