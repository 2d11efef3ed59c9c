import { plainText } from '#root/lib/text/plain.ts';
import { Attribution } from '../Attribution.tsx';
import { foreignText } from '../foreign-text.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

/** Somebody's words, set apart. */
export function Quotation({ block, story }: BlockProps<'quote'>) {
  return (
    <figure className="my-9 border-rule border-s-4 ps-5 md:ps-6" {...foreignText(plainText(block.text), story.locale)}>
      <blockquote className="whitespace-pre-wrap">
        <RichText text={block.text} story={story} />
      </blockquote>
      {block.attribution && <Attribution name={block.attribution} />}
    </figure>
  );
}
