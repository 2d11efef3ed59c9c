import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

/** What the window of a page of the desk is called: the page, the desk, the paper. React puts it into the head. */
export async function PageTitle({ title }: { title: string }) {
  const t = await getTranslations('desk.Frame');
  const { name } = await siteSettings();
  return <title>{`${title} · ${t('desk')} · ${inLocale(name, deskVisit().locale)}`}</title>;
}
