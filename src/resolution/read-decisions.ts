/** Review decisions to what resolution asks: which claims are rejected, confirmed or added, which pairs are same or different, who and where is meant. */
import type { Claim, Happening } from '../model/claim.ts';
import type { DecidedPassage, ReviewDecision } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import { byText } from '../model/order.ts';
import { overlap } from '../model/passage.ts';
import type { CodedDocument } from './documents-read.ts';
import { type PairDecisions, pairKey } from './pair-decisions.ts';

export interface ReadDecisions extends PairDecisions {
  /** Ids of the documents whose words decisions are about. */
  readonly mentioned: ReadonlySet<string>;
  /** The claims of those documents that stand: without rejected ones, with those added by hand, a confirmed one without doubt. */
  readonly claims: readonly Claim[];
  /** Ids of actors and places that people gave to passages, see `namedAt`. */
  readonly named: readonly NamedPassage[];
  readonly answers: readonly { readonly warning: DecidedPassage; readonly outcome: DecidedPassage }[];
  readonly findings: readonly Finding[];
}

export interface NamedPassage {
  readonly kind: 'name-actor' | 'name-place';
  readonly passage: DecidedPassage;
  readonly id: string;
}

/** Finds the claims that decisions are about, by overlap of passages; a decision that finds none is reported lost. */
export function readDecisions(
  coded: readonly CodedDocument[],
  decisions: readonly ReviewDecision[],
): ReadDecisions {
  const mentioned = new Set(decisions.flatMap(({ judgement }) => documentsIn(judgement)));
  const decided = coded.filter(({ document }) => mentioned.has(document.id));
  const reader = new Reader(decided);
  // A claim added by hand may itself be judged, so additions come first; else order plays no part.
  for (const decision of decisions) if (decision.judgement.kind === 'add') reader.add(decision);
  for (const { judgement } of decisions) reader.read(judgement);
  return reader.finish(mentioned);
}

function documentsIn(judgement: ReviewDecision['judgement']): string[] {
  const passages =
    'passage' in judgement
      ? [judgement.passage]
      : 'left' in judgement
        ? [judgement.left, judgement.right]
        : [];
  return passages.map(({ document }) => document);
}

class Reader {
  private readonly texts: ReadonlyMap<string, string>;
  private readonly byDocument: Map<string, Claim[]>;
  private readonly same = new Set<string>();
  private readonly different = new Set<string>();
  private readonly rejected = new Set<string>();
  private readonly confirmed = new Set<string>();
  private readonly named = new Map<string, NamedPassage>();
  private readonly answers: { warning: DecidedPassage; outcome: DecidedPassage }[] = [];
  private readonly findings: Finding[] = [];

  constructor(coded: readonly CodedDocument[]) {
    this.texts = new Map(coded.map(({ document: { id, text } }) => [id, text]));
    this.byDocument = new Map(coded.map(({ document, claims }) => [document.id, [...claims]]));
  }

  add({ judgement, by }: ReviewDecision): void {
    if (judgement.kind !== 'add') return;
    const { passage, type, mode } = judgement;
    if (!this.stands(passage)) {
      this.lose(passage, 'its words are not there any more');
      return;
    }
    const { document, start, end, quote } = passage;
    const id = `${document}/${start}-${end}/HAND-${type}`;
    const known = this.byDocument.get(document) ?? [];
    if (known.some(claim => claim.id === id)) return;
    const claim: Happening = {
      id,
      document,
      start,
      end,
      quote,
      kind: 'happening',
      type,
      ...(mode === undefined ? {} : { mode }),
      trigger: { start, end, lemma: quote.toLowerCase() },
      voice: [],
      stance: 'asserted',
      doubt: 0,
      because: [`added by ${by}`],
      initiators: [],
      targets: [],
      places: [],
      tolls: {},
    };
    this.byDocument.set(document, [...known, claim]);
  }

  read(judgement: ReviewDecision['judgement']): void {
    switch (judgement.kind) {
      case 'same':
      case 'different':
        this.readPair(judgement.kind, judgement.left, judgement.right);
        break;
      case 'reject':
      case 'confirm':
        for (const claim of this.find(judgement.passage, judgement.type))
          (judgement.kind === 'reject' ? this.rejected : this.confirmed).add(claim.id);
        break;
      case 'name-actor':
      case 'name-place': {
        const { document, start, end } = judgement.passage;
        if (this.find(judgement.passage).length > 0)
          this.named.set(`${judgement.kind} ${document} ${start} ${end} ${judgement.id}`, judgement);
        break;
      }
      case 'answers':
        this.answers.push({ warning: judgement.warning, outcome: judgement.outcome });
        break;
    }
  }

  private readPair(kind: 'same' | 'different', left: DecidedPassage, right: DecidedPassage): void {
    const [ones, others] = [this.find(left), this.find(right)];
    if (ones.length === 0 || others.length === 0) return;
    const pairs = ones.flatMap(one => others.map(other => [one, other] as const));
    // One happening is of one kind: a passage that holds two claims is joined by the one that fits.
    const meant = kind === 'same' ? pairs.filter(([one, other]) => kindOf(one) === kindOf(other)) : pairs;
    if (meant.length === 0) this.lose(left, 'what it names is read as two kinds of happening');
    for (const [one, other] of meant) {
      if (one.id !== other.id) (kind === 'same' ? this.same : this.different).add(pairKey(one.id, other.id));
    }
  }

  private find(passage: DecidedPassage, type?: string): readonly Claim[] {
    const found = (this.byDocument.get(passage.document) ?? []).filter(
      claim => overlap(claim, passage) > 0 && (type === undefined || kindOf(claim) === type),
    );
    // The words of one trigger mean that claim, not all of its sentence.
    const exact = found.filter(claim => overlap(claim.trigger, passage) > 0);
    if (found.length === 0) this.lose(passage, 'it finds no claim there any more');
    return passage.end - passage.start < 40 && exact.length > 0 ? exact : found;
  }

  private stands({ document, start, end, quote }: DecidedPassage): boolean {
    return quote !== '' && this.texts.get(document)?.slice(start, end) === quote;
  }

  private lose({ document, start, end, quote }: DecidedPassage, why: string): void {
    const message = `A decision about “${quote.slice(0, 80)}” is lost: ${why}.`;
    this.findings.push({ code: 'decision-lost', message, document, start, end });
  }

  finish(mentioned: ReadonlySet<string>): ReadDecisions {
    const claims = [...this.byDocument.values()]
      .flat()
      .filter(({ id }) => !this.rejected.has(id))
      .map(claim => (this.confirmed.has(claim.id) ? { ...claim, doubt: 0 } : claim));
    return {
      mentioned,
      claims,
      same: this.same,
      different: this.different,
      named: [...this.named.keys()].sort(byText).flatMap(key => this.named.get(key) ?? []),
      answers: this.answers,
      findings: this.findings,
    };
  }
}

function kindOf(claim: Claim): string {
  return claim.kind === 'happening' ? claim.type : claim.kind;
}
