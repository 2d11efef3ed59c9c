import { getTranslations } from 'next-intl/server';
import { editFront } from '#root/lib/actions/desk/front/edit-front.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { FrontChange } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Moment } from '../layout/Moment.tsx';

type FrontHistoryProps = { history: readonly FrontChange[]; front: Locale; locale: Locale };

/** The fronts that were published, the last one first, each with the way back to the one before it. */
export async function FrontHistory({ history, front, locale }: FrontHistoryProps) {
  const t = await getTranslations('desk.Front');
  if (history.length === 0) return <p className="text-muted">{t('no-history')}</p>;
  return (
    <DeskForm action={editFront}>
      <input type="hidden" name="locale" value={front} />
      <ol>
        {history.map(({ at, by, lead, seconds, take }) => (
          <li key={at} className="grid gap-2 border-rule border-b py-3 md:grid-cols-[1fr_auto] md:items-center">
            <div className="min-w-0 text-label">
              <p className="text-meta text-muted">
                <Moment at={at} locale={locale} /> · <bdi>{by}</bdi>
              </p>
              <p>{lead ? t('first', { headline: lead }) : seconds.length === 0 && t('all-auto')}</p>
              {seconds.map((headline) => (
                <p key={headline} className="text-muted">
                  <bdi>{headline}</bdi>
                </p>
              ))}
            </div>
            <ActButton value={`take ${take}`} look="quiet">
              {t('restore')}
            </ActButton>
          </li>
        ))}
      </ol>
    </DeskForm>
  );
}
