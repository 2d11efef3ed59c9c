import { type APIRequestContext, expect, request as requests, test } from '@playwright/test';
import { can, type Permission } from '../lib/auth/permission.ts';
import { type Role, roles } from '../lib/auth/role.ts';
import { codeOf, stepAt } from '../lib/auth/totp.ts';
import { builtActions, deskActions, deskPages } from './desk-actions.ts';
import { formFields, newPerson, type Person, signInWithoutScript } from './desk-people.ts';
import { callAction } from './desk-wire.ts';
import { naba } from './newsroom-command.ts';

// Each way into the desk, tried by whoever has no business there.
test.describe.configure({ mode: 'default', timeout: 60_000 });

let origin = '';
let request: APIRequestContext;
const tokens = new Map<Role, string>();

test.beforeAll(async ({ baseURL }) => {
  origin = baseURL ?? '';
  request = await requests.newContext({ baseURL: origin });
  for (const role of roles) tokens.set(role, await tokenOf(await newPerson(role)));
});

test.afterAll(() => request.dispose());

/** Signs in from a device of its own. */
async function tokenOf(person: Person): Promise<string> {
  const device = await requests.newContext({ baseURL: origin });
  const { token = '' } = await signInWithoutScript(device, origin, person);
  await device.dispose();
  expect(token).toHaveLength(43);
  return token;
}

const cookieOf = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { cookie: `__Host-naba-desk=${token}` };
const ask = (method: string, path: string, token?: string, more: Record<string, string> = {}) =>
  request.fetch(`${origin}${path}`, {
    method,
    headers: { ...cookieOf(token), ...more },
    maxRedirects: 0,
    timeout: 5000,
  });
const mine = Object.entries(deskActions).filter(([, { permission }]) => permission !== 'visitor');

/** What is fetched beside pages and actions, and who may have it. The stream goes on: of it the head is asked for. */
const routes: { path: string; method: 'GET' | 'HEAD'; permission: Permission; refused: number; stranger: number }[] = [
  { path: '/desk/events', method: 'HEAD', permission: 'comment.moderate', refused: 403, stranger: 403 },
  { path: '/preview/story/1', method: 'GET', permission: 'article.comment', refused: 404, stranger: 307 },
  { path: '/preview/story/1?as=card', method: 'GET', permission: 'article.comment', refused: 404, stranger: 307 },
  { path: '/preview/story/1/card', method: 'GET', permission: 'article.comment', refused: 404, stranger: 404 },
  { path: '/preview/front/ar', method: 'GET', permission: 'front.edit', refused: 404, stranger: 307 },
];

for (const role of roles) {
  test(`each route of the desk, asked for by a ${role}`, async () => {
    for (const { path, method, permission, refused } of routes) {
      const answer = await ask(method, path, tokens.get(role));
      expect(answer.status(), path).toBe(can(role, permission) ? 200 : refused);
      expect(answer.headers()['cache-control'], path).toContain('no-store');
      expect(answer.headers()['x-robots-tag'] ?? 'noindex', path).toContain('noindex');
      expect(answer.headers()['access-control-allow-origin'], path).toBeUndefined();
    }
  });
}

/** Tokens that were good once, or are good for less than they are shown for. */
async function tokensOfNoUse(): Promise<Record<string, string>> {
  const [left, half, closed, renewed] = await Promise.all([
    newPerson('chief'),
    newPerson('chief'),
    newPerson('chief'),
    newPerson('chief'),
  ]);
  const used = {
    'signed out': await tokenOf(left),
    'without its second factor': await tokenOf(half),
    'of an account that is closed': await tokenOf(closed),
    'from before a new password': await tokenOf(renewed),
  };
  await callAction(request, origin, 'signOut', used['signed out'], {});
  used['without its second factor'] = await halfSignedIn(half, used['without its second factor']);
  const people = await (await ask('GET', '/desk/people', tokens.get('chief'))).text();
  const row = people.split('<tr').find((one) => one.includes(closed.email)) ?? '';
  const id = /name="id" value="(u-\w+)"/.exec(row)?.[1];
  const input = { id, role: 'chief', state: 'disabled' };
  expect((await callAction(request, origin, 'changePerson', tokens.get('chief'), input)).status()).toBe(200);
  await naba('user', 'reset', '--email', renewed.email);
  return used;
}

/** Takes up an authenticator app, then signs in with the password alone. */
async function halfSignedIn(person: Person, token: string): Promise<string> {
  const html = await (await ask('GET', '/desk/account', token)).text();
  const { offer } = formFields(html, 'offer');
  const key = /<code[^>]*select-all[^>]*>([^<]+)</.exec(html)?.[1] ?? '';
  const input = { offer, code: codeOf(fromBase32(key.replace(/\s/g, '')), stepAt(Date.now())) };
  expect((await callAction(request, origin, 'beginCodes', token, input)).status()).toBe(200);
  return tokenOf(person);
}

