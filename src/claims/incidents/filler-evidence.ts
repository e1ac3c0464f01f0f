/**
 * The second look at a candidate: how it stands beside the other candidates of its document, of its sentences and of its own
 * phrase. Rows for boosted trees, one table for each role.
 */
import { classes, cuts, deeds, evidenceNames } from './evidence-names.ts';
import { headClass } from './filler-features.ts';
import { type FillerStatistics, type KeyCounts, statisticsOf } from './filler-statistics.ts';
import type { IncidentSentence } from './incident-text.ts';
import { headKey, type JudgedText, none, type Sight } from './judged-text.ts';
import { isAcronym, isSubset } from './names-alike.ts';
import type { Candidate } from './phrases.ts';
import { firstLooks } from './roles.ts';

/** Log-odds below which a candidate gets no second look. */
export const leastLogit = -5.5;
export interface EvidenceRows {
  /** Indices of the candidates that get a second look. */
  readonly candidates: readonly number[];
  /** `evidenceNames.length` values for each. */
  readonly rows: Float32Array;
}

/** Rows for one role. @param less counts that the statistics leave out. */
export function evidenceFor(
  sight: Sight,
  role: number,
  statistics: FillerStatistics,
  less?: KeyCounts,
): EvidenceRows {
  const { judged } = sight;
  const { logits, keys } = judged;
  const value = (at: number) => logits[at]?.[role] ?? none;
  const candidates = [...logits.keys()].filter(at => value(at) > leastLogit);
  const ranked = candidates.toSorted((left, right) => value(right) - value(left));
  const rankOf = new Map(ranked.map((at, rank) => [at, rank]));
  const likely = candidates.filter(at => value(at) > -2).length;
  const tops = firstLooks.map((_, other) =>
    logits.reduce((best, own) => Math.max(best, own[other] ?? none), none),
  );
  const rows = new Float32Array(candidates.length * evidenceNames.length);
  for (const [index, at] of candidates.entries()) {
    const row = [
      ...(logits[at] as Float64Array),
      rankOf.get(at) ?? 0,
      value(at) - (tops[role] ?? 0),
      likely,
      ...tops,
      ...judged.about,
      ...shapeOf(judged, at),
      ...cutsBeside(sight, at, value),
      ...namesakes(sight, at, value),
      ...neighbours(sight, at),
      ...statisticsOf(statistics, keys[at] ?? [], role, less),
      ...kindsOf(judged, at),
    ];
    rows.set(row, index * evidenceNames.length);
  }
  return { candidates, rows };
}

function shapeOf({ text: { sentences }, candidates }: JudgedText, at: number): number[] {
  const { text, spans } = candidates[at] as Candidate;
  const held = spans.map(({ sentence }) => sentence);
  const heads = spans.map(({ sentence, head }) => sentences[sentence]?.tokens[head]);
  const first = Math.min(...held);
  return [
    spans.length,
    first,
    Math.max(...held),
    sentences.length,
    text.split(' ').length,
    Number(/\d/.test(text)),
    Number(heads.some(token => token?.xpos === 'NNS' || token?.xpos === 'NNPS')),
    heads.filter(token => token?.upos === 'PROPN').length / heads.length,
    sentences[first]?.block ?? 0,
  ];
}

/** Other lengths of the same phrases. */
function cutsBeside({ judged, byHead }: Sight, at: number, value: (at: number) => number): number[] {
  const { candidates, text } = judged;
  const { spans, text: own } = candidates[at] as Candidate;
  const others = new Set(spans.flatMap(span => byHead.get(headKey(span)) ?? []));
  others.delete(at);
  let [best, longer, shorter, sum] = [none, none, none, 0];
  for (const other of others) {
    const logit = value(other);
    best = Math.max(best, logit);
    sum += 1 / (1 + Math.exp(-logit));
    if ((candidates[other]?.text.length ?? 0) > own.length) longer = Math.max(longer, logit);
    else shorter = Math.max(shorter, logit);
  }
  const isName = (sentence: number, token: number) =>
    /^(?:PROPN|NOUN)$/.test(text.sentences[sentence]?.tokens[token]?.upos ?? '');
  const share = (test: (span: Candidate['spans'][number]) => boolean) =>
    spans.filter(test).length / spans.length;
  return [
    best,
    longer,
    shorter,
    sum,
    others.size,
    share(({ sentence, to }) => isName(sentence, to)),
    share(({ sentence, from }) => isName(sentence, from - 1)),
  ];
}

/** Candidates elsewhere that may be called by a part of the same words, or by their first letters. */
function namesakes({ judged, words, byHead }: Sight, at: number, value: (at: number) => number): number[] {
  const own = words[at] as ReadonlySet<string>;
  const { candidates, text } = judged;
  const { spans, text: string } = candidates[at] as Candidate;
  const same = new Set(spans.flatMap(span => byHead.get(headKey(span)) ?? []));
  let [best, sum, count] = [none, 0, 0];
  for (const [other, theirs] of words.entries()) {
    if (
      same.has(other) ||
      !(isSubset(own, theirs) || isSubset(theirs, own) || isAcronym(string, candidates[other]?.text ?? ''))
    )
      continue;
    const logit = value(other);
    best = Math.max(best, logit);
    sum += 1 / (1 + Math.exp(-logit));
    count += 1;
  }
  let apposed = none;
  for (const { sentence, head } of spans) {
    const { relations = [], heads = [], children = [] } = text.sentences[sentence]?.tree ?? {};
    const partners = (children[head] ?? []).filter(child => relations[child] === 'appos');
    if (relations[head] === 'appos') partners.push(heads[head] as number);
    for (const partner of partners)
      for (const other of byHead.get(headKey({ sentence, head: partner })) ?? [])
        apposed = Math.max(apposed, value(other));
  }
  return [best, sum, count, apposed];
}

/** How likely other phrases of the same sentence, and of the sentences around it, fill each role. */
function neighbours({ judged, tops }: Sight, at: number): number[] {
  const { spans } = judged.candidates[at] as Candidate;
  const beside = firstLooks.map((_, role) =>
    spans.reduce((best, { sentence, head }) => {
      const top = tops[sentence]?.[role];
      return top ? Math.max(best, top.head === headKey({ sentence, head }) ? top.second : top.first) : best;
    }, none),
  );
  const near = firstLooks.map((_, role) =>
    spans.reduce(
      (best, { sentence }) =>
        Math.max(best, tops[sentence - 1]?.[role]?.first ?? none, tops[sentence + 1]?.[role]?.first ?? none),
      none,
    ),
  );
  return [...beside, ...near];
}

/** Flags: how it was cut, its class, and what its sentences tell of. */
function kindsOf({ text, candidates }: JudgedText, at: number): number[] {
  const { spans } = candidates[at] as Candidate;
  const held = [...new Set(spans.map(({ sentence }) => sentence))].map(
    index => text.sentences[index] as IncidentSentence,
  );
  const told = new Set(held.flatMap(({ triggers }) => triggers));
  const own = new Set(
    spans.map(({ sentence, head }) => headClass(text.sentences[sentence] as IncidentSentence, head)),
  );
  const cut = new Set(spans.map(span => span.cut));
  return [
    ...cuts.map(name => Number(cut.has(name))),
    ...classes.map(name => Number(own.has(name))),
    ...deeds.map(name => Number(told.has(name))),
  ];
}
