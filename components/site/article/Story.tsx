import type { Style } from '#root/lib/i18n/formats.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { LeadPicture } from './LeadPicture.tsx';
import { StoryBody } from './StoryBody.tsx';
import { StoryFooter } from './StoryFooter.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { StoryMeta } from './StoryMeta.tsx';

type StoryProps = { page: ArticlePage; writing: Style; shortUrl: string };

/** The story from its breadcrumb to its end. On wide sheets the byline stands in a column of its own beside the text. */
export function Story({ page, writing, shortUrl }: StoryProps) {
  const { article, picture, media, inline } = page;
  const { locale, body } = article;
  return (
    <article className="gap-x-10 xl:grid xl:grid-cols-[12rem_minmax(0,1fr)]">
      <div className="xl:col-span-2">
        <StoryHeader page={page} />
      </div>
      <div className="mt-5 xl:sticky xl:top-6 xl:row-span-2 xl:row-start-3 xl:mt-8 xl:self-start">
        <StoryMeta page={page} writing={writing} />
      </div>
      {picture && (
        <div className="mt-6 xl:col-span-2 xl:row-start-2">
          <LeadPicture picture={picture} />
        </div>
      )}
      <div className="mt-7 xl:col-start-2 xl:row-start-3 xl:mt-8">
        <StoryBody blocks={body} story={{ locale, style: writing, media, inline }} />
      </div>
      <div className="xl:col-start-2 xl:row-start-4">
        <StoryFooter page={page} shortUrl={shortUrl} />
      </div>
    </article>
  );
}
