import { useTranslations } from 'next-intl';

/** The sentence of a fault's code, in the desk's language. */
export function useFaultText(): (code: string) => string {
  const t = useTranslations('desk.faults');
  return (code) => {
    const key = code as Parameters<typeof t>[0];
    return t.has(key) ? t(key) : t('unknown', { code });
  };
}
