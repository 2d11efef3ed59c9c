import { plainText } from '#root/lib/text/plain.ts';
import { foreignText } from '../foreign-text.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

type SubheadingProps = BlockProps<'heading'> & { anchor?: string | undefined };

export function Subheading({ block, story, anchor }: SubheadingProps) {
  const Heading = `h${block.level}` as const;
  const size = block.level === 2 ? 'mt-12 text-title' : 'mt-9 text-card';
  return (
    <Heading
      id={anchor}
      className={`${size} -mb-2 font-bold font-sans first:mt-0`}
      {...foreignText(plainText(block.text), story.locale)}
    >
      <RichText text={block.text} story={story} />
    </Heading>
  );
}
