import { StoryPicture } from '#root/components/site/teaser/StoryPicture.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { foreignText } from '../foreign-text.ts';
import type { BlockProps } from '../story-context.ts';

/** Another story that the writer points to here; nothing while that story is not to be read. */
export async function InlineStory({ block, story }: BlockProps<'related'>) {
  const t = await getTranslations('StoryBody');
  const teaser = story.inline.get(block.articleId);
  if (!teaser) return null;
  return (
    <aside
      aria-label={t('readAlso')}
      className="group relative my-9 grid grid-cols-[minmax(0,1fr)_5.5rem] items-center gap-4 border-rule border-y py-4 font-sans sm:grid-cols-[minmax(0,1fr)_7rem] print:hidden"
    >
      <div>
        <p className="font-semibold text-brand text-meta">{t('readAlso')}</p>
        <p className="font-semibold text-row" {...foreignText(teaser.headline, story.locale)}>
          <a
            href={teaser.href}
            className="decoration-2 decoration-brand after:absolute after:inset-0 group-hover:underline"
          >
            {teaser.headline}
          </a>
        </p>
      </div>
      {teaser.picture && <StoryPicture picture={teaser.picture} ratio="4x3" sizes="7rem" className="rounded-xs" />}
    </aside>
  );
}
