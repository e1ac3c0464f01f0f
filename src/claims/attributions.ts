/** Who says what: reporting verbs, “according to”, works that carry words, and quotations that run over sentences. */
import type { Quotation, Token } from '../model/analysis.ts';
import type { Speaker, Stance } from '../model/claim.ts';
import type { Knowledge, ReportingCue } from '../model/knowledge.ts';
import { overlap, type Span } from '../model/passage.ts';
import { chunkOf, followsAside, type Nominals, objectOf, subjectOf } from './arguments.ts';
import type { Nominal, SentenceReading, VerbGroup } from './chunks.ts';
import type { Context } from './context.ts';
import { actorOf, isBelligerent } from './mentions.ts';
import { indexPhrases, type PhraseIndex, verbSenseAt } from './senses.ts';

export interface Attribution {
  readonly cue: ReportingCue;
  readonly at: Span;
  /** Absent where the speech is only called so: “is said to”, “reportedly”. */
  readonly speaker?: Speaker;
  /** What is said: one stretch of text for each piece. */
  readonly content: readonly Span[];
  /** The cue itself is negated: “did not deny”, “never said”. */
  readonly negated: boolean;
  /** Who is accused, when the cue accuses: they do what the content tells. */
  readonly accused?: Nominals;
}

const verbIndexes = new WeakMap<Knowledge, PhraseIndex<ReportingCue>>();

function reportingVerbs(knowledge: Knowledge): PhraseIndex<ReportingCue> {
  const known = verbIndexes.get(knowledge);
  if (known) return known;
  const index = indexPhrases(
    knowledge.lexicon.reporting,
    cue => cue.part === 'verb',
    words => words[0] ?? '',
  );
  verbIndexes.set(knowledge, index);
  return index;
}

/** All attributions of the document, in reading order of their cues. */
export function readAttributions(context: Omit<Context, 'attributions'>): Attribution[] {
  const whole = { ...context, attributions: [] };
  return whole.readings.flatMap(reading => {
    const found = [...accordingTo(reading, whole), ...reportingVerbsIn(reading, whole)];
    return found.map(attribution => overQuotations(attribution, reading, context.analysis.quotations));
  });
}

/** The attributions whose content covers `span`, outermost first. */
export function attributionsOf(span: Span, attributions: readonly Attribution[]): Attribution[] {
  return attributions
    .filter(
      ({ content, at }) =>
        overlap(at, span) === 0 && content.some(piece => piece.start <= span.start && span.end <= piece.end),
    )
    .toSorted((left, right) => width(right) - width(left) || left.at.start - right.at.start);
}

