import { redirect } from 'next/navigation';
import { CodeForm } from '#root/components/desk/entrance/CodeForm.tsx';
import { EntrancePage } from '#root/components/desk/frame/EntrancePage.tsx';
import { deskPathSchema } from '#root/lib/actions/desk/desk-path.ts';
import { currentEditor, halfSignedIn } from '#root/lib/auth/current-editor.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

type Props = { searchParams: Promise<{ to?: string }> };

export default async function SecondFactorPage({ searchParams }: Props) {
  const to = deskPathSchema.parse((await searchParams).to);
  if (await currentEditor()) redirect(to);
  if (!halfSignedIn()) redirect('/desk/sign-in');
  const t = await getTranslations('desk.SecondFactor');
  return (
    <EntrancePage locale={deskVisit().locale} title={t('title')} lead={t('lead')}>
      <CodeForm to={to} />
    </EntrancePage>
  );
}
