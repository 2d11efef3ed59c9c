import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { standingMetadata } from '#root/app/standing-metadata.ts';
import { StandingPage } from '#root/components/site/standing/StandingPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return standingMetadata('privacy');
}

export default async function PrivacyPage() {
  return <StandingPage id="privacy" locale={await pageLocale()} />;
}
