import { redirect } from 'next/navigation';
import { PreviewedFront } from '#root/components/desk/front/PreviewedFront.tsx';
import { EndedPreview } from '#root/components/desk/preview/EndedPreview.tsx';
import { LockedPreview } from '#root/components/desk/preview/LockedPreview.tsx';
import { PreviewedCard } from '#root/components/desk/preview/PreviewedCard.tsx';
import { PreviewedEntry } from '#root/components/desk/preview/PreviewedEntry.tsx';
import { PreviewedPage } from '#root/components/desk/preview/PreviewedPage.tsx';
import { PreviewedResult } from '#root/components/desk/preview/PreviewedResult.tsx';
import { askedPreview } from '../asked-preview.ts';

export default async function PreviewPage() {
  const { answer, form } = await askedPreview();
  if (answer.kind === 'signed-out') redirect('/desk/sign-in');
  if (answer.kind === 'locked') return <LockedPreview token={answer.token} />;
  if (answer.kind === 'front') return <PreviewedFront page={answer.page} />;
  if (answer.kind !== 'story') return <EndedPreview kind={answer.kind} />;
  const { article } = answer;
  switch (form) {
    case 'page':
      return <PreviewedPage article={article} />;
    case 'search':
      return <PreviewedResult article={article} />;
    case 'card':
      return <PreviewedCard article={article} />;
    case 'feed':
      return <PreviewedEntry article={article} />;
  }
}
