import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type APIRequestContext, expect, type Page, request as requests, test } from '@playwright/test';
import { type AuditLine, auditLineSchema } from '../lib/audit/audit-line.ts';
import { wallTime } from '../lib/i18n/time-zone.ts';
import ar from '../messages/ar.json' with { type: 'json' };
import { hasNoFault, newDevice, signedIn } from './desk-door.ts';
import { newPerson, signInWithoutScript } from './desk-people.ts';
import { type DraftStory, newStory, writeStory } from './desk-stories.ts';
import { callAction } from './desk-wire.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';

const { desk: words } = ar;
const { Workflow: work } = words;
test.describe.configure({ timeout: 120_000 });
const patience = { timeout: 20_000 };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const workflowOf = ({ id }: DraftStory) => `/desk/stories/${id}/workflow`;

/** The page as a reader has it, and whether it was kept. */
async function read(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  const kept = (answer.headers()['server-timing'] ?? '').includes('desc=hit');
  return { status: answer.status(), text: await answer.text(), kept };
}

/** Reads until the page is one that is kept for everybody. */
async function readKept(request: APIRequestContext, address: string) {
  await expect.poll(async () => (await read(request, address)).kept, patience).toBe(true);
  return read(request, address);
}

test('from a draft that was given away to the very next reader', async ({ browser, request }) => {
  const story = await newStory();
  const reporter = await newPerson('reporter', `مراسلة ${story.id}`);
  const [editing, writing] = [await signedIn(browser, await newPerson('editor')), await signedIn(browser, reporter)];
  await writing.goto(workflowOf(story));
  await expect(button(writing, work.submit)).toHaveCount(0);

  await editing.goto(workflowOf(story));
  await editing.getByLabel(work['assign-to']).selectOption({ label: `مراسلة ${story.id}` });
  await button(editing, work['assign-do']).click();
  await expect(editing.getByText(`عند مراسلة ${story.id}`)).toBeVisible(patience);

  await writing.reload();
  await button(writing, work.submit).click();
  await expect(writing.getByText(words.states['in-review'], { exact: true })).toBeVisible(patience);
  await editing.reload();
  await editing.getByText(work['send-back'], { exact: true }).click();
  await editing.getByLabel(work['send-back-why']).fill('من قال هذا؟');
  await button(editing, work['send-back-do']).click();
  await expect(editing.getByText(words.states.draft, { exact: true })).toBeVisible(patience);
  await writing.reload();
  await expect(writing.getByText('من قال هذا؟')).toBeVisible();
  await writing.getByLabel(work.note, { exact: true }).fill('البلدية نفسها.');
  await button(writing, work['note-do']).click();
  await expect(writing.getByText('البلدية نفسها.')).toBeVisible(patience);
  await button(writing, work.submit).click();
  await expect(writing.getByText(words.states['in-review'], { exact: true })).toBeVisible(patience);

  expect((await readKept(request, story.path)).status).toBe(404);
  expect((await readKept(request, '/latest')).text).not.toContain(story.headline);
  await editing.reload();
  await button(editing, work['mark-ready']).click();
  await expect(editing.getByText(words.states.ready, { exact: true })).toBeVisible(patience);
  const [answer] = await Promise.all([
    editing.waitForResponse((one) => one.request().method() === 'POST'),
    button(editing, work.publish).click(),
  ]);
  expect(answer.status()).toBe(200);
  const [page, latest] = [await read(request, story.path), await read(request, '/latest')];
  expect([page.status, page.text.includes(story.headline)]).toEqual([200, true]);
  expect(latest.text).toContain(story.headline);
  expect(page.text).not.toContain('من قال هذا؟');
});

test('the gate says what is missing; only a chief goes past what is advised', async ({ browser, request }) => {
  const story = await newStory({ source: null });
  const editing = await signedIn(browser, await newPerson('editor'));
  await editing.goto(workflowOf(story));
  await expect(editing.getByText(words.gate['source-missing'])).toBeVisible();
  await button(editing, work.publish).click();
  await expect(editing.getByText(words.faults['gate-soft'])).toBeVisible(patience);
  expect((await read(request, story.path)).status).toBe(404);
  await expect(editing.getByLabel(work.override)).toHaveCount(0);

  const deciding = await signedIn(browser, await newPerson('chief'));
  await deciding.goto(workflowOf(story));
  await deciding.getByLabel(work.override).first().check();
  await button(deciding, work.publish).click();
  await expect(deciding.getByText(words.states.published, { exact: true })).toBeVisible(patience);
  expect((await read(request, story.path)).status).toBe(200);
  await deciding.goto('/desk/audit?act=article.publish');
  await expect(deciding.getByText('source-missing').first()).toBeVisible();
});

