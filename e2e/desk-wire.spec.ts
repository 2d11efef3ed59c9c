import { type APIRequestContext, expect, test } from '@playwright/test';
import { can, type Permission } from '../lib/auth/permission.ts';
import { type Role, roles } from '../lib/auth/role.ts';
import { builtActions, deskActions, deskPages } from './desk-actions.ts';
import { formFields, goodPassword, newNetwork, newPerson, type Person, signInWithoutScript } from './desk-people.ts';

// What answers whom, on the bare wire: no browser helps and none is in the way.
test.describe.configure({ mode: 'serial' });

const people = new Map<Role, Person & { token: string }>();
let origin = '';

test.beforeAll(async ({ playwright, baseURL }) => {
  test.setTimeout(120_000);
  origin = baseURL ?? '';
  for (const role of roles) {
    const request = await playwright.request.newContext({ baseURL: origin });
    const person = await newPerson(role);
    const { token = '' } = await signInWithoutScript(request, origin, person);
    people.set(role, { ...person, token });
    await request.dispose();
  }
});

type Asking = { token?: string | undefined; origin?: string | undefined; more?: Record<string, string> };

function headersOf({ token, more, ...asking }: Asking): Record<string, string> {
  const from = 'origin' in asking ? asking.origin : origin;
  return {
    'x-forwarded-for': newNetwork(),
    ...(from !== undefined && { origin: from }),
    ...(token !== undefined && { cookie: `__Host-naba-desk=${token}` }),
    ...more,
  };
}

/** Calls an action as the desk's script does. */
function call(request: APIRequestContext, name: string, asking: Asking, input: unknown = {}) {
  const id = builtActions().find((action) => action.name === name)?.id ?? '';
  const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...headersOf(asking) };
  return request.post(deskActions[name]?.page ?? '/desk', { headers, data: JSON.stringify([input]), maxRedirects: 0 });
}

const mine = Object.entries(deskActions).filter(([, { permission }]) => permission !== 'visitor');
const token = (role: Role) => people.get(role)?.token;

test('the tables of this test hold every action of the desk', () => {
  const names = builtActions().map(({ name }) => name);
  expect(names.sort()).toEqual(Object.keys(deskActions).sort());
});

test('every action, to whom is not signed in, has a stale or a forged token: 401 and nothing done', async ({
  request,
}) => {
  const whole = token('chief') ?? '';
  const otherEnd = whole.slice(0, -1) + (whole.endsWith('A') ? 'Q' : 'A');
  for (const [name] of mine) {
    for (const forged of [undefined, '', 'x', otherEnd, 'u-chief', `${whole}x`]) {
      const answer = await call(request, name, { token: forged });
      expect(answer.status(), `${name} with ${forged}`).toBe(401);
      expect(await answer.text()).toContain('"code":"signed-out"');
    }
  }
});

for (const role of roles) {
  test(`every action that a ${role} may not do: 403`, async ({ request }) => {
    for (const [name, { permission }] of mine) {
      if (name === 'signOut' || name === 'endOtherSessions') continue;
      const answer = await call(request, name, { token: token(role) }, { id: 'u-nobody' });
      const text = await answer.text();
      if (can(role, permission as Permission)) expect(text, name).not.toContain('"code":"forbidden"');
      else expect([answer.status(), text.includes('"code":"forbidden"')], name).toEqual([403, true]);
    }
  });

  test(`every page that a ${role} may not see: 403`, async ({ request }) => {
    for (const [page, permission] of Object.entries(deskPages)) {
      const answer = await request.get(page, { headers: headersOf({ token: token(role) }), maxRedirects: 0 });
      const expected = /no-such-page|m-none/.test(page) ? 404 : 200;
      expect(answer.status(), page).toBe(can(role, permission) ? expected : 403);
      if (!can(role, permission)) expect(await answer.text()).not.toContain('@naba.example');
    }
  });
}

test('from another origin, none, or another port of this machine: 403 for every action', async ({ request }) => {
  const strangers = ['https://evil.example', 'null', undefined, 'http://127.0.0.1:1', 'http://localhost.evil.example'];
  for (const name of Object.keys(deskActions)) {
    for (const stranger of strangers) {
      const answer = await call(request, name, { token: token('chief'), origin: stranger });
      expect(answer.status(), `${name} from ${stranger}`).toBe(403);
    }
    const more = { 'sec-fetch-site': 'same-site' };
    expect((await call(request, name, { token: token('chief'), more })).status()).toBe(403);
  }
});

test('through the readers’ door no action of the desk does anything', async ({ request }) => {
  for (const { id } of builtActions()) {
    const multipart = { [`$ACTION_ID_${id}`]: '', id: 'u-x' };
    const form = await request.post('/', { multipart, headers: headersOf({ token: token('chief') }), maxRedirects: 0 });
    expect(form.status()).toBeGreaterThanOrEqual(400);
    const headers = { ...headersOf({ token: token('chief') }), 'next-action': id, 'content-type': 'text/plain' };
    const called = await request.post('/', { headers, data: '[{}]', maxRedirects: 0 });
    expect(called.status()).toBe(415);
  }
});

