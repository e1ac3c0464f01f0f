import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../test/claims/sample-claims.ts';

/** Who speaks last in the chain of each happening, pronouns by whom they stand for, with the work. */
const voices = (text: string) =>
  claimsIn(text).happenings.map(({ voice }) => {
    const last = voice.at(-1);
    return `${last?.actor?.refersTo?.text ?? last?.text ?? ''}${last?.work ? ` {${last.work.text}}` : ''}`;
  });

describe('a pronoun that tells goes on for whoever spoke last', () => {
  test.each([
    [
      'The mayor was killed in Gao on Friday, the governor, Ana Rivas, told reporters. "They bombed a clinic," she said.',
      ['governor, Ana Rivas', 'governor, Ana Rivas'],
    ],
    [
      'State television said eight soldiers were killed near Gao on Friday. The rebels lost 40 fighters, it said.',
      ['State television', 'State television'],
    ],
    [
      'The Philippine army said its troops had killed three Abu Sayyaf gunmen in Patikul on Tuesday. A soldier was wounded, it added.',
      ['Philippine army', 'Philippine army'],
    ],
    [
      'Chad denied it.\n\nOn Friday the Front captured the town of Gao after two days of clashes, it said in a statement.',
      ['Front {statement}'],
    ],
  ])('%s', (text, expected) => expect(voices(text)).toEqual(expected));
});

describe('a work speaks for the body named before it', () => {
  test.each([
    ['A UN report found that the militia killed 80 villagers in Gao in 2019.', 'UN {UN report}'],
    ['A police statement said two officers were killed in Gao on Monday.', 'police {police statement}'],
    ['An army report quoted by local media said two men were killed in Gao on Monday.', 'army {army report}'],
    ['A situation report said two men were killed in Gao on Monday.', 'situation report {situation report}'],
  ])('%s', (text, expected) => expect(voices(text)).toEqual([expected]));
});

test.each([
  'Facts observed: On 22 September, four armed men killed a community leader in Gao.',
  'Key points: rebels killed two farmers in Gao on Monday.',
])('a label is nobody: %s', text => expect(voices(text)).toEqual(['']));

test.each([
  [
    'An air strike on Gao killed 31 people on Sunday, including nine children, medics and a resident said.',
    'medics',
  ],
  [
    'The clashes have driven 11,000 people from their homes in Gao, officials say; the mayor asked for help.',
    'officials',
  ],
])('who tells at the end: %s', (text, speaker) => expect(voices(text)).toEqual([speaker]));
