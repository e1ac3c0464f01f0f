/** A document of GUM as the language stage reads it: our mentions on gold words, with the gold entity of each. */
import { readNames } from '../../src/language/names/read-names.ts';
import { readQuotations } from '../../src/language/quotations/read-quotations.ts';
import { findMentions } from '../../src/language/references/find-mentions.ts';
import type { Mention } from '../../src/language/references/mention.ts';
import type { Document } from '../../src/model/document.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { goldText } from '../treebanks/gold-text.ts';
import type { EntitySentence } from './read-entities.ts';

export interface OwnMentions {
  readonly mentions: readonly Mention[];
  /** The gold entity of a mention with the same words, else with the same head; undefined where there is none. */
  readonly entities: readonly (string | undefined)[];
}

export function ownMentions(sentences: readonly EntitySentence[], knowledge: Knowledge): OwnMentions {
  const gold = goldText(
    sentences.map(({ words }) => words),
    knowledge,
  );
  const names = readNames(gold.sentences, gold.text, knowledge);
  const mentions = findMentions(gold.sentences, names, quotationsIn(gold.text), gold.text, knowledge);
  const bySpan = new Map<string, string>();
  const byHead = new Map<string, string>();
  for (const [index, { mentions: own, heads }] of sentences.entries()) {
    for (const { entity, from, to } of own) {
      bySpan.set(`${index}:${from}-${to}`, entity);
      const head = heads.findIndex((above, at) => at >= from && at < to && (above < from || above >= to));
      if (!byHead.has(`${index}:${head}`)) byHead.set(`${index}:${head}`, entity);
    }
  }
  const entities = mentions.map(
    mention => bySpan.get(mentionKey(mention)) ?? byHead.get(`${mention.sentence}:${mention.head}`),
  );
  return { mentions, entities };
}

/** A mention by its place: sentence and tokens. */
export function mentionKey({ sentence, from, to }: { sentence: number; from: number; to: number }): string {
  return `${sentence}:${from}-${to}`;
}

function quotationsIn(text: string) {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const document: Pick<Document, 'text' | 'blocks'> = { text, blocks };
  return readQuotations(document as Document).quotations;
}
