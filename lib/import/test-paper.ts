import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportOptions, importStories } from './import-stories.ts';

/** The instant at which every import of the tests happens. */
export const testNow = Date.UTC(2026, 10, 23, 9);
export const testOptions: ImportOptions = {
  now: () => testNow,
  timeZone: 'Africa/Cairo',
  writerKey: (email) => `key-of-${email.length}`,
};

/** A story as an import line, for tests to vary. */
export const corridor = {
  id: 'corridor',
  title: 'اتفاق على ممر بحري',
  sections: ['أخبار', 'شئون عالمية'],
  tags: ['بحر', 'إغاثة'],
  author: 'هالة المرساوي',
  source: 'وكالة المرافئ',
  date: '2026-11-20T18:40:00',
  updated: '2026-11-20T20:00:00Z',
  url: 'https://old.example.org/2026/11/corridor/',
  abstract: 'أول سفينة تبحر غدًا.',
  body: 'كل  الذين ، قالوا “نعم”.\n\nفقرة ثانية.',
};

export type TestPaper = {
  store: Store;
  folder: string;
  /** Imports these lines, objects or raw text, as a file in `folder`. */
  bring(lines: (object | string)[], more?: Partial<ImportOptions>): Promise<ImportReport>;
  /** The story with this source id. @throws Error where there is none */
  story(sourceId: string): Promise<Article>;
  close(): Promise<void>;
};

/** An empty paper in memory with a folder for import files, for tests. */
export async function openTestPaper(): Promise<TestPaper> {
  const folder = await mkdtemp(path.join(tmpdir(), 'naba-import-'));
  const store = createMemoryStore({ kin: false });
  return {
    store,
    folder,
    async bring(lines, more = {}) {
      const file = path.join(folder, 'stories.jsonl');
      await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
      return importStories(store, file, { ...testOptions, ...more });
    },
    async story(sourceId) {
      const id = await store.reads.articleIdBySource(sourceId);
      const article = id === undefined ? undefined : await store.get('article', id);
      if (!article) throw new Error(`${sourceId} is not there`);
      return article;
    },
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An empty paper for each test of a file, to be asked for at its top. */
export function paperOfEachTest(): Omit<TestPaper, 'close'> {
  let current: TestPaper | undefined;
  const paper = () => {
    if (!current) throw new Error('there is a paper in tests only');
    return current;
  };
  beforeEach(async () => {
    current = await openTestPaper();
  });
  afterEach(() => current?.close());
  return {
    get store() {
      return paper().store;
    },
    get folder() {
      return paper().folder;
    },
    bring: (...given) => paper().bring(...given),
    story: (...given) => paper().story(...given),
  };
}
