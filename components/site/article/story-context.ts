import type { Block, BlockOf, Note } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import type { Style } from '#root/lib/i18n/formats.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** What the blocks of one story share: its language, how the paper writes, and what they refer to. */
export type StoryContext = {
  locale: Locale;
  style: Style;
  media: ReadonlyMap<string, Media>;
  inline: ReadonlyMap<number, Teaser>;
  /** The numbers of its notes. */
  notes?: ReadonlyMap<Note, number>;
};

export type BlockProps<Type extends Block['type']> = { block: BlockOf<Type>; story: StoryContext };
