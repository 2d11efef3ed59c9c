import { formatDate } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { foreignText } from '../foreign-text.ts';
import { RichText } from '../RichText.tsx';
import type { BlockProps } from '../story-context.ts';

/** What was wrong and since when it is right, for everybody to see. */
export async function CorrectionNote({ block, story }: BlockProps<'correction'>) {
  const t = await getTranslations('StoryBody');
  const { text, at, kind = 'correction' } = block;
  return (
    <aside aria-label={t(kind)} className="my-9 border-brand border-s-4 bg-brand-soft px-5 py-4 font-sans text-label">
      <p className="flex flex-wrap gap-x-2 font-semibold">
        <span className="text-brand">{t(kind)}</span>
        <time dateTime={at} className="font-normal text-muted">
          {formatDate(at, 'moment', story.locale, story.style)}
        </time>
      </p>
      <p className="mt-1 whitespace-pre-wrap" {...foreignText(plainText(text), story.locale)}>
        <RichText text={text} story={story} />
      </p>
    </aside>
  );
}
