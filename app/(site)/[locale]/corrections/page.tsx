import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { standingMetadata } from '#root/app/standing-metadata.ts';
import { StandingPage } from '#root/components/site/standing/StandingPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return standingMetadata('corrections');
}

export default async function CorrectionsPage() {
  return <StandingPage id="corrections" locale={await pageLocale()} />;
}
