/** Tolls told without the act: “41 bodies”, “leaving 12 dead”, “the death toll rose to 30”, “put the number at more than 80”. */
import type { QuantityMention, Token } from '../../model/analysis.ts';
import type { ActorMention } from '../../model/claim.ts';
import type { Span } from '../../model/passage.ts';
import type { TollField } from '../../model/quantity.ts';
import { childrenBy } from '../../model/tree.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { countAt, countsPeople } from '../mentions/counts.ts';
import { ofPhrase } from '../mentions/noun-phrase.ts';
import { type PlaceFound, placesFor } from '../settings/places.ts';
import { timeFor } from '../settings/times.ts';
import type { Draft } from './draft.ts';
import { namedVictims } from './named-victims.ts';
import { putAt } from './put.ts';

interface Figure {
  readonly field: TollField;
  readonly count: QuantityMention;
  /** The word that says what is counted. */
  readonly at: number;
  /** Head of those counted. */
  readonly whom?: number;
}

const nouns: Readonly<Record<string, TollField>> = {
  death: 'deaths',
  fatality: 'deaths',
  body: 'deaths',
  corpse: 'deaths',
  dead: 'deaths',
  killing: 'deaths',
  injury: 'injured',
  injured: 'injured',
  wounded: 'injured',
};

/** Figures that no verb or noun draft of the sentence has taken; those of a violent act before them join it. */
export function withFigures(
  drafts: readonly Draft[],
  places: readonly PlaceFound[],
  reading: SentenceReading,
  context: Context,
): Draft[] {
  let result = [...drafts, ...namedVictims(reading, context)];
  for (const figure of figuresIn(reading, context)) {
    const { field, count } = figure;
    if (result.some(({ tolls }) => Object.values(tolls).some(toll => toll.start === count.start))) continue;
    const owner = result.findLast(
      ({ type, trigger, tolls, auxiliary, part }) =>
        type === 'ASSAULT' && !tolls[field] && !auxiliary && (trigger.start < count.start || part === 'noun'),
    );
    if (!owner) {
      result.push(draftOf(figure, places, reading, context));
      continue;
    }
    const victim =
      figure.whom !== undefined && owner.targets.length === 0
        ? actorAt(figure.whom, reading, context)
        : undefined;
    const more: Draft = {
      ...owner,
      tolls: { ...owner.tolls, [field]: count },
      targets: victim ? [victim] : owner.targets,
      because: [...owner.because, `“${count.text}” tells its ${field}`],
    };
    result = result.map(draft => (draft === owner ? more : draft));
  }
  return result;
}

function draftOf(
  { field, count, at, whom }: Figure,
  places: readonly PlaceFound[],
  reading: SentenceReading,
  context: Context,
): Draft {
  const token = reading.tokens[at] as Token;
  const victim = whom === undefined ? loserBeside(at, reading, context) : actorAt(whom, reading, context);
  const time = timeFor(at, reading, context);
  const put = putAt(at, reading, context);
  const trigger: Span = { start: Math.min(token.start, count.start), end: Math.max(token.end, count.end) };
  return {
    rule: 'figure',
    part: 'figure',
    reading,
    at,
    trigger: { ...trigger, lemma: token.lemma },
    type: 'ASSAULT',
    count: field,
    initiators: [],
    targets: victim ? [victim] : [],
    places: placesFor(at, places, reading),
    ...(time ? { time } : {}),
    tolls: { [field]: count },
    ...(put.auxiliary ? { auxiliary: put.auxiliary } : {}),
    stance: put.stance,
    doubt: 0.3,
    because: [`“${count.text}” with “${token.form}” tells how many`],
  };
}

/** “Put the army's losses at six dead”: whose losses. */
function loserBeside(at: number, reading: SentenceReading, context: Context): ActorMention | undefined {
  const { tree, tokens } = reading;
  const verb = tokens[tree.heads[at] ?? -1]?.upos === 'VERB' ? (tree.heads[at] ?? -1) : -1;
  const losses = (verb < 0 ? [] : childrenBy(tree, verb, 'obj', 'nsubj', 'nsubj:pass')).find(child =>
    /^(?:loss|casualty|toll)$/.test(tokens[child]?.lemma ?? ''),
  );
  const [owner] = losses === undefined ? [] : childrenBy(tree, losses, 'nmod:poss');
  return owner === undefined ? undefined : actorAt(owner, reading, context);
}

function figuresIn(reading: SentenceReading, context: Context): Figure[] {
  const { tokens, tree, quantities } = reading;
  const figures: Figure[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.upos !== 'NOUN') continue;
    const field = nouns[token.lemma] ?? nouns[token.form.toLowerCase()];
    if (!field) continue;
    const of = ofPhrase(tree, at);
    const whom = of === undefined ? undefined : countAt([of], reading, context);
    if (whom && token.lemma !== 'body') figures.push({ field, count: whom, at, whom: of as number });
    else {
      const own = quantities.find(
        each =>
          each.of === token.lemma || (each.end <= token.start && token.start - each.end < 12 && !each.of),
      );
      if (own && token.lemma !== 'killing')
        figures.push({ field, count: own, at, ...(of === undefined ? {} : { whom: of }) });
    }
  }
  for (const quantity of quantities) {
    const at = tokens.findIndex(({ start }) => start >= quantity.end);
    const word = tokens[at]?.form.toLowerCase() ?? '';
    const field = /^(?:dead|killed|martyred)$/.test(word)
      ? 'deaths'
      : /^(?:wounded|injured|hurt)$/.test(word)
        ? 'injured'
        : undefined;
    const noun = tokens[at]?.upos === 'NOUN' || tokens[at + 1]?.upos === 'NOUN';
    if (field && !noun && !figures.some(({ count }) => count === quantity) && countsPeople(quantity, context))
      figures.push({ field, count: quantity, at });
  }
  return [...figures, ...deadPeople(reading, context), ...deathToll(reading)];
}

/** “Nine people were dead”, “at least 40 are dead”. */
function deadPeople(reading: SentenceReading, context: Context): Figure[] {
  const { tokens, tree } = reading;
  return tokens.flatMap(({ form }, at) => {
    if (form.toLowerCase() !== 'dead' || childrenBy(tree, at, 'cop').length === 0) return [];
    // “The leader is dead” counts nobody.
    const whom = childrenBy(tree, at, 'nsubj').find(child => tokens[child]?.upos !== 'PROPN');
    const count = whom === undefined ? undefined : countAt([whom], reading, context);
    return whom !== undefined && count ? [{ field: 'deaths' as const, count, at, whom }] : [];
  });
}

/** “The death toll rose to 30”, “a toll of 12 dead”. */
function deathToll({ tokens, quantities }: SentenceReading): Figure[] {
  const at = tokens.findIndex(
    ({ lemma, upos }, index) =>
      upos === 'NOUN' &&
      (lemma === 'toll' ||
        (lemma === 'number' &&
          /^(?:dead|deaths|killed|fatalities|casualties)$/.test(
            tokens[index + 2]?.form ?? tokens[index + 3]?.form ?? '',
          ))),
  );
  if (at < 0) return [];
  const count = quantities.find(
    ({ start, of }) =>
      start > (tokens[at]?.start ?? 0) &&
      (of === undefined || /^(?:dead|death|people|person|victim|fatality|killed)$/.test(of)),
  );
  return count ? [{ field: 'deaths', count, at }] : [];
}
