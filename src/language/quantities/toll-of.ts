/** What a count tells of those counted, where the words say: they died, were injured, captured or displaced. */
import type { Token } from '../../model/analysis.ts';
import type { HappeningSense, Lexicon } from '../../model/knowledge.ts';
import type { TollField } from '../../model/quantity.ts';

const climb = 5;

/**
 * @param at index of the counted noun, or of the number where it stands alone.
 * @param start index of the count's first token, with its modifiers.
 * @param end index after the count and its noun.
 */
export function tollOf(
  tokens: readonly Token[],
  { at, start, end }: { readonly at: number; readonly start: number; readonly end: number },
  lexicon: Lexicon,
): TollField | undefined {
  const noun = at < start || tokens[at]?.upos === 'NUM' ? undefined : tokens[at];
  const toll =
    tollOfNoun(noun, lexicon) ??
    tollBeside(tokens, at, end, lexicon) ??
    tollBefore(tokens, start, lexicon) ??
    tollAbove(tokens, at, lexicon) ??
    tollOfList(tokens, start);
  return toll && suits(toll, noun, lexicon) ? toll : undefined;
}

/** Nobody counts villages among the dead; soldiers and prisoners who flee are not displaced. */
function suits(toll: TollField, noun: Token | undefined, { agents, means }: Lexicon): boolean {
  if (!noun) return true;
  const agent = agents.get(noun.lemma);
  if (!agent)
    return (
      !means.has(noun.lemma) &&
      !/^(?:village|town|city|district|house|home|building|position)$/.test(noun.lemma)
    );
  if (agent.class === 'site' || agent.class === 'vehicle') return false;
  return (
    toll !== 'displaced' ||
    (agent.kind !== 'armed_group' && agent.kind !== 'state_force' && agent.class !== 'prisoner')
  );
}

/** “12 deaths”, “four bodies”. */
function tollOfNoun(noun: Token | undefined, { happenings }: Lexicon): TollField | undefined {
  if (noun?.upos !== 'NOUN') return undefined;
  if (/^(?:body|bodies|corpses?)$/i.test(noun.form)) return 'deaths';
  return happenings
    .get(noun.lemma)
    ?.find(
      ({ part, subject, object, count }) =>
        count && part === 'noun' && subject === 'target' && object === 'target',
    )?.count;
}

/** “12 dead”, “12 people killed by shelling”, “12 wounded soldiers”, “12 killed and 30 injured”. */
function tollBeside(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: Lexicon,
): TollField | undefined {
  const after = tokens[end + 1];
  const acts = after && /^(?:DET|PRON|NUM|NOUN|PROPN)$/.test(after.upos);
  const next = acts ? undefined : end;
  const attributes = tokens.flatMap(({ arc, xpos = '' }, index) =>
    arc?.head === at && (arc.relation === 'amod' || (arc.relation === 'acl' && xpos === 'VBN'))
      ? [index]
      : [],
  );
  for (const index of [next, ...attributes]) {
    const token = index === undefined ? undefined : tokens[index];
    if (!token || index === undefined || !/^(?:VBN|VBD|JJ)/.test(token.xpos ?? '')) continue;
    if (/^dead$/i.test(token.form)) return 'deaths';
    const toll = objectToll(tokens, index, lexicon);
    if (toll) return toll;
  }
  return undefined;
}

/** “Wounded nine soldiers”: a past form right before a number is its verb, whatever the tagger says. */
function tollBefore(tokens: readonly Token[], start: number, lexicon: Lexicon): TollField | undefined {
  const before = tokens[start - 1];
  return before && /^(?:VBD|VBN|VBG|JJ)/.test(before.xpos ?? '')
    ? objectToll(tokens, start - 1, lexicon)
    : undefined;
}

/** The verb or noun that governs the count: “killed 12”, “12 were killed”, “the deaths of 12 people”. */
function tollAbove(tokens: readonly Token[], at: number, lexicon: Lexicon): TollField | undefined {
  let here = at;
  for (let step = 0; step < climb; step += 1) {
    const { arc } = tokens[here] as Token;
    const head = arc ? tokens[arc.head] : undefined;
    if (!arc || !head) return undefined;
    if (head.upos === 'VERB' || head.upos === 'AUX') return tollOfVerb(tokens, here, arc.head, lexicon);
    if (isAfter(tokens, here, 'of')) {
      const toll = tollOfNoun(head, lexicon);
      if (toll) return toll;
    }
    if (!/^(?:conj|nummod|appos|nmod|compound|flat|dep|obl|amod|det|nsubj|parataxis)/.test(arc.relation))
      return undefined;
    here = arc.head;
  }
  return undefined;
}

