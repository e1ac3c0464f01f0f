import { describe, expect, test } from 'vitest';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import { ActorTable, editDistance, readActor } from './resolve-actors.ts';

const inFreeland = new Map([['FL', 1]]);

function read(
  text: string,
  more: { name?: string; head?: string } = {},
  countries: ReadonlyMap<string, number> = inFreeland,
) {
  return readActor({ start: 0, end: text.length, text, ...more }, countries, 2024, smallKnowledge);
}

describe('one mention', () => {
  test.each([
    ['Hill Front', {}, 'hill-front'],
    ['HF militants', { name: 'HF', head: 'militant' }, 'hill-front'],
    ['Port Free', {}, 'fl'],
    ['Freelandic government', { name: 'Freelandic', head: 'government' }, 'fl'],
    ['Freelandic soldiers', { name: 'Freelandic', head: 'soldier' }, 'freeland-army'],
    ['Ana Example', { name: 'Ana Example' }, 'x-ana-example'],
    ['gunmen', { head: 'gunman' }, 'some-gunmen'],
  ])('%s is %s', (text, more, id) => expect(read(text, more)?.id).toBe(id));

  test('“the group” and pronouns name nobody by themselves', () => {
    expect(read('the group', { head: 'group' })).toBeUndefined();
    expect(read('they')).toBeUndefined();
  });
  test('they stand for what the document means by them', () => {
    const refersTo = { text: 'Hill Front', start: 0, end: 10, because: 'the only group named before' };
    expect(
      readActor({ start: 20, end: 24, text: 'they', refersTo }, inFreeland, 2024, smallKnowledge)?.id,
    ).toBe('hill-front');
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
    const table = new ActorTable();
    for (const name of names) {
      const reading = read(name, { name });
      if (reading) table.enter(reading);
    }
    table.join();
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
