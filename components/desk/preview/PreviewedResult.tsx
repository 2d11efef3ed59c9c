import type { Article } from '#root/lib/domain/article.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { presentArticle } from '#root/lib/queries/article-page.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { descriptionOf } from '#root/lib/seo/description.ts';
import { PreviewBar } from './PreviewBar.tsx';

/** The story as search engines will most likely show it. */
export async function PreviewedResult({ article }: { article: Article }) {
  const { name } = await siteSettings();
  const { trail } = await presentArticle(article);
  const place = [siteUrl().host, ...trail.map((section) => section.name)].join(' › ');
  return (
    <>
      <PreviewBar />
      <main className="mx-auto max-w-2xl p-6">
        <p className="text-label">{inLocale(name, article.locale)}</p>
        <p className="text-meta text-muted">
          <bdi>{place}</bdi>
        </p>
        <h1 className="mt-1 line-clamp-2 text-brand text-card">{article.seoTitle ?? article.headline}</h1>
        <p className="mt-1 line-clamp-2 text-label text-muted">{descriptionOf(article)}</p>
      </main>
    </>
  );
}
