import type { Media, Rendition } from '#root/lib/domain/media.ts';

/** The renditions of one format, narrowest first. */
export function renditionsOf(media: Media, format: Rendition['format']): Rendition[] {
  return media.renditions.filter((rendition) => rendition.format === format).sort((a, b) => a.width - b.width);
}

/** The `srcset` of one format: `/media/ab/….avif 320w, …`; `base` is the address of the media folder with a slash at its end. */
export function srcset(media: Media, format: Rendition['format'], base = '/media/'): string {
  return renditionsOf(media, format)
    .map(({ file, width }) => `${base}${file} ${width}w`)
    .join(', ');
}
