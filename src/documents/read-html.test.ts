import { describe, expect, test } from 'vitest';
import { body, more, readPage, tell } from '../../test/documents/reading.ts';

const paragraphs = [
  body,
  more,
  `${more} It was the third time this year.`,
  `${body} Nobody claimed the attack.`,
];
const article = paragraphs.map(text => `<p>${text}</p>`).join('\n');
const page = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/w">World</a></nav><main><article>${inner}</article></main><aside><h2>Most read</h2><ul><li>Another story</li></ul></aside><footer><p>About us</p></footer></body></html>`;

describe('the text', () => {
  test('is the article, a blank line between paragraphs', async () => {
    const document = await readPage(
      page(`<h1>Raid on the market</h1><p class="byline">By Jane Doe</p>${article}`),
    );
    expect(document.text).toBe(['Raid on the market', 'By Jane Doe', ...paragraphs].join('\n\n'));
    expect(document).toMatchObject({ title: 'Raid on the market', authors: ['Jane Doe'] });
    expect(tell(document).slice(0, 2)).toEqual(['title: Raid on the market', 'byline: By Jane Doe']);
  });

  test('keeps the list and the table at the end', async () => {
    const end =
      '<h2>What is known</h2><ul><li>Four traders died</li><li>The road was closed</li></ul><table><tr><th>Day</th><th>Dead</th></tr><tr><td>1 May</td><td>4</td></tr></table>';
    const told = tell(await readPage(page(`<h1>Raid on the market</h1>${article}${end}`)));
    expect(told.slice(-4)).toEqual([
      'heading2: What is known',
      'list-item: Four traders died',
      'list-item: The road was closed',
      'table: Day\tDead\n1 May\t4',
    ]);
  });

  test('holds nothing that is hidden, run or commented out', async () => {
    const hostile = `<script>alert("secret")</script><style>.secret{}</style><!-- secret --><p hidden>secret</p><p style="color:red;display : none">secret</p><div aria-hidden="true"><p>secret</p></div><template><p>secret</p></template><noscript>secret</noscript><img src=x alt="secret" onerror="secret()"><p onclick="secret()">${more} And <b>so</b> on.</p><svg><text>secret</text></svg><textarea>secret</textarea><iframe>secret</iframe>`;
    const { text } = await readPage(page(`<h1>Raid on the market</h1>${article}${hostile}`));
    expect(text).not.toMatch(/secret|<|onclick/);
    expect(text).toContain('And so on.');
  });

  test('escaped markup is text', async () => {
    expect((await readPage(`<p>${body} &lt;script&gt;alert(1)&lt;/script&gt; &amp; so on.</p>`)).text).toBe(
      `${body} <script>alert(1)</script> & so on.`,
    );
  });

  test.each([
    ['without <html>', `<p>${body}</p><p>${more}</p>`],
    ['with <body> only', `<body><p>${body}</p><p>${more}</p></body>`],
    ['unclosed', `<html><body><div><p>${body}<p>${more}<div></span></table>`],
    ['breaks for paragraphs', `<html><body><div>${body}<br><br>${more}</div>`],
    [
      'a table for layout',
      `<html><table><tr><td><table><tr><td><p>${body}</p></td></tr></table></td><td><p>${more}</p></td></tr></table>`,
    ],
  ])('%s', async (_, markup) => {
    expect(tell(await readPage(markup))).toEqual([`paragraph: ${body}`, `paragraph: ${more}`]);
  });

  test('a page nested deeper than calls may be', async () => {
    const { text } = await readPage(
      `<html><body>${'<div>'.repeat(20_000)}<p>${body}</p>${'</div>'.repeat(20_000)}</body></html>`,
    );
    expect(text).toBe(body);
  });
});

describe('what the page states', () => {
  const script = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

  test('JSON-LD with a graph, nodes that point at each other, before meta tags', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebPage', '@id': '#page', name: 'Raid | The Harbour Herald' },
        { '@type': 'Organization', '@id': '#herald', name: 'The Harbour Herald' },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
        {
          '@type': ['ReportageNewsArticle'],
          headline: 'Raid on the market',
          datePublished: '2025-05-27T23:10:00+05:00',
          author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'John Roe' }],
          publisher: { '@id': '#herald' },
          mainEntityOfPage: '/raid',
        },
      ],
    };
    const meta = '<meta property="og:title" content="Other"><meta name="author" content="Other Person">';
    expect(
      await readPage(page(article, script(graph) + meta), { url: 'https://herald.example/x' }),
    ).toMatchObject({
      title: 'Raid on the market',
      outlet: 'The Harbour Herald',
      authors: ['Jane Doe', 'John Roe'],
      published: '2025-05-27',
      kind: 'news',
      canonicalUrl: 'https://herald.example/raid',
      grounds: {
        title: 'json-ld',
        outlet: 'json-ld',
        authors: 'json-ld',
        published: 'json-ld',
        kind: 'json-ld',
      },
    });
  });

  test('an organisation that wrote what another publishes is the agency', async () => {
    const node = {
      '@type': 'NewsArticle',
      headline: 'Raid',
      author: { '@type': 'Organization', name: 'Sample Wire' },
      publisher: { name: 'The Harbour Herald' },
    };
    expect(await readPage(page(article, script(node)))).toMatchObject({ agency: 'Sample Wire', authors: [] });
  });

  test('meta tags; an address is no author; an ambiguous day is none', async () => {
    const head =
      '<title>Raid – Herald</title><meta property="og:site_name" content="Herald"><meta property="article:author" content="https://facebook.com/x"><meta name="date" content="03/04/2025"><link rel="canonical" href="javascript:alert(1)">';
    const document = await readPage(page(article, head));
    expect(document).toMatchObject({
      title: 'Raid',
      outlet: 'Herald',
      authors: [],
      grounds: { title: 'meta', outlet: 'meta' },
    });
    expect(document).not.toHaveProperty('published');
    expect(document).not.toHaveProperty('canonicalUrl');
  });

  test('broken JSON-LD states nothing', async () => {
    const document = await readPage(
      page(article, '<script type="application/ld+json">{"@type":"NewsArticle",</script>'),
    );
    expect(document.grounds).toEqual({});
  });
});

test('pull quotes are repeats of the paragraph that holds them', async () => {
  const quote = `<blockquote>${more}</blockquote>`;
  const document = await readPage(
    page(`<h1>Raid on the market</h1><p>${body}</p>${quote}${article.replace(body, 'It began at noon.')}`),
  );
  const told = tell(document).filter(block => block.endsWith(more));
  expect(told.length).toBeGreaterThan(0);
  for (const block of told) expect(block).toMatch(/\{\d+\}/);
});
