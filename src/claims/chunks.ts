/** A sentence cut into nominals, verb groups and the small words between them: the coarse view that the rules read while there is no parse. */
import type {
  NameMention,
  QuantityMention,
  Reference,
  Sentence,
  TimeMention,
  Token,
} from '../model/analysis.ts';

interface Range {
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** A run of nouns with their determiners, numbers, adjectives and possessors; no prepositional phrase is in it. */
export interface Nominal extends Range {
  readonly kind: 'nominal';
  /** Index of the head token. */
  readonly head: number;
  /** Tokens before “'s”, when another nominal owns it. */
  readonly possessor?: Range;
  readonly pronoun: boolean;
}

/** Auxiliaries, negation, adverbs and the verb they lead to. */
export interface VerbGroup extends Range {
  readonly kind: 'verb';
  readonly main: number;
  /** How it hangs in its clause. `bare-participle`: “the camp attacked by …”, “, killing 30”. */
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
  readonly passive: boolean;
}

/** Anything else that the rules look at. */
export interface Mark extends Range {
  readonly kind: 'preposition' | 'comma' | 'and' | 'relative' | 'subordinator' | 'time' | 'stop';
}

export type Chunk = Nominal | VerbGroup | Mark;

/** One sentence with what the analysis found in it. */
export interface SentenceReading {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly names: readonly NameMention[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
  readonly references: readonly Reference[];
}

export function readChunks(
  tokens: readonly Token[],
  times: readonly TimeMention[],
  quantities: readonly QuantityMention[] = [],
): Chunk[] {
  const counted = new Map(quantities.map(({ start, end }) => [start, end]));
  const inTime = tokens.map(({ start, end }) => times.some(time => time.start <= start && end <= time.end));
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const past = endOfBracket(tokens, at);
    if (past > at) {
      at = past;
      continue;
    }
    const chunk = chunkAt(tokens, at, inTime, chunks, counted);
    if (chunk) chunks.push(chunk);
    at = Math.max(chunk?.to ?? 0, at + 1);
  }
  return chunks;
}

/** Short brackets without a verb (“(BLA)”, “(2019)”) stand outside the clause. */
function endOfBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.form !== '(') return at;
  for (let close = at + 1; close < Math.min(tokens.length, at + 16); close += 1) {
    const token = tokens[close] as Token;
    if (token.form === ')') return close + 1;
    if (token.upos === 'AUX') return at;
  }
  return at;
}

function chunkAt(
  tokens: readonly Token[],
  at: number,
  inTime: readonly boolean[],
  before: readonly Chunk[],
  counted: ReadonlyMap<number, number>,
): Chunk | undefined {
  const token = tokens[at] as Token;
  const low = token.form.toLowerCase();
  if (inTime[at]) return { kind: 'time', from: at, to: runOf(inTime, at) };
  if (isRelative(tokens, at, before)) return { kind: 'relative', from: at, to: at + 1 };
  if (low === 'according' && tokens[at + 1]?.form === 'to')
    return { kind: 'preposition', from: at, to: at + 2 };
  const verb = verbGroupAt(tokens, at, before, inTime);
  if (verb) return verb;
  const nominal = nominalAt(tokens, at, inTime, counted);
  if (nominal) return nominal;
  const mark = markOf(token, low, tokens[at + 1], low === 'as' && clauseAhead(tokens, at));
  return mark && { kind: mark, from: at, to: at + 1 };
}

function markOf(
  { upos, form }: Token,
  low: string,
  next: Token | undefined,
  verbAhead: boolean,
): Mark['kind'] | undefined {
  if (form === ',' || form === '(' || form === ')' || form === '—' || form === '-') return 'comma';
  if (/^[;:.!?•]$/.test(form)) return 'stop';
  if (/^(?:and|or|but|nor|&)$/.test(low)) return 'and';
  if (
    /^(?:that|because|although|though|while|whereas|if|unless|whether|when|where|once|until|since|whenever|lest|why|how|as)$/.test(
      low,
    )
  ) {
    return low === 'as' && next?.upos !== 'PRON' && !verbAhead ? 'preposition' : 'subordinator';
  }
  // Universal Dependencies call “of” before a gerund a subordinator; what it governs is found as after a preposition.
  if (upos === 'ADP' || low === 'to' || next?.xpos === 'VBG') return 'preposition';
  return upos === 'SCONJ' ? 'subordinator' : undefined;
}

