import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { Moment } from '#root/components/desk/layout/Moment.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { ShareForm } from '#root/components/desk/preview/ShareForm.tsx';
import { RevisionList } from '#root/components/desk/revisions/RevisionList.tsx';
import { TakeUpText } from '#root/components/desk/revisions/TakeUpText.client.tsx';
import { TextChanges } from '#root/components/desk/revisions/TextChanges.tsx';
import { MissingStory } from '#root/components/desk/stories/MissingStory.tsx';
import { Unfolding } from '#root/components/desk/workflow/Unfolding.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { mayEdit } from '#root/lib/newsroom/may-edit.ts';
import { readTextNames } from '#root/lib/newsroom/read-text-names.ts';
import { textHistory } from '#root/lib/newsroom/text-history.ts';
import { idsIn, namedBy } from '#root/lib/newsroom/text-names.ts';
import { workingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';

export default deskPage(
  { permission: 'article.edit-own', at: 'stories' },
  async ({ editor, locale, params, query }) => {
    const t = await getTranslations('desk.Revisions');
    const id = Number(params.id);
    const versions = await textHistory(store(), id);
    const [newest] = versions ?? [];
    if (!versions || !newest) return <MissingStory />;
    const after = versions.find(({ key }) => key === query.after) ?? newest;
    const before = versions.find(({ key }) => key === query.before) ?? versions[versions.indexOf(after) + 1] ?? after;
    const own = mayEdit(editor.account, await workingCopy(store(), id));
    const mayTakeUp = before !== newest && own;
    const names = await readTextNames(store(), idsIn([before.text, after.text]), locale);
    const mayShare = own && can(editor.account.role, 'preview.share');
    return (
      <>
        <PageHead title={t('title', { id: String(id) })} lead={t('lead')}>
          <a href={`/desk/stories/${id}`} className="tap inline-flex items-center text-brand text-label underline">
            {t('back')}
          </a>
        </PageHead>
        <RevisionList versions={versions} before={before.key} after={after.key} locale={locale} />
        <div className="mb-4 flex flex-wrap items-center justify-between gap-4">
          <h2 className="font-semibold text-row">{t(before === after ? 'one' : 'changes')}</h2>
          {mayTakeUp && <TakeUpText id={id} version={before.key} />}
        </div>
        <TextChanges before={before.text} after={after.text} nameOf={namedBy(names)} />
        {mayShare && (
          <div className="mt-10 max-w-2xl">
            <Unfolding name={t('share')}>
              <p className="mb-4 text-label text-muted">
                {t.rich('share-lead', { at: () => <Moment at={before.at} locale={locale} /> })}
              </p>
              <ShareForm id={id} version={before.key} />
            </Unfolding>
          </div>
        )}
      </>
    );
  },
);
