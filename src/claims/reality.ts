/** Did it happen, as the sentence tells it: negation, modals, conditions, plans and wishes around a verb or noun. */
import type { Token } from '../model/analysis.ts';
import type { Stance } from '../model/claim.ts';
import type { HedgeEffect, Knowledge } from '../model/knowledge.ts';
import type { AuxiliaryMode } from '../model/plover.ts';
import type { SentenceReading, VerbGroup } from './chunks.ts';

export interface Reality {
  /** Absent when it is told as having happened. */
  readonly auxiliary?: AuxiliaryMode;
  readonly stance: Stance;
  readonly because?: string;
}

const real: Reality = { stance: 'asserted' };

/** How the verb group at `at` is put. */
export function realityOfVerb(
  { chunks, tokens }: SentenceReading,
  at: number,
  knowledge: Knowledge,
): Reality {
  const verb = chunks[at] as VerbGroup;
  const inside = tokens.slice(verb.from, verb.main);
  for (const [offset, token] of inside.entries()) {
    const reality = ofWord(token, inside[offset + 1], knowledge);
    if (reality) return reality;
  }
  if (verb.form === 'infinitive') return ofInfinitive(chunks, tokens, at, knowledge);
  const clause = clauseOpener(chunks, tokens, at, knowledge);
  return clause ?? hedgeBeside(tokens, verb, knowledge) ?? real;
}

/** How a noun is put: “alleged”, “planned”, “foiled attack”, “no attack”. */
export function realityOfNoun(
  tokens: readonly Token[],
  from: number,
  head: number,
  knowledge: Knowledge,
): Reality {
  for (let at = Math.max(0, from); at < head; at += 1) {
    const token = tokens[at] as Token;
    const low = token.form.toLowerCase();
    if (low === 'no' || low === 'any')
      return { auxiliary: 'negation', stance: 'denied', because: `“${token.form}”` };
    for (const hedge of knowledge.lexicon.hedges.get(low) ?? []) {
      if (hedge.part === 'adjective') return effectOf(hedge.effect, low);
    }
  }
  return real;
}

function ofWord(
  { form, lemma, upos }: Token,
  next: Token | undefined,
  { lexicon }: Knowledge,
): Reality | undefined {
  const low = form.toLowerCase();
  if (low === 'not' || low === "n't" || low === 'never' || lemma === 'not') return effectOf('negated', low);
  const hedges = lexicon.hedges.get(low) ?? lexicon.hedges.get(lemma) ?? [];
  for (const { part, effect } of hedges) {
    if (part === 'modal' && upos === 'AUX') {
      // “May have killed” tells of the past, “may kill” does not.
      const perfect = next?.lemma === 'have';
      return effectOf(effect === 'hedged' && !perfect ? 'unreal' : effect, low);
    }
    if (
      part === 'adverb' &&
      upos === 'ADV' &&
      effect !== 'future' &&
      low !== 'yet' &&
      low !== 'nearly' &&
      low !== 'almost'
    )
      return effectOf(effect, low);
  }
  return undefined;
}

/** “Managed to seize” happened; “planned to”, “wants to”, “in order to” did not. */
function ofInfinitive(
  chunks: SentenceReading['chunks'],
  tokens: readonly Token[],
  at: number,
  { lexicon }: Knowledge,
): Reality {
  for (let left = at - 1; left >= 0; left -= 1) {
    const chunk = chunks[left];
    if (chunk?.kind !== 'verb') continue;
    const governor = (tokens[chunk.main] as Token).lemma;
    const implies =
      /^(?:manage|force|continue|begin|start|help|go|cause|use|prove|return|come|happen|proceed|rush|live|allow|enable)$/.test(
        governor,
      );
    if (implies && left >= at - 2) return real;
    const hedges = [...(lexicon.hedges.get(`${governor} to`) ?? []), ...(lexicon.hedges.get(governor) ?? [])];
    const hedge = hedges.find(({ part }) => part === 'verb');
    return effectOf(hedge?.effect ?? 'unreal', `${governor} to`);
  }
  return effectOf('unreal', 'to');
}

/** “If”, “unless”, “whether”, “without”, “instead of” before the clause. */
function clauseOpener(
  chunks: SentenceReading['chunks'],
  tokens: readonly Token[],
  at: number,
  { lexicon }: Knowledge,
): Reality | undefined {
  for (let left = at - 1; left >= 0; left -= 1) {
    const chunk = chunks[left];
    if (!chunk || chunk.kind === 'stop') return undefined;
    if (chunk.kind === 'verb' || chunk.kind === 'relative') return undefined;
    const word = (tokens[chunk.from] as Token).form.toLowerCase();
    if (chunk.kind !== 'subordinator' && chunk.kind !== 'preposition') continue;
    if (word === 'until') return effectOf('future', word);
    if (/^(?:once|before|since|after|so|had|were|when|as|that)$/.test(word)) return undefined;
    const hedge = lexicon.hedges.get(word)?.find(({ part }) => part === 'conjunction');
    if (hedge && (chunk.kind === 'subordinator' || left === at - 1)) return effectOf(hedge.effect, word);
    if (chunk.kind === 'subordinator') return undefined;
    // “Accused of”, “risk of”, “for allegedly” are told by attributions.
  }
  return undefined;
}

function hedgeBeside(
  tokens: readonly Token[],
  { from, to }: VerbGroup,
  { lexicon }: Knowledge,
): Reality | undefined {
  for (const token of [tokens[from - 1], tokens[to]]) {
    if (token?.upos !== 'ADV') continue;
    const low = token.form.toLowerCase();
    const hedge = lexicon.hedges
      .get(low)
      ?.find(({ part, effect }) => part === 'adverb' && effect === 'hedged');
    if (hedge) return effectOf(hedge.effect, low);
  }
  return undefined;
}

function effectOf(effect: HedgeEffect, word: string): Reality {
  const because = `“${word}”`;
  switch (effect) {
    case 'hedged':
      return { stance: 'hedged', because };
    case 'questioned':
      return { stance: 'questioned', auxiliary: 'hypothetical', because };
    case 'negated':
      return { stance: 'denied', auxiliary: 'negation', because };
    case 'future':
      return { stance: 'asserted', auxiliary: 'future', because };
    default:
      return { stance: 'asserted', auxiliary: 'hypothetical', because };
  }
}
