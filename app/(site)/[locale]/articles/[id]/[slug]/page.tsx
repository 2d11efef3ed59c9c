import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { StoryPage } from '#root/components/site/article/StoryPage.tsx';
import { StructuredData } from '#root/components/site/article/StructuredData.tsx';
import { Comments } from '#root/components/site/comments/Comments.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { Gone } from '#root/components/site/Gone.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { inLocale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { commentThread } from '#root/lib/queries/comment-thread.ts';
import { linkedComment } from '#root/lib/queries/linked-comment.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { relatedStories } from '#root/lib/queries/related-stories.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { redirectTo } from '#root/lib/runtime/request-context.ts';
import { articleHead } from '#root/lib/seo/article-head.ts';
import { articleLd } from '#root/lib/seo/article-ld.ts';
import { breadcrumbLd } from '#root/lib/seo/breadcrumb-ld.ts';
import { type StoryParams, storyAt } from './story-at.ts';
import { type Asked, text, withAsked } from './story-query.ts';

const relatedOnPage = 6;

export async function generateMetadata({ params }: { params: Promise<StoryParams> }): Promise<Metadata> {
  const locale = await pageLocale();
  const answer = await storyAt(await params, locale);
  if (answer.kind !== 'page') return { robots: { index: false } };
  const { name } = await siteSettings();
  const t = await getTranslations('Feed');
  const { article } = answer.page;
  return articleHead(answer.page, siteUrl(), inLocale(name, locale), [
    { place: { to: 'front' }, title: inLocale(name, locale) },
    { place: { to: 'comments', id: article.id }, title: t('comments', { headline: article.headline }) },
  ]);
}

type StoryRouteProps = {
  params: Promise<StoryParams>;
  searchParams: Promise<Asked>;
};

export default async function StoryRoute({ params, searchParams }: StoryRouteProps) {
  const locale = await pageLocale();
  const asked = await searchParams;
  const answer = await storyAt(await params, locale);
  if (answer.kind === 'missing') return <Missing locale={locale} />;
  if (answer.kind === 'withdrawn') return <Gone locale={locale} {...(answer.at && { at: answer.at })} />;
  if (answer.kind === 'elsewhere') {
    redirectTo(withAsked(answer.href, asked));
    return null;
  }
  const { page } = answer;
  const { article, trail } = page;
  const linked = await linkedComment(article, text(asked.comment));
  if (linked) {
    redirectTo(linked);
    return null;
  }
  const number = pageNumber(asked.comments);
  const signs = { pending: text(asked.pending), reply: text(asked.reply) };
  const comments = number && (await commentThread(article, number, signs));
  if (!comments) return <Missing locale={locale} />;
  const settings = await siteSettings();
  const related = await relatedStories(article.id, relatedOnPage);
  const shortUrl = new URL(href(locale, { to: 'short', id: article.id }), siteUrl()).href;
  return (
    <>
      <link rel="shortlink" href={shortUrl} />
      <SiteFrame locale={locale} at={trail.map(({ id }) => id)} counterparts={page.translations}>
        <StructuredData
          nodes={[
            articleLd(page, siteUrl(), settings, comments.count),
            breadcrumbLd(trail, article.headline, siteUrl()),
          ]}
        />
        <StoryPage page={page} related={related} writing={settings} shortUrl={shortUrl}>
          <Comments article={article} comments={comments} />
        </StoryPage>
      </SiteFrame>
    </>
  );
}
