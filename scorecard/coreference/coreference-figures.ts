/** Coreference within the documents of GUM: gold words, our tags, trees, names and mentions, all chains of the gold. */
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import type { Mention } from '../../src/language/references/mention.ts';
import { type Antecedent, rankAntecedents } from '../../src/language/references/rank-antecedents.ts';
import type { Figures } from '../benchmark.ts';
import { byDocument } from '../treebanks/gold-text.ts';
import { mentionKey, ownMentions } from './own-mentions.ts';
import { type EntitySentence, readEntities } from './read-entities.ts';
import { type CoreferenceDocument, type Entities, scoreMentions } from './score-mentions.ts';

/** CoNLL F1 without single mentions, as in CoNLL-2012, and with them, as GUM has them; percent. */
export async function coreferenceFigures(conllu: string): Promise<Figures> {
  const { models, ...knowledge } = await loadKnowledge();
  const documents = byDocument(readEntities(conllu)).map((sentences): CoreferenceDocument => {
    const { mentions } = ownMentions(sentences, { models, ...knowledge });
    return {
      gold: goldEntities(sentences),
      predicted: chainsOf(mentions, rankAntecedents(mentions, models.scoreLink)),
    };
  });
  const plain = scoreMentions(documents, { singletons: false });
  return {
    'coref-conll-f1': plain.conll,
    'coref-mentions-f1': plain.mentions,
    'coref-conll-f1-singletons': scoreMentions(documents, { singletons: true }).conll,
  };
}

/** The mentions of each gold entity of one document. */
export function goldEntities(sentences: readonly EntitySentence[]): Entities {
  const keyed = sentences.flatMap(({ mentions }, sentence) =>
    mentions.map(({ entity, from, to }) => ({ entity, key: mentionKey({ sentence, from, to }) })),
  );
  return [...Map.groupBy(keyed, ({ entity }) => entity).values()].map(group => [
    ...new Set(group.map(({ key }) => key)),
  ]);
}

/** Mentions that links join, whatever their order; two mentions with the same words are one. */
export function chainsOf(
  mentions: readonly Mention[],
  antecedents: readonly (Pick<Antecedent, 'before'> | undefined)[],
): Entities {
  const chainOf: number[] = [];
  for (const index of mentions.keys()) chainOf[index] = chainOf[antecedents[index]?.before ?? -1] ?? index;
  const seen = new Set<string>();
  const chains = new Map<number, string[]>();
  for (const [index, mention] of mentions.entries()) {
    const key = mentionKey(mention);
    if (seen.has(key)) continue;
    seen.add(key);
    const chain = chains.get(chainOf[index] as number);
    if (chain) chain.push(key);
    else chains.set(chainOf[index] as number, [key]);
  }
  return [...chains.values()];
}
