import { getTranslations } from 'next-intl/server';
import { pageLocale } from '#root/app/page-locale.ts';
import { frontPage } from '#root/lib/queries/front-page.ts';

export default async function FrontPage() {
  const locale = await pageLocale();
  const t = await getTranslations('FrontPage');
  const front = await frontPage(locale);
  return (
    <main>
      <h1>{t('title')}</h1>
      {front.latest.map((teaser) => (
        <p key={teaser.id}>
          <a href={teaser.href}>{teaser.headline}</a>
        </p>
      ))}
    </main>
  );
}
