import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Article } from '#root/lib/domain/article.ts';
import { teasers } from '#root/lib/queries/teasers.ts';
import { articleCard } from '#root/lib/store/article-card.ts';
import { PreviewBar } from './PreviewBar.tsx';

/** The story as the front page and lists show it, and the picture that messengers show of it. */
export async function PreviewedCard({ article }: { article: Article }) {
  const [teaser] = await teasers([{ ...articleCard(article), comments: 0 }]);
  const { locale, id, headline } = article;
  return (
    <>
      <PreviewBar />
      <main className="mx-auto grid max-w-5xl items-start gap-8 p-6 md:grid-cols-2">
        {teaser && <StoryTeaser {...{ teaser, locale }} level={2} size="title" standfirst />}
        {/* biome-ignore lint/performance/noImgElement: readers' pages have no client components. */}
        <img
          src={`/preview/story/${id}/card`}
          alt={headline}
          width={1200}
          height={630}
          className="h-auto w-full rounded-xs"
        />
      </main>
    </>
  );
}