test('nobody publishes under an embargo', async ({ browser, request }) => {
  const story = await newStory();
  const page = await signedIn(browser, await newPerson('chief'));
  await page.goto(workflowOf(story));
  await page.getByLabel(work.embargo).fill('2099-01-01T09:30:00');
  await button(page, work.save).click();
  await expect(page.getByText(work.done)).toBeVisible(patience);
  await button(page, work.publish).click();
  await expect(page.getByText(words.faults['embargo-first'])).toBeVisible(patience);
  expect((await read(request, story.path)).status).toBe(404);
});

test('changes wait until they are published; a correction is told on the page, in feeds and in the data', async ({
  browser,
  request,
}) => {
  const story = await newStory({ state: 'published' });
  const editor = await newPerson('editor');
  const page = await signedIn(browser, editor);
  const { token = '' } = await signInWithoutScript(request, test.info().project.use.baseURL ?? '', editor);
  const later = `${story.headline} اليوم`;
  await writeStory(request, test.info().project.use.baseURL ?? '', token, story, { headline: later });
  expect((await readKept(request, story.path)).text).not.toContain(later);

  await page.goto(workflowOf(story));
  await expect(page.getByText(work['unpublished-changes'])).toBeVisible();
  await page.getByText(work.changes, { exact: true }).click();
  await button(page, work['changes-do']).click();
  await expect(page.getByText(words.faults['how-missing'])).toBeVisible(patience);
  await page.getByLabel(work['how-correction']).check();
  await button(page, work['changes-do']).click();
  await expect(page.getByText(words.faults['text-missing'])).toBeVisible(patience);
  const note = `كان طول الجسر ${story.id} مترًا.`;
  await page.getByLabel(work['how-correction']).check();
  await page.getByLabel(work.kind, { exact: true }).selectOption('clarification');
  await page.getByLabel(work['correction-text']).fill(note);
  await button(page, work['changes-do']).click();
  await expect(page.getByText(words.states.corrected, { exact: true })).toBeVisible(patience);

  const { text } = await read(request, story.path);
  expect(text).toContain(later);
  expect(text).toMatch(new RegExp(`<aside aria-label="توضيح"[\\s\\S]*?${note}`));
  const data = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
  expect(data).toContain('"CorrectionComment"');
  expect(data).toContain(note);
  expect((await read(request, '/corrections/feed.xml')).text).toContain(note);
});

test('a withdrawn story is gone at the next request, and back at the one after it is restored', async ({
  browser,
  request,
}) => {
  const story = await newStory({ state: 'published' });
  const page = await signedIn(browser, await newPerson('editor'));
  expect((await readKept(request, story.path)).status).toBe(200);
  await page.goto(workflowOf(story));
  await page.getByText(work.withdraw, { exact: true }).click();
  await button(page, work['withdraw-do']).click();
  await expect(page.getByText(words.faults['text-missing'])).toBeVisible(patience);
  await page.getByLabel(work['withdraw-why']).fill('سبب لا يخص القراء');
  await button(page, work['withdraw-do']).click();
  await expect(page.getByText(words.states.withdrawn, { exact: true })).toBeVisible(patience);
  const gone = await read(request, story.path);
  expect([gone.status, gone.text.includes(story.headline)]).toEqual([410, false]);
  await button(page, work.restore).click();
  await expect(page.getByText(words.states.published, { exact: true })).toBeVisible(patience);
  expect((await read(request, story.path)).status).toBe(200);
});

