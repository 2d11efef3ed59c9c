import type { Metadata } from 'next';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { Missing } from '#root/components/site/Missing.tsx';
import { href } from '#root/lib/i18n/href.ts';
import { archiveSpan } from '#root/lib/queries/archive-month.ts';
import { redirectTo, setStatus } from '#root/lib/runtime/request-context.ts';

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata();
}

/** A year leads to the last month that the paper has of it. */
export default async function ArchiveYearPage({ params }: PageProps<'/[locale]/archive/[year]'>) {
  const locale = await pageLocale();
  const { year } = await params;
  const { first, today } = await archiveSpan(locale);
  const last = [`${year}-12`, today.slice(0, 7)].sort()[0] ?? '';
  if (!/^\d{4}$/.test(year) || !last.startsWith(year) || last < first.slice(0, 7)) return <Missing locale={locale} />;
  redirectTo(href(locale, { to: 'archive', day: last }));
  // Not for good: the last month of this year is another one tomorrow.
  setStatus(307);
  return null;
}
