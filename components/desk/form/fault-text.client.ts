import { useTranslations } from 'next-intl';

/** The sentence of a fault's code, in the desk's language. After a colon a code may name what it is about: `twice:نبأ`. */
export function useFaultText(): (code: string) => string {
  const t = useTranslations('desk.faults');
  return (code) => {
    const [name = '', ...about] = code.split(':');
    const key = name as 'unknown';
    return t.has(key) ? t(key, { code: name, about: about.join(':') }) : t('unknown', { code });
  };
}