/** A subject and its verb before the next mark: “as the group declared war”. */
function clauseAhead(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < Math.min(tokens.length, from + 14); at += 1) {
    const { upos, form } = tokens[at] as Token;
    if (form === '(' || form === ')') continue;
    if (upos === 'PUNCT' || upos === 'SCONJ') return false;
    if (upos === 'AUX' || (upos === 'VERB' && !form.endsWith('ing'))) return at > from + 1;
  }
  return false;
}

function runOf(flags: readonly boolean[], at: number): number {
  let end = at;
  while (flags[end]) end += 1;
  return end;
}

/** “Which”, “who”, and a “that” that follows a nominal and leads a verb. */
function isRelative(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const low = tokens[at]?.form.toLowerCase() ?? '';
  if (low === 'who' || low === 'whom' || low === 'whose' || low === 'which') return before.length > 0;
  if (low !== 'that' || before.at(-1)?.kind !== 'nominal') return false;
  const next = tokens[at + 1];
  return next?.upos === 'VERB' || next?.upos === 'AUX' || next?.upos === 'ADV';
}

function verbGroupAt(
  tokens: readonly Token[],
  from: number,
  before: readonly Chunk[],
  inTime: readonly boolean[],
): VerbGroup | undefined {
  let at = from;
  let main = -1;
  while (at < tokens.length && !inTime[at]) {
    const { upos, form } = tokens[at] as Token;
    const helps = upos === 'AUX' || (upos === 'PART' && form !== "'s") || upos === 'ADV' || form === "n't";
    // “Has training camps”: no progressive follows “have”.
    if (upos === 'VERB' && form.endsWith('ing') && tokens[at - 1]?.lemma === 'have' && main >= 0) break;
    if (upos === 'VERB') {
      main = at;
      at += 1;
      break;
    }
    if (!helps) break;
    if (upos === 'AUX') main = at;
    at += 1;
  }
  if (main < 0 || isModifier(tokens, main, from)) return undefined;
  const group = tokens.slice(from, main);
  const verb = tokens[main] as Token;
  const low = verb.form.toLowerCase();
  const auxiliaries = group.filter(({ upos }) => upos === 'AUX');
  const infinitive =
    group.some(({ form }) => form.toLowerCase() === 'to') ||
    (group.length === 0 && follows(tokens, from, 'to'));
  const be = auxiliaries.some(({ lemma }) => lemma === 'be' || lemma === 'get');
  const ing = low.endsWith('ing') && low.length > 4;
  const participle = looksLikeParticiple(verb);
  if (verb.upos === 'AUX')
    return {
      kind: 'verb',
      from,
      to: main + 1,
      main,
      form: infinitive ? 'infinitive' : 'finite',
      passive: false,
    };
  const bare = auxiliaries.length === 0 && !infinitive;
  const passive =
    (be && participle && !ing) ||
    (bare && participle && !ing && sharesPassive(tokens, main, before)) ||
    (bare && isReduced(tokens, main, before));
  const reduced = bare && passive && !sharesPassive(tokens, main, before);
  const form = infinitive ? 'infinitive' : bare && ing ? 'ing' : reduced ? 'participle' : 'finite';
  return { kind: 'verb', from, to: main + 1, main, form, passive };
}

/** “Were killed or wounded”, “two were killed and 29 wounded”, “reported killed”: the passive before holds for the next verb. */
function sharesPassive(tokens: readonly Token[], main: number, before: readonly Chunk[]): boolean {
  const next = tokens[main + 1];
  if (next && /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(next.upos)) return false;
  const last = before.at(-1);
  if (last?.kind === 'verb') return last.form === 'participle';
  const link = last?.kind === 'nominal' ? before.at(-2) : last;
  const verb = before.findLast(({ kind }) => kind === 'verb');
  const apart = before
    .slice(before.indexOf(verb as Chunk) + 1)
    .some(({ kind }) => kind === 'stop' || kind === 'relative' || kind === 'subordinator');
  return link?.kind === 'and' && verb?.kind === 'verb' && verb.passive && !apart;
}

