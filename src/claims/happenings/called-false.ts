/** “The claim that rebels shelled the town is false”, “called the accusation a lie”: words that turn down what was said. */
import type { SentenceReading } from '../context.ts';

/** Nouns for what somebody says. */
export const sayings = /^(?:accusation|allegation|charge|claim|report|rumou?r|story|assertion|suggestion)$/;

/** Words that call a saying untrue. */
export const falsehoods =
  /^(?:false|untrue|baseless|unfounded|groundless|unsubstantiated|fabricated|fabricate|fabrication|falsehood|lie|slander|nonsense|invention|invented|fiction|propaganda|disinformation|misinformation|fake|fakery|hoax|ridiculous|absurd|absurdity|preposterous|ludicrous|laughable|bogus|smear|libel|calumny|mendacious)$/;

/** Whether the event word at `at` stands in a saying that its own sentence calls untrue. */
export function isCalledFalse(at: number, { tree, tokens }: SentenceReading): boolean {
  const noun = tokens.findLastIndex(
    ({ lemma, upos }, order) => order < at && upos === 'NOUN' && sayings.test(lemma),
  );
  const opens = tokens.findIndex(
    ({ form }, order) => order > noun && order < noun + 8 && /^(?:that|of)$/i.test(form),
  );
  const between = tokens.slice(noun + 1, opens).some(({ upos }) => upos === 'VERB' || upos === 'PUNCT');
  if (noun < 0 || opens < 0 || opens > at || between || !isBelow(at, noun, tree.heads)) return false;
  const verdict = tokens.findIndex(
    ({ lemma }, order) =>
      order > at && (lemma === 'be' || lemma === 'remain') && falsehoods.test(predicateAt(order, tokens)),
  );
  return verdict > 0 && !tokens.slice(at, verdict).some(({ form }) => /^[,;:]$/.test(form));
}

/** The word behind “is”, articles and adverbs left out; empty where “not” stands between. */
function predicateAt(be: number, tokens: SentenceReading['tokens']): string {
  const behind = tokens.slice(be + 1, be + 5);
  if (behind[0]?.lemma === 'not') return '';
  return behind.find(({ upos }) => /^(?:ADJ|NOUN|VERB)$/.test(upos))?.lemma ?? '';
}

function isBelow(token: number, above: number, heads: readonly number[]): boolean {
  for (let here = token, steps = 0; here >= 0 && steps < 20; here = heads[here] ?? -1, steps += 1)
    if (here === above) return true;
  return false;
}