function tollOfVerb(
  tokens: readonly Token[],
  at: number,
  verb: number,
  lexicon: Lexicon,
): TollField | undefined {
  const relation = tokens[at]?.arc?.relation ?? '';
  const prepositional = tokens.some(({ arc }) => arc?.head === at && arc.relation === 'case');
  // “From 10 to 15 people were killed”, “more than a hundred”: the preposition is the number's.
  if (prepositional && !/^(?:nsubj|obj)/.test(relation) && !isAfter(tokens, at, 'of')) return undefined;
  if (relation === 'nsubj:pass') return objectToll(tokens, verb, lexicon);
  if (at < verb) return subjectToll(tokens, verb, lexicon);
  if (tokens[verb]?.lemma === 'lose' && lexicon.agents.has(tokens[at]?.lemma ?? '')) return 'deaths';
  return objectToll(tokens, verb, lexicon);
}

function isAfter(tokens: readonly Token[], at: number, preposition: string): boolean {
  return tokens.some(
    ({ arc, form }) => arc?.head === at && arc.relation === 'case' && form.toLowerCase() === preposition,
  );
}

function objectToll(tokens: readonly Token[], at: number, lexicon: Lexicon): TollField | undefined {
  return sensesAt(tokens, at, lexicon).find(({ object, count }) => count && object === 'target')?.count;
}

/** The subject of a passive suffers; that of an active verb only where the verb says so (“died”, “fled”). */
function subjectToll(tokens: readonly Token[], at: number, lexicon: Lexicon): TollField | undefined {
  const passive = tokens.some(({ arc }) => arc?.head === at && arc.relation === 'aux:pass');
  if (passive) return objectToll(tokens, at, lexicon);
  return sensesAt(tokens, at, lexicon).find(({ subject, count }) => count && subject === 'target')?.count;
}

/** Senses of the verb with the words of its phrase (“lost their lives”, “took 14 people hostage”), the longest phrase first. */
function sensesAt(tokens: readonly Token[], at: number, { happenings }: Lexicon): readonly HappeningSense[] {
  const { lemma, form } = tokens[at] as Token;
  const after = tokens
    .slice(at + 1, at + 9)
    .filter(({ upos }) => /^(?:NOUN|ADJ|ADP|ADV|VERB)$/.test(upos))
    .map(token => token.lemma);
  const phrases = after.flatMap((word, index) => [
    `${lemma} ${word} ${after[index + 1] ?? ''}`,
    `${lemma} ${word}`,
  ]);
  // “Wounded” and “injured” as adjectives are their own lemmas.
  const low = form.toLowerCase();
  const deeds = [lemma, low.replace(/ed$/, ''), low.replace(/d$/, '')];
  return [...phrases, ...deeds]
    .flatMap(phrase => happenings.get(phrase) ?? [])
    .filter(({ part }) => part === 'verb');
}

/** “The death toll rose to 41”, “put the number of dead at 41”. */
function tollOfList(tokens: readonly Token[], start: number): TollField | undefined {
  const before = tokens.slice(Math.max(0, start - 12), start);
  const toll = before.findLastIndex(({ lemma }) => /^(?:toll|number|count|tally|figure)$/.test(lemma));
  if (toll < 0 || before.slice(toll).some(({ form }) => /^[,;]$/.test(form))) return undefined;
  const last = before.at(-1)?.lemma ?? '';
  if (!/^(?:rise|stand|bring|put|climb|reach|pass|exceed|be|jump|grow|fall|top|at|to|of)$/.test(last))
    return undefined;
  const words = before.slice(Math.max(0, toll - 2)).map(({ form }) => form.toLowerCase());
  if (words.some(word => /^(?:injured|wounded|hurt)$/.test(word))) return 'injured';
  if (words.some(word => /^(?:dead|death|deaths|killed|fatalities)$/.test(word))) return 'deaths';
  return before[toll]?.lemma === 'toll' ? 'deaths' : undefined;
}
