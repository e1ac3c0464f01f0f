/** Ministries by what they see to, of the state that the words name or that the text is about: “Russia's defence ministry”, “the Interior Ministry”. */
import { foldName, type Knowledge, type KnownState } from '../../model/knowledge.ts';
import { type ActorReading, fromKnown, type ReadingContext } from './actor-reading.ts';
import { stateNamed, subjectState } from './national-bodies.ts';

/** What ministries see to, by the words for it. */
const affairs: Readonly<Record<string, string>> = {
  defence: 'defence',
  defense: 'defence',
  'national defence': 'defence',
  'national defense': 'defence',
  interior: 'interior',
  'internal affairs': 'interior',
  'home affairs': 'interior',
  home: 'interior',
  foreign: 'foreign affairs',
  'foreign affairs': 'foreign affairs',
  health: 'health',
  'public health': 'health',
  justice: 'justice',
  finance: 'finance',
  information: 'information',
  security: 'security',
  'national security': 'security',
  'public security': 'public security',
  'state security': 'state security',
}; // prettier-ignore

const named = Object.keys(affairs)
  .sort((left, right) => right.length - left.length)
  .join('|');
const before = new RegExp(`^(?:(.+) )?(${named}) ministry$`);
const after = new RegExp(`^(?:(.+) )?ministry of (?:the )?(${named})(?: of (?:the )?(.+))?$`);

/** @param text with its owner, “Russia's defence ministry”; undefined where it is no ministry, or nobody's. */
export function readMinistry(text: string, context: ReadingContext): ActorReading | undefined {
  const { knowledge } = context;
  const key = foldName(text.replace(/['’]s\b/g, '')).replace(/^the /, '');
  const [, owner, what, ownerAfter] = before.exec(key) ?? after.exec(key) ?? [];
  const field = what === undefined ? undefined : affairs[what];
  if (field === undefined) return undefined;
  const whose = owner ?? ownerAfter;
  const state = whose === undefined ? subjectState(context) : stateOf(whose, knowledge);
  if (!state) return undefined;
  const because = `“${text}” is the ministry of ${field} of ${state.name}`;
  const known = knownMinistry(state, field, knowledge);
  if (known) return fromKnown(known, text, because);
  const adjective = state.adjectives[0] ?? state.name;
  const title = field.replace(/\b\p{Ll}/gu, letter => letter.toUpperCase());
  return {
    id: `${state.id}-ministry-of-${field.replaceAll(' ', '-')}`,
    name: `${adjective} Ministry of ${title}`,
    kind: 'state_agency',
    surface: text,
    partOf: [state.id],
    country: state.id.toUpperCase(),
    collective: false,
    because,
  };
}

function stateOf(words: string, knowledge: Knowledge): KnownState | undefined {
  const id =
    knowledge.nationalities.get(words) ?? stateNamed(words, knowledge) ?? knowledge.capitals.get(words);
  return id === undefined ? undefined : knowledge.states.get(id);
}

function knownMinistry(state: KnownState, field: string, { actorNames, actors }: Knowledge) {
  const words = Object.keys(affairs).filter(each => affairs[each] === field);
  const country = state.id.toUpperCase();
  const owners = [...state.adjectives, state.name].map(foldName);
  const forms = owners.flatMap(owner =>
    words.flatMap(word => [
      `${owner} ${word} ministry`,
      `${owner} ministry of ${word}`,
      `ministry of ${word} of ${owner}`,
    ]),
  );
  return forms
    .flatMap(form => actorNames.get(form) ?? [])
    .map(id => actors.get(id))
    .find(actor => actor?.kind === 'state_agency' && actor.countries.includes(country));
}
