/** Soldiers, police, ministries and governments to the state that they belong to, named by its adjective or left to the document. */
import { foldName, type Knowledge, type KnownActor, type KnownState } from '../../model/knowledge.ts';
import { type ActorReading, fromKnown, type ReadingContext } from './actor-reading.ts';
import { collectiveFrom } from './collectives.ts';

export function isGovernmentHead(head: string | undefined): boolean {
  return (
    head === 'government' ||
    head === 'state' ||
    head === 'authority' ||
    head === 'regime' ||
    head === 'administration'
  );
}

/** “Malian soldiers”, “the Colombian army”: a body of that state; “the Sudanese government”: the state itself. */
export function readNational(
  text: string,
  whole: string,
  head: string | undefined,
  { knowledge }: ReadingContext,
): ActorReading | undefined {
  const words = whole.split(' ');
  const stateId = words
    .map(word => knowledge.nationalities.get(word) ?? stateNamed(word, knowledge))
    .find(id => id !== undefined);
  const state = stateId === undefined ? undefined : knowledge.states.get(stateId);
  if (!state || !head) return undefined;
  if (isGovernmentHead(head)) return fromKnown(state, text, `“${text}” is the government of ${state.name}`);
  const agent = knowledge.lexicon.agents.get(head);
  if (!agent) return undefined;
  const country = state.id.toUpperCase();
  if (agent.kind === 'state_force' || agent.kind === 'state_agency') {
    const body = bodyOf(agent.class, state, knowledge);
    if (body) return fromKnown(body, text, `“${text}” are of the ${body.name}`);
    const label = agent.class === 'police' ? 'police' : 'security forces';
    return {
      id: `${state.id}-${label.replaceAll(' ', '-')}`,
      name: `${state.adjectives[0] ?? state.name} ${label}`,
      kind: agent.kind,
      surface: text,
      partOf: [state.id],
      country,
      collective: false,
      because: `“${text}” belong to ${state.name}`,
    };
  }
  return { ...collectiveFrom(text, whole, head, knowledge), country };
}

export function stateNamed(word: string, knowledge: Knowledge): string | undefined {
  return knowledge.actorNames.get(word)?.find(id => knowledge.states.has(id));
}

/** The army or the police of a state, when the tables know it. */
function bodyOf(agentClass: string, state: KnownActor, knowledge: Knowledge): KnownActor | undefined {
  if (agentClass !== 'soldier' && agentClass !== 'police') return undefined;
  const adjective = foldName(knowledge.states.get(state.id)?.adjectives[0] ?? state.name);
  const names = agentClass === 'soldier' ? ['army', 'armed forces', 'military'] : ['police'];
  const ids = names.flatMap(noun => [`${adjective} ${noun}`, `${foldName(state.name)} ${noun}`]);
  for (const name of ids) {
    const actor = (knowledge.actorNames.get(name) ?? []).map(id => knowledge.actors.get(id))[0];
    if (actor?.partOf.includes(state.id) || actor?.countries.includes(state.id.toUpperCase())) return actor;
  }
  return undefined;
}

/** What “the army”, “the police” and “the government” are without a country's name: bodies of the state that the text is about. */
const bareBodies: Readonly<Record<string, 'soldier' | 'police' | 'security' | 'government'>> = {
  army: 'soldier',
  military: 'soldier',
  'armed forces': 'soldier',
  'military forces': 'soldier',
  soldiers: 'soldier',
  troops: 'soldier',
  'national army': 'soldier',
  police: 'police',
  'police force': 'police',
  'national police': 'police',
  'security forces': 'security',
  government: 'government',
  authorities: 'government',
  state: 'government',
  'national government': 'government',
  'central government': 'government',
  junta: 'government',
  'ruling junta': 'government',
  'military junta': 'government',
  'military government': 'government',
  'military council': 'government',
  'ruling military council': 'government',
}; // prettier-ignore

/** Those whom nobody but a state has, so that no article is needed: “several soldiers were hurt”. */
const bareMembers: Readonly<Record<string, 'soldier' | 'police'>> = {
  soldier: 'soldier',
  soldiers: 'soldier',
  troops: 'soldier',
  servicemen: 'soldier',
  police: 'police',
  policeman: 'police',
  policemen: 'police',
  'police officer': 'police',
  'police officers': 'police',
};

