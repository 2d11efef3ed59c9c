import { changeThread } from '#root/lib/actions/desk/comments/change-thread.ts';
import { type Article, commentingSchema } from '#root/lib/domain/article.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Whether readers may comment on a story. */
export async function ThreadForm({ id, commenting }: Pick<Article, 'id' | 'commenting'>) {
  const t = await getTranslations('desk.Comments');
  return (
    <DeskForm action={changeThread} className="mb-4 max-w-xl">
      <Done>{t('thread-saved')}</Done>
      <input type="hidden" name="id" value={id} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="-mb-4 grow">
          <Choice
            name="commenting"
            label={t('thread')}
            defaultValue={commenting}
            options={commentingSchema.options.map((value) => ({ value, text: t(`thread-${value}`) }))}
          />
        </div>
        <Submit look="quiet">{t('thread-save')}</Submit>
      </div>
    </DeskForm>
  );
}
