/** All attributions of a document, in reading order of their cues. Reads the tree; decides nothing about truth. */
import type { Analysis } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import { overlap, type Span } from '../../model/passage.ts';
import { relationAt, type Tree } from '../../model/tree.ts';
import type { Attribution, TokenPlace } from './attribution.ts';
import { adjectiveCueAt, type CueLexicon, cueLexiconOf, nounCueAt, verbCueAt } from './cue-lexicon.ts';
import { type CueSite, type SpeechRule, type Told, verbSite } from './cue-site.ts';
import { isNegated, isUnspoken } from './cue-words.ts';
import { accordingTo, accordingToSite } from './rules/according-to.ts';
import { accusation } from './rules/accusation.ts';
import { adjectiveSite, attitudeAdjective } from './rules/attitude-adjective.ts';
import { carriedQuotations } from './rules/carried-quotation.ts';
import { citedVoices } from './rules/cited-voice.ts';
import { colonSite, colonSpeech } from './rules/colon-speech.ts';
import { passiveReport } from './rules/passive-report.ts';
import { promisedAct } from './rules/promised-act.ts';
import { quotedSpeech } from './rules/quoted-speech.ts';
import { reportedClause } from './rules/reported-clause.ts';
import { reportedObject } from './rules/reported-object.ts';
import { nounSite, reportingNoun } from './rules/reporting-noun.ts';
import { responsibility } from './rules/responsibility.ts';
import { runOns } from './rules/run-on.ts';
import { speechTag } from './rules/speech-tag.ts';
import { statedFigure } from './rules/stated-figure.ts';
import {
  quotationClosingAt,
  type SpeechSentence,
  type SpeechText,
  spanOf,
  speechTextOf,
} from './speech-text.ts';
import { stanceOfCue } from './stance.ts';
import { workOf } from './works.ts';

/** Tried in this order; the first that holds reads the verb. */
export const verbRules: readonly SpeechRule[] = [
  responsibility,
  accusation,
  statedFigure,
  speechTag,
  quotedSpeech,
  passiveReport,
  reportedClause,
  promisedAct,
  reportedObject,
];

/** @param trees one for each sentence of the analysis, when they have been made already. */
export function readAttributions(
  document: Document,
  analysis: Analysis,
  knowledge: Knowledge,
  trees?: readonly Tree[],
): Attribution[] {
  const text = speechTextOf(document, analysis, trees);
  const lexicon = cueLexiconOf(knowledge.lexicon);
  const found = text.sentences.flatMap(sentence =>
    sentence.tokens.flatMap((_, at) => attributionAt(at, sentence, text, lexicon) ?? []),
  );
  const { agents, organisationHeads } = knowledge.lexicon;
  // “Sudan: fighting resumes” names where, not who.
  const isState = ({ start, end }: Span) =>
    (knowledge.actorNames.get(foldName(document.text.slice(start, end))) ?? []).some(id =>
      knowledge.states.has(id),
    );
  const isSomebody = (lemma: string) =>
    agents.has(lemma) || organisationHeads.has(lemma) || /^(?:source|witness)$/.test(lemma);
  // “Facts observed: …” is a label.
  const mayOpen = (words: Span) =>
    !isState(words) &&
    (isCapitals(document.text.slice(words.start, words.end)) ||
      analysis.names.some(name => overlap(name, words) > 0) ||
      document.text
        .slice(words.start, words.end)
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some(word => isSomebody(word) || isSomebody(word.replace(/s$/, ''))));
  const spoken = found.filter(
    ({ via, speakerWords }) => via !== 'colon' || !speakerWords || mayOpen(speakerWords),
  );
  const cited = citedVoices(spoken, text, isSomebody);
  // “Citing the army” names a voice, not a reason.
  const kept = spoken.filter(
    ({ cueToken }) =>
      !cited.some(
        other => other.cueToken.sentence === cueToken.sentence && other.cueToken.token === cueToken.token,
      ),
  );
  return [...kept, ...cited, ...carriedQuotations(kept, text), ...runOns(kept, text)].sort(
    (left, right) => left.cueSpan.start - right.cueSpan.start || firstOfContent(left) - firstOfContent(right),
  );
}

/** “MINISTER:”, as transcripts have it. */
function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
}

function firstOfContent({ content }: Attribution): number {
  return content[0]?.start ?? 0;
}

function attributionAt(
  at: number,
  sentence: SpeechSentence,
  text: SpeechText,
  lexicon: CueLexicon,
): Attribution | undefined {
  const token = sentence.tokens[at];
  if (!token) return undefined;
  if (token.lemma === 'accord') {
    const site = accordingToSite(at, lexicon.phrase('according to'), sentence, text, lexicon);
    return site && firstOf([accordingTo], site);
  }
  if (token.upos === 'VERB' || isVerbBehindSpeech(at, sentence, text)) {
    const match = verbCueAt(sentence.tree, at, lexicon);
    if (!match || match.cue.frames.length === 0 || isModifier(sentence.tree, at)) return undefined;
    // “80 people reported killed”: they report nothing.
    if (
      /^(?:report|confirm|fear|believe|presume|list|count|register)$/.test(token.lemma) &&
      /^(?:killed|dead|missing|injured|wounded|abducted|kidnapped|displaced|captured)$/.test(
        sentence.tokens[at + 1]?.form ?? '',
      )
    )
      return undefined;
    // “Facts observed: …” heads a list.
    const before = sentence.tokens[at - 1];
    if (
      sentence.tokens[at + 1]?.form === ':' &&
      at < 5 &&
      before?.upos === 'NOUN' &&
      !lexicon.body(before.lemma)
    )
      return undefined;
    const site = verbSite(at, match.cue, match.rest, sentence, text, lexicon);
    return isOwnThought(site) || isUnclaimed(site) ? undefined : firstOf(verbRules, site);
  }
  if (token.upos === 'NOUN') {
    const cue = nounCueAt(sentence.tree, at, lexicon);
    return cue && firstOf([reportingNoun], nounSite(at, cue, sentence, text, lexicon));
  }
  if (token.upos === 'ADJ') {
    const cue = adjectiveCueAt(sentence.tree, at, lexicon);
    const site = cue && adjectiveSite(at, cue, sentence, text, lexicon);
    return site && firstOf([attitudeAdjective], site);
  }
  if (token.form === ':') {
    const site = colonSite(at, lexicon.phrase(':'), sentence, text, lexicon);
    return site && firstOf([colonSpeech], site);
  }
  return undefined;
}