function follows(tokens: readonly Token[], at: number, word: string): boolean {
  return tokens[at - 1]?.form.toLowerCase() === word;
}

/** “Executed” in “their executed comrade” belongs to the nominal. */
function isModifier(tokens: readonly Token[], main: number, from: number): boolean {
  const verb = tokens[main] as Token;
  const previous = tokens[main - 1];
  if (verb.upos !== 'VERB' || main !== from || !previous) return false;
  const opens =
    previous.upos === 'DET' ||
    previous.form === "'s" ||
    previous.upos === 'ADJ' ||
    previous.upos === 'NUM' ||
    (/^(?:have|operate|run|hold)$/.test(previous.lemma) && verb.form.endsWith('ing')) ||
    /^(?:its|their|his|her|our|my)$/i.test(previous.form);
  const after = tokens[main + 1];
  const next = after?.form === 'and' || after?.form === ',' ? tokens[main + 2]?.upos : after?.upos;
  return opens && /(?:ed|ing|en)$/.test(verb.form) && (next === 'NOUN' || next === 'PROPN' || next === 'ADJ');
}

/** Past forms and participles look alike for regular verbs; irregular ones differ from their lemma. */
export function looksLikeParticiple({ form, lemma }: Token): boolean {
  const low = form.toLowerCase();
  return (
    low.endsWith('ed') ||
    low !== lemma ||
    /^(?:hit|hurt|shot|cut|put|set|shut|split|slit|let|cast|beset|shed)$/.test(low)
  );
}

/** “The men arrested in May appear to …”: no object, and another verb before the clause ends. */
function verbFollows(tokens: readonly Token[], main: number): boolean {
  if (!/^(?:ADP|ADV|VERB)$/.test(tokens[main + 1]?.upos ?? '')) return false;
  for (let at = main + 1; at < tokens.length; at += 1) {
    const { upos, form } = tokens[at] as Token;
    if (
      upos === 'PUNCT' ||
      upos === 'CCONJ' ||
      upos === 'SCONJ' ||
      /^(?:who|which|that|when|where|to)$/.test(form)
    )
      return false;
    if (upos === 'AUX') return true;
    if (upos === 'VERB') return !form.endsWith('ing') && tokens[at - 1]?.upos !== 'DET' && at > main + 1;
  }
  return false;
}

/** “The camp attacked by …”, “soldiers killed in …”: a past form right after a nominal, with “by”, or “in”/“on” and no object. */
function isReduced(tokens: readonly Token[], main: number, before: readonly Chunk[]): boolean {
  const next = tokens[main + 1];
  const low = tokens[main]?.form.toLowerCase() ?? '';
  if (low.endsWith('ing') || low === tokens[main]?.lemma) return false;
  if (next?.form === 'by') return true;
  if (next?.upos === 'VERB' && looksLikeParticiple(next) && !next.form.endsWith('ing')) return true;
  if (before.at(-1)?.kind === 'nominal' && verbFollows(tokens, main)) return true;
  const aside = before.at(-1)?.kind === 'comma' && before.at(-2)?.kind === 'nominal' && next?.upos === 'ADP';
  if (!aside || before.some(({ kind }) => kind === 'verb')) return false;
  // “X, backed by Y, attacked”: the comma that closes the aside is followed by the verb.
  const comma = tokens.findIndex(({ form }, at) => at > main && form === ',');
  return comma > 0 && /^(?:VERB|AUX)$/.test(tokens[comma + 1]?.upos ?? '');
}

