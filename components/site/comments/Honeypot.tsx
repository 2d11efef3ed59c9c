import { honeypotField } from '#root/lib/comments/comment-form.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** A field that no reader meets: machines fill it, and so tell what they are. */
export async function Honeypot() {
  const t = await getTranslations('Honeypot');
  return (
    <div aria-hidden="true" className="sr-only">
      <label htmlFor="respond-homepage">{t('label')}</label>
      <input id="respond-homepage" type="text" name={honeypotField} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
