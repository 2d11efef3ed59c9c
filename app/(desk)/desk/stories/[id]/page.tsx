import { NextIntlClientProvider } from 'next-intl';
import { Activity } from 'react';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { MissingStory } from '#root/components/desk/stories/MissingStory.tsx';
import { StateBadge } from '#root/components/desk/stories/StateBadge.tsx';
import { StoryLinks } from '#root/components/desk/workflow/StoryLinks.tsx';
import { WorkflowPanel } from '#root/components/desk/workflow/WorkflowPanel.tsx';
import { StoryDesk } from '#root/components/desk/writing/StoryDesk.client.tsx';
import { sectionChoices } from '#root/components/desk/writing/section-choices.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { can } from '#root/lib/auth/permission.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { mayEdit } from '#root/lib/newsroom/may-edit.ts';
import { deskStory } from '#root/lib/newsroom/working-copy.ts';
import { namesIn, picturesIn } from '#root/lib/newsroom/writing-choices.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { storyTranslations } from '#root/lib/queries/story-translations.ts';
import { store } from '#root/lib/runtime/runtime.ts';

export default deskPage({ permission: 'article.edit-own', at: 'stories' }, async ({ editor, params, locale, now }) => {
  const t = await getTranslations('desk.Writing');
  const { account } = editor;
  const id = Number(params.id);
  const story = await deskStory(store(), id);
  if (!story) return <MissingStory />;
  const { article, copy, text, stamp } = story;
  const { digits, style } = await siteSettings();
  const messages = messagesOf(locale);
  const { entries, ignored, ...habits } = style ?? { entries: [] };
  const sections = sectionChoices(await store().all('section'), locale);
  return (
    <>
      <PageHead title={t('title', { id: String(id) })}>
        <StateBadge state={article.state} />
        <StoryLinks id={id} at="edit" mayEdit />
        <a
          href={`/desk/stories/${id}/revisions`}
          className="tap inline-flex items-center text-brand text-label underline"
        >
          {t('revisions')}
        </a>
      </PageHead>
      <NextIntlClientProvider messages={{ desk: messages.desk, copyCheck: messages.copyCheck }}>
        <StoryDesk
          id={id}
          accountId={account.id}
          text={text}
          stamp={stamp}
          mayWrite={mayEdit(account, copy)}
          isFree={!desk().locks.at(id, now)}
          mayTakeOver={can(account.role, 'article.take-over-lock')}
          choices={{
            sections,
            locales,
            names: await namesIn(store(), text, locale),
            mayAddTags: can(account.role, 'tag.add'),
            mayAddAuthors: can(account.role, 'author.add'),
          }}
          pictures={await picturesIn(store(), text)}
          copy={{ digits, style: entries, ...(ignored && { ignore: ignored }), ...habits }}
          maySpell={can(account.role, 'style-list.edit')}
          translations={await storyTranslations(article)}
        >
          {/* Comes alive after the text. */}
          <Activity>
            <WorkflowPanel {...{ article, locale, editor, now }} beside />
          </Activity>
        </StoryDesk>
      </NextIntlClientProvider>
    </>
  );
});
