import type { Note } from '#root/lib/domain/block.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { StoryContext } from './story-context.ts';

/** Where a note belongs: its number, which leads to it under the story. Nothing where the notes are not shown. */
export async function NoteMark({ note, story: { notes, locale, style } }: { note: Note; story: StoryContext }) {
  const t = await getTranslations('StoryBody');
  const number = notes?.get(note);
  if (number === undefined) return null;
  const shown = formatNumber(number, locale, style);
  return (
    <sup className="ms-0.5 font-sans">
      <a
        id={`note-mark-${number}`}
        href={`#note-${number}`}
        role="doc-noteref"
        aria-label={t('note', { number: shown })}
        className="text-brand underline"
      >
        {shown}
      </a>
    </sup>
  );
}
