import type { Note } from '#root/lib/domain/block.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { foreignText } from './foreign-text.ts';
import { inOrder } from './in-order.ts';
import type { StoryContext } from './story-context.ts';

/** The notes of a story under it, each with the way back to its place. */
export async function StoryNotes({ notes, story }: { notes: readonly Note[]; story: StoryContext }) {
  const t = await getTranslations('StoryBody');
  const { locale, style } = story;
  const numbers = locale === 'ar' && style.digits === 'arab' ? 'list-[arabic-indic]' : 'list-decimal';
  return (
    <section
      role="doc-endnotes"
      aria-labelledby="story-notes"
      className="mt-12 border-rule border-t pt-5 font-sans text-label"
    >
      <h2 id="story-notes" className="font-bold text-card">
        {t('notes')}
      </h2>
      <ol className={`mt-3 ps-7 marker:text-brand ${numbers}`}>
        {inOrder(notes).map(({ key, item: { text, href } }) => (
          <li key={key} id={`note-${key + 1}`} className="mt-1.5 ps-1">
            <span className="whitespace-pre-wrap" {...foreignText(text, locale)}>
              {href ? (
                <a
                  href={href}
                  rel={href.startsWith('http') ? 'noopener' : undefined}
                  className="text-brand underline decoration-1 hover:decoration-2"
                >
                  {text}
                </a>
              ) : (
                text
              )}
            </span>{' '}
            <a
              href={`#note-mark-${key + 1}`}
              role="doc-backlink"
              aria-label={t('note-back', { number: formatNumber(key + 1, locale, style) })}
              className="text-brand print:hidden"
            >
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
