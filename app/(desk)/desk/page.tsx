import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { EndedBars } from '#root/components/desk/home/EndedBars.tsx';
import { EndingLicences } from '#root/components/desk/home/EndingLicences.tsx';
import { HealthPanel } from '#root/components/desk/home/HealthPanel.tsx';
import { StoriesToday } from '#root/components/desk/home/StoriesToday.tsx';
import { PageTitle } from '#root/components/desk/layout/PageTitle.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { pendingComments } from '#root/lib/queries/comment-queue.ts';

export default deskPage({ permission: 'desk.open', at: 'home' }, async ({ editor, locale, now }) => {
  const { account } = editor;
  const t = await getTranslations('desk.Home');
  const comments = await getTranslations('desk.Comments');
  const role = (await getTranslations('desk.roles'))(account.role);
  return (
    <>
      <PageTitle title={(await getTranslations('desk.Menu'))('home')} />
      <h1 className="font-bold text-title">
        {t.rich('greeting', { name: account.name, b: (text) => <bdi>{text}</bdi> })}
      </h1>
      <p className="mt-2 mb-8 text-muted">{t('role', { role })}</p>
      {can(account.role, 'comment.moderate') && (
        <p className="mb-8">
          <a href="/desk/comments" className="tap inline-flex items-center text-brand underline">
            {comments('waiting', { count: await pendingComments() })}
          </a>
        </p>
      )}
      {can(account.role, 'breaking.edit') && <EndedBars now={now} />}
      {can(account.role, 'article.comment') && <EndingLicences locale={locale} now={now} />}
      {can(account.role, 'article.comment') && <StoriesToday editor={editor} locale={locale} now={now} />}
      {can(account.role, 'health.read') && <HealthPanel role={account.role} locale={locale} now={now} />}
    </>
  );
});
