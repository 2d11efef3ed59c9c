import { StoryPage } from '#root/components/site/article/StoryPage.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import type { Article } from '#root/lib/domain/article.ts';
import { href } from '#root/lib/i18n/href.ts';
import { presentArticle } from '#root/lib/queries/article-page.ts';
import { relatedCards } from '#root/lib/queries/related-stories.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { teasers } from '#root/lib/queries/teasers.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { PreviewBar } from './PreviewBar.tsx';

const relatedOnPage = 6;

/** The page of a story as its readers will have it, but for their comments; drawn with the very same parts. */
export async function PreviewedPage({ article }: { article: Article }) {
  const page = await presentArticle(article);
  // What readers do not see has no kin kept.
  const related = await teasers(await relatedCards(article.id, relatedOnPage));
  const shortUrl = new URL(href(article.locale, { to: 'short', id: article.id }), siteUrl()).href;
  return (
    <>
      <PreviewBar />
      <SiteFrame locale={article.locale} at={page.trail.map(({ id }) => id)} counterparts={page.translations}>
        <StoryPage page={page} related={related} writing={await siteSettings()} shortUrl={shortUrl} />
      </SiteFrame>
    </>
  );
}
