import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Article } from '#root/lib/domain/article.ts';
import { type Redirect, redirectId, redirectKey } from '#root/lib/domain/redirect.ts';
import type { SiteOptions } from '../site-options.ts';
import type { SiteReport } from '../site-report.ts';
import { openTestPaper, type TestPaper, testOptions } from '../test-paper.ts';
import { importWordPress } from './import-wordpress.ts';

/** An empty paper into which exports of WordPress are brought, for tests. */
export type TestMove = {
  paper: TestPaper;
  folder: string;
  /** What was told while it went on. */
  told: string[];
  bring(xml: string | Buffer, more?: Partial<SiteOptions>): Promise<SiteReport>;
  story(number: number | string): Promise<Article>;
  /** What an old address leads to. */
  target(address: string): Promise<Redirect['to'] | undefined>;
  close(): Promise<void>;
};

export async function openTestMove(): Promise<TestMove> {
  const paper = await openTestPaper();
  const folder = await mkdtemp(path.join(tmpdir(), 'naba-move-'));
  const told: string[] = [];
  return {
    paper,
    folder,
    told,
    async bring(xml, more = {}) {
      const file = path.join(folder, 'export.xml');
      await writeFile(file, xml);
      told.length = 0;
      return importWordPress(paper.store, file, {
        ...{ ...testOptions, size: xml.length, types: [] },
        pictures: { importFolder: folder, mediaFolder: path.join(folder, 'media') },
        onSkip: (number, reason) => told.push(`${number} skipped: ${reason}`),
        onNote: (number, note) => told.push(`${number}: ${note}`),
        ...more,
      });
    },
    story: (number) => paper.story(`old.example?p=${number}`),
    async target(address) {
      const key = redirectKey(address);
      return key === undefined ? undefined : (await paper.store.get('redirect', redirectId(key)))?.to;
    },
    async close() {
      await paper.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
