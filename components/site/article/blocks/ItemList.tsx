import { plainText } from '#root/lib/text/plain.ts';
import { foreignText } from '../foreign-text.ts';
import { inOrder } from '../in-order.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

export function ItemList({ block, story }: BlockProps<'list'>) {
  const List = block.ordered ? 'ol' : 'ul';
  const numbers = story.locale === 'ar' && story.style.digits === 'arab' ? 'list-[arabic-indic]' : 'list-decimal';
  return (
    <List className={`my-6 ps-7 marker:text-brand ${block.ordered ? `${numbers} marker:font-sans` : 'list-disc'}`}>
      {inOrder(block.items).map(({ key, item }) => (
        <li key={key} className="mt-1.5 whitespace-pre-wrap ps-1" {...foreignText(plainText(item), story.locale)}>
          <RichText text={item} story={story} />
        </li>
      ))}
    </List>
  );
}
