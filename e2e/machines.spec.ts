import { type APIRequestContext, expect, test } from '@playwright/test';
import { story, storyPath } from './newsroom-pages.ts';

/** Crawlers, messengers and readers of feeds by the names they send. */
const agents = [
  ...[
    'Googlebot/2.1',
    'Googlebot-News',
    'Google-InspectionTool/1.0',
    'bingbot/2.0',
    'YandexBot/3.0',
    'Baiduspider/2.0',
  ],
  ...['DuckDuckBot/1.1', 'Applebot/0.1', 'PetalBot', 'SeznamBot/4.0', 'Yeti/1.1', 'AhrefsBot/7.0', 'SemrushBot/7'],
  ...['GPTBot/1.2', 'OAI-SearchBot/1.0', 'ClaudeBot/1.0', 'PerplexityBot/1.0', 'CCBot/2.0', 'Amazonbot/0.1'],
  ...[
    'facebookexternalhit/1.1',
    'Facebot',
    'Twitterbot/1.0',
    'WhatsApp/2.23',
    'TelegramBot (like TwitterBot)',
    'Viber/13',
  ],
  ...[
    'LinkedInBot/1.0',
    'Slackbot-LinkExpanding 1.0',
    'Discordbot/2.0',
    'SkypeUriPreview',
    'Snapchat',
    'redditbot/1.0',
  ],
  ...['Mastodon/4.2', 'Bluesky Cardyb/1.1', 'Pinterestbot/1.0', 'Iframely/1.3', 'Embedly/0.2', 'Feedly/1.0'],
  ...['NewsBlur', 'Inoreader/1.0', 'Liferea/1.15', 'newsboat/2.37', 'curl/8', ''],
];

async function head(request: APIRequestContext, path: string): Promise<string> {
  const html = await (await request.get(path)).text();
  return html.slice(0, html.indexOf('</head>'));
}

test('everybody gets the same page, with all that machines look for in its head', async ({ request }) => {
  const path = await storyPath(request, story.ar.words, story.ar.sourceId);
  const bodies = new Set<string>();
  for (const agent of agents) {
    bodies.add(await (await request.get(path, { headers: { 'user-agent': agent } })).text());
  }
  expect(bodies.size).toBe(1);
  const tags = await head(request, path);
  for (const tag of [
    '<title>',
    'name="description"',
    'rel="canonical"',
    'max-image-preview:large',
    'rel="alternate"',
  ]) {
    expect(tags).toContain(tag);
  }
  for (const property of ['og:title', 'og:image', 'og:url', 'article:published_time', 'article:section']) {
    expect(tags).toContain(`property="${property}"`);
  }
  expect(tags).toContain('name="twitter:card" content="summary_large_image"');
  expect(tags).toMatch(/type="application\/rss\+xml"/);
});

test('every other spelling of an address leads there in one step', async ({ request }) => {
  const path = await storyPath(request, story.ar.words, story.ar.sourceId);
  const [, id = ''] = /\/articles\/(\d+)\//.exec(path) ?? [];
  const spellings = [
    ...[`/a/${id}`, `/a/${id}/`, `/A/${id}`, `/articles/${id}`, `/articles/${id}/old-slug/`, `/ARTICLES/${id}/x`],
    ...[path.replace(/%[0-9A-F]{2}/g, (encoded) => encoded.toLowerCase()), `${path}/`, `/ar${path}`],
    `/index.php${path}`,
  ];
  for (const spelling of spellings) {
    const answer = await request.get(spelling, { maxRedirects: 0 });
    expect([301, 308], spelling).toContain(answer.status());
    expect(new URL(answer.headers().location ?? '', 'http://site').pathname, spelling).toBe(path);
  }
  for (const nowhere of ['/nothing/', '/?p=999999', '/2019/05/nothing/', '/%E0%A4']) {
    expect((await request.get(nowhere, { maxRedirects: 0 })).status(), nowhere).toBe(404);
  }
});

test('feeds and maps are there, whole, and say when nothing is new', async ({ request }) => {
  const files = ['/feed.xml', '/feed.atom', '/feed.json', '/en/feed.xml', '/corrections/feed.xml', '/sitemap.xml'];
  for (const file of [
    ...files,
    '/sitemaps/pages.xml',
    '/sitemaps/tags.xml',
    '/sitemaps/stories.xml',
    '/news-sitemap.xml',
  ]) {
    const answer = await request.get(file, { headers: { 'accept-encoding': 'identity' } });
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['content-type'], file).toMatch(/^application\/(?:xml|feed\+json); charset=utf-8$/);
    const again = await request.get(file, {
      headers: { 'accept-encoding': 'identity', 'if-none-match': answer.headers().etag ?? '' },
    });
    expect(again.status(), file).toBe(304);
  }
  const index = await (await request.get('/sitemap.xml')).text();
  for (const [, address = ''] of index.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    expect((await request.get(new URL(address).pathname)).status(), address).toBe(200);
  }
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap: ');
});

test('a browser shows a feed as a page', async ({ page }) => {
  await page.goto('/feed.xml');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('listitem').first().getByRole('link')).toBeVisible();
});

test('files are found under their names, whatever was asked for before them', async ({ request }) => {
  const [, font = ''] = /href="(\/fonts\/[^"]+)"/.exec(await head(request, '/')) ?? [];
  const names: [string, string][] = [
    ['/favicon.ico', '/icons/naba-48.png'],
    ['/apple-touch-icon.png', '/icons/naba-180.png'],
    [`${font}/`, font],
  ];
  for (const [name, file] of names) {
    const { status, location } = await request
      .get(name, { maxRedirects: 0 })
      .then((answer) => ({ status: answer.status(), location: answer.headers().location }));
    expect([status, new URL(location ?? '', 'http://naba.test').pathname]).toEqual([308, file]);
    const answer = await request.get(file);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      200,
      expect.stringMatching(/^(?:image|font)\//),
    ]);
  }
});
