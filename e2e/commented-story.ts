import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, test as base } from '@playwright/test';
import ar from '../messages/ar.json' with { type: 'json' };
import { arrange } from './newsroom-command.ts';

export { expect } from '@playwright/test';
export { naba } from './newsroom-command.ts';
export const words = ar;

export type GivenComment = {
  author: string;
  email: string;
  text: string;
  minutesAfter?: number;
  /** What was decided about it, and by whom. */
  naba?: { state: 'approved' | 'spam' | 'pending'; decidedBy?: string; reason?: string };
  replies?: GivenComment[];
};
export type CommentedStory = { id: number; path: string };

type Fixtures = {
  /** The e-mail address of a writer whom no other test knows. */
  email: string;
  /** Publishes a story of this test's own with these comments. */
  publish: (given?: { comments?: GivenComment[]; date?: string }) => Promise<CommentedStory>;
};

let made = 0;

/** Tests of comments: each has stories of its own and comes from a network of its own. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from its pattern.
  extraHTTPHeaders: async ({}, use, testInfo) => {
    made += 1;
    await use({ 'X-Forwarded-For': `10.${testInfo.workerIndex % 256}.${made % 256}.1` });
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  email: async ({}, use, testInfo) => {
    made += 1;
    await use(`writer${testInfo.workerIndex}.${made}@example.org`);
  },

  publish: async ({ request }, use, testInfo) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'naba-story-'));
    await use(async ({ comments = [], date } = {}) => {
      made += 1;
      const key = `zq${testInfo.workerIndex}x${made}`;
      const file = path.join(folder, `${key}.jsonl`);
      const line = {
        id: key,
        title: `تجربة التعليقات ${key}`,
        body: 'نص القصة.',
        section: 'محليات',
        ...(date && { date }),
      };
      await writeFile(file, `${JSON.stringify({ ...line, comments })}\n`);
      await arrange('', 'import', file);
      return publishedStory(request, key);
    });
    await rm(folder, { recursive: true });
  },
});

async function publishedStory(request: APIRequestContext, key: string): Promise<CommentedStory> {
  const answer = await request.get(`/api/search?q=${key}`);
  const { hits } = (await answer.json()) as { hits: { id: number; sourceId: string; url: string }[] };
  const hit = hits.find(({ sourceId }) => sourceId === key);
  if (!hit) throw new Error(`${key} is not found`);
  return { id: hit.id, path: new URL(hit.url).pathname };
}

/** Changes a story's document by hand, as an editor of files may. */
export async function editFile(id: number, change: Record<string, unknown>): Promise<void> {
  const folder = path.join(process.env.NABA_TEST_DATA ?? '', 'articles');
  const names = await readdir(folder, { recursive: true });
  const file = path.join(folder, names.find((name) => path.basename(name) === `${id}.json`) ?? `${id}.json`);
  const document = JSON.parse(await readFile(file, 'utf8')) as { version: number };
  const next = `${file}.next`;
  await writeFile(next, JSON.stringify({ ...document, ...change, version: document.version + 1 }));
  await rename(next, file);
}

/** The form's own fields as the page brings them: the action, the story, the token. */
export async function formFields(request: APIRequestContext, address: string): Promise<Record<string, string>> {
  const html = await (await request.get(address)).text();
  const form = /<comment-form.*?<\/comment-form>/s.exec(html)?.[0] ?? '';
  const hidden = [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributes = '']) => [
    /\bname="([^"]*)"/.exec(attributes)?.[1] ?? '',
    /\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '',
  ]);
  return Object.fromEntries(hidden);
}