function width({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** “According to X, …” and “…, according to X”. */
function accordingTo(reading: SentenceReading, context: Context): Attribution[] {
  const { tokens, chunks, sentence } = reading;
  const cue = context.knowledge.lexicon.reporting.get('according to')?.[0];
  if (!cue) return [];
  return tokens.flatMap((token, at) => {
    if (token.form.toLowerCase() !== 'according' || tokens[at + 1]?.form !== 'to') return [];
    const index = chunks.findIndex(({ kind, from }) => kind === 'nominal' && from >= at + 2);
    const nominal = chunks[index];
    if (nominal?.kind !== 'nominal') return [];
    const opens = tokens
      .slice(0, at)
      .every(({ upos }) => upos === 'PUNCT' || upos === 'SYM' || upos === 'CCONJ' || upos === 'ADV');
    const aside = tokens[at - 1]?.form === ',' && tokens[nominal.to]?.form === ',';
    const clauseEnd = tokens.findIndex(
      (other, position) => position > nominal.head && /^[,;]$/.test(other.form),
    );
    const content =
      opens || aside
        ? { start: tokens[clauseEnd < 0 ? nominal.to : clauseEnd]?.start ?? sentence.end, end: sentence.end }
        : { start: clauseStart(tokens, at), end: token.start };
    if (content.end <= content.start) return [];
    const speaker = speakerOf([nominal], 'according to', reading, context);
    return [
      {
        cue,
        at: { start: token.start, end: (tokens[at + 1] as Token).end },
        ...(speaker ? { speaker } : {}),
        content: [content],
        negated: false,
      },
    ];
  });
}

/** Where the clause that ends before `at` begins: after the last semicolon. */
function clauseStart(tokens: readonly Token[], at: number): number {
  for (let left = at - 1; left > 0; left -= 1)
    if (tokens[left]?.form === ';') return (tokens[left + 1] as Token).start;
  return (tokens[0] as Token).start;
}

function reportingVerbsIn(reading: SentenceReading, context: Context): Attribution[] {
  const { chunks, tokens } = reading;
  return chunks.flatMap((chunk, at) => {
    if (chunk.kind !== 'verb') return [];
    const match = verbSenseAt(tokens, chunk.main, reportingVerbs(context.knowledge));
    const cue = match?.senses[0];
    return cue ? (attributionAt(chunk, at, cue, match.to, reading, context) ?? []) : [];
  });
}

function attributionAt(
  verb: VerbGroup,
  at: number,
  cue: ReportingCue,
  cueEnd: number,
  reading: SentenceReading,
  context: Context,
): Attribution | undefined {
  const { tokens, chunks } = reading;
  const span = { start: (tokens[verb.from] as Token).start, end: (tokens[cueEnd - 1] as Token).end };
  const negated = tokens
    .slice(verb.from, verb.main)
    .some(({ lemma, form }) => lemma === 'not' || form === "n't" || form === 'never');
  const base = { cue, at: span, negated };
  const next = tokens[cueEnd];
  if (verb.passive && next?.form === 'to') {
    // “Is said to have …”: hedged, nobody speaks.
    const content = { start: (tokens[0] as Token).start, end: clauseEnd(tokens, cueEnd) };
    return {
      ...base,
      cue: { ...cue, stance: cue.stance === 'none' ? 'none' : 'hedged' },
      content: [content],
    };
  }
  if (verb.passive && next?.form !== 'by') return undefined;
  const postposed = tagSubject(reading, at, cue, cueEnd);
  const subject = postposed?.subject ?? subjectOf(reading, at);
  const speaker = speakerOf(subject, cue.lemma, reading, context);
  if (postposed) return { ...base, ...(speaker ? { speaker } : {}), content: postposed.content };
  if (!speaker && !verb.passive && !speaksUnnamed(subject, reading)) return undefined;
  const content = contentAfter(at, cue, cueEnd, reading);
  if (!content) return undefined;
  const accused = cue.force === 'accuse' ? objectOf(reading, at, cueEnd) : [];
  const spoken = chunks[at + 1]?.kind === 'nominal' && subject.length === 0 && cue.force === 'say';
  if (spoken) return undefined;
  return {
    ...base,
    ...(speaker ? { speaker } : {}),
    content: [content],
    ...(accused.length > 0 ? { accused } : {}),
  };
}

/** “Said X” stands behind what was said; “declared a curfew” does not. */
function invertsSpeech({ force, addressee, lemma }: ReportingCue): boolean {
  return !addressee && lemma !== 'declare' && /^(?:say|vouch|claim|announce|warn|allege)$/.test(force);
}

/** “…, X said.” and “… ,” said X: the tag closes the sentence, the content stands before it. */
function tagSubject(
  reading: SentenceReading,
  at: number,
  cue: ReportingCue,
  cueEnd: number,
): { subject: Nominals; content: Span[] } | undefined {
  const { chunks, tokens, sentence } = reading;
  const verb = chunks[at] as VerbGroup;
  const after = tokens[cueEnd];
  const before = chunks[at - 1];
  const start = (tokens[0] as Token).start;
  // Inverted: comma or quotation mark, verb, nominal.
  const previous = tokens[verb.from - 1];
  const next = chunks[at + 1];
  if (
    (previous?.form === ',' || previous?.form === '"') &&
    next?.kind === 'nominal' &&
    verb.from > 3 &&
    invertsSpeech(cue) &&
    !followsAside(chunks, at) &&
    chunks.slice(0, at).some(({ kind }) => kind === 'verb') &&
    verb.form === 'finite' &&
    !verb.passive
  ) {
    return { subject: [next], content: [{ start, end: previous.start }] };
  }
  // Straight: comma or quotation mark, nominal (with of-phrase), verb, end, comma or quotation.
  const ends =
    !after ||
    /^[.,;"]$/.test(after.form) ||
    after.form === 'on' ||
    after.form === 'in' ||
    (after.upos === 'PROPN' && !tokens.slice(cueEnd).some(({ upos }) => upos === 'VERB'));
  if (!ends || before?.kind !== 'nominal') return undefined;
  let first = at - 1;
  while (first > 1 && chunks[first - 1]?.kind === 'preposition' && chunks[first - 2]?.kind === 'nominal')
    first -= 2;
  const opener = tokens[(chunks[first] as Nominal).from - 1];
  if (opener?.form !== ',' && opener?.form !== '"') return undefined;
  if (opener.form === ',' && !chunks.slice(0, first).some(({ kind }) => kind === 'verb')) return undefined;
  if (after?.form === 'that') return undefined;
  const content: Span[] = [{ start, end: opener.start }];
  const rest = after && /^[,"]$/.test(after.form) ? tokens[cueEnd + 1] : undefined;
  if (rest && !/^(?:as|who|which|while|when|after|before|but|and)$/.test(rest.form))
    content.push({ start: rest.start, end: sentence.end });
  return { subject: [chunks[first] as Nominal], content };
}

/** The clause after the cue, behind an addressee and “that”; to the end of the sentence, or of the quotation. */
function contentAfter(
  at: number,
  cue: ReportingCue,
  cueEnd: number,
  reading: SentenceReading,
): Span | undefined {
  const { tokens, chunks } = reading;
  let from = cueEnd;
  const object = chunks[at + 1];
  if (cue.addressee && object?.kind === 'nominal') from = object.to;
  if (cue.force === 'accuse') from = chargeAfter(tokens, cueEnd) ?? from;
  const opener = tokens[from]?.form.toLowerCase();
  if (opener === 'that' || opener === ':' || opener === 'of' || opener === 'for') from += 1;
  // “Said that, according to police, …”
  if (opener === 'that' && tokens[from]?.form === ',') from += 1;
  const first = tokens[from];
  if (!first || (first.upos === 'PUNCT' && first.form !== '"' && first.form !== ',')) return undefined;
  if (first.form === ',' && tokens[from + 1]?.form !== '"') return undefined;
  const said = opener === 'that' || first.form === '"' || isClause(chunks, tokens, from);
  if (!said && !takesNominal(cue)) return undefined;
  const end = said ? clauseEnd(tokens, from) : nominalEnd(chunks, tokens, from);
  return end > first.start ? { start: first.start, end } : undefined;
}

/** “Accuses X and Y, two groups, of attacking”: where the charge begins. */
function chargeAfter(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < Math.min(tokens.length - 1, from + 30); at += 1) {
    const { form } = tokens[at] as Token;
    if (form === ';' || form === '.') return undefined;
    if ((form === 'of' || form === 'for') && tokens[at + 1]?.form.endsWith('ing')) return at;
  }
  return undefined;
}

/** A subject and its verb, before any comma: what is said is a clause. */
function isClause(chunks: SentenceReading['chunks'], tokens: readonly Token[], from: number): boolean {
  let subject = false;
  for (const chunk of chunks) {
    if (chunk.to <= from) continue;
    if (chunk.kind === 'stop' || chunk.kind === 'relative') return false;
    if (chunk.kind === 'subordinator' && (tokens[chunk.from] as Token).form !== 'whether') return false;
    if (chunk.kind === 'comma' && subject) return false;
    if (chunk.kind === 'nominal') subject = true;
    if (chunk.kind === 'verb') return subject && chunk.form === 'finite';
  }
  return false;
}

/** “Denied all responsibility and accused …”: a nominal ends where the next verb of the speaker comes. */
function nominalEnd(chunks: SentenceReading['chunks'], tokens: readonly Token[], from: number): number {
  const end = chunks.findIndex(
    (chunk, at) => chunk.from > from && chunk.kind === 'and' && chunks[at + 1]?.kind === 'verb',
  );
  return end < 0 ? clauseEnd(tokens, from) : (tokens[chunks[end]?.from ?? 0]?.start ?? 0);
}

/** “Claimed the attack”, “denied a role in”, “reported 12 deaths”: cues whose object may tell a happening. */
function takesNominal({ force, lemma }: ReportingCue): boolean {
  return (
    /^(?:deny|accuse|admit|allege)$/.test(force) ||
    /^(?:claim|report|announce|confirm|describe|condemn|reveal|record|document)\b/.test(lemma)
  );
}

/** “He”, “they” and “it” speak even where nothing tells whom they stand for. */
function speaksUnnamed([nominal]: Nominals, { tokens }: SentenceReading): boolean {
  return nominal?.pronoun === true && /^(?:he|she|they|we|i|it|who)$/i.test(tokens[nominal.head]?.form ?? '');
}

/** Content runs on over “and”, to the end of the sentence or a semicolon; “, but” and “, while” start the document's own words again. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let quoted = false;
  for (let at = from; at < tokens.length; at += 1) {
    const { form, start } = tokens[at] as Token;
    if (form === '"') quoted = !quoted;
    if (quoted) continue;
    if (form === ';') return start;
    if (form === ',' && /^(?:but|while|whereas|although|though|as)$/.test(tokens[at + 1]?.form ?? ''))
      return start;
  }
  return tokens.at(-1)?.end ?? 0;
}

/** A quotation that the content touches is content to its end, over sentences and paragraphs. */
function overQuotations(
  attribution: Attribution,
  reading: SentenceReading,
  quotations: readonly Quotation[],
): Attribution {
  const near = quotations.filter(
    quotation =>
      quotation.kind === 'speech' &&
      overlap(quotation, reading.sentence) > 0 &&
      quotation.start >= reading.sentence.start - 600,
  );
  const more = near.filter(({ start, end }) => end > reading.sentence.end || start < reading.sentence.start);
  return more.length === 0 ? attribution : { ...attribution, content: [...attribution.content, ...more] };
}

/** The nominals that speak: a person or body, or a work with whoever made it. */
function speakerOf(
  subject: Nominals,
  cue: string,
  reading: SentenceReading,
  context: Context,
): Speaker | undefined {
  const nominal = subject[0];
  if (!nominal) return undefined;
  const { tokens } = reading;
  const head = tokens[nominal.head] as Token;
  const reporting = context.knowledge.lexicon.reporting.get(head.lemma);
  if (reporting?.some(({ part }) => part === 'noun') && head.upos === 'NOUN')
    return workSpeaker(nominal, cue, reading, context);
  const actor = actorOf(nominal, reading, context);
  if (!actor && !speaksUnnamed([nominal], reading)) return undefined;
  const from =
    tokens[nominal.from]?.upos === 'DET' && nominal.to - nominal.from > 1 ? nominal.from + 1 : nominal.from;
  const span = actor ?? { start: (tokens[from] as Token).start, end: (tokens[nominal.to - 1] as Token).end };
  const work = workBeside(nominal, reading, context);
  const { text } = context.document;
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    ...(actor ? { actor } : {}),
    ...(work ? { work } : {}),
    cue,
  };
}

/** “A statement by X says”, “X's report”, “a video released by X”. */
function workSpeaker(nominal: Nominal, cue: string, reading: SentenceReading, context: Context): Speaker {
  const { tokens, chunks } = reading;
  const { text } = context.document;
  const from = nominal.possessor ? nominal.possessor.to + 1 : nominal.from;
  const work = wordsOf(tokens, skipDeterminer(tokens, from, nominal.to), nominal.to, text);
  const maker = nominal.possessor
    ? actorOf(
        { kind: 'nominal', ...nominal.possessor, head: nominal.possessor.to - 1, pronoun: false },
        reading,
        context,
      )
    : makerAfter(nominal, chunks, reading, context);
  return {
    ...(maker ?? work),
    text: maker?.text ?? work.text,
    ...(maker ? { actor: maker } : {}),
    work,
    cue,
  } as Speaker;
}

function makerAfter(
  nominal: Nominal,
  chunks: SentenceReading['chunks'],
  reading: SentenceReading,
  context: Context,
) {
  const at = chunks.indexOf(nominal);
  for (let right = at + 1; right < Math.min(chunks.length - 1, at + 7); right += 1) {
    const word = reading.tokens[chunks[right]?.from ?? 0]?.form;
    const next = chunks[right + 1];
    if (
      chunks[right]?.kind === 'preposition' &&
      (word === 'by' || (word === 'from' && right === at + 1) || (word === 'of' && right === at + 1)) &&
      next?.kind === 'nominal'
    ) {
      return actorOf(next, reading, context);
    }
    if (chunks[right]?.kind === 'verb' && (chunks[right] as VerbGroup).form === 'finite') return undefined;
  }
  return undefined;
}

/** “In a 36-minute video, X claims …”: the work stands in front. */
function workBeside(
  subject: Nominal,
  { chunks, tokens }: SentenceReading,
  { knowledge, document }: Context,
): Speaker['work'] {
  const [first, second] = chunks;
  const at = chunkOf(chunks, subject.head);
  if (first?.kind === 'preposition' && second?.kind === 'nominal' && at > 1 && at < 6) {
    const head = tokens[second.head] as Token;
    const cues = knowledge.lexicon.reporting.get(head.lemma);
    if (
      /^(?:in|through|via|with)$/i.test(tokens[first.from]?.form ?? '') &&
      cues?.some(({ part }) => part === 'noun')
    ) {
      return wordsOf(tokens, skipDeterminer(tokens, second.from, second.to), second.to, document.text);
    }
  }
  return undefined;
}

function skipDeterminer(tokens: readonly Token[], from: number, to: number): number {
  return from < to - 1 && tokens[from]?.upos === 'DET' ? from + 1 : from;
}

function wordsOf(tokens: readonly Token[], from: number, to: number, text: string): Span & { text: string } {
  const start = (tokens[from] as Token).start;
  const end = (tokens[to - 1] as Token).end;
  return { start, end, text: text.slice(start, end) };
}

/** The stance that a chain of attributions gives to what it covers; undefined when the content has not happened. */
export function stanceOf(
  chain: readonly Attribution[],
  own: Stance,
  parties: boolean,
  context: Context,
): Stance | undefined {
  let stance = own;
  for (const { cue, negated, speaker } of chain.toReversed()) {
    if (cue.stance === 'none') return undefined;
    let next: Stance = cue.stance;
    if (negated && next === 'denied') next = 'hedged';
    else if (negated) next = 'questioned';
    if (next === 'asserted' && parties && speaker?.actor && isBelligerent(speaker.actor, context))
      next = 'claimed';
    stance = weaker(stance, next);
  }
  return stance;
}

const firmness: readonly Stance[] = ['asserted', 'claimed', 'hedged', 'questioned', 'denied'];

function weaker(left: Stance, right: Stance): Stance {
  return firmness.indexOf(left) >= firmness.indexOf(right) ? left : right;
}
