import { redirect } from 'next/navigation';
import { SignInForm } from '#root/components/desk/entrance/SignInForm.tsx';
import { EntrancePage } from '#root/components/desk/frame/EntrancePage.tsx';
import { deskPathSchema } from '#root/lib/actions/desk/desk-path.ts';
import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

type Props = { searchParams: Promise<{ to?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const to = deskPathSchema.parse((await searchParams).to);
  if (await currentEditor()) redirect(to);
  const t = await getTranslations('desk.SignIn');
  return (
    <EntrancePage locale={deskVisit().locale} title={t('title')} lead={t('lead')}>
      <SignInForm to={to} />
    </EntrancePage>
  );
}
