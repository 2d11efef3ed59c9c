import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { StoryAddress } from '#root/components/site/article/StoryAddress.tsx';

export const metadata: Metadata = { robots: { index: false } };

export default async function StoryWithoutSlug({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <StoryAddress id={id} locale={await pageLocale()} />;
}
