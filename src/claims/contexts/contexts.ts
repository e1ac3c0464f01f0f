/** What a happening is about: PLOVER's 37 contexts, from the words of its passage that data/en/contexts.csv knows. */
import type { ActorMention, ContextMention } from '../../model/claim.ts';
import type { Lexicon } from '../../model/knowledge.ts';
import { covers, type Span } from '../../model/passage.ts';
import type { ContextName } from '../../model/plover.ts';
import { attributionsOf } from '../attribution/attribution.ts';
import type { Context, SentenceReading } from '../context.ts';
import { isBelligerent } from '../mentions/kinds.ts';

/** What a draft has of it. */
interface ToldOf {
  readonly reading: SentenceReading;
  readonly trigger: Span;
  readonly targets: readonly ActorMention[];
  readonly mode?: string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly contexts: readonly ContextName[];
}

/** Phrases by their first word, longest first. */
type Index = ReadonlyMap<string, readonly Phrase[]>;

const indexes = new WeakMap<Lexicon, Index>();

/**
 * The contexts of what is told in `passage` of one sentence, each with its words. Who reports it says nothing of what it is
 * about: “the health ministry said” is passed over.
 */
export function contextsIn(told: ToldOf, passage: Span, context: Context): ContextMention[] {
  const { reading, trigger, targets, mode } = told;
  const index = indexOf(context.knowledge.lexicon);
  const reporting = reportingSpans(trigger, context);
  const { tokens } = reading;
  const found: ContextMention[] = [];
  // The manual: these two modes of COERCE add their context.
  if (mode === 'cyber' || mode === 'misinformation') {
    const { start, end } = trigger;
    found.push({ start, end, text: context.document.text.slice(start, end), context: mode });
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.start < passage.start || token.end > passage.end) continue;
    const phrase = phraseAt(at, reading, index);
    if (!phrase) continue;
    const end = tokens[at + phrase.words.length - 1]?.end ?? token.end;
    const span = { start: token.start, end };
    at += phrase.words.length - 1;
    if (reporting.some(said => covers(said, span))) continue;
    const text = context.document.text.slice(span.start, span.end);
    for (const name of phrase.contexts) {
      if (name === 'repression' && targets.some(target => isBelligerent(target, context))) continue;
      found.push({ ...span, text, context: name });
    }
  }
  return found;
}

/** The words of those who report it, and of their reporting. */
function reportingSpans(trigger: Span, { attributions }: Context): Span[] {
  return attributionsOf(trigger, attributions).flatMap(({ speakerWords, cueSpan }) =>
    speakerWords ? [speakerWords, cueSpan] : [cueSpan],
  );
}

/** A word matches as written or by its lemma. */
function phraseAt(at: number, reading: SentenceReading, index: Index): Phrase | undefined {
  const token = reading.tokens[at];
  if (!token) return undefined;
  const form = token.form.toLowerCase();
  const asWritten = longestAt(at, reading, index.get(form));
  if (token.lemma === form) return asWritten;
  const byLemma = longestAt(at, reading, index.get(token.lemma));
  return (byLemma?.words.length ?? 0) > (asWritten?.words.length ?? 0) ? byLemma : asWritten;
}

function longestAt(
  at: number,
  { tokens }: SentenceReading,
  phrases: readonly Phrase[] | undefined,
): Phrase | undefined {
  return phrases?.find(({ words }) =>
    words.every((word, step) => {
      const token = tokens[at + step];
      return token !== undefined && (token.form.toLowerCase() === word || token.lemma === word);
    }),
  );
}

function indexOf(lexicon: Lexicon): Index {
  const known = indexes.get(lexicon);
  if (known) return known;
  const index = new Map<string, Phrase[]>();
  for (const [phrase, contexts] of lexicon.contexts) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const own = index.get(first);
    if (own) own.push({ words, contexts });
    else index.set(first, [{ words, contexts }]);
  }
  for (const own of index.values()) own.sort((left, right) => right.words.length - left.words.length);
  indexes.set(lexicon, index);
  return index;
}
