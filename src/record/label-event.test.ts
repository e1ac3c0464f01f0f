import { describe, expect, test } from 'vitest';
import type { Actor } from '../model/actor.ts';
import { eventTypes } from '../model/plover.ts';
import { eventNouns, labelEvent } from './label-event.ts';

const front: Actor = {
  id: 'front',
  name: 'River Front of Gao',
  aliases: ['ABCD', 'RFOG', 'River Front of Gao'],
  kind: 'armed_group',
  partOf: [],
};
const actors = new Map([['front', front]]);

describe('titles', () => {
  test('every template of every type says “reported”', () => {
    for (const type of eventTypes) {
      for (const mode of [undefined, ...Object.keys(eventNouns[type].modes)]) {
        const label = labelEvent(type, mode, { targets: ['front'] }, [], actors, 'Gao');
        expect(label).toMatch(/^Reported [a-z]/);
      }
    }
  });
  test('a contested target or place stays out of the title', () => {
    const contested = (['targets', 'place'] as const).map(field => ({
      on: 'e',
      field,
      kind: 'conflict' as const,
      readings: [],
      silent: [],
    }));
    const view = { targets: ['front'], place: 'gao' };
    expect(labelEvent('ASSAULT', undefined, view, contested, actors, 'Gao')).toBe('Reported attack');
    expect(labelEvent('ASSAULT', 'aerial', view, [], actors, 'Gao')).toBe('Reported air strike on RFOG, Gao');
    expect(labelEvent('ASSAULT', 'aerial', view, [], actors, 'Gao', true)).toBe(
      'Reported total: air strike on RFOG, Gao',
    );
  });
});
