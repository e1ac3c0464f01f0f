import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { linkedRecord, smallRecord } from '../../test/cli/fixtures.ts';
import { formatNames } from '../cli/export-command.ts';
import { recordSchema } from '../model/record.ts';
import { csvText } from './csv-text.ts';
import { formats } from './formats.ts';

function written(name: string, record = smallRecord) {
  const format = formats.find(each => each.name === name);
  if (!format) throw new RangeError(name);
  const { bytes, losses } = format.write(record);
  return { text: new TextDecoder().decode(bytes), losses };
}

test('the command line offers every format', () => {
  expect(formats.map(({ name }) => name)).toEqual(formatNames);
});

test.each(formatNames)('%s says that it is not cleared', name => {
  expect(written(name).text).toContain('internal, not cleared for publication');
});

describe('the record', () => {
  test('read back is the same record, and loses nothing', () => {
    const { text, losses } = written('record');
    expect(recordSchema.parse(JSON.parse(text))).toEqual(smallRecord);
    expect(recordSchema.parse(JSON.parse(written('record', linkedRecord).text))).toEqual(linkedRecord);
    expect(losses).toEqual([]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('has the same bytes however its keys were put together', () => {
    const turned = JSON.parse(JSON.stringify(smallRecord), (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    expect(written('record', turned).text).toBe(written('record').text);
  });

  test('that breaks its own format is not written', () => {
    expect(() => written('record', { ...smallRecord, surprise: 1 } as typeof smallRecord)).toThrow();
  });
});

describe('csv', () => {
  const rows: Record<string, string>[] = parse(written('csv').text, { columns: true });

  test('has a row for each account', () => {
    expect(rows.map(row => row.account)).toEqual(['d1/1', 'd2/1', 'd2/2']);
    expect(rows[0]).toMatchObject({ initiators: 'Red Army', deaths_low: '30', deaths_words: 'nearly 30' });
    expect(rows[1]).toMatchObject({ voice: 'Blue Front', deaths_low: '' });
  });

  test('a denial names the accounts that it denies', () => {
    const denial = {
      on: 'e-11111111',
      field: 'stance' as const,
      kind: 'denial' as const,
      values: [
        { value: 'asserted', accounts: ['d1/1'] },
        { value: 'denied', accounts: ['d2/1'], denies: ['d1/1'] },
      ],
    };
    const { text } = written('csv', { ...smallRecord, disagreements: [denial] });
    const told: Record<string, string>[] = parse(text, { columns: true });
    expect(told.map(row => row.denies)).toEqual(['', 'd1/1', '']);
  });

  test('holds no cell that a spreadsheet would run', () => {
    for (const row of rows) {
      for (const [head, cell] of Object.entries(row)) expect(cell, head).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }
    expect(rows[1]?.quote).toMatch(/^'-1\+cmd/);
  });

  test('tells what has no row', () => {
    expect(written('csv').losses).toEqual(['1 disagreement has no row in a table of accounts.']);
  });

  test('names links, and tells that their accounts are left out', () => {
    const { text, losses } = written('csv', linkedRecord);
    const linked: Record<string, string>[] = parse(text, { columns: true });
    expect(linked.map(row => row.event_links)).toEqual([
      'counts e-12222222',
      'counts e-12222222',
      'caused_by e-11111111',
    ]);
    expect(losses).toContain('Links of events are named, not who states them or why.');
    expect(losses).toContain('1 unreal reading has no row in a table of accounts.');
  });

  test.each([
    ['plain', 'plain'],
    ['with, comma', '"with, comma"'],
    ['with "quotes"', '"with ""quotes"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    [' =1+1', "' =1+1"],
    ['\u200b@x', "'\u200b@x"],
    ['＝1', "'＝1"],
    [-3, '-3'],
    [undefined, ''],
  ])('%j is written %j', (cell, text) => expect(csvText([[cell, 'x']])).toBe(`${text},x\r\n`));
});

describe('geojson', () => {
  const { text, losses } = written('geojson');
  const collection = JSON.parse(text);

  test('has a point, longitude first, for each event with coordinates, and how exact it is', () => {
    expect(collection.features).toMatchObject([
      {
        type: 'Feature',
        id: 'e-11111111',
        geometry: { type: 'Point', coordinates: [66.85, 29.8] },
        properties: { place: 'Mastung', precision: 3, status: 'contested', accounts: 2 },
      },
    ]);
  });

  test('names links of the events that it shows', () => {
    const [link] = linkedRecord.links ?? [];
    const turned = { ...linkedRecord, links: [{ ...link!, subject: link!.object, object: link!.subject }] };
    const { text, losses } = written('geojson', turned);
    expect(JSON.parse(text).features[0].properties.links).toEqual([
      { link: 'caused_by', event: 'e-12222222' },
      { link: 'counts', event: 'e-12222222' },
    ]);
    expect(losses).toContain('Links of events are named, not who states them or why.');
  });

  test('counts the events that have none', () => {
    expect(losses[0]).toBe('1 of 2 events have no coordinates and are left out.');
  });
});