test('pages send strangers to the sign-in page and back, and nowhere else', async ({ request }) => {
  for (const page of Object.keys(deskPages)) {
    const answer = await request.get(`${page}?x=1`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([
      307,
      `/desk/sign-in?to=${encodeURIComponent(`${page}?x=1`)}`,
    ]);
    expect(await answer.text()).toBe('');
  }
  const page = await request.get('/desk/sign-in?to=https://evil.example/');
  expect(formFields(await page.text(), 'email').to).toBe('/desk');
});

test('nothing of the desk is kept, indexed, framed by others or run without its nonce', async ({ request }) => {
  const asked = async () => request.get('/desk', { headers: headersOf({ token: token('chief') }) });
  const [one, two] = [await asked(), await asked()];
  const policy = one.headers()['content-security-policy'] ?? '';
  expect(one.headers()['cache-control']).toBe('private, no-store');
  expect(one.headers()['x-robots-tag']).toContain('noindex');
  expect(policy).toMatch(/script-src 'nonce-[\w+/=]+' 'strict-dynamic'(?:;|$)/);
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toBe(two.headers()['content-security-policy']);
  expect(one.headers()['speculation-rules']).toBeUndefined();
  expect(one.headers()['cache-tag']).toBeUndefined();
  const scripts = (await one.text()).match(/<script(?![^>]*nonce=)[^>]*>/g);
  expect(scripts).toBeNull();
});

test('the session’s cookie is for this host, over TLS, out of scripts’ reach', async ({ request }) => {
  const { cookie, answer } = await signInWithoutScript(request, origin, await newPerson('reporter'));
  expect(answer.status()).toBe(303);
  expect(cookie).toMatch(/^__Host-naba-desk=[\w-]{43}; Max-Age=\d+; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
});

test('readers’ pages know nothing of who is signed in', async ({ request }) => {
  const signedIn = await request.get('/', { headers: headersOf({ token: token('chief') }) });
  const stranger = await request.get('/');
  expect(await signedIn.text()).toBe(await stranger.text());
  expect(signedIn.headers()['set-cookie']).toBeUndefined();
});

test('an unknown name and a wrong password have one answer', async ({ request }) => {
  const known = people.get('editor') as Person;
  const wrong = await signInWithoutScript(request, origin, known, 'wrong');
  const unknown = await signInWithoutScript(request, origin, { ...known, email: 'nobody@naba.example' }, 'wrong');
  const shown = async ({ answer }: typeof wrong) => [
    answer.status(),
    /role="alert"[\s\S]*?<\/div>/.exec(await answer.text())?.[0],
  ];
  expect(await shown(wrong)).toEqual(await shown(unknown));
  expect(wrong.answer.status()).toBe(422);
  expect(wrong.token).toBeUndefined();
});

test('what was sent without a session may be 64 KB', async ({ request }) => {
  const big = { email: 'x'.repeat(70_000), password: 'x', to: '/desk' };
  expect((await call(request, 'signIn', {}, big)).status()).toBe(413);
  const answer = await call(request, 'changeOwnAccount', { token: token('editor') }, { name: 'x'.repeat(70_000) });
  expect(answer.status()).toBe(422);
});

test('nobody acts on another’s session or account', async ({ request }) => {
  const page = await request.get('/desk/account', { headers: headersOf({ token: token('chief') }) });
  expect(page.status()).toBe(200);
  const answer = await call(request, 'endSession', { token: token('reporter') }, { id: 's-aaaaaaaaaaaa' });
  expect(answer.status()).toBe(404);
  const audit = await request.get('/desk/audit?act=user.add', { headers: headersOf({ token: token('chief') }) });
  const rows = (await audit.text()).match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  const row = rows.find((one) => one.includes(people.get('chief')?.email ?? '?'));
  const id = /account:(u-\w+)/.exec(row ?? '')?.[1];
  expect(id).toBeDefined();
  for (const [name, input] of [
    ['changePerson', { id, role: 'administrator', state: 'disabled' }],
    ['resetPerson', { id }],
    ['addPerson', { name: 'x', email: 'x@naba.example', role: 'chief' }],
  ] as const) {
    expect((await call(request, name, { token: token('administrator') }, input)).status(), name).toBe(403);
    expect((await call(request, name, { token: token('reporter') }, input)).status(), name).toBe(403);
  }
});

test('a session that was signed out is over at once', async ({ request }) => {
  const { token: own = '' } = await signInWithoutScript(
    request,
    origin,
    people.get('moderator') as Person,
    goodPassword,
  );
  const look = () => request.get('/desk', { headers: headersOf({ token: own }), maxRedirects: 0 });
  expect((await look()).status()).toBe(200);
  expect((await call(request, 'signOut', { token: own })).status()).toBe(200);
  expect((await look()).status()).toBe(307);
});
