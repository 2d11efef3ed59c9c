import { revokePreview } from '#root/lib/actions/desk/story/revoke-preview.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { isOver, type PreviewLink } from '#root/lib/preview/preview-link.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Badge } from '../layout/Badge.tsx';
import { cell, DataTable } from '../layout/DataTable.tsx';
import { Moment } from '../layout/Moment.tsx';

type LinkListProps = { links: readonly PreviewLink[]; locale: Locale; now: number; mayRevoke: boolean };

/** The links that were made of the story: what they show, how often they were opened, whether they still do. */
export async function LinkList({ links, locale, now, mayRevoke }: LinkListProps) {
  const t = await getTranslations('desk.Preview');
  if (links.length === 0) return <p className="text-label text-muted">{t('none')}</p>;
  const columns = ['by', 'kind', 'until', 'opened', 'state'] as const;
  return (
    <DataTable caption={t('links')} columns={columns.map((column) => t(column))}>
      {links.map((link) => {
        const over = isOver(link, now);
        return (
          <tr key={link.id}>
            <th scope="row" className={`${cell} text-start font-normal`}>
              <bdi>{link.by.name}</bdi>
            </th>
            <td className={cell}>
              {t(link.pinned ? 'is-pinned' : 'follows')}
              {link.pinnedAt && (
                <>
                  {' · '}
                  <Moment at={link.pinnedAt} locale={locale} />
                </>
              )}
              {link.password && ` · ${t('with-password')}`}
            </td>
            <td className={cell}>
              <Moment at={link.expiresAt} locale={locale} />
            </td>
            <td className={cell}>{t('times', { count: link.opened })}</td>
            <td className={cell}>
              <span className="flex flex-wrap items-center gap-3">
                <Badge tone={over ? 'plain' : 'good'}>{t(link.revokedAt ? 'revoked' : over ? 'over' : 'active')}</Badge>
                {!over && mayRevoke && (
                  <DeskForm action={revokePreview}>
                    <input type="hidden" name="link" value={link.id} />
                    <Submit look="danger">{t('revoke')}</Submit>
                  </DeskForm>
                )}
              </span>
            </td>
          </tr>
        );
      })}
    </DataTable>
  );
}
