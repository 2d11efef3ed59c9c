import type { ImportImage } from './import-image.ts';
import type { ImportLine } from './import-line.ts';
import { noteMissing, type SiteReport } from './site-report.ts';

/** Every picture that a story names, its main one first. */
export function linePictures(line: ImportLine): ImportImage[] {
  const inBody = line.body.flatMap((block) => {
    if (block.type === 'picture') return [block.image];
    return block.type === 'gallery' ? block.images : [];
  });
  return line.image ? [line.image, ...inBody] : inBody;
}

/** Counts a story's pictures: those that are files here, and those that are only addresses. */
export function countPictures(line: ImportLine, report: SiteReport): void {
  for (const { from } of linePictures(line)) {
    report.pictures.named += 1;
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(from)) noteMissing(report, from);
    else report.pictures.found += 1;
  }
}
