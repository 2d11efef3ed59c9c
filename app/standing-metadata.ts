import type { Metadata } from 'next';
import { locales } from '#root/lib/domain/locale.ts';
import { standingPage } from '#root/lib/queries/standing-page.ts';
import { excerpt } from '#root/lib/text/excerpt.ts';
import { blocksText } from '#root/lib/text/plain.ts';
import { missingMetadata } from './missing-metadata.ts';
import { pageLocale } from './page-locale.ts';
import { placeMetadata } from './place-metadata.ts';

const longestDescription = 160;

/** The head of a standing page; its first words describe it. */
export async function standingMetadata(id: string): Promise<Metadata> {
  const page = await standingPage(await pageLocale(), id);
  if (!page) return missingMetadata();
  return placeMetadata({
    place: { to: 'page', id },
    title: page.title,
    everywhere: page.having.length === locales.length,
    ...(id === 'corrections' && { feeds: [{ place: { to: 'corrections' }, title: page.title }] }),
    description: excerpt(blocksText(page.body), longestDescription),
  });
}
