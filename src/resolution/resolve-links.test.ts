import { expect, test } from 'vitest';
import { makeClaim, makeDocument } from '../../test/made-claims.ts';
import { smallKnowledge } from '../../test/small-knowledge.ts';
import type { Happening, StatedLink } from '../model/claim.ts';
import { resolve } from './resolve.ts';

const army = ['Freelandic Army', 'Freelandic Army'] as const;
const front = ['Hill Front', 'Hill Front'] as const;

/** The front attacks on 2 May, the army on the same day and at the same place, “in response”. */
function story(id: string) {
  const document = makeDocument(
    id,
    'The Hill Front attacked the Freelandic Army in Orel on 2 May. In response, the Freelandic Army attacked the Hill Front in Orel on 2 May.',
  );
  const cut = document.text.indexOf(' In response');
  const told = (sentence: string, by: typeof army | typeof front, against: typeof army | typeof front) =>
    makeClaim(document, sentence, {
      trigger: 'attacked',
      lemma: 'attack',
      by: [by],
      against: [against],
      place: 'Orel',
      when: ['2 May', '2024-05-02', '2024-05-02'],
    });
  const attack = told(document.text.slice(0, cut), front, army);
  const answer = told(document.text.slice(cut + 1), army, front);
  return { document, attack, answer };
}

function link(subject: Happening, object: Happening): StatedLink {
  const { document, start, end, quote, trigger } = subject;
  return {
    kind: 'link',
    id: `${document}/${start}-${start + 11}/reprisal_for-${trigger.start}`,
    document,
    start,
    end,
    quote,
    trigger: { start, end: start + 11, lemma: 'in response' },
    link: 'reprisal_for',
    subject: subject.id,
    object: object.id,
    voice: [],
    stance: 'asserted',
    doubt: 0.2,
    because: [],
  };
}

test('one link of two events, with an account for each document', () => {
  const [one, other] = [story('d1'), story('d2')];
  const claims = [one, other].flatMap(({ attack, answer }) => [attack, answer, link(answer, attack)]);
  const { events, links } = resolve([one.document, other.document], claims, [], smallKnowledge);
  const eventOf = (claim: string) =>
    events.find(({ accounts }) => accounts.some(account => account.claims.includes(claim)))?.id;
  expect(links).toHaveLength(1);
  expect(links[0]).toMatchObject({
    link: 'reprisal_for',
    subject: eventOf(one.answer.id),
    object: eventOf(one.attack.id),
  });
  expect(links[0]?.accounts.map(({ document }) => document)).toEqual(['d1', 'd2']);
  expect(links[0]?.subject).not.toBe(links[0]?.object);
});

test('what a document links it tells apart: without the word on it the two would be one', () => {
  const { document, attack, answer } = story('d1');
  const alike = { ...answer, initiators: attack.initiators, targets: attack.targets };
  const apart = resolve([document], [attack, alike, link(alike, attack)], [], smallKnowledge);
  const joined = resolve([document], [attack, alike], [], smallKnowledge);
  expect(joined.events).toHaveLength(1);
  expect(apart.events).toHaveLength(2);
});

test('a link to what became no event is none', () => {
  const { document, attack, answer } = story('d1');
  const unreal = { ...attack, kind: 'unreal' as const, auxiliary: 'future' as const };
  expect(resolve([document], [unreal, answer, link(answer, attack)], [], smallKnowledge).links).toEqual([]);
});
