import type { Block } from '#root/lib/domain/block.ts';
import { CorrectionNote } from './blocks/CorrectionNote.tsx';
import { EmbedCard } from './blocks/EmbedCard.tsx';
import { Gallery } from './blocks/Gallery.tsx';
import { InlineStory } from './blocks/InlineStory.tsx';
import { ItemList } from './blocks/ItemList.tsx';
import { Paragraph } from './blocks/Paragraph.tsx';
import { PictureBlock } from './blocks/PictureBlock.tsx';
import { PullQuote } from './blocks/PullQuote.tsx';
import { Quotation } from './blocks/Quotation.tsx';
import { Subheading } from './blocks/Subheading.tsx';
import { TableBlock } from './blocks/TableBlock.tsx';
import type { StoryContext } from './story-context.ts';

/** One block of a story's body. `anchor` is the id of a heading. */
export function StoryBlock({ block, story, anchor }: { block: Block; story: StoryContext; anchor?: string }) {
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} story={story} />;
    case 'heading':
      return <Subheading block={block} story={story} anchor={anchor} />;
    case 'quote':
      return <Quotation block={block} story={story} />;
    case 'pullquote':
      return <PullQuote block={block} story={story} />;
    case 'list':
      return <ItemList block={block} story={story} />;
    case 'picture':
      return <PictureBlock block={block} story={story} />;
    case 'gallery':
      return <Gallery block={block} story={story} />;
    case 'table':
      return <TableBlock block={block} story={story} />;
    case 'embed':
      return <EmbedCard block={block} story={story} />;
    case 'related':
      return <InlineStory block={block} story={story} />;
    case 'correction':
      return <CorrectionNote block={block} story={story} />;
    default:
      return block satisfies never;
  }
}
