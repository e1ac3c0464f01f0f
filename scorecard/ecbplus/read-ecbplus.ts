/** ECB+ as Barhom et al. (2019) prepared it: tokens of the validated sentences, and gold event mentions with their chains. */
import type { Sentence, Token } from '../../src/model/analysis.ts';
import type { LanguageModels } from '../../src/model/knowledge.ts';
import type { CorefDocument, EventMention } from '../../src/resolution/coreference/event-mention.ts';

export interface EcbCorpus {
  readonly documents: readonly CorefDocument[];
  readonly mentions: readonly EventMention[];
  /** Gold chain of each mention. */
  readonly chains: readonly string[];
}

interface GoldMention {
  readonly coref_chain: string;
  readonly doc_id: string;
  readonly sent_id: number;
  readonly tokens_number: readonly number[];
}

/**
 * @param corpus rows of document, sentence, token number, token.
 * @param mentions the JSON list of event mentions.
 */
export function readEcbplus(corpus: string, mentions: string, models: LanguageModels): EcbCorpus {
  const sentences = new Map<string, Map<number, Map<number, string>>>();
  for (const line of corpus.split('\n')) {
    const [document, sentence, number, word] = line.split('\t');
    if (document === undefined || word === undefined) continue;
    const ofDocument = sentences.get(document) ?? new Map<number, Map<number, string>>();
    const ofSentence = ofDocument.get(Number(sentence)) ?? new Map<number, string>();
    ofSentence.set(Number(number), word);
    sentences.set(document, ofDocument.set(Number(sentence), ofSentence));
  }
  const documents = [...sentences].map(([id, ofDocument]) => ({
    id,
    sentences: [...ofDocument.values()].map(words => readSentence([...words.values()], models)),
  }));
  const placed = (JSON.parse(mentions) as GoldMention[]).map((gold): EventMention => {
    const numbers = [...(sentences.get(gold.doc_id)?.keys() ?? [])];
    const tokens = [...(sentences.get(gold.doc_id)?.get(gold.sent_id)?.keys() ?? [])];
    return {
      document: documents.findIndex(({ id }) => id === gold.doc_id),
      sentence: numbers.indexOf(gold.sent_id),
      tokens: gold.tokens_number.map(number => tokens.indexOf(number)).filter(index => index >= 0),
    };
  });
  const chains = (JSON.parse(mentions) as GoldMention[]).map(gold => gold.coref_chain);
  return { documents, mentions: placed, chains };
}

/** Offsets are those of the words joined by blanks. */
function readSentence(words: readonly string[], models: LanguageModels): Sentence {
  const tags = models.tag(words);
  const arcs = models.parse(words, tags);
  let start = 0;
  const tokens = words.map((form, index): Token => {
    const tag = tags[index] ?? { upos: 'X', xpos: 'FW' };
    const token = {
      start,
      end: start + form.length,
      form,
      lemma: models.lemma(form, tag),
      ...tag,
      ...(arcs[index] ? { arc: arcs[index] } : {}),
    };
    start += form.length + 1;
    return token;
  });
  return { start: 0, end: Math.max(0, start - 1), block: 0, tokens };
}
