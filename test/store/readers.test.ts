/** Captures read side by side: the same record as one after the other, and a fault costs the one capture that met it. */
import { describe, expect, test } from 'vitest';
import { buildCollection } from '../../src/store/build-collection.ts';
import { openReaders, threadsFor } from '../../src/store/readers.ts';
import { openStreet, type Street } from '../../src/store/street.ts';
import { collectionOf, shortStreet } from './fixtures.ts';

const odd = new URL('./odd-reading-thread.ts', import.meta.url);

function wide(threads: number): Street {
  const street = shortStreet();
  return { ...street, readers: () => openReaders(street.readCapture, { thread: odd, threads }) };
}

const texts = Object.fromEntries(
  Array.from({ length: 12 }, (_, number) => [`${String(number).padStart(2, '0')}.txt`, `text ${number}`]),
);

test('the record does not tell who read what, or when', async () => {
  const records = [];
  for (const street of [shortStreet(), wide(1), wide(3)]) {
    const folder = await collectionOf(texts);
    const { record, read } = await buildCollection(folder, { street: async () => street });
    expect(read).toBe(12);
    records.push(JSON.stringify(record));
  }
  expect(new Set(records).size).toBe(1);
});

describe('a fault', () => {
  test.each(['dies', 'throws'])('%s: one finding, and all others are read', async how => {
    const folder = await collectionOf({ ...texts, [`01-${how}.txt`]: 'bad' });
    // This thread reads nothing itself, so that the fault is met in another.
    const street = wide(2);
    const logged: string[] = [];
    const result = await buildCollection(folder, {
      street: async () => ({
        ...street,
        readers: count => {
          const readers = street.readers?.(count);
          if (!readers) throw new Error('no readers');
          return { ...readers, width: 2 };
        },
      }),
      log: event => logged.push(event),
    });
    expect(result).toMatchObject({ read: 12, failed: 1 });
    expect(result.record.findings).toMatchObject([{ code: 'reading-failed', path: `01-${how}.txt` }]);
    expect(logged).toEqual(['reading.failed']);
  });
});

test('threads are few: one a core, none for a few captures, none without memory', () => {
  const free = 64 * 1024 ** 3;
  expect(threadsFor(1000, { cores: 4, free })).toBe(3);
  expect(threadsFor(1000, { cores: 1, free })).toBe(0);
  expect(threadsFor(10, { cores: 4, free })).toBe(0);
  expect(threadsFor(1000, { cores: 4, free: 512 * 1024 ** 2 })).toBe(0);
});

test('the shipped thread reads as this one does', async () => {
  const street = await openStreet();
  const bytes = Buffer.from(
    'Gunmen killed at least 12 soldiers near Gao on Friday, the army said.\n\n“We repelled them,” a commander claims.',
  );
  const captured = {
    capture: {
      sha256: 'a'.repeat(64),
      path: 'a.txt',
      byteLength: bytes.length,
      mediaType: 'text/plain',
      capturedAt: '2026-01-02T03:04:05.000Z',
      capturedBy: { person: 'Ada', tool: 'test' },
    },
    bytes,
  } as unknown as Parameters<typeof street.readCapture>[0];
  const thread = new URL('../../src/store/reading-thread.ts', import.meta.url);
  const readers = openReaders(
    async () => {
      throw new Error('not here');
    },
    { thread, threads: 1 },
  );
  try {
    const there = await readers.readCapture(captured, {});
    expect(there.readings[0]?.claims.length).toBeGreaterThan(0);
    expect(there).toEqual(JSON.parse(JSON.stringify(await street.readCapture(captured, {}))));
  } finally {
    await readers.close();
  }
});
