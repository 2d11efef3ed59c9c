import { Fragment } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontPage } from '#root/lib/queries/front-page.ts';
import { arrangeStrips } from './arrange-strips.ts';
import { EmptyPaper } from './EmptyPaper.tsx';
import { MostReadBand } from './MostReadBand.tsx';
import { SectionStrips } from './SectionStrips.tsx';
import { TopStories } from './TopStories.tsx';

/** The stories of the front page: what leads, what follows, and a strip for each section. */
export async function FrontStories({ front, locale }: { front: FrontPage; locale: Locale }) {
  const t = await getTranslations('FrontPage');
  const { lead, seconds, strips, latest } = front;
  if (!lead) return <EmptyPaper />;
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <TopStories locale={locale} lead={lead} seconds={seconds} latest={latest} />
      {arrangeStrips(strips).map((row, index) => (
        <Fragment key={row.strips[0]?.section.id}>
          {index === 1 && <MostReadBand locale={locale} />}
          <SectionStrips row={row} locale={locale} />
        </Fragment>
      ))}
      {strips.length < 2 && <MostReadBand locale={locale} />}
    </>
  );
}
