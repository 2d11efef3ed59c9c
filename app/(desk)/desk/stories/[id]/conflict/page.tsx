import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { ConflictDesk } from '#root/components/desk/conflict/ConflictDesk.client.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { MissingStory } from '#root/components/desk/stories/MissingStory.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { deskStory } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';

export default deskPage(
  { permission: 'article.edit-own', at: 'stories' },
  async ({ editor: { account }, locale, params }) => {
    const t = await getTranslations('desk.Conflict');
    const id = Number(params.id);
    const story = await deskStory(store(), id);
    if (!story) return <MissingStory />;
    const { copy, text, stamp } = story;
    return (
      <>
        <PageHead title={t('title', { id: String(id) })}>
          <a
            href={`/desk/stories/${id}/revisions`}
            className="tap inline-flex items-center text-brand text-label underline"
          >
            {t('revisions')}
          </a>
        </PageHead>
        <ConflictDesk id={id} accountId={account.id} theirs={text} stamp={stamp} by={copy?.by ?? '—'} locale={locale} />
      </>
    );
  },
);
