/** Arcs and tags that parsers of English get wrong in the same way again and again, set right before rules walk the tree. */
import type { Sentence, TimeMention, Token } from '../../model/analysis.ts';
import { freeCompoundSubject, joinLostVerbs, joinShotDead, pastLemmas, reviveVerb } from './revive-verb.ts';
import { childrenOf, hang, hasSubject } from './token-arcs.ts';

/** @returns the sentence itself where nothing is to be done. */
export function repairTree(sentence: Sentence, times: readonly TimeMention[]): Sentence {
  const tokens = [...sentence.tokens];
  const revived = reviveVerb(tokens);
  const verbs = tokens.map(
    (_, at) =>
      freeCompoundSubject(tokens, at) ||
      joinShotDead(tokens, at) ||
      makeVerb(tokens, at) ||
      makeNoun(tokens, at) ||
      makePerfect(tokens, at) ||
      makeSubject(tokens, at) ||
      (tokens[at]?.upos === 'VERB' && joinLostVerbs(tokens, at, at)) ||
      hangParticiple(tokens, at) ||
      makePassiveSubject(tokens, at) ||
      raiseVerb(tokens, at) ||
      standBeside(tokens, at),
  );
  const subjects = times.map(time => freeSubject(tokens, time));
  return [revived, ...verbs, ...subjects].includes(true) ? { ...sentence, tokens } : sentence;
}

const finite =
  /(?:ed|s)$|^(?:set|hit|cut|put|shot|cast|let|beat|led|fled|left|fought|struck|held|sent|spent)$/i;

/** “The post reports 40 dead”, “rebels set off a charge”: a noun with a subject or an object of its own is a verb. */
function makeVerb(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.upos !== 'NOUN') return false;
  const below = childrenOf(tokens, at);
  const has = (relation: RegExp) => below.some(child => relation.test(tokens[child]?.arc?.relation ?? ''));
  const subject = has(/^nsubj/);
  const object = has(/^obj$/);
  if (!finite.test(token.form) && !(subject && object)) return false;
  if (has(/^cop$/) || has(/^(?:det|nmod:poss|nummod)$/) || !(subject || object)) return false;
  const xpos = /s$/i.test(token.form) ? 'VBZ' : finite.test(token.form) ? 'VBD' : 'VBP';
  // “Looted the market and shot two men”: joined to a verb, it has that verb's subject.
  const above = tokens[token.arc?.head ?? -1];
  const shares =
    token.arc?.relation === 'conj' &&
    above?.upos === 'VERB' &&
    has(/^cc$/) &&
    /^VB[DZP]$/.test(above.xpos ?? '');
  if (!subject && !shares) {
    const noun = below
      .filter(
        child =>
          child < at &&
          /^(?:compound|nmod|amod|nmod:desc)$/.test(tokens[child]?.arc?.relation ?? '') &&
          /^(?:NOUN|PROPN)$/.test(tokens[child]?.upos ?? ''),
      )
      .at(-1);
    if (noun === undefined) return false;
    for (const child of below)
      if (child < noun) hang(tokens, child, noun, tokens[child]?.arc?.relation ?? 'dep');
    hang(tokens, noun, at, 'nsubj');
  }
  tokens[at] = { ...token, upos: 'VERB', xpos, lemma: pastLemmas[token.form.toLowerCase()] ?? token.lemma };
  return true;
}

/** “Fighting erupted between …”: what opens the sentence as an auxiliary of a past is its subject. */
function makeSubject(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const verb = token.arc?.head ?? -1;
  if (token.xpos !== 'VBG' || !/^(?:aux|csubj)$/.test(token.arc?.relation ?? '')) return false;
  if (verb !== at + 1 || tokens[verb]?.xpos !== 'VBD') return false;
  tokens[at] = { ...token, upos: 'NOUN', xpos: 'NN', lemma: token.form.toLowerCase() };
  hang(tokens, at, verb, 'nsubj');
  return true;
}

