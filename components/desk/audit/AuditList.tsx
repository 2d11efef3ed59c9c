import type { AuditLine } from '#root/lib/audit/audit-line.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { Badge } from '../layout/Badge.tsx';
import { cell, DataTable } from '../layout/DataTable.tsx';
import { Moment } from '../layout/Moment.tsx';

/** Lines of the audit log, with what changed. Acts have the names of their code: the log is also read by machines. */
export async function AuditList({ lines, locale }: { lines: readonly AuditLine[]; locale: Locale }) {
  const t = await getTranslations('desk.Audit');
  const columns = ['when', 'who', 'act', 'subject', 'change', 'from'] as const;
  return (
    <DataTable caption={t('title')} columns={columns.map((column) => t(column))}>
      {lines.map(({ n, at, by, act, subject, refused, before, after, from }) => (
        <tr key={n}>
          <td className={cell}>
            <Moment at={at} locale={locale} />
          </td>
          <td className={cell}>{by.id === 'nobody' ? t('nobody') : <bdi>{by.name}</bdi>}</td>
          <td className={cell}>
            <bdi dir="ltr">{act}</bdi> {refused && <Badge tone="alert">{t('refused', { code: refused })}</Badge>}
          </td>
          <td className={cell}>
            <bdi dir="ltr">{subject}</bdi>
          </td>
          <td className={cell}>
            <Values label={t('before')} value={before} />
            <Values label={t('after')} value={after} />
          </td>
          <td className={cell}>
            <bdi dir="ltr" className="text-meta text-muted">
              {from ?? '—'}
            </bdi>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Values({ label, value }: { label: string; value: unknown }) {
  if (value === undefined) return null;
  return (
    <p className="text-meta">
      <span className="text-muted">{label} </span>
      {Object.entries(value ?? {}).map(([name, part]) => (
        <span key={name} className="me-3 inline-block">
          <bdi className="text-muted">{name}</bdi>{' '}
          <bdi className="break-words">{typeof part === 'string' ? part : JSON.stringify(part)}</bdi>
        </span>
      ))}
    </p>
  );
}
