/**
 * The entities of GUM: `Entity=` in the last column of its CoNLL-U files, `(1-person-…` opens a mention and `1)`
 * closes it; “1[2/3]” is part of a mention with a gap. Text in, sentences with their mentions out.
 */
import { type GoldSentence, readConllu } from '../treebanks/read-conllu.ts';

/** Tokens `[from, to)` of its sentence. A mention with a gap comes as its first part. */
export interface GoldMention {
  readonly entity: string;
  /** person, organization, place, event, object, abstract, … */
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export interface EntitySentence extends GoldSentence {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

export function readEntities(text: string): EntitySentence[] {
  const blocks = text.split(/(?:\r?\n){2,}/);
  return blocks
    .flatMap(block => {
      const [sentence] = readConllu(block);
      return sentence
        ? [{ ...sentence, text: /^# text *= *(.*)$/m.exec(block)?.[1] ?? '', mentions: mentionsOf(block) }]
        : [];
    })
    .map(namedAfter());
}

/** Blocks are read one by one: a sentence without a document line belongs to the document before. */
function namedAfter() {
  let document = '';
  return (sentence: EntitySentence): EntitySentence => {
    document = sentence.document || document;
    return { ...sentence, document };
  };
}

function mentionsOf(block: string): GoldMention[] {
  const open = new Map<string, { from: number; type: string }[]>();
  const mentions: GoldMention[] = [];
  const rows = block.split(/\r?\n/).filter(line => /^\d+\t/.test(line));
  for (const [at, row] of rows.entries()) {
    const value = /(?:^|\|)Entity=([^|]*)/.exec(row.split('\t')[9] ?? '')?.[1] ?? '';
    for (const [, opens, body = '', closes] of value.matchAll(/(\()?([^()]+)(\))?/g)) {
      const [name = '', type = ''] = body.split('-');
      const entity = name.replace(/\[.*/, '');
      if (opens) open.set(name, [...(open.get(name) ?? []), { from: at, type }]);
      if (!closes) continue;
      const begun = open.get(name)?.pop();
      if (begun && !/\[(?!1\/)/.test(name))
        mentions.push({ entity, type: begun.type, from: begun.from, to: at + 1 });
    }
  }
  return mentions.sort((left, right) => left.from - right.from || right.to - left.to);
}