/** What a body of a state owns, by the words before it: “police posts”, “an army lorry”, “a military base”. */
const owned =
  /\b(?:(police)|(army|military|armou?red)) (?:\p{L}+ )?(?:base|camp|post|outpost|position|checkpoint|barracks|station|garrison|headquarters|vehicle|truck|lorry|convoy|bus|patrol|car|helicopter|aircraft|plane)(?:e?s)?$/u;

function bodyMeant(whole: string): 'soldier' | 'police' | undefined {
  const [, police, army] = owned.exec(whole) ?? [];
  return bareMembers[whole] ?? (police ? 'police' : army ? 'soldier' : undefined);
}

/** A country needs so much of a document's words for countries to be taken for its subject, and half more than the next. */
const subjectShare = 0.4;

/** The state that the document is about, when it is about one. */
export function subjectState({ countries, knowledge }: ReadingContext): KnownState | undefined {
  const [first, second] = [...countries].toSorted((left, right) => right[1] - left[1]);
  if (!first || first[1] < subjectShare || (second && second[1] * 1.5 > first[1])) return undefined;
  return knowledge.states.get(first[0].toLowerCase());
}

/** “In neighbouring Freeland, soldiers …”: the state that a paragraph turns to with its first words. */
function stateOfParagraph(start: number, { text, knowledge }: ReadingContext): KnownState | undefined {
  const opening = text.slice(text.lastIndexOf('\n', start) + 1, start).slice(0, 80);
  const [, name = ''] = turnsTo.exec(opening) ?? [];
  const id = name === '' ? undefined : stateNamed(foldName(name), knowledge);
  return id === undefined ? undefined : knowledge.states.get(id);
}

const turnsTo =
  /^(?:Meanwhile,? )?(?:[Ii]n|[Aa]cross the border in) (?:neighbou?ring )?(\p{Lu}[\p{L} -]*?)(?=,| \p{Ll})/u;

/** “The army” with its article, or with a capital, in a text about one country. @param start where the words begin. */
export function readBareBody(
  text: string,
  whole: string,
  start: number,
  context: ReadingContext,
): ActorReading | undefined {
  const member = bodyMeant(whole);
  const body = bareBodies[whole] ?? member;
  const isDefinite =
    member !== undefined ||
    /\b(?:the|our)\s+$/i.test(context.text.slice(Math.max(0, start - 8), start)) ||
    /^(?:the|our)\s/i.test(text) ||
    /^\p{Lu}/u.test(text);
  if (!body || !isDefinite) return undefined;
  const abroad = stateOfParagraph(start, context);
  const state = abroad ?? subjectState(context);
  if (!state) return undefined;
  const because = `“${text}” in a ${abroad ? 'paragraph' : 'text'} about ${state.name}`;
  if (body === 'government') return fromKnown(state, text, because);
  const named = member === undefined && !abroad ? readNationalName(whole, context) : undefined;
  if (named) return { ...named, surface: text };
  const known =
    body === 'security'
      ? context.knowledge.actors.get(`${foldName(state.name).replaceAll(' ', '-')}-security-forces`)
      : bodyOf(body, state, context.knowledge);
  // “Army post” is no name of the army.
  const surface = owned.exec(whole) ? (body === 'police' ? 'police' : 'army') : text;
  return known && fromKnown(known, surface, because);
}

/** “Interior Ministry” in a text about one country: that country's, when the tables know it by its full name. */
export function readNationalName(name: string, context: ReadingContext): ActorReading | undefined {
  const state = subjectState(context);
  if (!state) return undefined;
  const key = foldName(name);
  const forms = [
    ...state.adjectives.map(adjective => `${foldName(adjective)} ${key}`),
    `${key} of ${foldName(state.name)}`,
    `${foldName(state.name)}s ${key}`,
  ];
  const { actorNames, actors } = context.knowledge;
  const ids = forms.flatMap(form => actorNames.get(form) ?? []);
  const actor = ids
    .map(id => actors.get(id))
    .find(found => found?.countries.includes(state.id.toUpperCase()));
  return actor && fromKnown(actor, name, `“${name}” in a text about ${state.name}`);
}
