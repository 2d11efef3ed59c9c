import { getTranslations } from 'next-intl/server';
import { editFront } from '#root/lib/actions/desk/front/edit-front.ts';
import { publishFront } from '#root/lib/actions/desk/front/publish-front.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { FrontDesk } from '#root/lib/queries/front-desk.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** What becomes of the draft of the front page: looked at, published as it was looked at, or dropped. */
export async function PublishFrontForm({ front, desk }: { front: Locale; desk: FrontDesk }) {
  const t = await getTranslations('desk.Front');
  const { isDraft, version, draftVersion } = desk;
  return (
    <div className="mb-4">
      <p role="status" className={`mb-3 text-label ${isDraft ? 'font-semibold text-alert' : 'text-muted'}`}>
        {t(isDraft ? 'is-draft' : 'is-live')}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <DeskForm action={publishFront}>
          <Done>{t('published')}</Done>
          <input type="hidden" name="locale" value={front} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="draftVersion" value={draftVersion} />
          {isDraft && <Submit>{t('publish')}</Submit>}
        </DeskForm>
        {isDraft && (
          <>
            <a
              href={`/preview/front/${front}`}
              target="_blank"
              rel="noopener"
              className="tap inline-flex items-center rounded-sm border border-edge px-5 py-2 font-semibold text-label hover:border-brand hover:text-brand"
            >
              {t('preview')}
            </a>
            <DeskForm action={editFront}>
              <input type="hidden" name="locale" value={front} />
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
