import { endOtherSessions } from '#root/lib/actions/desk/end-other-sessions.ts';
import { endSession } from '#root/lib/actions/desk/end-session.ts';
import { deviceOf } from '#root/lib/auth/device.ts';
import type { Session } from '#root/lib/auth/session.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Badge } from '../layout/Badge.tsx';
import { Moment } from '../layout/Moment.tsx';

type SessionListProps = { sessions: readonly Session[]; own: string; locale: Locale };

/** The devices that are signed in; each can be signed out. */
export async function SessionList({ sessions, own, locale }: SessionListProps) {
  const t = await getTranslations('desk.Sessions');
  return (
    <>
      <ul className="mb-4 border-rule border-t">
        {sessions.map(({ id, agent, usedAt, createdAt, method }) => {
          const device = deviceOf(agent);
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-rule border-b py-3 text-label">
              <div className="grow">
                <p className="flex flex-wrap items-center gap-2 font-semibold">
                  <bdi>{device ?? t('unknown-device')}</bdi>
                  {id === own && <Badge tone="good">{t('this')}</Badge>}
                </p>
                <p className="text-meta text-muted">
                  {t.rich('used', {
                    method: t(method),
                    since: () => <Moment at={createdAt} locale={locale} />,
                    last: () => <Moment at={usedAt} locale={locale} />,
                  })}
                </p>
              </div>
              {id !== own && (
                <DeskForm action={endSession}>
                  <input type="hidden" name="id" value={id} />
                  <Submit look="quiet">{t('end')}</Submit>
                </DeskForm>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <DeskForm action={endOtherSessions}>
          <Submit look="danger">{t('end-others')}</Submit>
        </DeskForm>
      )}
    </>
  );
}
