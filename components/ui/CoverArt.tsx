import { type Ratio, ratioClass, ratioSize } from './ratio.ts';

type CoverArtProps = {
  articleId: number;
  /** The section whose colours it has. */
  hue: string;
  alt: string;
  ratio: Ratio;
  priority?: boolean;
  className?: string;
};

/** The star lattice drawn from a story's number, where it has no photo. */
export function CoverArt({ articleId, hue, alt, ratio, priority = false, className = '' }: CoverArtProps) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image runs in the browser, and its optimiser is off.
    <img
      src={`/art/${articleId}-${hue}-${ratio}.svg`}
      alt={alt}
      {...ratioSize[ratio]}
      loading={priority ? 'eager' : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding="async"
      className={`h-auto w-full bg-surface object-cover ${ratioClass[ratio]} ${className}`}
    />
  );
}
