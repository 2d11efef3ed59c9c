import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { editorScripts } from '#root/app/(desk)/editor-scripts.ts';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { NoSections } from '#root/components/desk/sections/NoSections.tsx';
import { ListKeys } from '#root/components/desk/stories/ListKeys.client.tsx';
import { NewStory } from '#root/components/desk/stories/NewStory.client.tsx';
import { StoryFilters } from '#root/components/desk/stories/StoryFilters.tsx';
import { StoryPages } from '#root/components/desk/stories/StoryPages.tsx';
import { StoryRows } from '#root/components/desk/stories/StoryRows.tsx';
import { UnsentTexts } from '#root/components/desk/stories/UnsentTexts.client.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { articleStateSchema } from '#root/lib/domain/article.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { deskStories, storiesPerPage } from '#root/lib/queries/desk-stories.ts';
import { sections } from '#root/lib/queries/sections.ts';

export default deskPage({ permission: 'article.edit-own', at: 'stories' }, async ({ editor, locale, now, query }) => {
  const t = await getTranslations('desk.Stories');
  const { account } = editor;
  const page = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const filter = {
    state: articleStateSchema.safeParse(query.state).data,
    sectionId: query.section || undefined,
    authorId: query.author || undefined,
    text: query.text || undefined,
  };
  const hasSections = (await sections()).roots.length > 0;
  const { items, total } = await deskStories(filter, page, locale, now);
  return (
    <>
      <PageHead title={t('title')} lead={t('keys')}>
        {!hasSections && <NoSections mayMake={can(account.role, 'section.edit')} />}
        {hasSections && can(account.role, 'article.create') && <NewStory locale={locale} />}
      </PageHead>
      {editorScripts().map((script) => (
        <link key={script} rel="prefetch" as="script" href={script} />
      ))}
      <ListKeys />
      <UnsentTexts accountId={account.id} />
      <StoryFilters filter={filter} locale={locale} />
      <p className="mb-2 text-label text-muted" role="status">
        {t('count', { count: total })}
      </p>
      {items.length > 0 && <StoryRows rows={items} locale={locale} />}
      <StoryPages page={page} pages={Math.ceil(total / storiesPerPage)} query={query} />
    </>
  );
});