/** “…," the minister notes.”: taken for a noun, it stands between a closing quotation and a stop. */
function isVerbBehindSpeech(at: number, sentence: SpeechSentence, text: SpeechText): boolean {
  const { tokens } = sentence;
  if (!/^(?:NNS|NNPS?)$/.test(tokens[at]?.xpos ?? '') || !/[a-z]s$/.test(tokens[at]?.form ?? ''))
    return false;
  if (!/^[.,:]?$/.test(tokens[at + 1]?.form ?? '')) return false;
  for (let left = at - 1; left >= Math.max(0, at - 6); left -= 1) {
    if (quotationClosingAt(sentence, left, text)) return left < at - 1;
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|PUNCT)$/.test(tokens[left]?.upos ?? '')) return false;
  }
  return false;
}

/** “I think”, “we know”, “you expect”: whoever speaks already weighs their own words; it is no other voice. */
/** “No group has claimed the attack”, “nobody owned up to it”: nobody speaks, and the deed is told as done. */
function isUnclaimed({ cue, tree, speaker }: CueSite): boolean {
  if (!speaker || !/^(?:admit|claim|deny)$/.test(cue.force)) return false;
  const head = tree.tokens[speaker.head]?.form ?? '';
  const none = /^(?:nobody|none|neither)$/i;
  const own = (tree.children[speaker.head] ?? []).some(child =>
    /^(?:no|neither)$/i.test(tree.tokens[child]?.form ?? ''),
  );
  return none.test(head) || own;
}

function isOwnThought({ cue, speaker, tree }: CueSite): boolean {
  if (!speaker || !/^(?:hedge|predict|question|vouch)$/.test(cue.force)) return false;
  return /^(?:i|we|you|one)$/i.test(tree.tokens[speaker.head]?.form ?? '');
}

/** “The alleged attacker”, “so-called”, “in a bulletin read on television”: an attribute is no act of speech. */
function isModifier(tree: Tree, at: number): boolean {
  if (tree.relations[at] === 'acl' && /^(?:read|broadcast)$/i.test(tree.tokens[at]?.form ?? '')) return true;
  return /^(?:amod|compound)$/.test(relationAt(tree, at));
}

function firstOf(rules: readonly SpeechRule[], site: CueSite): Attribution | undefined {
  for (const rule of rules) {
    const told = rule.read(site);
    if (told && told.content.length > 0) return attributionOf(rule.name, site, told);
  }
  return undefined;
}

function attributionOf(via: string, site: CueSite, told: Told): Attribution {
  const { sentence, tree, at, cue, text } = site;
  const speaker = told.speaker === undefined ? site.speaker : (told.speaker ?? undefined);
  const place = (token: number): TokenPlace => ({ sentence: sentence.index, token });
  const negated = isNegated(tree, at);
  const work = workOf(site, speaker);
  const who =
    work && speaker && work.head.token === speaker.head
      ? work.maker
      : speaker && antecedent(tree, speaker.head);
  return {
    cue,
    cueSpan: spanOf(sentence, told.words ?? site.words),
    cueToken: place(at),
    ...(speaker ? { speakerWords: spanOf(sentence, speaker.words) } : {}),
    ...(who === undefined ? {} : { speaker: place(who) }),
    ...(work
      ? {
          work: {
            start: work.start,
            end: work.end,
            text: text.text.slice(work.start, work.end),
            head: work.head,
          },
        }
      : {}),
    content: [...told.content].sort((left, right) => left.start - right.start),
    negated,
    stance:
      told.stance ??
      stanceOfCue(cue, {
        negated,
        unspoken: isUnspoken(tree, at),
        unnamed: !speaker && (site.passive || cue.part === 'noun'),
      }),
    ...(told.accused === undefined ? {} : { accused: place(told.accused) }),
    via,
    confidence: told.confidence,
  };
}

/** “The driver, who said …”: the pronoun's words, the driver's place. */
function antecedent(tree: Tree, head: number): number {
  if (!/^(?:who|which|that|whom)$/i.test(tree.tokens[head]?.form ?? '')) return head;
  for (let here = tree.heads[head] ?? -1; here >= 0; here = tree.heads[here] ?? -1) {
    if (tree.relations[here] === 'acl:relcl') return tree.heads[here] ?? head;
    if (/^(?:VERB|AUX)$/.test(tree.tokens[here]?.upos ?? '') && tree.relations[here] !== 'conj') return head;
  }
  return head;
}
