import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { AuthorBox } from './AuthorBox.tsx';
import { Neighbours } from './Neighbours.tsx';
import { ShareRow } from './ShareRow.tsx';
import { StoryTags } from './StoryTags.tsx';

/** What stands under the story: what it is about, who wrote it, how to pass it on, what came before and after. */
export function StoryFooter({ page, shortUrl }: { page: ArticlePage; shortUrl: string }) {
  const { article, authors, tags } = page;
  return (
    <footer className="measure mt-12 flex flex-col gap-9 text-prose">
      <StoryTags tags={tags} />
      {authors
        .filter(({ bio, role }) => bio || role)
        .map((author) => (
          <AuthorBox key={author.id} author={author} locale={article.locale} />
        ))}
      <ShareRow headline={article.headline} shortUrl={shortUrl} />
      <Neighbours page={page} />
    </footer>
  );
}
