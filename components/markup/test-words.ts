import { createTranslator } from 'next-intl';
import type { Locale } from '#root/lib/domain/locale.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';

let spoken: Locale = 'ar';

/** The language of what is drawn from here on. */
export function speak(locale: Locale): void {
  spoken = locale;
}

/** The paper's real words, for components drawn without a request: stands in for the function of this name. */
export async function getTranslations(namespace: string) {
  const messages: Record<string, unknown> = messagesOf(spoken);
  return createTranslator({ locale: spoken, messages, namespace, timeZone: 'Asia/Riyadh' });
}
