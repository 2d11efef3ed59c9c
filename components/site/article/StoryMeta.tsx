import { AuthorPortrait } from '#root/components/site/author/AuthorPortrait.tsx';
import type { Style } from '#root/lib/i18n/formats.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { readingMinutes } from '#root/lib/text/plain.ts';
import { Byline } from './Byline.tsx';
import { SourceLine } from './SourceLine.tsx';
import { StoryDates } from './StoryDates.tsx';
import { StoryTools } from './StoryTools.tsx';

/** Who, after whom, when, how long, and the tools. A row under the headline; on wide sheets a column beside the text. */
export function StoryMeta({ page, writing }: { page: ArticlePage; writing: Style }) {
  const { article, authors, words } = page;
  const [first] = authors;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-rule border-y py-3 xl:flex-col xl:items-stretch xl:gap-4 xl:border-b-0 xl:pt-4">
      <div className="flex items-start gap-3.5 xl:flex-col xl:items-stretch xl:gap-2.5">
        {first && <AuthorPortrait author={first} size="byline" />}
        <div className="xl:space-y-1.5">
          <Byline authors={authors} locale={article.locale} />
          <SourceLine sources={article.sources} locale={article.locale} />
          <StoryDates article={article} writing={writing} minutes={readingMinutes(words, article.locale)} />
        </div>
      </div>
      <StoryTools page={page} writing={writing} />
    </div>
  );
}
