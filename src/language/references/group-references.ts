/** “The group”, “the militants”, “these rebels”: the last armed group named before them. */
import type { NameMention, Reference, Sentence } from '../../model/analysis.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import type { Mention } from './mention.ts';

const groupWords = /^(?:group|organi[sz]ation|outfit|faction|movement|militia|network|band|front)$/;

/** How many sentences back an expression may reach, and how many blocks. */
const reach = 3;

interface Group {
  readonly name: NameMention;
  readonly block: number;
  /** Stands before the first verb of its sentence. */
  readonly leads: boolean;
}

export function groupReferences(
  sentences: readonly Sentence[],
  names: readonly NameMention[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
): Reference[] {
  const groups = names.filter(name => isArmed(name, knowledge)).map(name => placed(name, sentences));
  return mentions.flatMap(mention => {
    if (!speaksOfGroup(mention, knowledge)) return [];
    const block = sentences[mention.sentence]?.block ?? 0;
    const near = groups.filter(
      ({ name, block: own }) =>
        name.end <= mention.start && mention.sentence - name.sentence <= reach && own >= block - 1,
    );
    const last = near.at(-1);
    if (!last) return [];
    const together = near.filter(({ name }) => name.sentence === last.name.sentence);
    const { name } = together.find(({ leads }) => leads) ?? (together[0] as Group);
    return [
      {
        start: mention.start,
        end: mention.end,
        antecedent: { start: name.start, end: name.end },
        because: `the last armed group named before it is “${name.text}”`,
      },
    ];
  });
}

/** Without a word that tells them from others: “the rebels”, not “the northern rebels” or “the rebels of X”. */
function speaksOfGroup({ kind, lemma, modifiers, to, head }: Mention, { lexicon }: Knowledge): boolean {
  if (kind !== 'definite' && kind !== 'demonstrative') return false;
  if (modifiers.length > 0 || to - head > 1) return false;
  // “The insurgency” is a war.
  if (/(?:cy|ism)$/.test(lemma)) return false;
  const agent = lexicon.agents.get(lemma);
  return groupWords.test(lemma) || (agent?.kind === 'armed_group' && agent.class === 'militant');
}

/** A known armed group; or an unknown one whose last word says so: “Riverine Defence Front”. */
function isArmed({ text, kind: named }: NameMention, { actorNames, actors, lexicon }: Knowledge): boolean {
  const known = actorNames.get(foldName(text))?.map(id => actors.get(id)?.kind)[0];
  const last = text.split(' ').at(-1)?.toLowerCase() ?? '';
  const kind = known ?? (named === 'organisation' ? lexicon.organisationHeads.get(last) : undefined);
  return kind === 'armed_group' || kind === 'armed_coalition';
}

function placed(name: NameMention, sentences: readonly Sentence[]): Group {
  const sentence = sentences[name.sentence];
  const verb = sentence?.tokens.find(({ upos }) => upos === 'VERB' || upos === 'AUX');
  return { name, block: sentence?.block ?? 0, leads: verb === undefined || name.end <= verb.start };
}
