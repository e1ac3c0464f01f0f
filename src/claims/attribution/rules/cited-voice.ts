/** “…, state television reported, citing the army”, “the agency, citing the army, reported”: whom the report cites says the same, one link further in. */

import { childrenBy } from '../../../model/tree.ts';
import type { Attribution } from '../attribution.ts';
import { nounPhrase } from '../speaker-words.ts';
import type { SpeechSentence, SpeechText } from '../speech-text.ts';
import { spanOf } from '../speech-text.ts';

/** Further attributions for “citing X” and “quoting X” beside a reading of the same sentence; X must be somebody. */
export function citedVoices(
  attributions: readonly Attribution[],
  text: SpeechText,
  isSomebody: (lemma: string) => boolean,
): Attribution[] {
  return attributions.flatMap(reporting => {
    if (reporting.via === 'reported object' && /^(?:cite|quote)$/.test(reporting.cue.lemma)) return [];
    const sentence = text.sentences[reporting.cueToken.sentence];
    return sentence ? (citedIn(reporting, sentence, isSomebody) ?? []) : [];
  });
}

function citedIn(
  reporting: Attribution,
  sentence: SpeechSentence,
  isSomebody: (lemma: string) => boolean,
): Attribution | undefined {
  const { tree } = sentence;
  const { token: at } = reporting.cueToken;
  const { speaker } = reporting;
  const ofSpeaker = speaker?.sentence === sentence.index ? childrenBy(tree, speaker.token, 'acl') : [];
  // “The agency, citing medics, reported”: the parser hangs it on the verb or on the agency.
  const citing = [...childrenBy(tree, at, 'advcl'), ...ofSpeaker].find(child =>
    /^(?:citing|quoting)$/i.test(tree.tokens[child]?.form ?? ''),
  );
  const cited = citing === undefined ? undefined : childrenBy(tree, citing, 'obj')[0];
  if (citing === undefined || cited === undefined || citing === at) return undefined;
  const token = tree.tokens[cited];
  if (!token || (token.upos !== 'PROPN' && !isSomebody(token.lemma))) return undefined;
  const words = { from: citing, to: citing + 1 };
  const place = { sentence: sentence.index, token: cited };
  return {
    ...reporting,
    cueSpan: spanOf(sentence, words),
    cueToken: { sentence: sentence.index, token: citing },
    speakerWords: spanOf(sentence, nounPhrase(tree, cited, words)),
    speaker: place,
    negated: false,
    via: 'cited voice',
    confidence: reporting.confidence * 0.8,
  };
}
