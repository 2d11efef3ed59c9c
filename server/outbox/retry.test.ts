import { afterEach, beforeEach, expect, test } from 'vitest';
import { retryOutbox } from '#root/lib/actions/desk/home/retry-outbox.ts';
import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import { openDesk } from '#root/lib/auth/open-desk.ts';
import type { Role } from '#root/lib/auth/role.ts';
import { sessionCookieName } from '#root/lib/auth/session-cookie.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { machineHealth } from '#root/lib/queries/machine-health.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { commit, noon, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import { memoryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createTestClock, openPostOffice, openReceiver } from './test-post-office.ts';

const target = 'webhook:push';
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let office: Awaited<ReturnType<typeof openPostOffice>>;

beforeEach(async () => {
  const folder = memoryFolder();
  receiver = await openReceiver();
  office = await openPostOffice(folder, {}, createTestClock());
  const desk = await openDesk(folder, Buffer.alloc(32, 1), () => noon);
  Object.assign(runtime(), { store: office.store, outbox: office.outbox, desk, secret: Buffer.alloc(32) });
  const webhooks = [{ id: 'push', url: receiver.url }];
  await commit(office.store, [put('settings', { ...startingSettings, webhooks }), put('section', section('news'))]);
  // Whoever answers so is not asked again.
  receiver.answer = () => ({ status: 410 });
  await stories(office.store, story(1));
  await office.running.idle();
});
afterEach(async () => {
  await office.close();
  await receiver.close();
  const shared = runtime();
  for (const name of ['store', 'outbox', 'desk', 'secret'] as const) delete shared[name];
});

let people = 0;

/** Presses the button of the dashboard, signed in with this role. */
async function retryAs(role: Role) {
  const { desk, requests } = runtime();
  const account = await desk?.accounts.create({ email: `${role}-${people++}@naba.example`, name: 'منى', role }, noon);
  if (!desk || !account || typeof account === 'string') throw new Error(`There is no ${role}.`);
  const device = { stage: 'whole', method: 'password', agent: '', network: '' } as const;
  const { token } = await desk.sessions.begin({ accountId: account.id, ...device }, noon);
  const visit = { cookies: new Map([[sessionCookieName, token]]), byScript: true } as unknown as DeskVisit;
  const form = new FormData();
  form.set('target', target);
  return requests.run({ ...createRequestContext(noon, '10.0.0.1'), desk: visit }, () => retryOutbox(form));
}

/** What the dashboard's row of the target says; its button is there where something is dead. */
const row = async () => (await machineHealth(noon)).outbox.find((one) => one.target === target);

test('a letter that was given up goes out again by the button, and its row says no more of it', async () => {
  expect(await row()).toEqual({ target, waiting: 0, dead: 1, error: 'status 410' });
  receiver.answer = () => ({ status: 204 });
  expect(await retryAs('editor')).toMatchObject({ ok: false, code: 'forbidden' });
  expect(receiver.received).toHaveLength(1);

  expect(await retryAs('chief')).toMatchObject({ ok: true, value: { letters: 1 } });
  await office.running.idle();
  expect(receiver.bodies().map(({ story: { id } }) => id)).toEqual([1, 1]);
  expect(await row()).toEqual({ target, waiting: 0, dead: 0 });
  const { lines = [] } = (await runtime().desk?.audit.page({ act: 'outbox.retry' }, { limit: 5 })) ?? {};
  expect(lines.find(({ refused }) => !refused)).toMatchObject({ subject: `outbox:${target}`, after: { letters: 1 } });
});

test('a letter that fails again is there again; without one there is nothing to do', async () => {
  expect(await retryAs('chief')).toMatchObject({ ok: true });
  await office.running.idle();
  expect(receiver.received).toHaveLength(2);
  expect(await row()).toMatchObject({ dead: 1, error: 'status 410' });
  receiver.answer = () => ({ status: 204 });
  expect(await retryAs('chief')).toMatchObject({ ok: true });
  await office.running.idle();
  expect(await retryAs('administrator')).toMatchObject({ ok: false, code: 'nothing-failed' });
});