/** “Have tortured scores of refugees”, the participle hung below “have”: the participle is the verb. */
function makePerfect(tokens: Token[], at: number): boolean {
  const have = tokens[at] as Token;
  if (have.lemma !== 'have' || !/^(?:VERB|AUX)$/.test(have.upos) || !have.arc) return false;
  const verb = tokens[at + 1]?.upos === 'ADV' ? at + 2 : at + 1;
  const { arc, xpos } = tokens[verb] ?? {};
  if (xpos !== 'VBN' || arc?.head !== at || arc.relation !== 'xcomp') return false;
  hang(tokens, verb, have.arc.head, have.arc.relation);
  for (const child of childrenOf(tokens, at))
    hang(tokens, child, verb, tokens[child]?.arc?.relation ?? 'dep');
  hang(tokens, at, verb, 'aux');
  tokens[at] = { ...(tokens[at] as Token), upos: 'AUX' };
  return true;
}

/** “Killed in police firing”, “after heavy shelling”: behind a preposition a participle with a modifier of its own is a noun. */
function makeNoun(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.xpos !== 'VBG' || token.upos !== 'VERB') return false;
  joinNoun(tokens, at);
  const below = childrenOf(tokens, at).filter(child => child < at);
  const relations = below.map(child => tokens[child]?.arc?.relation ?? '');
  const modified =
    relations.includes('case') && relations.some(each => /^(?:compound|amod|det|nmod:poss)$/.test(each));
  const mark = isDoneBy(tokens, at);
  if (!modified && mark === undefined) return false;
  if (childrenOf(tokens, at).some(child => tokens[child]?.arc?.relation === 'obj')) return false;
  if (mark !== undefined) {
    hang(tokens, mark, at, 'case');
    hang(tokens, at, token.arc?.head ?? -1, 'obl');
  }
  const { arc } = tokens[at] as Token;
  tokens[at] = {
    ...token,
    ...(arc ? { arc } : {}),
    upos: 'NOUN',
    xpos: 'NN',
    lemma: token.form.toLowerCase(),
  };
  return true;
}

/** “Killed in firing by the police”: the preposition, where whoever did it stands behind “by”. */
function isDoneBy(tokens: readonly Token[], at: number): number | undefined {
  const below = childrenOf(tokens, at);
  const mark = below.find(child => child === at - 1 && /^(?:in|during)$/i.test(tokens[child]?.form ?? ''));
  const by = below.some(
    child =>
      child > at &&
      childrenOf(tokens, child).some(word => word < child && tokens[word]?.form.toLowerCase() === 'by'),
  );
  return by && /^(?:advcl|acl|obl)$/.test(tokens[at]?.arc?.relation ?? '') ? mark : undefined;
}

/** “In police firing”, noun and participle hung side by side: the noun is part of the other. */
function joinNoun(tokens: Token[], at: number): void {
  const token = tokens[at] as Token;
  const noun = tokens[at - 1];
  if (noun?.upos !== 'NOUN' || !/^(?:obl|nmod)$/.test(noun.arc?.relation ?? '')) return;
  if (noun.arc?.head !== token.arc?.head || !/^(?:obl|acl|advcl|nmod)$/.test(token.arc?.relation ?? ''))
    return;
  const marks = childrenOf(tokens, at - 1);
  const behind = [...marks, ...childrenOf(tokens, at)].some(
    child => child < at && tokens[child]?.arc?.relation === 'case',
  );
  if (!behind) return;
  hang(tokens, at, noun.arc?.head ?? -1, noun.arc?.relation ?? 'obl');
  for (const child of marks) hang(tokens, child, at, tokens[child]?.arc?.relation ?? 'dep');
  hang(tokens, at - 1, at, 'compound');
}

/** “A and B, a faction of C”: behind the end of a row, what opens with “a” stands beside the last, and joins nothing. */
function standBeside(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.arc?.relation !== 'conj' || token.upos !== 'NOUN') return false;
  const below = childrenOf(tokens, at);
  const article = below.find(child => child < at && /^(?:a|an)$/i.test(tokens[child]?.form ?? ''));
  if (article === undefined || tokens[article - 1]?.form !== ',' || hasLink(tokens, at)) return false;
  const row = childrenOf(tokens, token.arc.head).filter(child => tokens[child]?.arc?.relation === 'conj');
  const before = row.filter(child => child < at).at(-1);
  if (
    before === undefined ||
    !hasLink(tokens, before) ||
    row.some(child => child > at && hasLink(tokens, child))
  )
    return false;
  hang(tokens, at, before, 'appos');
  return true;
}

/** Whether “and” or “or” opens the conjunct. */
function hasLink(tokens: readonly Token[], at: number): boolean {
  return childrenOf(tokens, at).some(child => tokens[child]?.arc?.relation === 'cc');
}

