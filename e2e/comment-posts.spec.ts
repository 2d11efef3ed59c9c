import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, formFields, naba, test, words } from './commented-story.ts';

const typed = { comment: 'نص لا يضيع', author: 'ليلى', email: 'layla.posts@example.org' };
const listed = (id: number) => naba('comments', 'list', '--article', String(id));

test('a plain post of the form is taken', async ({ request, publish }) => {
  const story = await publish();
  const multipart = { ...(await formFields(request, story.path)), ...typed };
  const answer = await request.post(story.path, { multipart, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toMatch(/^\/articles\/.*\?pending=.*#comment-/);
  expect(await listed(story.id)).toContain('نص لا يضيع');
});

test('urlencoded forms, large ones, foreign ones and no forms are refused', async ({ request, publish }) => {
  const { path: address, id } = await publish();
  const multipart = { ...(await formFields(request, address)), ...typed };
  expect((await request.post(address, { form: multipart })).status()).toBe(415);
  expect((await request.post(address, { data: 'x', headers: { 'content-type': 'text/plain' } })).status()).toBe(415);
  expect((await request.post(address, { multipart: typed })).status()).toBe(400);
  const foreign = { origin: 'https://evil.example' };
  expect((await request.post(address, { multipart, headers: foreign })).status()).toBe(403);
  const large = { ...multipart, comment: 'ن'.repeat(33_000) };
  expect((await request.post(address, { multipart: large })).status()).toBe(413);
  expect(await listed(id)).toContain('0 comments');
});

test('without the page’s token nothing is stored, and the page gives the text back', async ({ request, publish }) => {
  const story = await publish();
  const { token: _, ...fields } = await formFields(request, story.path);
  const other = await formFields(request, (await publish()).path);
  const tokens: Record<string, string>[] = [{}, { token: 'p.1.x' }, { token: other.token ?? '' }];
  for (const token of tokens) {
    const answer = await request.post(story.path, { multipart: { ...fields, ...typed, ...token } });
    expect(answer.status()).toBe(422);
    expect(answer.headers()['cache-control']).toBe('private, no-store');
    const html = await answer.text();
    expect(html).toContain('نص لا يضيع</textarea>');
    expect(html).toContain(words.CommentFaults['form-expired']);
  }
  expect(await listed(story.id)).toContain('0 comments');
});

test('the form of an older build is answered with the page and the text typed', async ({ request, publish }) => {
  const { path: address, id } = await publish();
  const fields = Object.entries(await formFields(request, address));
  const older = fields.map(([name, value]) => [name.replace(/^(\$ACTION_ID_).*/, `$1${'0'.repeat(42)}`), value]);
  const answer = await request.post(address, { multipart: { ...Object.fromEntries(older), ...typed } });
  expect(answer.status()).toBe(409);
  const html = await answer.text();
  expect(html).toContain(words.CommentFaults['form-outdated']);
  expect(html).toContain('نص لا يضيع</textarea>');
  expect(html).toMatch(/<input[^>]*value="layla\.posts@example\.org"/);
  expect(await listed(id)).toContain('0 comments');
});

test('a comment of more than 4 KB is given back', async ({ request, publish }) => {
  const { path: address } = await publish();
  const fields = await formFields(request, address);
  const answer = await request.post(address, { multipart: { ...fields, ...typed, comment: 'ن'.repeat(2049) } });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain(`${'ن'.repeat(2049)}</textarea>`);
});

test('a network that sends too much is told so, also when it sends all at once', async ({ request, publish }) => {
  const { path: address, id } = await publish();
  const fields = await formFields(request, address);
  const post = (at: number) =>
    request.post(address, {
      multipart: { ...fields, ...typed, comment: `تعليق ${at}`, email: `w${at}@example.org` },
      maxRedirects: 0,
    });
  const statuses = (await Promise.all(Array.from({ length: 9 }, (_, at) => post(at)))).map((answer) => answer.status());
  expect(statuses.filter((status) => status === 303)).toHaveLength(6);
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  const refused = await post(10);
  expect(await refused.text()).toContain('تعليق 10</textarea>');
  expect(await listed(id)).toContain('6 comments');
});

test('the hidden field is a trap that says nothing', async ({ request, publish }) => {
  const { path: address, id } = await publish();
  const fields = await formFields(request, address);
  const trapped = { ...fields, ...typed, homepage: 'https://spam.example' };
  expect((await request.post(address, { multipart: trapped, maxRedirects: 0 })).status()).toBe(303);
  expect(await naba('comments', 'list', '--article', String(id), '--state', 'spam')).toContain('[trap]');
});

/** Everything that was written to the comments' files. */
async function storedComments(): Promise<{ email: string; writerKey: string; networkKey?: string }[]> {
  const folder = path.join(process.env.NABA_TEST_DATA ?? '', 'comments');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jsonl'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
}

test('no address, no network and nothing made of them is in any page or answer', async ({
  request,
  publish,
  extraHTTPHeaders,
}) => {
  const comments = [{ author: 'هدى', email: 'huda.private@example.org', text: 'تعليق منشور' }];
  const story = await publish({ comments });
  const multipart = { ...(await formFields(request, story.path)), ...typed, email: 'layla.private@example.org' };
  const answer = await request.post(story.path, { multipart, maxRedirects: 0 });
  const addresses = [
    story.path,
    answer.headers().location ?? '',
    `${story.path}?comments=1`,
    `/a/${story.id}`,
    '/',
    '/latest',
  ];
  const machines = [
    `/api/articles/${story.id}/related`,
    '/api/search?q=تعليق',
    '/api/metrics',
    `/api/comment-token?article=${story.id}`,
  ];
  const feeds = ['/feed.xml', '/feed.atom', '/feed.json', '/sitemap.xml', '/news-sitemap.xml', '/robots.txt'];
  const stored = await storedComments();
  expect(stored.length).toBeGreaterThan(1);
  expect(stored.some(({ networkKey }) => networkKey !== undefined)).toBe(false);
  const network = extraHTTPHeaders?.['X-Forwarded-For'] ?? '';
  const secrets = [network, ...stored.flatMap(({ email, writerKey }) => [email, writerKey])].filter(Boolean);
  for (const address of [...addresses, ...machines, ...feeds]) {
    const response = await request.get(address);
    const seen = `${JSON.stringify(response.headers())}${await response.text()}`;
    expect(
      secrets.filter((secret) => seen.includes(secret)),
      address,
    ).toEqual([]);
  }
});
