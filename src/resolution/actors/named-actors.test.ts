import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../../test/made-claims.ts';
import { smallKnowledge } from '../../../test/small-knowledge.ts';
import type { NameKind, NameMention } from '../../model/analysis.ts';
import type { Document } from '../../model/document.ts';
import { namesMetIn } from '../names-met.ts';
import { resolve } from '../resolve.ts';
import { aliasNames } from './alias-names.ts';

function nameIn(text: string, name: string, kind?: NameKind, acronym?: string): NameMention {
  const start = text.indexOf(name);
  return {
    text: name,
    start,
    end: start + name.length,
    sentence: 0,
    ...(kind ? { kind } : {}),
    ...(acronym ? { acronym } : {}),
  };
}

/** Names of the actors of one document without a claim, each with what else it is called. */
function listed(text: string, names: readonly NameMention[], more: Partial<Document> = {}): string[] {
  const { actors } = resolve(
    [makeDocument('d1', text, more)],
    [],
    [],
    smallKnowledge,
    new Map([['d1', names]]),
  );
  return actors.filter(({ named }) => named).map(({ name, aliases }) => [name, ...aliases].join(' = '));
}

describe('whom a document names', () => {
  test('a person with the title, joined with the name alone', () => {
    const text = 'General Ana Example spoke. Ana Example left.';
    expect(listed(text, [nameIn(text, 'Ana Example', 'person')])).toEqual([
      'Ana Example = Ana Example = General Ana Example',
    ]);
  });
  test('a known group is listed once, under every name', () => {
    expect(listed('The Hill Front came. HF left.', [])).toEqual(['Hill Front = HF = Hill Front']);
  });
  test('a body and its acronym, given or guessed from the initials', () => {
    const text = 'The Post of Joint Command (PMU) met the Coast Relief Desk. CRD was silent.';
    const names = [
      nameIn(text, 'Post of Joint Command', 'organisation', 'PMU'),
      nameIn(text, 'Coast Relief Desk', 'organisation'),
      nameIn(text, 'CRD', 'organisation'),
    ];
    expect(listed(text, names)).toEqual([
      'Coast Relief Desk = CRD = Coast Relief Desk',
      'Post of Joint Command = PMU = Post of Joint Command',
    ]);
  });
  test('no surname alone, no place, no agreement', () => {
    const text = 'Example read the Coast Peace Agreement in Orel.';
    const names = [
      nameIn(text, 'Example', 'person'),
      nameIn(text, 'Coast Peace Agreement', 'organisation'),
      nameIn(text, 'Orel', 'place'),
    ];
    expect(listed(text, names)).toEqual([]);
  });
  test('who issues a statement', () => {
    expect(listed('All is well.', [], { kind: 'statement', outlet: 'Bureau of Mines' })).toEqual([
      'Bureau of Mines = Bureau of Mines',
    ]);
    expect(listed('All is well.', [], { kind: 'news', outlet: 'Evening Paper' })).toEqual([]);
  });
});

test('a name that two are called by stands for neither', () => {
  const alias = (id: string, name: string) => makeDocument(id, `${name}, alias “Tiger”, spoke.`);
  const names = (documents: readonly Document[]) =>
    resolve(documents, [], [], smallKnowledge).actors.map(({ name }) => name);
  const [ana, ben] = [alias('d1', 'Ana Example'), alias('d2', 'Ben Sample')];
  expect(names([ana])).toEqual(['Ana Example']);
  expect(names([ana, ben])).toEqual(['Ana Example', 'Ben Sample', 'Tiger']);
});

test('other names of persons', () => {
  const text =
    'Ana Rivas, alias “Marta”, met alias Toro and Juan “El Zorro” Paz, in a valley known as Long Mile, with Ben Sand (a.k.a. Tiger).';
  expect(aliasNames(text).map(({ alias, name }) => [alias, name])).toEqual([
    ['Marta', 'Ana Rivas'],
    ['Toro', undefined],
    ['El Zorro', 'Juan Paz'],
    ['Tiger', 'Ben Sand'],
  ]);
});

test('short acronyms are written in capitals, and are of the countries spoken of', () => {
  const met = (text: string, countries: readonly string[]) => [
    ...namesMetIn(text, smallKnowledge, new Map(countries.map(country => [country, 1]))).keys(),
  ];
  expect(met('HF came.', ['FL'])).toEqual(['hill-front']);
  expect(met('Hf is a unit.', ['FL'])).toEqual([]);
  expect(met('HF came.', ['BR'])).toEqual([]);
  expect(met('The Hill Front came.', ['BR'])).toEqual(['hill-front']);
});
