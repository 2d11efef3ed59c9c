import { NextIntlClientProvider } from 'next-intl';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { EntryForm } from '#root/components/desk/style/EntryForm.client.tsx';
import { EntryList } from '#root/components/desk/style/EntryList.tsx';
import { HabitsForm } from '#root/components/desk/style/HabitsForm.client.tsx';
import { ImportForm } from '#root/components/desk/style/ImportForm.client.tsx';
import { SampleForm } from '#root/components/desk/style/SampleForm.client.tsx';
import { locales } from '#root/lib/domain/locale.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { stylePage } from '#root/lib/queries/style-page.ts';

export default deskPage({ permission: 'style-list.edit', at: 'style' }, async ({ locale, query: { q = '', page } }) => {
  const t = await getTranslations('desk.Style');
  const asked = /^[1-9]\d{0,5}$/.test(page ?? '') ? Number(page) : 1;
  const { habits, ...list } = await stylePage(q, asked);
  const { desk, copyCheck } = messagesOf(locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Panel title={t('add')} lead={t('add-lead')}>
        <EntryForm />
      </Panel>
      <Panel id="list" title={t('list')} lead={t('total', { count: list.total })}>
        <EntryList {...list} query={q} page={Math.min(asked, list.pages)} />
      </Panel>
      <Panel title={t('try')} lead={t('try-lead')}>
        <NextIntlClientProvider messages={{ desk, copyCheck }}>
          <SampleForm language={locale} languages={locales} />
        </NextIntlClientProvider>
      </Panel>
      <Panel title={t('import')} lead={t('import-lead')}>
        <ImportForm />
      </Panel>
      <Panel title={t('habits')} lead={t('habits-lead')}>
        <HabitsForm {...habits} />
      </Panel>
    </>
  );
});
