import { describe, expect, test } from 'vitest';
import { body, more, readMarkdown, tell } from '../../test/documents/reading.ts';

test('the text stays the file; blocks point inside the markup', async () => {
  const text = `# Raid on the market #\n\n${body}\nand **more** of it.\n\nWhat came next\n--------------\n\n* ${more}\n  Then it rained.\n\n> We saw it all.\n> All of it.\n\n| Day | Dead |\n|---|---|\n| 1 May | 4 |\n\n---\n`;
  const document = await readMarkdown(text);
  expect(document.text).toBe(text);
  expect(tell(document)).toEqual([
    'title: Raid on the market',
    `paragraph: ${body}\nand **more** of it.`,
    'heading2: What came next',
    `list-item: ${more}\n  Then it rained.`,
    'quote: We saw it all.\n> All of it.',
    'table: | Day | Dead |\n|---|---|\n| 1 May | 4 |',
    'paragraph [a mark of the layout]: ---',
  ]);
});

describe('front matter', () => {
  test('gives facts and is no part of the article', async () => {
    const document = await readMarkdown(
      `---\ntitle: "Raid on the market"\nauthors:\n  - Jane Doe\n  - John Roe\ndate: 2025-03-04\nsite: The Harbour Herald\nurl: https://herald.example/raid\nnonsense: [\n---\n\n# Another title\n\n${body}`,
    );
    expect(document).toMatchObject({
      title: 'Raid on the market',
      authors: ['Jane Doe', 'John Roe'],
      published: '2025-03-04',
      outlet: 'The Harbour Herald',
      canonicalUrl: 'https://herald.example/raid',
      grounds: {
        title: 'front-matter',
        authors: 'front-matter',
        published: 'front-matter',
        outlet: 'front-matter',
      },
    });
    expect(document.blocks[0]?.boilerplate).toBeDefined();
  });

  test('a list of authors on one line; an ambiguous day gives none', async () => {
    const document = await readMarkdown(`---\nauthor: [Jane Doe, John Roe]\ndate: 03/04/2025\n---\n${body}`);
    expect(document.authors).toEqual(['Jane Doe', 'John Roe']);
    expect(document).not.toHaveProperty('published');
  });

  test('a line across the page is none', async () => {
    expect(tell(await readMarkdown(`---\n${body}`))[1]).toBe(`paragraph: ${body}`);
  });
});

test('markup and images are kept and not read', async () => {
  const document = await readMarkdown(
    `![A market](a.png)\n\n<script>\n\n${body}\n\n[a]: https://herald.example`,
  );
  expect(document.blocks.map(block => block.boilerplate)).toEqual([
    'an image',
    'markup',
    undefined,
    'an address, not part of the text',
  ]);
});
