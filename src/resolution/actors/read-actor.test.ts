import { describe, expect, test } from 'vitest';
import { smallKnowledge } from '../../../test/small-knowledge.ts';
import { namesMetIn } from '../names-met.ts';
import type { ReadingContext } from './actor-reading.ts';
import { ActorTable } from './actor-table.ts';
import { ActorsMet } from './actors-met.ts';
import { bracketNames } from './bracket-names.ts';
import { epithetsIn } from './epithets.ts';
import { readActor } from './read-actor.ts';
import { editDistance } from './spelling.ts';

const inFreeland = new Map([['FL', 1]]);

function contextOf(text: string, countries: ReadonlyMap<string, number>): ReadingContext {
  return {
    knowledge: smallKnowledge,
    text,
    countries,
    year: 2024,
    epithets: new Map(),
  };
}

function read(
  text: string,
  more: { name?: string; head?: string } = {},
  countries: ReadonlyMap<string, number> = inFreeland,
) {
  return readActor({ start: 0, end: text.length, text, ...more }, contextOf(text, countries));
}

describe('one mention', () => {
  test.each([
    ['Hill Front', {}, 'hill-front'],
    ['HF militants', { name: 'HF', head: 'militant' }, 'hill-front'],
    ['Port Free', {}, 'fl'],
    ['Freelandic government', { name: 'Freelandic', head: 'government' }, 'fl'],
    ['Freelandic soldiers', { name: 'Freelandic', head: 'soldier' }, 'freeland-army'],
    ['Ana Example', { name: 'Ana Example' }, 'x-ana-example'],
    ['Sand-League-linked group Hill Front', {}, 'hill-front'],
    ['gunmen', { head: 'gunman' }, 'some-gunmen'],
    ['Soldiers of the Stone Brigade', { name: 'Soldiers of the Stone Brigade' }, 'x-stone-brigade'],
    ['Freeland’s defence ministry', { head: 'ministry' }, 'fl-ministry-of-defence'],
    ['Ministry of National Defence', { name: 'Ministry of National Defence' }, 'fl-ministry-of-defence'],
    ['mayor, Ana Example', { head: 'mayor' }, 'x-ana-example'],
    ['Gunmen', { name: 'Gunmen' }, 'some-gunmen'],
    ['fifty gunmen', { head: 'gunman' }, 'some-gunmen'],
    ['nine of the gunmen', { head: 'gunman' }, 'some-gunmen'],
  ])('%s is %s', (text, more, id) => expect(read(text, more)?.id).toBe(id));

  test('an affiliate of somebody is another: the group that the text is about, else nobody known', () => {
    const affiliate = { name: 'Sand League', head: 'affiliate' };
    expect(read('Sand League affiliate', affiliate)?.id).toBe('some-sand-league-affiliate');
    const epithets = new Map([['affiliate', 'hill-front']]);
    const context = { ...contextOf('The Sand League affiliate', inFreeland), epithets };
    expect(readActor({ start: 4, end: 25, text: 'Sand League affiliate', ...affiliate }, context)?.id).toBe(
      'hill-front',
    );
  });
  test('soldiers in a paragraph that turns to another state are not those of the text’s own', () => {
    const soldiersIn = (text: string) => {
      const start = text.indexOf('soldiers');
      const mention = { start, end: start + 8, text: 'soldiers', head: 'soldier' };
      return readActor(mention, contextOf(text, inFreeland))?.id;
    };
    expect(soldiersIn('In Orel, soldiers died.')).toBe('freeland-army');
    expect(soldiersIn('In neighbouring Marland, soldiers died.')).not.toBe('freeland-army');
    expect(soldiersIn('In neighbouring Marland, rebels came.\nIn Orel, soldiers died.')).toBe(
      'freeland-army',
    );
  });
  test('“the group” and pronouns name nobody by themselves', () => {
    expect(read('the group', { head: 'group' })).toBeUndefined();
    expect(read('they')).toBeUndefined();
  });
  test('they stand for what the document means by them', () => {
    const refersTo = { text: 'Hill Front', start: 0, end: 10, because: 'the only group named before' };
    expect(readActor({ start: 20, end: 24, text: 'they', refersTo }, contextOf('they', inFreeland))?.id).toBe(
      'hill-front',
    );
  });
  test('of two actors of one name, the one of the document’s country', () => {
    expect(read('Unity', { name: 'Unity' })?.id).toBe('freeland-unity');
    expect(read('Unity', { name: 'Unity' }, new Map([['ML', 1]]))?.id).toBe('marland-unity');
  });
  test('soldiers of a state without a known army belong to that state', () => {
    expect(read('Marlandic soldiers', { name: 'Marlandic', head: 'soldier' })).toMatchObject({
      partOf: ['ml'],
      kind: 'state_force',
    });
  });
});

