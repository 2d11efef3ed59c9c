import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { getLocale, getMessages, getTimeZone } from 'next-intl/server';
import { cache } from 'react';
import { remembering } from '#root/lib/text/remembering.ts';

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

/** Languages with their digits and time zones: more than a paper has. */
const mostVoices = 16;
/** The translators of one such, by namespace: a translator keeps the messages that it has parsed. */
const voices = remembering(() => new Map<string, unknown>(), mostVoices);

const voice = cache(async () => {
  const [locale, timeZone, messages] = [await getLocale(), await getTimeZone(), await getMessages()];
  return { locale, timeZone, messages, translators: voices(`${locale} ${timeZone}`) };
});

/**
 * The words of one namespace in the language of the page, for server components. next-intl's own function of this name
 * parses each message anew for each request.
 */
export async function getTranslations<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  const { translators, ...language } = await voice();
  const known = translators.get(namespace) as Translator<N> | undefined;
  if (known) return known;
  const made = rememberingCounts(createTranslator<Messages, N>({ ...language, namespace }));
  translators.set(namespace, made);
  return made;
}

type Translate = (key: string, values?: Record<string, unknown>, ...formats: unknown[]) => string;

/** Sentences of a namespace with numbers in them that are kept: "five minutes" stands on a page a dozen times. */
const mostSentences = 256;

/** The translator, putting sentences in which nothing but numbers is filled in together once. */
function rememberingCounts<T extends object>(translator: T): T {
  const translate = translator as unknown as Translate;
  const counted = remembering((call) => translate(...(JSON.parse(call) as Parameters<Translate>)), mostSentences);
  const remembered: Translate = (key, values, ...formats) =>
    values && formats.length === 0 && Object.values(values).every(Number.isFinite)
      ? counted(JSON.stringify([key, values]))
      : translate(key, values, ...formats);
  return Object.assign(remembered, translator) as unknown as T;
}
