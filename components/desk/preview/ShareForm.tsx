import { sharePreview } from '#root/lib/actions/desk/story/share-preview.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { shareDays } from '#root/lib/preview/share-days.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Tick } from '../form/Tick.tsx';
import { SharedLink } from './SharedLink.client.tsx';

type ShareFormProps = {
  id: number;
  /** The text that the link is pinned to, by its key; without one, whoever makes it chooses. */
  version?: string;
};

/** Makes a link that shows the story to people without an account. */
export async function ShareForm({ id, version }: ShareFormProps) {
  const t = await getTranslations('desk.Preview');
  return (
    <DeskForm action={sharePreview} className="max-w-md">
      <SharedLink />
      <input type="hidden" name="id" value={id} />
      <Choice
        name="days"
        label={t('days')}
        options={shareDays.map((days) => ({ value: String(days), text: t('for-days', { days }) }))}
        defaultValue="3"
      />
      <Field type="password" name="password" label={t('password')} autoComplete="new-password" />
      {version === undefined ? (
        <Tick name="pinned">{t('pin')}</Tick>
      ) : (
        <input type="hidden" name="version" value={version} />
      )}
      <Submit>{t('make')}</Submit>
    </DeskForm>
  );
}