function nominalAt(
  tokens: readonly Token[],
  from: number,
  inTime: readonly boolean[],
  counted: ReadonlyMap<number, number>,
): Nominal | undefined {
  const first = tokens[from] as Token;
  if (first.upos === 'PRON' && !isPossessive(first)) {
    return { kind: 'nominal', from, to: from + 1, head: from, pronoun: true };
  }
  let at = from;
  let head = -1;
  let possessor: Range | undefined;
  // “More than 80 people”: the number with its modifiers comes before its noun, whatever their tags.
  const countEnd = counted.get(first.start);
  if (countEnd !== undefined) {
    while ((tokens[at]?.end ?? Infinity) <= countEnd) at += 1;
    head = at - 1;
    if (!isNominalPart(tokens[at]) || tokens[at]?.upos === 'NUM' || inTime[at]) {
      return { kind: 'nominal', from, to: at, head, pronoun: false };
    }
    head = -1;
  }
  for (; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    // “The March raid”: a date inside the nominal is no end of it.
    if (inTime[at]) {
      if (at > from && head < 0 && isNominalPart(tokens[runOf(inTime, at)])) continue;
      break;
    }
    if (
      token.form === "'s" ||
      (token.form === "'" && head === at - 1 && tokens[at - 1]?.form.endsWith('s') && isNominalPart(next))
    ) {
      if (head < 0) break;
      possessor = { from, to: at };
      head = -1;
      continue;
    }
    if (token.form === '"' || token.form === "'") {
      if (head >= 0 || !isNominalPart(next)) break;
      continue;
    }
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'X' || token.form === '%')
      head = at;
    else if (head === at - 1 && head >= 0 && token.form.toLowerCase() === 'general') head = at;
    else if (token.upos === 'NUM') {
      if (head >= 0 && tokens[head]?.upos === 'NOUN') break;
      if (head < 0 || tokens[head]?.upos === 'PROPN') head = isNominalPart(next) ? head : at;
    } else if (token.upos === 'DET' || isPossessive(token)) {
      if (at > from && head >= 0) break;
    } else if (token.upos === 'ADJ') {
      if (head >= 0 && next?.upos !== 'NOUN' && next?.upos !== 'PROPN') break;
      if (head < 0 && !isNominalPart(next) && next?.form !== ',' && next?.form !== 'and') break;
      if (head < 0 && (next?.form === ',' || next?.form === 'and') && !adjectiveList(tokens, at + 1)) break;
    } else if (
      (token.form === ',' || token.form === 'and') &&
      head < 0 &&
      at > from &&
      tokens[at - 1]?.upos === 'ADJ' &&
      adjectiveList(tokens, at)
    ) {
      // “large-scale and complex attacks”
    } else if (token.upos === 'VERB' && head < 0 && isModifier(tokens, at, at)) {
      // “an executed comrade”
    } else if (token.upos === 'ADV' && head < 0 && (next?.upos === 'ADJ' || next?.upos === 'NUM')) {
      // “nearly 30 fighters”
    } else if (
      token.upos === 'ADP' &&
      head < 0 &&
      next?.upos === 'NUM' &&
      at > from - 1 &&
      /^(?:about|around|over|under|than|to|least|of)$/i.test(token.form)
    ) {
      if (at === from && !/^(?:about|around|over)$/i.test(token.form)) return undefined;
    } else break;
  }
  if (head < 0 && possessor)
    return {
      kind: 'nominal',
      from: possessor.from,
      to: possessor.to,
      head: possessor.to - 1,
      pronoun: false,
    };
  if (head < 0) return countAlone(tokens, from, at);
  return {
    kind: 'nominal',
    from,
    to: Math.max(head + 1, from + 1),
    head,
    pronoun: false,
    ...(possessor ? { possessor } : {}),
  };
}

/** “15 were killed”, “several”, “the wounded”: a number or adjective stands for its noun. */
function countAlone(tokens: readonly Token[], from: number, at: number): Nominal | undefined {
  const last = tokens[at - 1];
  if (at <= from || !last || (last.upos !== 'NUM' && last.upos !== 'ADJ' && last.upos !== 'DET'))
    return undefined;
  return { kind: 'nominal', from, to: at, head: at - 1, pronoun: last.upos === 'DET' };
}

function adjectiveList(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (next?.upos === 'ADJ' || next?.upos === 'VERB') && (isNominalPart(tokens[at + 2]) ?? false);
}

function isNominalPart(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    /^(?:NOUN|PROPN|ADJ|NUM|X)$/.test(token.upos) || (token.upos === 'VERB' && /(?:ed|ing)$/.test(token.form))
  );
}

function isPossessive({ form }: Token): boolean {
  return /^(?:its|their|his|her|our|my|your)$/i.test(form);
}
