/** “The group”, “they”, “its”, acronyms: what they stand for in this document, where that is plain; else left open. */
import type { NameMention, Reference, Sentence, Token } from '../model/analysis.ts';
import { foldName, type Knowledge, type KnownActor } from '../model/knowledge.ts';
import type { Span } from '../model/passage.ts';

/** Somebody that a later expression may stand for. */
interface Candidate extends Span {
  readonly text: string;
  readonly kind: KnownActor['kind'] | undefined;
  readonly person: boolean;
  readonly sentence: number;
  readonly block: number;
  /** Stands before the first verb of its sentence. */
  readonly subject: boolean;
}

const groupWords = /^(?:group|organi[sz]ation|outfit|faction|movement|militia|network|band|front)$/;
const fighterWords =
  /^(?:militant|rebel|insurgent|guerrilla|fighter|separatist|jihadist|jihadi|extremist|dissident|paramilitary)s?$/;

/** How many sentences back an expression may reach. */
const reach = 3;

export function readReferences(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  knowledge: Knowledge,
): Reference[] {
  const references = shortForms(names);
  const candidates: Candidate[] = [];
  const namesBySentence = new Map<number, NameMention[]>();
  for (const name of names) {
    const group = namesBySentence.get(name.sentence);
    if (group) group.push(name);
    else namesBySentence.set(name.sentence, [name]);
  }
  for (const [index, sentence] of sentences.entries()) {
    const here = (namesBySentence.get(index) ?? []).map(name =>
      candidateOf(name, sentence, index, knowledge),
    );
    for (const [at, token] of sentence.tokens.entries()) {
      const span = expressionAt(sentence.tokens, at);
      if (!span) continue;
      const before = [...candidates, ...here.filter(({ end }) => end <= token.start)];
      const antecedent = choose(sentence.tokens, at, before, index, sentence.block);
      if (antecedent) {
        const { start, end, text } = antecedent;
        references.push({ ...span, antecedent: { start, end }, because: `${because(token)} “${text}”` });
      }
    }
    candidates.push(...here);
  }
  return references.toSorted((left, right) => left.start - right.start || left.end - right.end);
}

/** “ELN” after “National Liberation Army (ELN)”. */
function shortForms(names: readonly NameMention[]): Reference[] {
  const full = new Map<string, NameMention>();
  const references: Reference[] = [];
  for (const name of names) {
    const known = full.get(name.text);
    if (known) {
      references.push({
        start: name.start,
        end: name.end,
        antecedent: { start: known.start, end: known.end },
        because: `the text introduces it as the short form of “${known.text}”`,
      });
    }
    if (name.acronym && !full.has(name.acronym)) full.set(name.acronym, name);
  }
  return references;
}

function candidateOf(
  name: NameMention,
  sentence: Sentence,
  index: number,
  { actorNames, actors }: Knowledge,
): Candidate {
  const known = actorNames.get(foldName(name.text))?.map(id => actors.get(id))[0];
  const firstVerb = sentence.tokens.find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return {
    start: name.start,
    end: name.end,
    text: name.text,
    kind: known?.kind ?? (name.kind === 'organisation' ? 'organisation' : undefined),
    person: name.kind === 'person',
    sentence: index,
    block: sentence.block,
    subject: firstVerb === undefined || name.end <= firstVerb.start,
  };
}

/** The span of an expression that wants an antecedent, if one begins at `at`. */
function expressionAt(tokens: readonly Token[], at: number): Span | undefined {
  const { form, upos, start, end } = tokens[at] as Token;
  if (/^(?:he|she|they|it|its|their|his|her|them|him)$/i.test(form) && (upos === 'PRON' || upos === 'DET'))
    return { start, end };
  const next = tokens[at + 1];
  if (!/^(?:the|this|these|those)$/i.test(form) || next?.upos !== 'NOUN' || tokens[at + 2]?.form === 'of')
    return undefined;
  const low = next.form.toLowerCase();
  const follows = tokens[at + 2]?.upos;
  if (follows === 'NOUN' || follows === 'PROPN') return undefined;
  return groupWords.test(low) || fighterWords.test(low) ? { start, end: next.end } : undefined;
}

function choose(
  tokens: readonly Token[],
  at: number,
  before: readonly Candidate[],
  sentence: number,
  block: number,
): Candidate | undefined {
  const low = (tokens[at] as Token).form.toLowerCase();
  const near = before.filter(
    candidate => sentence - candidate.sentence <= reach && candidate.block >= block - 1,
  );
  const wanted = near.filter(candidate => fits(low, candidate));
  const within = wanted.filter(candidate => candidate.sentence === sentence && candidate.subject);
  // “They accused them”: an object pronoun is not the subject of its own clause.
  if (low === 'them' || low === 'him')
    return wanted.findLast(candidate => !(candidate.sentence === sentence && candidate.subject));
  if (within.length > 0 && !/^(?:the|this|these|those)$/.test(low)) return within[0];
  const latest = wanted.at(-1);
  if (!latest) return undefined;
  const told = wanted.filter(candidate => candidate.sentence === latest.sentence);
  return (
    told.find(candidate => candidate.subject) ?? (told.length === 1 || low !== 'it' ? told[0] : undefined)
  );
}

function fits(word: string, { kind, person }: Candidate): boolean {
  if (/^(?:he|she|him|his|her)$/.test(word)) return person;
  if (/^(?:the|this|these|those|they|them|their)$/.test(word)) {
    return (
      kind === 'armed_group' ||
      kind === 'armed_coalition' ||
      (kind === 'organisation' && !/^th(?:e|is|ese|ose)$/.test(word))
    );
  }
  return kind !== undefined && !person && kind !== 'state' && kind !== 'state_agency';
}

function because({ form }: Token): string {
  return /^the|^this|^those/i.test(form) && form.length <= 5 && !/^the[my]|^their/i.test(form)
    ? 'the last armed group named before it is'
    : `“${form}” follows`;
}
