import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { standingMetadata } from '#root/app/standing-metadata.ts';
import { StandingPage } from '#root/components/site/standing/StandingPage.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return standingMetadata('contact');
}

export default async function ContactPage() {
  return <StandingPage id="contact" locale={await pageLocale()} />;
}
