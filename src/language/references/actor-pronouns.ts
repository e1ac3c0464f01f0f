/** “It”, “its”, “they” for bodies that act: in reports on conflicts these are mostly the group, army or agency named last, subjects first. */
import type { NameMention, Reference, Sentence } from '../../model/analysis.ts';
import { foldName, type Knowledge, type KnownActor } from '../../model/knowledge.ts';
import type { Mention } from './mention.ts';

/** How many sentences back, and how many blocks. */
const reach = 3;

interface Body {
  readonly name: NameMention;
  readonly kind: KnownActor['kind'];
  readonly block: number;
  /** Stands before the first verb of its sentence. */
  readonly leads: boolean;
}

export function actorPronouns(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Reference[] {
  const bodies = names.flatMap(name => bodyOf(name, sentences, knowledge) ?? []);
  return mentions.flatMap(mention => {
    if (mention.kind !== 'pronoun' || !/^(?:it|its|they|them|their)$/.test(mention.lemma)) return [];
    const name = choose(mention, sentences[mention.sentence]?.block ?? 0, bodies, mentions)?.name;
    if (!name) return [];
    const { start, end, lemma } = mention;
    const antecedent = { start: name.start, end: name.end };
    return [{ start, end, antecedent, because: `“${lemma}” follows “${name.text}”` }];
  });
}

function choose(
  mention: Mention,
  block: number,
  bodies: readonly Body[],
  mentions: readonly Mention[],
): Body | undefined {
  const near = bodies.filter(
    ({ name, kind, block: own }) =>
      name.end <= mention.start &&
      mention.sentence - name.sentence <= reach &&
      own >= block - 1 &&
      fits(mention.lemma, kind),
  );
  const here = near.filter(({ name, leads }) => name.sentence === mention.sentence && leads);
  // “They accused them”: an object pronoun is not the subject of its own clause.
  if (mention.lemma === 'them') return near.findLast(body => !here.includes(body));
  if (here.length > 0) return here[0];
  // “The army said its troops had fled”: a body without a name is nearer.
  if (mentions.some(other => isUnnamedBody(other, mention))) return undefined;
  const last = near.at(-1);
  const told = near.filter(({ name }) => name.sentence === last?.name.sentence);
  return (
    told.find(({ leads }) => leads) ?? (told.length === 1 || mention.lemma !== 'it' ? told[0] : undefined)
  );
}

function isUnnamedBody(other: Mention, { sentence, start }: Mention): boolean {
  if (other.sentence !== sentence || other.end > start || other.relation !== 'nsubj') return false;
  return (
    other.being === 'group' &&
    (other.kind === 'definite' || other.kind === 'indefinite' || other.kind === 'possessed')
  );
}

/** States and their offices are “it” too, but hardly ever alone: they are left to the ranker. */
function fits(lemma: string, kind: KnownActor['kind']): boolean {
  if (/^the/.test(lemma))
    return kind === 'armed_group' || kind === 'armed_coalition' || kind === 'organisation';
  return kind !== 'state' && kind !== 'state_agency' && kind !== 'person';
}

function bodyOf(
  name: NameMention,
  sentences: readonly Sentence[],
  { actorNames, actors }: Knowledge,
): Body | undefined {
  const known = actorNames.get(foldName(name.text))?.map(id => actors.get(id)?.kind)[0];
  const kind = known ?? (name.kind === 'organisation' ? 'organisation' : undefined);
  if (!kind) return undefined;
  const sentence = sentences[name.sentence];
  const verb = sentence?.tokens.find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return { name, kind, block: sentence?.block ?? 0, leads: verb === undefined || name.end <= verb.start };
}
