/** The sentences of every rule, in the order in which the rules are tried. */
import type { RuleSentences } from './rule-sentences.ts';
import { accordingToSentences } from './rules/according-to.sentences.ts';
import { accusationSentences } from './rules/accusation.sentences.ts';
import { attitudeAdjectiveSentences } from './rules/attitude-adjective.sentences.ts';
import { carriedQuotationSentences } from './rules/carried-quotation.sentences.ts';
import { citedVoiceSentences } from './rules/cited-voice.sentences.ts';
import { colonSpeechSentences } from './rules/colon-speech.sentences.ts';
import { passiveReportSentences } from './rules/passive-report.sentences.ts';
import { promisedActSentences } from './rules/promised-act.sentences.ts';
import { quotedSpeechSentences } from './rules/quoted-speech.sentences.ts';
import { reportedClauseSentences } from './rules/reported-clause.sentences.ts';
import { reportedObjectSentences } from './rules/reported-object.sentences.ts';
import { reportingNounSentences } from './rules/reporting-noun.sentences.ts';
import { responsibilitySentences } from './rules/responsibility.sentences.ts';
import { runOnSentences } from './rules/run-on.sentences.ts';
import { speechTagSentences } from './rules/speech-tag.sentences.ts';
import { statedFigureSentences } from './rules/stated-figure.sentences.ts';

export const allSentences: readonly RuleSentences[] = [
  accordingToSentences,
  responsibilitySentences,
  accusationSentences,
  statedFigureSentences,
  speechTagSentences,
  quotedSpeechSentences,
  passiveReportSentences,
  reportedClauseSentences,
  promisedActSentences,
  reportedObjectSentences,
  reportingNounSentences,
  attitudeAdjectiveSentences,
  colonSpeechSentences,
  citedVoiceSentences,
  carriedQuotationSentences,
  runOnSentences,
];
