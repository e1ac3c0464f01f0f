/** Why a sentence was read as it was: its parse, who speaks in it, which rules were tried, and the claims made of it. */
import type { Analysis, Sentence } from '../model/analysis.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { codeClaims, contextOf } from './code-claims.ts';
import { rules } from './rules.ts';

export interface Explanation {
  readonly sentence: Sentence & { readonly text: string };
  /** One row a token, with the arcs that rules walk: some are set right after the parser. */
  readonly tokens: readonly {
    readonly form: string;
    readonly tag: string;
    readonly relation: string;
    readonly head: string;
  }[];
  readonly voices: readonly { readonly cue: string; readonly speaker: string; readonly rule: string }[];
  readonly tried: readonly { readonly rule: string; readonly claims: number }[];
  /** Claims whose trigger stands in the sentence, as the whole document gives them. */
  readonly claims: readonly Claim[];
}

/** @param offset UTF-16 units into the document's text. @returns nothing where no sentence is read. */
export function explainAt(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  offset: number,
): Explanation | undefined {
  const context = contextOf(document, analysis, knowledge);
  const reading = context.readings.find(({ sentence }) => sentence.start <= offset && offset < sentence.end);
  if (!reading) return undefined;
  const { sentence, tree, index } = reading;
  const words = (start: number, end: number) => document.text.slice(start, end);
  return {
    sentence: { ...sentence, text: words(sentence.start, sentence.end) },
    tokens: tree.tokens.map(({ form, xpos, upos }, at) => ({
      form,
      tag: xpos ?? upos,
      relation: tree.relations[at] ?? 'dep',
      head: tree.tokens[tree.heads[at] ?? -1]?.form ?? '',
    })),
    voices: context.attributions
      .filter(({ cueToken }) => cueToken.sentence === index)
      .map(({ cue, speakerWords, via }) => ({
        cue: cue.lemma,
        speaker: speakerWords ? words(speakerWords.start, speakerWords.end) : '',
        rule: via,
      })),
    tried: rules.map(({ name, code }) => ({ rule: name, claims: code(reading, context).length })),
    claims: codeClaims(document, analysis, knowledge).claims.filter(
      ({ trigger }) => sentence.start <= trigger.start && trigger.end <= sentence.end,
    ),
  };
}
