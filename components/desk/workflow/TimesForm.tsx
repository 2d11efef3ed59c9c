import { changeStoryTimes } from '#root/lib/actions/desk/story/change-story-times.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { wallTime } from '#root/lib/i18n/time-zone.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { StepForm } from './StepForm.client.tsx';

type TimesFormProps = { article: Pick<Article, 'id' | 'embargoUntil' | 'unpublishAt'> };

/** Before when nobody publishes the story, and when it is withdrawn by itself. */
export async function TimesForm({ article: { id, embargoUntil, unpublishAt } }: TimesFormProps) {
  const t = await getTranslations('desk.Workflow');
  const { timeZone } = await siteSettings();
  const shown = (at: string | undefined) => at && wallTime(timeZone, Date.parse(at));
  const field = { type: 'datetime-local', step: 1, hint: t('zone', { zone: timeZone }) } as const;
  return (
    <StepForm id={id} action={changeStoryTimes}>
      <Done>{t('done')}</Done>
      <Field {...field} name="embargo" label={t('embargo')} defaultValue={shown(embargoUntil)} />
      <Field {...field} name="end" label={t('end')} defaultValue={shown(unpublishAt)} />
      <Submit look="quiet">{t('save')}</Submit>
    </StepForm>
  );
}
