import type { ReactNode } from 'react';
import { MostReadList } from '#root/components/site/listing/MostReadList.tsx';
import type { Style } from '#root/lib/i18n/formats.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';
import { RelatedStories } from './RelatedStories.tsx';
import { Story } from './Story.tsx';

type StoryPageProps = {
  page: ArticlePage;
  related: readonly Teaser[];
  writing: Style;
  shortUrl: string;
  /** What stands last: the story's comments. */
  children?: ReactNode;
};

/** A story with what stands round it: related stories under it, the most read beside it, then its comments. */
export function StoryPage({ page, related, writing, shortUrl, children }: StoryPageProps) {
  const { locale } = page.article;
  return (
    <div
      data-story={page.article.id}
      className="sheet grid gap-x-10 pt-2 md:pt-4 lg:grid-cols-[minmax(0,1fr)_17rem] xl:gap-x-16"
    >
      <div className="min-w-0">
        <Story page={page} writing={writing} shortUrl={shortUrl} />
      </div>
      <div className="mt-14 min-w-0 lg:col-start-1">
        <RelatedStories teasers={related} locale={locale} />
      </div>
      <aside className="mt-12 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:mt-3 lg:self-start print:hidden">
        <MostReadList locale={locale} />
      </aside>
      <div className="mt-14 min-w-0 lg:col-start-1">{children}</div>
    </div>
  );
}
