import type { Block } from '#root/lib/domain/block.ts';
import { evenHeadings } from './even-headings.ts';
import { headingAnchors } from './heading-anchors.ts';
import { inOrder } from './in-order.ts';
import { StoryBlock } from './StoryBlock.tsx';
import type { StoryContext } from './story-context.ts';

/** The story itself: its blocks in their order, and nothing of the page between them. */
export function StoryBody({ blocks, story }: { blocks: readonly Block[]; story: StoryContext }) {
  const shown = evenHeadings(blocks);
  const anchors = headingAnchors(shown);
  return (
    <div className="story-body measure font-serif text-prose">
      {inOrder(shown).map(({ key, item }) => {
        const anchor = anchors[key];
        return <StoryBlock key={key} block={item} story={story} {...(anchor && { anchor })} />;
      })}
      {/* Within the body, whose way through the window it follows. */}
      <div aria-hidden="true" className="reading-progress" />
    </div>
  );
}
