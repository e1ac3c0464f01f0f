/** Whom a noun phrase stands for: “it” for who reports, “we” for the speaker, “they” for the plural before, “its troops” for the owner's. */
import type { Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { relationAt } from '../../model/tree.ts';
import { attributionsOf } from '../attribution/attribution.ts';
import type { Context, SentenceReading } from '../context.ts';
import { mayBeSpeaker } from '../speaker-before.ts';
import { speakersAt } from '../voices.ts';
import { firstPerson, ownForces } from './first-person.ts';
import { type NounPhrase, nounPhraseAt, spanOf } from './noun-phrase.ts';

/** Whom the phrase stands for, with the reason; nothing where its own words say it or nobody can tell. */
export function referenceIn(
  { from, to, head }: NounPhrase,
  reading: SentenceReading,
  context: Context,
): ActorMention['refersTo'] {
  const { tokens, references, tree } = reading;
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  const own = tokens[head] as Token;
  // “Its media wing” is not “it”: a pronoun that owns stands for the owner only.
  const reference = references.find(
    each =>
      first.start <= each.start && each.end <= last.end && each.start <= own.start && own.end <= each.end,
  );
  if (reference) {
    const { start, end } = reference.antecedent;
    return { text: context.document.text.slice(start, end), start, end, because: reference.because };
  }
  const spoken =
    ownerOfRelative(head, reading, context) ??
    firstPerson(own, context) ??
    ownSpeaker(own, head, reading, context) ??
    pluralBefore(head, reading, context) ??
    ownForces({ from, head }, reading, context);
  if (spoken) return spoken;
  const owner = (tree.children[head] ?? []).find(
    child => relationAt(tree, child) === 'nmod' && tokens[child]?.upos === 'PRON' && child < head,
  );
  return owner === undefined ? undefined : ownedBy(owner, head, { tokens, references }, context);
}

/** “The region, whose forces clashed with the army”: its forces. */
function ownerOfRelative(head: number, reading: SentenceReading, context: Context): ActorMention['refersTo'] {
  const { tree, tokens } = reading;
  const whose = (tree.children[head] ?? []).some(child => tokens[child]?.form.toLowerCase() === 'whose');
  let clause = tree.heads[head] ?? -1;
  while (clause >= 0 && relationAt(tree, clause) === 'conj') clause = tree.heads[clause] ?? -1;
  if (!whose || tree.relations[clause] !== 'acl:relcl') return undefined;
  const { start, end } = spanOf(tree, nounPhraseAt(reading, tree.heads[clause] ?? -1));
  return { text: context.document.text.slice(start, end), start, end, because: '“whose” stands for them' };
}

/** “The army said it had killed ten”: the subject of what is reported is who reports. */
function ownSpeaker(
  { form }: Token,
  head: number,
  { tokens, tree }: SentenceReading,
  context: Context,
): ActorMention['refersTo'] {
  if (!/^(?:it|he|she|they)$/i.test(form) || !/^nsubj/.test(tree.relations[head] ?? '')) return undefined;
  const token = tokens[head] as Token;
  // In their own quoted words speakers are “we” and “I”.
  const quoted = context.analysis.quotations.some(
    ({ kind, start, end }) => kind === 'speech' && start < token.start && token.end < end,
  );
  const attribution = attributionsOf(token, context.attributions).at(-1);
  if (quoted || !attribution || /^(?:according to|colon)$/.test(attribution.via)) return undefined;
  const speaker = speakersAt(token, context).at(-1)?.actor;
  if (!speaker || !mayBeSpeaker(form, speaker, attribution, context)) return undefined;
  const { text, start, end } = speaker.refersTo ?? speaker;
  return { text, start, end, because: `“${form}” is the one who says so` };
}

/** “They” and “them” without a name to stand for: the nearest plural before them, “armed groups, accusing them of”. */
function pluralBefore(head: number, reading: SentenceReading, context: Context): ActorMention['refersTo'] {
  const { tokens } = reading;
  if (!/^(?:they|them)$/i.test(tokens[head]?.form ?? '')) return undefined;
  const before = context.readings[reading.index - 1];
  const near = before && before.sentence.block === reading.sentence.block ? [reading, before] : [reading];
  for (const place of near) {
    const from = place === reading ? head - 1 : place.tokens.length - 1;
    for (let at = from; at >= 0; at -= 1) {
      const token = place.tokens[at] as Token;
      if (token.xpos !== 'NNS' || !isAgent(token, context.knowledge)) continue;
      const { start, end } = spanOf(place.tree, nounPhraseAt(place, at));
      return {
        text: context.document.text.slice(start, end),
        start,
        end,
        because: 'the nearest plural before it',
      };
    }
  }
  return undefined;
}

function isAgent({ lemma }: Token, { lexicon: { agents, organisationHeads } }: Knowledge): boolean {
  const agent = agents.get(lemma);
  return agent ? agent.class !== 'site' && agent.class !== 'vehicle' : organisationHeads.has(lemma);
}

/** “Its fighters”, “our troops”: they belong to whoever the pronoun stands for. */
function ownedBy(
  owner: number,
  head: number,
  { tokens, references }: Pick<SentenceReading, 'tokens' | 'references'>,
  context: Context,
): ActorMention['refersTo'] {
  const agent = context.knowledge.lexicon.agents.get(tokens[head]?.lemma ?? '');
  if (!agent || !/^(?:militant|soldier|police|leader)$/.test(agent.class)) return undefined;
  const pronoun = tokens[owner] as Token;
  const reference = references.find(each => each.start === pronoun.start && each.end === pronoun.end);
  if (!reference) return firstPerson(pronoun, context);
  const { start, end } = reference.antecedent;
  return { text: context.document.text.slice(start, end), start, end, because: reference.because };
}
