import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontDesk } from '#root/lib/queries/front-desk.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Moment } from '../layout/Moment.tsx';
import { curatedDoors } from './curated-doors.ts';
import { PageFields } from './PageFields.tsx';

/** What becomes of the draft of a page: looked at, published as it was looked at, or dropped. */
export async function PublishFrontForm({ desk, locale }: { desk: FrontDesk; locale: Locale }) {
  const t = await getTranslations('desk.Front');
  const { page, draft, version, changed } = desk;
  const isSection = page.sectionId !== undefined;
  const { edit, publish, preview } = curatedDoors(page);
  const isDraft = draft !== undefined;
  return (
    <div className="mb-4">
      <p role="status" className={`mb-3 text-label ${isDraft ? 'font-semibold text-alert' : 'text-muted'}`}>
        {t(isDraft ? 'is-draft' : isSection ? 'section-is-live' : 'is-live')}
      </p>
      {isDraft && changed && (
        <p className="-mt-2 mb-3 text-meta text-muted">
          {t.rich('changed', {
            name: changed.by,
            b: (text) => <bdi>{text}</bdi>,
            at: () => <Moment at={changed.at} locale={locale} />,
          })}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <DeskForm action={publish}>
          <Done>{t(isSection ? 'section-published' : 'published')}</Done>
          <PageFields page={page} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="draft" value={draft ?? ''} />
          {isDraft && <Submit>{t(isSection ? 'section-publish' : 'publish')}</Submit>}
        </DeskForm>
        {isDraft && (
          <>
            <a
              href={preview}
              target="_blank"
              rel="noopener"
              className="tap inline-flex items-center rounded-sm border border-edge px-5 py-2 font-semibold text-label hover:border-brand hover:text-brand"
            >
              {t('preview')}
            </a>
            <DeskForm action={edit}>
              <PageFields page={page} />
              <Submit look="danger" name="act" value="discard">
                {t('discard')}
              </Submit>
            </DeskForm>
          </>
        )}
      </div>
    </div>
  );
}
