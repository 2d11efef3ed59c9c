import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '#root/lib/domain/article.ts';
import { type JsonStore, openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import type { Write } from '#root/lib/store/port.ts';

/** A story as the sets have it. */
export type PlainStory = { sourceId: string; headline: string; body: string; section: string; date?: string };

export function jsonLines<Line>(file: string): Line[] {
  const text = gunzipSync(readFileSync(file)).toString();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

export function storyOf({ sourceId, headline, body, section, date }: PlainStory, id: number): Article {
  const at = new Date(Date.parse(date ?? '') || Date.UTC(2026, 0, 1)).toISOString();
  return {
    ...{ schema: 1, id, version: 1, locale: 'ar', state: 'published', headline, slug: `story-${id}`, sourceId },
    ...{ sectionId: section, tagIds: [], authorIds: [], sources: [], relatedIds: [], commenting: 'default' },
    ...{ createdAt: at, publishedAt: at },
    body: body
      .split('\n')
      .filter((line) => line.trim())
      .map((text) => ({ type: 'paragraph', text })),
  };
}

/** A store in a temporary folder with these stories in it, numbered from 1 in their order. */
export async function filledStore(stories: Iterable<PlainStory>): Promise<JsonStore> {
  const folder = mkdtempSync(path.join(tmpdir(), 'naba-find-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const store = await openJsonStore({ folder, keepsKin: false });
  let writes: Write[] = [];
  const put = async () => {
    await store.commit({ by: 'bench', writes }, { bulk: true });
    writes = [];
  };
  for (const story of stories) {
    const document = storyOf(story, store.nextArticleId());
    writes.push({ collection: 'article', id: document.id, expected: 0, document });
    if (writes.length === 200) await put();
  }
  if (writes.length > 0) await put();
  await store.flush();
  return store;
}
