import { StoryBody } from '#root/components/site/article/StoryBody.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { WithAside } from '#root/components/site/listing/WithAside.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { standingPage } from '#root/lib/queries/standing-page.ts';
import { StandingPageList } from './StandingPageList.tsx';

/** A page that stands for itself: about the paper, or whatever the newsroom wrote. */
export async function StandingPage({ id, locale }: { id: string; locale: Locale }) {
  const page = await standingPage(locale, id);
  if (!page) return <Missing locale={locale} />;
  const story = { locale, style: await siteSettings(), media: page.media, inline: new Map() };
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, { to: 'page', id }, page.having)}>
      <WithAside aside={<StandingPageList locale={locale} current={id} />}>
        <PageHead title={page.title} />
        <StoryBody blocks={page.body} story={story} />
      </WithAside>
    </SiteFrame>
  );
}
