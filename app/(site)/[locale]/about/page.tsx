import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { standingMetadata } from '#root/app/standing-metadata.ts';
import { StandingPage } from '#root/components/site/standing/StandingPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return standingMetadata('about');
}

export default async function AboutPage() {
  return <StandingPage id="about" locale={await pageLocale()} />;
}
