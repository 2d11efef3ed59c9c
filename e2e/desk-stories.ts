import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect } from '@playwright/test';
import type { ArticleState } from '../lib/domain/article.ts';
import { callAction } from './desk-wire.ts';
import { arrange, naba } from './newsroom-command.ts';

export type DraftStory = { id: number; headline: string; path: string };

type Given = { state?: ArticleState; source?: string | null; title?: string; folder?: string };

const paper = () => process.env.NABA_TEST_DATA ?? '';

/** A story of its own in a paper under test: whole, but for what is taken from it. */
export async function newStory({
  state = 'draft',
  source = 'البلدية',
  title,
  folder,
}: Given = {}): Promise<DraftStory> {
  const sourceId = `e2e-${randomUUID()}`;
  const headline = title ?? `جسر ${sourceId.slice(4, 12)} يفتح للعابرين`;
  const line = {
    ...{ id: sourceId, title: headline, state, category: 'أخبار', author: 'هالة المرساوي', source },
    standfirst: 'بعد عامين من العمل، عبره الناس مشيًا.',
    body: [{ type: 'paragraph', text: 'فُتح الجسر صباح اليوم أمام العابرين.' }],
    ...(state === 'published' && { hoursAgo: 2 }),
  };
  const own = await mkdtemp(path.join(tmpdir(), 'naba-line-'));
  await writeFile(path.join(own, 'story.jsonl'), `${JSON.stringify(line)}\n`);
  const order = ['import', path.join(own, 'story.jsonl')];
  await (folder ? naba.at(folder, '', ...order) : arrange('', ...order));
  await rm(own, { recursive: true });
  const { id, slug } = await storyFrom(folder ?? paper(), sourceId);
  return { id, headline, path: encodeURI(`/articles/${id}/${slug}`) };
}

/** The story's file, as the newsroom keeps it. */
async function storyFrom(folder: string, sourceId: string): Promise<{ id: number; slug: string }> {
  for (const shard of await readdir(path.join(folder, 'articles'))) {
    const names = await readdir(path.join(folder, 'articles', shard));
    for (const name of names.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))) {
      const text = await readFile(path.join(folder, 'articles', shard, name), 'utf8');
      if (text.includes(sourceId)) return JSON.parse(text) as { id: number; slug: string };
    }
  }
  throw new Error(`no story of ${sourceId}`);
}

/** Writes at the story as its editor's window does: readers see nothing of it yet. */
export async function writeStory(
  request: APIRequestContext,
  origin: string,
  token: string,
  { id }: DraftStory,
  change: object,
  folder = paper(),
): Promise<void> {
  const headers = { cookie: `__Host-naba-desk=${token}` };
  const page = await request.get(new URL(`/desk/stories/${id}/workflow`, origin).href, { headers });
  const seen = /name="stamp" value="([^"]+)"/.exec(await page.text())?.[1];
  const file = path.join(folder, 'articles', String(Math.floor(id / 1000)), `${id}.json`);
  const article = JSON.parse(await readFile(file, 'utf8'));
  const input = { id, tab: 'e2e', seen, text: { ...article, ...change } };
  const answer = await callAction(request, origin, 'saveStory', token, input, `/desk/stories/${id}`);
  expect([answer.status(), await answer.text()]).toEqual([200, expect.stringContaining('"ok":true')]);
}
