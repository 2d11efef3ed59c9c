'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '#root/components/ui/Icon.tsx';

const key = 'naba-theme';

/** By day or by night: the choice is the one of the paper's pages (see enhance/theme-switch.ts), kept on the device. */
export function DeskTheme() {
  const t = useTranslations('desk.Frame');
  function turn() {
    const { dataset } = document.documentElement;
    const dark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem(key, dataset.theme);
  }
  return (
    <button
      type="button"
      onClick={turn}
      aria-label={t('theme')}
      className="tap inline-flex items-center justify-center text-muted hover:text-ink"
    >
      <Icon name="system" />
    </button>
  );
}
