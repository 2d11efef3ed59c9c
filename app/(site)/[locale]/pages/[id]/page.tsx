import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { standingMetadata } from '#root/app/standing-metadata.ts';
import { StandingPage } from '#root/components/site/standing/StandingPage.tsx';

type Props = PageProps<'/[locale]/pages/[id]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return standingMetadata((await params).id);
}

/** A standing page that the newsroom added to those every paper has. */
export default async function AddedPage({ params }: Props) {
  return <StandingPage id={(await params).id} locale={await pageLocale()} />;
}