test('a stranger on a phone reads a preview by its link, without an account, until it is revoked', async ({
  browser,
  request,
}) => {
  const story = await newStory();
  const page = await signedIn(browser, await newPerson('editor'));
  await page.goto(`/desk/stories/${story.id}/preview?width=phone`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(story.headline);
  await expect(page.frameLocator('iframe').getByText(words.Preview.draft)).toBeVisible();
  await hasNoFault(page, true);
  await button(page, words.Preview.make).click();
  const link = (await page.getByRole('status').locator('code').textContent()) ?? '';

  const stranger = await newDevice(browser);
  await stranger.setViewportSize({ width: 360, height: 760 });
  const answer = await stranger.goto(link);
  expect(answer?.status()).toBe(200);
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(story.headline);
  await expect(stranger.getByText(words.Preview.draft)).toBeVisible();
  await hasNoFault(stranger);
  const headers = answer?.headers() ?? {};
  expect([headers['cache-control'], headers['x-robots-tag']]).toEqual(['private, no-store', 'noindex, nofollow']);
  expect([headers['server-timing'], headers['cache-tag'], headers.etag]).toEqual([undefined, undefined, undefined]);
  const html = (await answer?.text()) ?? '';
  const head = html.slice(0, html.indexOf('<body'));
  expect(head).not.toMatch(/og:|twitter:|description/);
  expect(head).not.toContain(story.headline);
  expect(html).not.toMatch(/<script|_next\/static\/[^"]*\.js/);
  expect((await read(request, story.path)).status).toBe(404);

  await page.reload();
  await expect(page.getByRole('cell', { name: 'مرة واحدة' })).toBeVisible();
  await button(page, words.Preview.revoke).click();
  await expect(page.getByText(words.Preview.revoked, { exact: true })).toBeVisible(patience);
  expect((await stranger.goto(link))?.status()).toBe(410);
  expect((await stranger.goto(`${link}x`))?.status()).toBe(404);
  expect(await stranger.content()).not.toContain(story.headline);
  expect((await request.get(`/preview/story/${story.id}`, { maxRedirects: 0 })).status()).toBe(307);
});

test('a pinned link with a password shows what it was pinned to, and only after the password', async ({
  browser,
  request,
}) => {
  const story = await newStory();
  const editor = await newPerson('editor');
  const page = await signedIn(browser, editor);
  await page.goto(`/desk/stories/${story.id}/preview`);
  await page.getByLabel(words.Preview.password).fill('مفتاح المعاينة');
  await page.getByLabel(words.Preview.pin).check();
  await button(page, words.Preview.make).click();
  const link = (await page.getByRole('status').locator('code').textContent()) ?? '';
  const origin = test.info().project.use.baseURL ?? '';
  const { token = '' } = await signInWithoutScript(request, origin, editor);
  await writeStory(request, origin, token, story, { headline: 'عنوان كُتب بعد ذلك' });

  const stranger = await newDevice(browser);
  await stranger.goto(link);
  expect(await stranger.content()).not.toContain(story.headline);
  await stranger.getByLabel(words.Preview['locked-password']).fill('خطأ');
  await stranger.keyboard.press('Enter');
  await expect(stranger.getByText(words.faults['password-wrong'])).toBeVisible(patience);
  await stranger.getByLabel(words.Preview['locked-password']).fill('مفتاح المعاينة');
  await stranger.keyboard.press('Enter');
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(story.headline, patience);
});

test('a reporter moves and shares no story that is another’s', async ({ request }) => {
  const story = await newStory();
  const origin = test.info().project.use.baseURL ?? '';
  const enterAs = async (role: 'reporter' | 'editor') => {
    const device = await requests.newContext({ baseURL: origin });
    const { token } = await signInWithoutScript(device, origin, await newPerson(role));
    await device.dispose();
    return token;
  };
  const [token, owner] = [await enterAs('reporter'), await enterAs('editor')];
  const { id } = story;
  const shared = await callAction(request, origin, 'sharePreview', owner, { id, days: 1 });
  const path = /\/preview\/[\w-]{43}/.exec(await shared.text())?.[0] ?? '';
  const listed = await request.get(`/desk/stories/${id}/preview`, {
    headers: { cookie: `__Host-naba-desk=${owner}` },
  });
  const link = /name="link" value="(pv-\w+)"/.exec(await listed.text())?.[1] ?? '';
  for (const [name, input] of [
    ['submitStory', { id }],
    ['sharePreview', { id, days: 1 }],
    ['revokePreview', { link }],
  ] as const) {
    const answer = await callAction(request, origin, name, token, input);
    expect([answer.status(), (await answer.text()).includes('"code":"forbidden"')], name).toEqual([403, true]);
  }
  expect((await request.get(path)).status()).toBe(200);
});

test('the pages of a story at the desk are accessible, fit a phone and speak both languages', async ({ browser }) => {
  const [draft, out] = [await newStory(), await newStory({ state: 'published' })];
  const page = await signedIn(browser, await newPerson('chief'));
  for (const lang of ['ar', 'en']) {
    await page.setViewportSize(lang === 'ar' ? { width: 360, height: 760 } : { width: 1280, height: 900 });
    for (const story of [draft, out]) {
      for (const room of ['workflow', 'preview']) {
        await page.goto(`/desk/stories/${story.id}/${room}?lang=${lang}`);
        expect(page.url()).toContain(`/desk/stories/${story.id}/${room}`);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await hasNoFault(page, room === 'preview');
      }
    }
  }
  expect((await page.goto('/desk/stories/987654321/workflow'))?.status()).toBe(404);
});

test.describe('a paper that is killed and started again', () => {
  let server: OwnServer;
  test.afterAll(async () => {
    server.process.kill('SIGKILL');
    await rm(server.folder, { recursive: true, force: true });
  });

  test('publishes what fell due meanwhile, before the first reader; ends links whose time is over', async () => {
    test.setTimeout(240_000);
    server = await startOwnServer();
    const { folder, url } = server;
    const editor = await newPerson('editor', 'محررة', folder);
    const due = await newStory({ folder, title: 'خبر موعده أثناء الغياب' });
    const live = await newStory({ folder, title: 'خبر موعده والصحيفة مفتوحة' });
    const far = await newStory({ folder, title: 'خبر موعده بعيد' });
    const request = await requests.newContext({ baseURL: url });
    const { token = '' } = await signInWithoutScript(request, url, editor);
    const schedule = async ({ id }: DraftStory, at: number) => {
      const input = { id, at: wallTime('Asia/Riyadh', at) };
      const answer = await callAction(request, url, 'scheduleStory', token, input);
      expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining('"ok":true')]);
    };
    /** The next whole second that is at least so many milliseconds away. */
    const second = (ms: number) => Math.ceil((Date.now() + ms) / 1000) * 1000;

    const at = second(4000);
    await schedule(live, at);
    expect((await read(request, live.path)).status).toBe(404);
    await expect
      .poll(async () => (await read(request, live.path)).status, { intervals: [50], timeout: 20_000 })
      .toBe(200);
    // The audit log knows better than a poll when it was done.
    const [done] = await systemActs(folder);
    expect(done).toMatchObject({ act: 'article.publish', subject: `article:${live.id}` });
    expect(Date.parse(done?.at ?? '') - at).toBeGreaterThanOrEqual(0);
    expect(Date.parse(done?.at ?? '') - at).toBeLessThan(2000);

    const shared = await callAction(request, url, 'sharePreview', token, { id: due.id, days: 1 });
    const link = /\/preview\/[\w-]{43}/.exec(await shared.text())?.[0] ?? '';
    expect((await request.get(link)).status()).toBe(200);
    const gap = second(2000);
    await schedule(due, gap);
    await schedule(far, second(3_600_000));
    server.process.kill('SIGKILL');
    const links = path.join(folder, 'previews');
    for (const name of await readdir(links)) {
      const document = JSON.parse(await readFile(path.join(links, name), 'utf8'));
      await writeFile(path.join(links, name), JSON.stringify({ ...document, expiresAt: new Date(gap).toISOString() }));
    }
    await expect.poll(() => Date.now(), patience).toBeGreaterThan(gap);
    server = await startOwnServer(server);
    const first = await read(request, due.path);
    expect([first.status, first.text.includes(due.headline)]).toEqual([200, true]);
    expect(first.text).toContain(new Date(gap).toISOString());
    expect((await read(request, far.path)).status).toBe(404);
    expect((await request.get(link)).status()).toBe(410);
    expect((await systemActs(folder)).map(({ subject }) => subject)).toEqual(
      [live, due].map(({ id }) => `article:${id}`),
    );
    await request.dispose();
  });
});

/** What the paper did by itself to stories, oldest first. */
async function systemActs(folder: string): Promise<AuditLine[]> {
  const files = (await readdir(path.join(folder, 'audit'))).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, 'audit', name), 'utf8')));
  const lines = texts.flatMap((text) => text.trim().split('\n')).map((line) => auditLineSchema.parse(JSON.parse(line)));
  return lines.filter(({ by, act }) => by.id === 'system' && act.startsWith('article.'));
}
