import { expect, test } from 'vitest';
import { body, read } from '../../test/documents/reading.ts';
import { describeDocument } from './describe-document.ts';

test('stated facts win and say so; the rest stays', async () => {
  const document = await read(`Raid on the market today\nBy Jane Doe\n\n${body}`);
  const described = describeDocument(document, { published: '2025-03-04', authors: ['John Roe'] });
  expect(described).toEqual({
    ...document,
    published: '2025-03-04',
    authors: ['John Roe'],
    grounds: { title: 'heading', authors: 'stated', published: 'stated' },
  });
  expect(describeDocument(document, {})).toBe(document);
});
