import { locale as rootLocale } from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, localeSchema } from '#root/lib/domain/locale.ts';
import { intlLocale } from '#root/lib/i18n/formats.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';

/** What next-intl needs to draw a page: the language of the address, or of the desk; digits and time zone of the paper. */
export default getRequestConfig(async () => {
  const { desk } = requestContext();
  const locale = desk?.storyLocale ?? desk?.locale ?? localeSchema.catch(defaultLocale).parse(await rootLocale());
  const { digits, timeZone } = await siteSettings();
  return { locale: intlLocale(locale, digits), timeZone, messages: messagesOf(locale) };
});
