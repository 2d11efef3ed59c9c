import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { FrontStories } from '#root/components/site/front/FrontStories.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { frontDraft } from '#root/lib/queries/front-desk.ts';
import { frontPage } from '#root/lib/queries/front-page.ts';
import { PreviewBar } from '../preview/PreviewBar.tsx';

/** The front page as its draft would have it; drawn with the very parts that readers get. */
export async function PreviewedFront({ locale }: { locale: Locale }) {
  const front = await frontPage(locale, await frontDraft(locale));
  return (
    <>
      <PreviewBar />
      <SiteFrame locale={locale} at="front" counterparts={counterpartsOf(locale, { to: 'front' })} breaking="firm">
        <FrontStories front={front} locale={locale} />
      </SiteFrame>
    </>
  );
}
