import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { builtActions, deskActions } from './desk-actions.ts';
import { newPerson, signInWithoutScript } from './desk-people.ts';
import { newStory } from './desk-stories.ts';
import { callAction } from './desk-wire.ts';

// What people who are let in may send: another's things, things that are not there, and nonsense.
test.describe.configure({ mode: 'serial', timeout: 60_000 });

let origin = '';
let request: APIRequestContext;
const reporter = `مراسل ${randomUUID().slice(0, 8)}`;
const tokens: Record<'reporter' | 'editor' | 'chief', string> = { reporter: '', editor: '', chief: '' };

test.beforeAll(async ({ playwright, baseURL }) => {
  origin = baseURL ?? '';
  request = await playwright.request.newContext({ baseURL: origin });
  for (const role of ['reporter', 'editor', 'chief'] as const) {
    const device = await playwright.request.newContext({ baseURL: origin });
    const person = await newPerson(role, role === 'reporter' ? reporter : undefined);
    tokens[role] = (await signInWithoutScript(device, origin, person)).token ?? '';
    await device.dispose();
  }
});

test.afterAll(() => request.dispose());

const mine = Object.entries(deskActions).filter(([, { permission }]) => permission !== 'visitor');
/** These end what the test itself is signed in by. */
const harmless = mine.filter(([name]) => !['signOut', 'endOtherSessions'].includes(name));

/** The acts of those who write at a story, as they are sent. */
const text = {
  locale: 'ar',
  headline: 'سرقة',
  slug: '',
  sectionId: 'x',
  tagIds: [],
  authorIds: [],
  sources: [],
  body: [],
};
const writing: Record<string, object> = {
  saveStory: { tab: 't', seen: '', text },
  holdStory: { tab: 't' },
  takeUpText: { version: 'story:1' },
  submitStory: {},
  sharePreview: { days: 1 },
};

test('a reporter does nothing to a story of somebody else, whatever its number', async () => {
  const { id } = await newStory();
  for (const [name, input] of Object.entries(writing)) {
    const answer = await callAction(request, origin, name, tokens.reporter, { id, ...input });
    expect([answer.status(), await answer.text()], name).toEqual([403, expect.stringContaining('"forbidden"')]);
    const missing = await callAction(request, origin, name, tokens.reporter, { id: 987_654_321, ...input });
    expect([missing.status(), await missing.text()], name).toEqual([404, expect.stringContaining('"story-unknown"')]);
  }
});

test('what one was given one may write at, until it is given to somebody else', async () => {
  const { id } = await newStory();
  const own = { cookie: `__Host-naba-desk=${tokens.editor}` };
  const html = await (await request.get(`/desk/stories/${id}/workflow`, { headers: own })).text();
  const person = new RegExp(`<option value="(u-\\w+)"[^>]*>${reporter}<`).exec(html)?.[1];
  expect(person).toBeDefined();
  const hold = () => callAction(request, origin, 'holdStory', tokens.reporter, { id, tab: 't' });
  const give = (to: unknown) => callAction(request, origin, 'assignStory', tokens.editor, { id, to });
  expect((await hold()).status()).toBe(403);
  expect((await give(person)).status()).toBe(200);
  expect((await hold()).status()).toBe(200);
  expect((await give('')).status()).toBe(200);
  expect((await hold()).status()).toBe(403);
});

test('an editor’s step at a story that is not there is a 404, at one that is elsewhere a 409', async () => {
  const steps = ['sendBackStory', 'markReady', 'publishStory', 'unscheduleStory', 'withdrawStory', 'restoreStory'];
  for (const name of steps) {
    const more = { note: 'x', text: 'x', reason: 'x' };
    const answer = await callAction(request, origin, name, tokens.editor, { id: 987_654_321, ...more });
    expect([answer.status(), await answer.text()], name).toEqual([404, expect.stringContaining('"story-unknown"')]);
  }
  const { id } = await newStory();
  expect((await callAction(request, origin, 'restoreStory', tokens.editor, { id })).status()).toBe(409);
});

const nonsense: unknown[] = [
  null,
  'x',
  [],
  7,
  { id: {} },
  { id: -1 },
  { id: 1.5 },
  { id: '1e400' },
  { id: '__proto__', text: { constructor: 1 }, list: 'x', email: 'x' },
  { id: '../../etc/passwd', ids: ['../x'], link: '../x', to: '../x' },
  { id: 1, tab: 'x'.repeat(100_000), text: [[[[]]]], act: 'undo', undo: '{"x":' },
];

test('nonsense is told to be nonsense: no action breaks, whoever sends it', async () => {
  for (const [name] of harmless) {
    for (const input of nonsense) {
      const answer = await callAction(request, origin, name, tokens.chief, input);
      const told = `${name} of ${JSON.stringify(input)?.slice(0, 60)}: ${(await answer.text()).slice(0, 200)}`;
      expect(answer.status(), told).toBeLessThan(500);
    }
  }
});

test('what is no call at all is refused before anything runs', async () => {
  const id = builtActions().find(({ name }) => name === 'publishStory')?.id ?? '';
  const own = { origin, cookie: `__Host-naba-desk=${tokens.chief}` };
  const bodies = ['', '{', '[', '["$F1"]', '["$K1"]', '["$@1"]', `["${'['.repeat(500)}"]`];
  for (const data of bodies) {
    const headers = { ...own, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
    const answer = await request.post('/desk/stories/1/workflow', { headers, data, maxRedirects: 0 });
    expect(answer.status(), data.slice(0, 20)).toBeGreaterThanOrEqual(400);
    expect(await answer.text()).not.toContain('"ok":true');
  }
  for (const action of ['x', '0'.repeat(42), `${id}00`, `${id.slice(0, -1)}`]) {
    const headers = { ...own, 'next-action': action, 'content-type': 'text/plain;charset=UTF-8' };
    const answer = await request.post('/desk/stories/1/workflow', { headers, data: '[{}]', maxRedirects: 0 });
    expect(answer.status(), action).toBeGreaterThanOrEqual(400);
  }
  const urlencoded = { headers: own, form: { [`$ACTION_ID_${id}`]: '', id: '1' }, maxRedirects: 0 } as const;
  expect(await (await request.post('/desk', urlencoded)).text()).not.toContain('"ok":true');
});