describe('joining', () => {
  function joined(...names: string[]) {
    const met = new ActorsMet();
    for (const name of names) {
      const reading = read(name, { name });
      if (reading) met.enter(reading);
    }
    const table = new ActorTable();
    const entered = table.enter(met, 0);
    table.settle(() => [entered]);
    return table.actors().map(({ aliases }) => aliases);
  }
  test('spellings one letter apart are one', () => {
    expect(joined('Al-Karim Brigade', 'Al-Kareem Brigade', 'Al-Karim Brigades').length).toBeLessThan(3);
  });
  test('a surname is the person whose full name was met', () => {
    expect(joined('Ana Example', 'Example')).toEqual([['Ana Example', 'Example']]);
  });
  test('short names are never joined by spelling', () => {
    expect(joined('Abu', 'Abi')).toHaveLength(2);
  });
  test('edit distance', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });
});

describe('what the document lends', () => {
  const about = (text: string, words: string, more: { name?: string; head?: string } = {}) => {
    const start = text.indexOf(words);
    const context = {
      ...contextOf(text, inFreeland),
      epithets: epithetsIn(text, namesMetIn(text, smallKnowledge), smallKnowledge),
    };
    return readActor({ start, end: start + words.length, text: words, ...more }, context)?.id;
  };
  test('“the army” in a text about one country is that country’s', () => {
    expect(about('The army left Orel.', 'army', { head: 'army' })).toBe('freeland-army');
    expect(about('An army of ants left Orel.', 'army', { head: 'army' })).toBe('some-army');
  });
  test('“the government” is the state', () => {
    expect(about('It met the government.', 'government', { head: 'government' })).toBe('fl');
  });
  test('“the gunmen” are those of the only group that the text calls so', () => {
    expect(about('HF gunmen came. The gunmen left.', 'gunmen', { head: 'gunman' })).toBeDefined();
    const text = 'The HF rebels came. Later the rebels left.';
    expect(about(text, 'rebels left', { head: 'rebel' })).toBe('hill-front');
  });
  test('soldiers and what an army owns are the army of the country, deaths and dozens are nobody', () => {
    expect(about('In Orel several soldiers died.', 'soldiers', { head: 'soldier' })).toBe('freeland-army');
    expect(about('They burnt an army lorry.', 'army lorry', { head: 'lorry' })).toBe('freeland-army');
    expect(about('Rebel soldiers came.', 'Rebel soldiers', { head: 'soldier' })).not.toBe('freeland-army');
    expect(about('There were dozens.', 'dozens', { head: 'dozen' })).toBeUndefined();
  });
  test('“its camps” in a group’s words are that group’s', () => {
    const front = readActor({ start: 0, end: 2, text: 'HF' }, contextOf('HF', inFreeland));
    if (!front) throw new RangeError('HF is known');
    const mention = { start: 0, end: 12, text: 'its soldiers', head: 'soldier' };
    expect(readActor(mention, { ...contextOf('its soldiers', inFreeland), speaker: front })?.id).toBe(
      'hill-front',
    );
  });
  test('a common noun in small letters is no part of a name', () => {
    expect(about('The hill front is wooded.', 'hill front', { head: 'front' })).not.toBe('hill-front');
  });
  test('a part of a group is not the group', () => {
    expect(read("HF's Eastern Office", { name: "HF's Eastern Office" })).toMatchObject({
      partOf: ['hill-front'],
    });
  });
});

test('names that a text puts beside each other in brackets', () => {
  expect([
    ...bracketNames('The Office of Peace (Casa de Paz) met the Union of Miners (UOM) in Orel (Northland).'),
  ]).toEqual([
    ['office of peace', 'casa de paz'],
    ['casa de paz', 'office of peace'],
    ['union of miners', 'uom'],
    ['uom', 'union of miners'],
  ]); // prettier-ignore
});
