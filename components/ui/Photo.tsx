import type { Media, Rendition } from '#root/lib/domain/media.ts';
import { cutClass } from './cut-class.ts';
import { type Ratio, ratioClass } from './ratio.ts';

type PhotoProps = {
  media: Media;
  alt: string;
  /** How wide it stands, as the `sizes` attribute says it. */
  sizes: string;
  /** Cut to this shape; its own shape where none is given. */
  ratio?: Ratio;
  /** The picture of the first screen: fetched first, never lazily. */
  priority?: boolean;
  className?: string;
};

/** A photo of the media library in the sizes made when it came in; the browser takes what it needs. */
export function Photo({ media, alt, sizes, ratio, priority = false, className = '' }: PhotoProps) {
  const jpeg = ofFormat(media, 'jpeg');
  const fallback = (jpeg.length ? jpeg : ofFormat(media, 'webp')).at(-1) ?? media.renditions[0];
  if (!fallback) return null;
  return (
    <picture className="contents">
      {(['avif', 'webp'] as const).map((format) => {
        const renditions = ofFormat(media, format);
        return (
          renditions.length > 0 && (
            <source key={format} type={`image/${format}`} srcSet={sourceSet(renditions)} sizes={sizes} />
          )
        );
      })}
      <img
        src={address(fallback)}
        {...(jpeg.length > 1 && { srcSet: sourceSet(jpeg), sizes })}
        alt={alt}
        width={media.width}
        height={media.height}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        className={`h-auto w-full bg-surface object-cover ${ratio ? ratioClass[ratio] : ''} ${className}${cutClass(media, ratio)}`}
      />
    </picture>
  );
}

function ofFormat(media: Media, format: Rendition['format']): Rendition[] {
  return media.renditions.filter((one) => one.format === format).sort((a, b) => a.width - b.width);
}

function address({ file }: Rendition): string {
  return `/media/${file}`;
}

function sourceSet(renditions: readonly Rendition[]): string {
  return renditions.map((one) => `${address(one)} ${one.width}w`).join(', ');
}
