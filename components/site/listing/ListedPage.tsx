import type { ReactNode } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { MostReadList } from './MostReadList.tsx';
import { WithAside } from './WithAside.tsx';

/** A page that is mostly a list of stories, with what others read beside it. */
export function ListedPage({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <WithAside aside={<MostReadList locale={locale} />}>{children}</WithAside>;
}
