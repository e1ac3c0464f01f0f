/** A little knowledge of invented people and places, for tests that must not depend on the curated tables. */
import {
  foldName,
  type Knowledge,
  type KnownActor,
  type KnownPlace,
  type KnownState,
} from '../src/model/knowledge.ts';

const freeland: KnownState = {
  ...actor('fl', 'Freeland', 'state', { countries: ['FL'] }),
  adjectives: ['Freelandic'],
  demonyms: ['Freelanders'],
  capital: ['Port Free'],
  iso3: 'FRL',
  government: [],
};

const marland: KnownState = {
  ...actor('ml', 'Marland', 'state', { countries: ['ML'] }),
  adjectives: ['Marlandic'],
  demonyms: [],
  capital: ['Mar City'],
  iso3: 'MRL',
  government: [],
};

const actors: KnownActor[] = [
  freeland,
  marland,
  actor('hill-front', 'Hill Front', 'armed_group', { acronyms: ['HF'], countries: ['FL'] }),
  actor('hill-front-east', 'Eastern Hill Front', 'armed_group', {
    partOf: ['hill-front'],
    countries: ['FL'],
  }),
  actor('marland-unity', 'Unity', 'party', { countries: ['ML'] }),
  actor('freeland-unity', 'Unity', 'party', { countries: ['FL'] }),
  actor('freeland-army', 'Freelandic Army', 'state_force', { partOf: ['fl'], countries: ['FL'] }),
];

const places: KnownPlace[] = [
  place('fl', 'Freeland', 'country', { country: 'FL', curated: true }),
  place('ml', 'Marland', 'country', { country: 'ML', curated: true }),
  place('fl-orel', 'Orel', 'town', { country: 'FL', lat: 10, lon: 10, within: 'Northland' }),
  place('ml-orel', 'Orel', 'town', { country: 'ML', lat: 40, lon: 40 }),
  place('northland', 'Northland', 'province', { country: 'FL', lat: 10.5, lon: 10, curated: true }),
  place('fl-sul', 'Sul', 'town', { country: 'FL', lat: 14, lon: 10 }),
];

const placesByName = Map.groupBy(places, ({ name }) => foldName(name));

export const smallKnowledge: Knowledge = {
  version: 'small',
  lexicon: {
    happenings: new Map(),
    reporting: new Map(),
    hedges: new Map(),
    agents: new Map([
      ['gunman', { lemma: 'gunman', kind: 'armed_group', class: 'militant' }],
      ['soldier', { lemma: 'soldier', kind: 'state_force', class: 'soldier' }],
      ['teacher', { lemma: 'teacher', kind: 'people', class: 'worker' }],
    ]),
    relations: new Map(),
    announcements: new Map(),
    contexts: new Map(),
    means: new Map(),
    quantities: new Map(),
    quantityModifiers: new Map(),
    irregularForms: new Map(),
    titles: new Map([['general', 'person']]),
    organisationHeads: new Map([['council', 'organisation']]),
    surnames: new Set(),
    knownNames: new Map(),
  },
  tokeniser: { tokenise: () => [] },
  models: { tag: () => [], lemma: word => word, parse: () => [], scoreName: () => {}, scoreLink: () => 0 },
  actors: new Map(actors.map(known => [known.id, known])),
  states: new Map([freeland, marland].map(state => [state.id, state])),
  actorNames: idsByName(),
  nationalities: new Map([
    ['freelandic', 'fl'],
    ['freelanders', 'fl'],
    ['marlandic', 'ml'],
  ]),
  capitals: new Map([
    ['port free', 'fl'],
    ['mar city', 'ml'],
  ]),
  places: {
    has: key => placesByName.has(key),
    get: key => placesByName.get(key),
    namesakes: key => (placesByName.get(key) ?? []).map(place => ({ place, weight: 1 })),
  },
  toponymy: {
    givenNames: new Set(['Ana']),
    commonWords: new Set(),
    institutions: new Set(),
    streets: new Set(),
    divisions: new Set(['province']),
    never: new Set(['may']),
    demonyms: new Map(),
    abbreviations: new Map(),
  },
  outlets: [],
};

function actor(
  id: string,
  name: string,
  kind: KnownActor['kind'],
  more: Partial<KnownActor> = {},
): KnownActor {
  return { id, name, aliases: [], acronyms: [], kind, countries: [], partOf: [], ...more };
}

function place(id: string, name: string, kind: KnownPlace['kind'], more: Partial<KnownPlace>): KnownPlace {
  return { id, name, kind, country: '', curated: false, ...more };
}

function idsByName(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { id, name, acronyms } of actors) {
    for (const key of [name, ...acronyms].map(foldName)) index.set(key, [...(index.get(key) ?? []), id]);
  }
  return index;
}
