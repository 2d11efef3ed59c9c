type PictureCaptionProps = { caption?: string | undefined; credit?: string | undefined; className?: string };

/** What a picture shows and whose it is; nothing where neither is known. */
export function PictureCaption({ caption, credit, className = '' }: PictureCaptionProps) {
  if (!caption && !credit) return null;
  return (
    <figcaption className={`mt-2.5 font-sans text-meta text-muted ${className}`}>
      {caption && (
        <span className={credit ? "after:mx-1.5 after:content-['·'/'']" : ''}>
          <bdi>{caption}</bdi>
        </span>
      )}
      {credit && <bdi>{credit}</bdi>}
    </figcaption>
  );
}
