import { plainText } from '#root/lib/text/plain.ts';
import { Attribution } from '../Attribution.tsx';
import { foreignText } from '../foreign-text.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

/** A sentence worth stopping at, large. */
export function PullQuote({ block, story }: BlockProps<'pullquote'>) {
  return (
    <figure
      className="my-11 border-brand border-s-4 ps-5 md:ps-6"
      {...foreignText(plainText(block.text), story.locale)}
    >
      <blockquote className="text-balance whitespace-pre-wrap font-sans font-semibold text-title">
        <RichText text={block.text} story={story} />
      </blockquote>
      {block.attribution && <Attribution name={block.attribution} />}
    </figure>
  );
}
