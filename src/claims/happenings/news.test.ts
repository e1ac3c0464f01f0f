import { describe, expect, test } from 'vitest';
import { happeningLines } from '../../../test/claims/sample-claims.ts';

describe('dated or placed acts of nobody in particular', () => {
  test.each([
    [
      'Thousands marched in Kayes on Friday to demand elections.',
      'PROTEST | Thousands | ? | Kayes | 2025-05-23 |  | asserted',
    ],
    [
      'Teachers and students protested in Gao on Friday against the closures.',
      'PROTEST | Teachers + students | ? | Gao | 2025-05-23 |  | asserted',
    ],
    ['A truce was signed on 20 May 2025.', 'AGREE | ? | ? |  | 2025-05-20 |  | asserted'],
    ['The exchange was agreed in Doha on 20 May 2025.', 'AGREE | ? | ? | Doha | 2025-05-20 |  | asserted'],
    ['About 900 troops were sent to the north on Friday.', 'MOBILIZE | ? | ? |  | 2025-05-23 |  | asserted'],
    [
      'Talks between the government and the rebels began in Doha on Friday.',
      'CONSULT | government + rebels | ? | Doha | 2025-05-23 |  | asserted',
    ],
    ['A missile was intercepted in Gao on Friday.', 'ASSAULT | ? | ? | Gao | 2025-05-23 |  | asserted'],
    [
      'A rocket hit a fuel depot in Gao on Friday.',
      'ASSAULT | ? | fuel depot | Gao | 2025-05-23 |  | asserted',
    ],
    ['A shell hit a five-storey block in Gao on Friday.', 'ASSAULT | ? | ? | Gao | 2025-05-23 |  | asserted'],
  ])('%s', (text, expected) => expect(happeningLines(text)).toEqual([expected]));

  test.each([
    'The rebels marched towards Gao on Friday.',
    'Shares rallied in London on Friday.',
    'A letter was signed on 20 May 2025.',
    'A truce will be signed on 30 May 2025.',
    'Talks between the government and the rebels remain possible.',
    'The rocket hit the headlines.',
  ])('leaves: %s', text => expect(happeningLines(text)).toEqual([]));
});
