import type { ArticleState } from '#root/lib/domain/article.ts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** Where a picture stands: in stories, in texts of stories that only the desk has, beside authors' names. */
export type PictureUses = {
  stories: { id: number; headline: string; locale: Locale; state: ArticleState; onlyInText: boolean }[];
  authors: { id: string; name: string }[];
};

/** Everything that shows this picture. @param locale the language in which authors are named */
export async function pictureUses(id: string, locale: Locale): Promise<PictureUses> {
  const uses = await store().reads.pictureUses(id);
  const inStories = new Set(uses.flatMap((use) => (use.in === 'article' ? use.articleId : [])));
  const all = new Set(uses.flatMap((use) => (use.in === 'author' ? [] : use.articleId)));
  const cards = await store().reads.cards([...all]);
  const authors = await Promise.all(
    uses.flatMap((use) => (use.in === 'author' ? store().get('author', use.authorId) : [])),
  );
  return {
    stories: cards.map(({ id, headline, locale, state }) => ({
      ...{ id, headline, locale, state },
      onlyInText: !inStories.has(id),
    })),
    authors: authors.flatMap((author) => (author ? { id: author.id, name: inLocale(author.name, locale) } : [])),
  };
}
