/** PETRARCH’s records: files and lists read, sentences coded, records compared. Names and sentences are invented. */
import { expect, test } from 'vitest';
import { codeRecord } from '../../scorecard/petrarch/code-record.ts';
import { figuresOf, readDiscards } from '../../scorecard/petrarch/petrarch-benchmark.ts';
import { codeOn, readActorCodes } from '../../scorecard/petrarch/read-actor-codes.ts';
import { type PetrarchRecord, readRecords } from '../../scorecard/petrarch/read-records.ts';
import { readVerbCodes } from '../../scorecard/petrarch/read-verb-codes.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

const lists = readActorCodes(
  'BELMARA [BEL]\n+BELMARAN\nTOVRIA [TOV] # a comment\nOSTEN\n  [OST <19990101]\n  [OSTGOV >19981231]\n',
  'MINISTER [~GOV]\nTROOPS {} [~MIL]\nAID_GROUP [NGO~]\n',
);

const verbs = readVerbCodes(
  [
    '&DEALS_',
    '+PACT',
    '+TRADE_ACCORD',
    '',
    '--- SIGN [030] ---',
    'SIGN',
    'INK {INKED INKS}',
    '- * &DEALS [057]',
    '--- MEET [040:040] ---',
    'MEET {MET MEETING}',
    '--- CONDEMN [111] ---',
    'CONDEMN',
    '--- SAY [010] ---',
    'SAY {SAID SAYS}',
  ].join('\n'),
);

async function coded(text: string, more: Partial<PetrarchRecord> = {}): Promise<string[]> {
  const record = { id: '1', text, date: '19950101', events: [], bothSides: true, ...more };
  const codebook = { lists, verbs, discards: readDiscards('+BALL_GAME # sports\n') };
  return codeRecord(record, codebook, await loadKnowledge()).map(
    ({ source, target, event }) => `${source} ${target} ${event}`,
  );
}

test('records are read also where a tag is closed before its text', () => {
  const xml = `<Config option="require_dyad" value="false"/>
    <Sentence date="19950101" id="A"/><EventCoding eventcode="040" sourcecode="BEL" targetcode="TOV"/>
    <Text> They
    met. </Text></Sentence>
    <Config option="require_dyad" value="TRUE"/>
    <Sentence date="19950102" id="B"><EventCoding noevents="True"/><Text>Nothing &amp; nobody.</Text></Sentence>`;
  expect(readRecords(xml)).toEqual([
    {
      id: 'A',
      text: 'They met.',
      date: '19950101',
      events: [{ source: 'BEL', target: 'TOV', event: '040' }],
      bothSides: false,
    },
    { id: 'B', text: 'Nothing & nobody.', date: '19950102', events: [], bothSides: true },
  ]);
});

test('a name’s code may change with the day', () => {
  const codes = lists.actors.get('osten') ?? [];
  expect(codeOn(codes, '19950101')).toBe('OST');
  expect(codeOn(codes, '20010101')).toBe('OSTGOV');
});

test.each([
  ['Belmaran troops condemned Tovria.', ['BELMIL TOV 111']],
  ['Tovria was condemned by the minister of Belmara.', ['BELGOV TOV 111']],
  ['Belmara signed a trade accord with Tovria.', ['BEL TOV 057']],
  ['Belmara and Tovria met on Monday.', ['BEL TOV 040', 'TOV BEL 040']],
  ['An aid group in Belmara condemned Tovria.', ['NGOBEL TOV 111']],
  ['Belmara said it condemned Tovria.', ['BEL TOV 111']],
  ['Belmara condemned Tovria after a ball game.', []],
  ['Belmara slept.', []],
])('%s', async (text, events) => {
  expect((await coded(text)).sort()).toEqual(events);
});

test('where the benchmark brings no lists, our own actors and senses code', async () => {
  const none = { lists: { actors: new Map(), agents: new Map() }, verbs: new Map(), discards: [] };
  const record = { id: '1', text: 'France condemned Russia.', date: '', events: [], bothSides: true };
  expect(codeRecord(record, none, await loadKnowledge())).toEqual([
    { source: 'FRA', target: 'RUS', event: '111' },
  ]);
});

test('gold against itself is 100; one event gone costs its record and its share of the events', () => {
  const one = { source: 'BEL', target: 'TOV', event: '040' };
  const other = { source: 'TOV', target: 'BEL', event: '040' };
  const gold = [[one, other], [one], []].map(events => ({ gold: events, told: events }));
  expect(figuresOf(gold, gold)).toEqual({
    exact: 100,
    'unit-exact': 100,
    'news-exact': 100,
    'triple-f1': 100,
  });
  const gutted = gold.map((record, order) => (order === 0 ? { ...record, told: [one] } : record));
  const figures = figuresOf(gutted, []);
  expect(figures.exact).toBeCloseTo(200 / 3);
  expect(figures['triple-f1']).toBeCloseTo(80);
  expect(
    figuresOf(
      gold.map(each => ({ ...each, told: [] })),
      [],
    ).exact,
  ).toBeCloseTo(100 / 3);
});
