import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { foreignText } from './foreign-text.ts';
import { StoryTrail } from './StoryTrail.tsx';

/** Where the story stands in the paper, its headline, its kicker and its standfirst. */
export function StoryHeader({ page: { article, trail } }: { page: ArticlePage }) {
  const { headline, kicker, standfirst, locale } = article;
  return (
    <header>
      <StoryTrail trail={trail} />
      <hgroup className="mt-1 flex flex-col gap-1 md:mt-2">
        <h1 className="text-headline font-bold" {...foreignText(headline, locale)}>
          {headline}
        </h1>
        {kicker && (
          <p className="order-first font-semibold text-label text-muted">
            <bdi>{kicker}</bdi>
          </p>
        )}
      </hgroup>
      {standfirst && (
        <p
          className="mt-3 max-w-[46rem] text-pretty font-serif text-muted text-standfirst md:mt-4"
          {...foreignText(standfirst, locale)}
        >
          {standfirst}
        </p>
      )}
    </header>
  );
}
