import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { FrontStories } from '#root/components/site/front/FrontStories.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { SectionStories } from '#root/components/site/section/SectionStories.tsx';
import type { CuratedPage } from '#root/lib/domain/front-id.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { frontDraft } from '#root/lib/queries/front-desk.ts';
import { frontPage } from '#root/lib/queries/front-page.ts';
import { sectionPage } from '#root/lib/queries/section-page.ts';
import { sections } from '#root/lib/queries/sections.ts';
import { PreviewBar } from '../preview/PreviewBar.tsx';

/** The front page, or a section's, as its draft would have it; drawn with the very parts that readers get. */
export async function PreviewedFront({ page }: { page: CuratedPage }) {
  const { locale, sectionId } = page;
  const choice = await frontDraft(page);
  if (sectionId === undefined) {
    const front = await frontPage(locale, choice);
    return (
      <>
        <PreviewBar />
        <SiteFrame locale={locale} at="front" counterparts={counterpartsOf(locale, { to: 'front' })} breaking="firm">
          <FrontStories front={front} locale={locale} />
        </SiteFrame>
      </>
    );
  }
  const path = (await sections()).trail(sectionId).map(({ slug }) => slug);
  const section = await sectionPage(locale, path, 1, choice);
  if (!section) return <Missing locale={locale} />;
  const at = section.trail.map(({ id }) => id);
  return (
    <>
      <PreviewBar />
      <SiteFrame locale={locale} at={at} counterparts={counterpartsOf(locale, { to: 'section', path })}>
        <SectionStories section={section} locale={locale} />
      </SiteFrame>
    </>
  );
}
