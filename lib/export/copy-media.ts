import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Media } from '#root/lib/domain/media.ts';
import type { PaperSource } from './paper-source.ts';

export type MediaReport = { files: number; bytes: number; missing: string[] };

/** Copies every size of every picture below `folder`, under the names it has in the media library. */
export async function copyMedia(source: PaperSource, media: readonly Media[], folder: string): Promise<MediaReport> {
  const report: MediaReport = { files: 0, bytes: 0, missing: [] };
  for (const { renditions } of media) {
    await source.pace();
    for (const { file, bytes } of renditions) {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      try {
        await copyFile(path.join(source.mediaFolder, file), target);
        report.files += 1;
        report.bytes += bytes;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
        report.missing.push(file);
      }
    }
    source.onDone();
  }
  return report;
}
