import { Icon } from '#root/components/ui/Icon.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/**
 * Back to the top. Where script runs and the reader has gone down far, a sign of the same link is
 * always at hand in the corner.
 */
export async function BackToTop() {
  const t = await getTranslations('BackToTop');
  return (
    <back-to-top>
      <a
        href="#top"
        className="to-top flex min-h-14 items-center justify-center gap-2 bg-ink text-label font-semibold text-paper hover:bg-brand hover:text-on-brand print:hidden"
      >
        <Icon name="up" />
        {t('label')}
      </a>
    </back-to-top>
  );
}
