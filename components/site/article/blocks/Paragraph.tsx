import { plainText } from '#root/lib/text/plain.ts';
import { foreignText } from '../foreign-text.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

/** Spaces stand as they were written, so that copied text is the story's own. */
export function Paragraph({ block, story }: BlockProps<'paragraph'>) {
  return (
    <p className="mt-[1.1em] whitespace-pre-wrap first:mt-0" {...foreignText(plainText(block.text), story.locale)}>
      <RichText text={block.text} story={story} />
    </p>
  );
}
