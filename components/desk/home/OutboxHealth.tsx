import { retryOutbox } from '#root/lib/actions/desk/home/retry-outbox.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { MachineHealth } from '#root/lib/queries/machine-health.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Badge } from '../layout/Badge.tsx';

type OutboxHealthProps = { outbox: MachineHealth['outbox']; mayRetry: boolean };

/** Who is told of the paper's news, what still is to go, and what was given up: that may be tried again. */
export async function OutboxHealth({ outbox, mayRetry }: OutboxHealthProps) {
  const t = await getTranslations('desk.Home');
  if (outbox.length === 0) return <p className="text-muted">{t('outbox-none')}</p>;
  return (
    <ul>
      {outbox.map(({ target, waiting, dead, error }) => (
        <li key={target} className="mb-3">
          <bdi dir="ltr" className="break-all">
            {target}
          </bdi>
          : {t('outbox-waiting', { count: waiting })}{' '}
          {dead > 0 && <Badge tone="alert">{t('outbox-dead', { count: dead })}</Badge>}
          {error && (
            <bdi dir="ltr" className="block break-words text-meta text-muted">
              {error}
            </bdi>
          )}
          {dead > 0 && mayRetry && (
            <DeskForm action={retryOutbox} className="mt-2">
              <input type="hidden" name="target" value={target} />
              <Submit look="quiet">
                {t('retry')}
                <span className="sr-only"> {t('retry-of', { target })}</span>
              </Submit>
            </DeskForm>
          )}
        </li>
      ))}
    </ul>
  );
}
