import type { Locale } from '#root/lib/domain/locale.ts';
import ar from '#root/messages/ar.json' with { type: 'json' };
import en from '#root/messages/en.json' with { type: 'json' };

/** Arabic is the source language: its catalogue is the type of the others. */
export type Messages = typeof ar;

const catalogues: Record<Locale, Messages> = { ar, en };

export function messagesOf(locale: Locale): Messages {
  return catalogues[locale];
}
