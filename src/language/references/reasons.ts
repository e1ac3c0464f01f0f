/** Why an expression is taken to stand for an earlier one, in words that a reader can argue with. */
import type { Mention } from './mention.ts';

export function reasonOf(before: Mention, mention: Mention, text: string): string {
  const told = before.name ?? text.slice(before.start, before.headEnd);
  if (mention.kind === 'pronoun')
    return `“${text.slice(mention.start, mention.end)}” fits “${told}”, ${placeOf(before, mention)}`;
  if (before.lemma === mention.lemma) return `“${mention.lemma}” again, ${placeOf(before, mention)}`;
  if (before.kind === 'name') return `“${told}” is what was named, ${placeOf(before, mention)}`;
  return `it fits “${told}”, ${placeOf(before, mention)}`;
}

function placeOf(before: Mention, mention: Mention): string {
  const role = before.relation === 'nsubj' ? 'the subject ' : '';
  const back = mention.sentence - before.sentence;
  if (back === 0) return `${role}earlier in the sentence`;
  return back === 1 ? `${role}of the sentence before` : `${role}${back} sentences before`;
}
