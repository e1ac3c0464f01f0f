import { expect, test } from 'vitest';
import { smallKnowledge } from '../../../test/small-knowledge.ts';
import { spelledAlike } from './spelled-alike.ts';

const knowledge = {
  ...smallKnowledge,
  actorNames: new Map([
    ['al karim foundation', ['karim']],
    ['north valley guard', ['north']],
    ['nerth valley guard', ['nerth']],
    ['hill guard', ['hill']],
  ]),
};

test.each([
  ['al kareem foundation', ['karim']],
  ['al karim foundations', ['karim']],
  ['al karim bank', []],
  // Two actors of the same consonants.
  ['north volley guard', []],
  // Too few consonants to tell.
  ['hell guard', []],
  ['foundation', []],
])('“%s” is spelled like a name of %j', (key, ids) => expect(spelledAlike(key, knowledge)).toEqual(ids));
