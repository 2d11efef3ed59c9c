import type { Block } from '#root/lib/domain/block.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { noteNumbers, notesOf } from '#root/lib/text/notes.ts';
import { type BlockContext, blockHtml, language, link, spoken } from './block-html.ts';
import { element, type Markup } from './markup.ts';

/** The whole text of a story for feed readers, its notes at the end under their numbers. */
export function bodyHtml(blocks: readonly Block[], context: Omit<BlockContext, 'notes'>): Markup {
  const notes = notesOf(blocks);
  const noted = { ...context, notes: noteNumbers(notes) };
  const { locale } = context;
  const items = notes.map(({ text, href }) =>
    element('li', spoken(text, locale), href === undefined ? text : link(href, text, noted)),
  );
  return [
    blocks.map((block) => blockHtml(block, noted)),
    notes.length > 0 && [
      element('h2', language(locale), messagesOf(locale).StoryBody.notes),
      element('ol', language(locale), items),
    ],
  ];
}