/** “65 members, 15 of them minors, handed themselves in”: the verb behind the comma is the main one, the noun its subject. */
function raiseVerb(tokens: Token[], at: number): boolean {
  const verb = tokens[at] as Token;
  if (verb.arc?.relation !== 'parataxis' || !/^VB[DZP]$/.test(verb.xpos ?? '')) return false;
  const head = verb.arc.head;
  const noun = tokens[head];
  if (
    noun?.arc?.head !== -1 ||
    !/^(?:NOUN|PROPN)$/.test(noun.upos) ||
    head > at ||
    tokens[at - 1]?.form !== ','
  )
    return false;
  if (
    hasSubject(tokens, at) ||
    childrenOf(tokens, head).some(child => tokens[child]?.arc?.relation === 'cop')
  )
    return false;
  hang(tokens, at, -1, 'root');
  hang(tokens, head, at, 'nsubj');
  return true;
}

/** “The two men arrested in May appear”: a bare participle right behind a noun is said of it. */
function hangParticiple(tokens: Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const noun = tokens[at - 1];
  if (token.xpos !== 'VBN' || !/^(?:NOUN|PROPN)$/.test(noun?.upos ?? '')) return false;
  if (!/^(?:csubj|dep|parataxis|ccomp)$/.test(token.arc?.relation ?? '')) return false;
  const below = childrenOf(tokens, at).map(child => tokens[child]?.arc?.relation ?? '');
  if (below.some(relation => /^(?:aux|nsubj|obj|mark)/.test(relation))) return false;
  hang(tokens, at, at - 1, 'acl');
  return true;
}

/** “Around 1,200 troops had been sent”: the number's preposition hid the subject. */
function makePassiveSubject(tokens: Token[], at: number): boolean {
  if (tokens[at]?.xpos !== 'VBN' || hasSubject(tokens, at)) return false;
  const below = childrenOf(tokens, at);
  const passive = below.find(child => tokens[child]?.arc?.relation === 'aux:pass');
  const object = below.find(child => child < at && /^(?:obj|obl)$/.test(tokens[child]?.arc?.relation ?? ''));
  if (passive === undefined || object === undefined || object > passive) return false;
  const marks = childrenOf(tokens, object).filter(child => tokens[child]?.arc?.relation === 'case');
  if (marks.some(mark => !/^(?:around|about|over|some|nearly|under)$/i.test(tokens[mark]?.form ?? '')))
    return false;
  if (
    tokens[object]?.arc?.relation === 'obl' &&
    !childrenOf(tokens, object).some(child => tokens[child]?.arc?.relation === 'nummod')
  )
    return false;
  hang(tokens, object, at, 'nsubj:pass');
  return true;
}

/** “On 25 January 65 members surrendered”: the date in front takes the subject for its noun. The subject is freed. */
function freeSubject(tokens: Token[], time: TimeMention): boolean {
  const inside = tokens.flatMap((token, at) =>
    token.start >= time.start && token.end <= time.end ? [at] : [],
  );
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return false;
  // The preposition may stand inside the words of the date, or right before them.
  const mark = tokens[first]?.upos === 'ADP' ? first : tokens[first - 1]?.upos === 'ADP' ? first - 1 : -1;
  const head = mark < 0 ? -1 : (tokens[mark]?.arc?.head ?? -1);
  const swallowed = tokens[head];
  const night = swallowed?.arc?.head ?? -1;
  // “On the night of 5 February four shells were launched”: the date hangs on a part of the day.
  const verb = tokens[night]?.upos === 'NOUN' && night < mark ? (tokens[night]?.arc?.head ?? -1) : night;
  if (head <= last || verb <= head || !/^(?:NOUN|PROPN|PRON)$/.test(swallowed?.upos ?? '')) return false;
  if (tokens[verb]?.upos !== 'VERB' || hasSubject(tokens, verb)) return false;
  const date = inside.find(at => tokens[at]?.upos !== 'ADP') ?? first;
  const passive = childrenOf(tokens, verb).some(child => tokens[child]?.arc?.relation === 'aux:pass');
  for (const at of inside) if (tokens[at]?.arc?.head === head) hang(tokens, at, date, 'nmod:unmarked');
  hang(tokens, head, verb, passive ? 'nsubj:pass' : 'nsubj');
  hang(tokens, date, night, verb === night ? 'obl' : 'nmod');
  hang(tokens, mark, date, 'case');
  return true;
}
