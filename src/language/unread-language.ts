/** Whether a text is in a language that is read: what the documents stage made of it, and the look of its letters and small words. */
import { type Block, type Document, isCodable } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';

/** Why nothing of the document is read; undefined when it is English, as far as one can tell. */
export function languageUnread(document: Document): Finding | undefined {
  const { id, language, text, blocks } = document;
  if (language !== 'en' && language !== 'und') {
    return finding(id, 0, text.length, `The text is in “${language}”; only English is read so far.`);
  }
  if (language === 'en') return undefined;
  const sample = blocks
    .filter(isCodable)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .slice(0, 20_000);
  return hasEnglishWords(sample) && !isInOtherLetters(sample)
    ? undefined
    : finding(
        id,
        0,
        text.length,
        'The text is in no language that was recognised; only English is read so far.',
      );
}

/** Blocks in other letters within an English document are passed over; one finding tells of them. */
export function otherLetters({ id, text, blocks }: Document): {
  readonly isOther: (block: Block) => boolean;
  readonly findings: Finding[];
} {
  const others = new Set(
    blocks.filter(block => isCodable(block) && isInOtherLetters(text.slice(block.start, block.end))),
  );
  const [first] = others;
  const told = others.size === 1 ? 'A paragraph is' : `${others.size} paragraphs are`;
  const message = `${told} not in Latin letters; only English is read so far.`;
  return {
    isOther: block => others.has(block),
    findings: first ? [finding(id, first.start, first.end, message)] : [],
  };
}

/** Most of at least twenty letters are not Latin ones. */
function isInOtherLetters(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return false;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters / 2;
}

/** A text of some length without the commonest words of English is in another language. */
function hasEnglishWords(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  if (words.length < 25) return true;
  const common = words.filter(word =>
    /^(?:the|of|and|to|in|a|that|was|were|for|on|by|is|with|at|from|said)$/.test(word),
  );
  return common.length >= words.length * 0.05;
}

function finding(document: string, start: number, end: number, message: string): Finding {
  return { code: 'language-unread', message, document, start, end };
}
