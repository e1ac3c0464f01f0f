/** “Among the dead were a nurse and four children”, “the victims include Ana Rivas”: one draft for each of them. */
import type { Token } from '../../model/analysis.ts';
import type { TollField } from '../../model/quantity.ts';
import { withConjuncts } from '../clauses/arguments.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { countAt } from '../mentions/counts.ts';
import type { Draft } from './draft.ts';

export function namedVictims(reading: SentenceReading, context: Context): Draft[] {
  const { tokens, tree } = reading;
  const opening = /^(?:the|among)$/i.exec(tokens[0]?.form ?? '')?.[0].toLowerCase();
  if (!opening) return [];
  const at = tokens.findIndex(({ form }) =>
    /^(?:victims?|dead|killed|fatalities|wounded|injured)$/i.test(form),
  );
  if (at < 1 || at > 4) return [];
  const verb = tokens.findIndex(
    ({ lemma }, index) =>
      index > at && index <= at + 3 && (lemma === 'include' || (opening === 'among' && lemma === 'be')),
  );
  const first = tokens.findIndex(({ upos }, index) => index > verb && /^(?:NOUN|PROPN|NUM)$/.test(upos));
  if (verb < 0 || first < 0) return [];
  const word = tokens[at] as Token;
  const field: TollField = /^(?:wounded|injured)$/i.test(word.form) ? 'injured' : 'deaths';
  return withConjuncts(tree, topNoun(first, tree.heads, tokens, verb)).flatMap((each): Draft[] => {
    const victim = actorAt(each, reading, context, true);
    const count = countAt([each], reading, context);
    const span = victim ?? count;
    if (!span) return [];
    return [
      {
        rule: 'named-victim',
        part: 'figure',
        reading,
        at: each,
        trigger: { start: span.start, end: span.end, lemma: word.lemma },
        type: 'ASSAULT',
        count: field,
        initiators: [],
        targets: victim ? [victim] : [],
        places: [],
        tolls: count ? { [field]: count } : {},
        stance: 'asserted',
        doubt: 0.3,
        because: [`“${word.form}” says what befell them`],
      },
    ];
  });
}

/** From a token inside a noun phrase behind the verb to the phrase's head. */
function topNoun(from: number, heads: readonly number[], tokens: readonly Token[], verb: number): number {
  let here = from;
  for (let steps = 0; steps < 8; steps += 1) {
    const up = heads[here] ?? -1;
    if (up <= verb || !/^(?:NOUN|PROPN|NUM)$/.test(tokens[up]?.upos ?? '')) return here;
    here = up;
  }
  return here;
}