test('a token that is over, or not whole yet, opens nothing: no action, no page, no route', async () => {
  for (const [kind, token] of Object.entries(await tokensOfNoUse())) {
    for (const [name] of mine) {
      const answer = await callAction(request, origin, name, token, { id: 1 });
      expect(answer.status(), `${name}, ${kind}`).toBe(401);
    }
    for (const page of Object.keys(deskPages)) {
      const answer = await ask('GET', page, token);
      expect([answer.status(), await answer.text()], `${page}, ${kind}`).toEqual([307, '']);
    }
    for (const { path, method, stranger } of routes) {
      expect((await ask(method, path, token)).status(), `${path}, ${kind}`).toBe(stranger);
    }
  }
});

test('nobody at all: no route answers, and the framework’s own way of asking tells nothing either', async () => {
  for (const { path, method, stranger } of routes) expect((await ask(method, path)).status(), path).toBe(stranger);
  for (const page of Object.keys(deskPages)) {
    const answer = await ask('GET', page, undefined, { rsc: '1', 'next-router-prefetch': '1' });
    const text = await answer.text();
    expect(text, page).not.toMatch(/naba\.example|article:\d|u-\w{8}/);
    expect([answer.status(), text === '' || text.includes('/desk/sign-in')], page).toEqual([307, true]);
  }
});

test('a form without script gets no further than a script: by nobody, by the wrong role, from elsewhere', async () => {
  const form = (name: string, headers: Record<string, string>) => {
    const id = builtActions().find((action) => action.name === name)?.id;
    const multipart = { [`$ACTION_ID_${id}`]: '', id: '1' };
    return request.post(deskActions[name]?.page ?? '', { multipart, headers, maxRedirects: 0 });
  };
  for (const [name, { permission }] of mine) {
    // Sent on to sign in, without what was in the form.
    const stranger = await form(name, { origin });
    const { location = '' } = stranger.headers();
    expect([stranger.status(), location.split('?')[0]], name).toEqual([303, '/desk/sign-in']);
    expect((await form(name, { origin: 'https://evil.example', ...cookieOf(tokens.get('chief')) })).status()).toBe(403);
    const wrong = roles.find((role) => !can(role, permission as Permission));
    if (!wrong) continue;
    const refused = await form(name, { origin, ...cookieOf(tokens.get(wrong)) });
    // A page of something that is not there says so, whatever was sent to it.
    expect([403, 404], name).toContain(refused.status());
  }
});

test('at a page that everybody may see there are no actions of the desk’s', async () => {
  for (const [name] of mine) {
    for (const page of ['/desk/sign-in', '/preview/none']) {
      const answer = await callAction(request, origin, name, undefined, { id: 1 }, page);
      expect([answer.status(), await answer.text()], `${name} at ${page}`).toEqual([
        404,
        expect.not.stringContaining('ok'),
      ]);
    }
  }
});

test('other methods are refused, and HEAD has no body', async () => {
  for (const path of ['/desk', '/desk/stories/1', '/desk/events', '/preview/story/1', '/desk/sign-in']) {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await ask(method, path, tokens.get('chief'), { origin: 'https://evil.example' });
      expect([answer.status(), answer.headers().allow], `${method} ${path}`).toEqual([405, 'GET, HEAD, POST']);
      expect(answer.headers()['access-control-allow-origin']).toBeUndefined();
    }
    const head = await ask('HEAD', path, tokens.get('chief'));
    expect([head.status(), (await head.body()).length], path).toEqual([path === '/desk/sign-in' ? 307 : 200, 0]);
  }
});

test('no other spelling of an address leads round the desk’s door', async () => {
  const spellings = ['/DESK', '//desk', '/desk/', '/%64esk', '/ar/desk', '/en/desk', '/desk.rsc', '/desk%2Fpeople'];
  const more = ['/_next/data/x/desk.json', '/./desk/people', '/index.php/desk', '/desk;a=b', '/desk/people.rsc'];
  for (const path of [...spellings, ...more]) {
    const answer = await ask('GET', path);
    const { location = '' } = answer.headers();
    expect([301, 307, 308, 404], path).toContain(answer.status());
    if (answer.status() !== 404) expect(location, path).toMatch(/^\/desk(?:\/|$)/);
    expect(await answer.text(), path).not.toContain('@naba.example');
  }
});

test('desk pages stand in no frame, previews in the desk’s alone', async () => {
  const policy = async (path: string) =>
    (await ask('GET', path, tokens.get('chief'))).headers()['content-security-policy'];
  for (const path of ['/desk', '/desk/people', '/desk/confirm']) {
    expect(await policy(path), path).toContain("frame-ancestors 'none'");
  }
  expect((await ask('GET', '/desk/sign-in')).headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(await policy('/preview/story/1')).toContain("frame-ancestors 'self'");
});

test('no map, feed or reader’s page names the desk or a preview', async () => {
  const index = await (await request.get('/sitemap.xml')).text();
  const maps = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname);
  expect(maps.length).toBeGreaterThan(2);
  for (const path of [...maps, '/news-sitemap.xml', '/feed.xml', '/feed.json', '/', '/en', '/llms.txt']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text(), path).not.toMatch(/\/(?:desk|preview)\b/);
  }
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Disallow: \/desk$/m);
  expect(robots).toMatch(/^Disallow: \/preview\/$/m);
});

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
