/** A document to its linguistic reading: sentences, tokens, names, times, quantities, quotations, references. Decides nothing about the world. */
import type { Analysis, Sentence } from '../model/analysis.ts';
import { type Document, isCodable } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { isAllLowerCase } from './casing.ts';
import { cutLongSentence } from './long-sentences.ts';
import { addTitles } from './names/add-titles.ts';
import { readNames } from './names/read-names.ts';
import { isTitleCase } from './names/title-case.ts';
import { readQuantities } from './quantities/read-quantities.ts';
import { readQuotations } from './quotations/read-quotations.ts';
import { readSentence } from './read-sentence.ts';
import type { Casing } from './read-tree.ts';
import { readReferences } from './references/read-references.ts';
import { readTimes } from './times/read-times.ts';
import { splitSentences } from './tokens.ts';
import { languageUnread, otherLetters } from './unread-language.ts';

export function analyse(document: Document, knowledge: Knowledge): Analysis {
  const unread = languageUnread(document);
  if (unread) return nothing(document, unread);
  const { isOther, findings } = otherLetters(document);
  const casing = casingOf(document, knowledge);
  const sentences = document.blocks.flatMap((block, index) =>
    isCodable(block) && !isOther(block)
      ? splitSentences(document.text, block, knowledge, casing.allLowerCase)
          .flatMap(tokens => cutLongSentence(tokens, document, findings))
          .map(tokens => readSentence(tokens, document.text, index, knowledge, casing))
      : [],
  );
  const bare = readNames(sentences, document.text, knowledge, index =>
    isHeadline(sentences[index] as Sentence, document),
  );
  const names = addTitles(bare, sentences, document.text, knowledge.lexicon);
  const { times, findings: undated } = readTimes(document, sentences);
  const timesOf = Map.groupBy(times, time => time.sentence);
  const quantities = sentences.flatMap((sentence, index) =>
    readQuantities(sentence, index, document.text, timesOf.get(index) ?? [], knowledge.lexicon),
  );
  const { quotations, findings: unclosed } = readQuotations(document);
  return {
    document: document.id,
    sentences,
    names,
    times,
    quantities,
    quotations,
    references: readReferences({ text: document.text, sentences, names, quotations }, knowledge),
    findings: [...findings, ...undated, ...unclosed],
  };
}

function isHeadline({ block, tokens }: Sentence, { blocks }: Document): boolean {
  return /title|heading/.test(blocks[block]?.kind ?? '') && isTitleCase(tokens);
}

/** Without capitals there are still names and acronyms: those that are known. */
function casingOf({ text }: Document, { actors, actorNames, places }: Knowledge): Casing {
  return {
    allLowerCase: isAllLowerCase(text),
    known: {
      isAcronym: word =>
        actorNames.get(word)?.some(id => actors.get(id)?.acronyms.includes(word.toUpperCase())) ?? false,
      isName: words => actorNames.has(words) || places.has(words),
    },
  };
}

function nothing({ id }: Document, finding: Finding): Analysis {
  const empty = { sentences: [], names: [], times: [], quantities: [], quotations: [], references: [] };
  return { document: id, ...empty, findings: [finding] };
}
