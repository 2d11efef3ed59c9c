import { mkdir } from 'node:fs/promises';
import { exportedMedia } from '#root/lib/import/naba/media-files.ts';
import type { DrawPage } from '#root/lib/runtime/draw-page.ts';
import { createPace } from '#root/lib/store/pace.ts';
import { copyMedia, type MediaReport } from './copy-media.ts';
import { openExportFolder } from './export-folder.ts';
import type { PaperSource } from './paper-source.ts';
import { copySite, type SiteOptions, type SiteReport } from './site/copy-site.ts';
import { storyNumbers } from './story-numbers.ts';
import { type LinesReport, writeLines } from './write-lines.ts';
import { type WxrReport, writeWxr } from './write-wxr.ts';

export const linesName = 'stories.jsonl';
export const wxrName = 'wordpress.xml';

export const siteName = 'site';

export type ExportOptions = Omit<PaperSource, 'pace' | 'onDone'> & {
  /** How the pages of the static copy are drawn, and where its files are; without it there is no copy. */
  pages?: { draw: DrawPage; files: SiteOptions['files'] };
  /** `rate` is things (a story in one file, a picture) a second, `left` seconds. */
  onProgress?(progress: { done: number; total: number; rate: number; left: number }): void;
};
export type ExportReport = { lines: LinesReport; wxr: WxrReport; media: MediaReport; copy?: SiteReport };

/**
 * Writes the paper into a folder: JSON Lines for `naba import`, its pictures, and an export for WordPress. It is read as it
 * is at the moment each thing is written, a thing at a time; others go on meanwhile. Whatever fails takes everything back.
 * @throws FolderRefusal where the folder is not a new or empty one; the reason of `signal`; the file system's error
 */
export async function exportPaper(folder: string, options: ExportOptions): Promise<ExportReport> {
  const target = await openExportFolder(folder);
  try {
    const { store, signal, onProgress } = options;
    const yields = createPace();
    const pace = () => {
      signal?.throwIfAborted();
      return yields();
    };
    const numbers = await storyNumbers(store, pace);
    const media = await store.all('media');
    const total = 2 * numbers.length + media.length;
    let started = performance.now();
    let done = 0;
    const source: PaperSource = {
      ...options,
      pace,
      onDone() {
        done += 1;
        const rate = (done * 1000) / Math.max(1, performance.now() - started);
        if (done % 50 === 0 || done === total) onProgress?.({ done, total, rate, left: (total - done) / rate });
      },
    };
    const lines = await writeLines(source, numbers, target.at(linesName));
    await mkdir(target.at(exportedMedia));
    const report: ExportReport = {
      lines,
      media: await copyMedia(source, media, target.at(exportedMedia)),
      wxr: await writeWxr(source, numbers, target.at(wxrName)),
    };
    const { now, isPrivate, site, pages } = options;
    if (pages) {
      const onPage = ({ done, known }: { done: number; known: number }) => {
        const rate = (done * 1000) / Math.max(1, performance.now() - started);
        if (done % 10 === 0) onProgress?.({ done, total: known, rate, left: (known - done) / rate });
      };
      started = performance.now();
      await mkdir(target.at(siteName));
      report.copy = await copySite(target.at(siteName), { ...pages, site, pace, onPage });
    }
    await target.finish({ schema: 1, exportedAt: new Date(now).toISOString(), site: site.href, isPrivate, ...report });
    return report;
  } catch (error) {
    await target.drop();
    throw error;
  }
}
