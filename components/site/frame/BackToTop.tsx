import { getTranslations } from 'next-intl/server';
import { Icon } from '#root/components/ui/Icon.tsx';

/** The very last thing of every page. */
export async function BackToTop() {
  const t = await getTranslations('BackToTop');
  return (
    <a
      href="#top"
      className="flex min-h-14 items-center justify-center gap-2 bg-ink text-label font-semibold text-paper hover:bg-brand hover:text-on-brand print:hidden"
    >
      <Icon name="up" />
      {t('label')}
    </a>
  );
}
