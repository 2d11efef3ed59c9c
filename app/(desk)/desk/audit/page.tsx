import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { AuditList } from '#root/components/desk/audit/AuditList.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { desk } from '#root/lib/auth/desk.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

const linesPerPage = 100;

export default deskPage({ permission: 'audit.read', at: 'audit' }, async ({ locale, query }) => {
  const t = await getTranslations('desk.Audit');
  const before = /^[1-9]\d{0,14}$/.test(query.before ?? '') ? Number(query.before) : undefined;
  const { lines, more } = await desk().audit.page(
    { by: query.by, act: query.act, subject: query.subject },
    { before, limit: linesPerPage },
  );
  const older = new URLSearchParams({ ...given(query), before: String(lines.at(-1)?.n ?? 0) });
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {lines.length === 0 ? <p>{t('none')}</p> : <AuditList lines={lines} locale={locale} />}
      {more && (
        <p className="mt-4">
          <a href={`/desk/audit?${older}`} className="tap inline-flex items-center text-brand underline">
            {t('older')}
          </a>
        </p>
      )}
    </>
  );
});

function given({ by, act, subject }: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ by, act, subject }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
